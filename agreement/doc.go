// Package agreement models what parties agree or declare: meetings, agreements, ceasefire
// declarations, and the commitments with deadlines that follow from them.
//
// One agreement has many dates, each with a role, and some belong to one party only: at Lusaka in
// 1999 two movements signed weeks after the states, while the ceasefire was already in effect. The
// status of an agreement is therefore never stored; it is computed for a day from its dates.
package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// Domain adds the kinds and rules of this package to a checker.
func Domain(setup *integrity.Setup) {
	setup.Kinds(Definitions()...)
	setup.Rules(Rules()...)
	setup.Messages(language.French, french())
}

// Definitions returns the kinds of records of this package.
func Definitions() []record.Definition {
	return []record.Definition{
		record.Define[Meeting]("meeting", "meeting"),
		record.Define[Agreement]("agreement", "agreement"),
		record.Define[Ceasefire]("ceasefire", "ceasefire declaration"),
		record.Define[Commitment]("commitment", "commitment"),
	}
}

// Rules returns the rules of this package.
func Rules() []integrity.Rule {
	return slices.Concat(meetingRules(), agreementRules(), treatyRules(), completenessRules(), relationRules(), ceasefireRules(), commitmentRules(), termRules())
}

// Package conflict models the world that agreements and humanitarian transfers take place in:
// parties and their organs, persons in office, conflicts with their dyads and episodes, events,
// places, sources, and statements.
//
// Everything is recorded as said by somebody. A party is a record with a lifetime, names that
// change over time and a place in a web of organs, members, splinters and successors; whether a
// party holds a place, or a person an office, is asked for a day and answered in three values.
package conflict

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// Domain adds the kinds and rules of this package to a checker, and makes the legal profiles iac,
// niac and occupation apply to the records of conflicts whose own record says so.
func Domain(setup *integrity.Setup) { DomainWithCodes()(setup) }

// DomainWithCodes is [Domain] with further codes for states, beside those of ISO 3166, Gleditsch
// and Ward, and M49: a territory without a code of its own, or a code of your own system.
func DomainWithCodes(further ...StateCode) integrity.Option {
	return func(setup *integrity.Setup) { domain(setup, newCodeTable(further)) }
}

func domain(setup *integrity.Setup, codes *codeTable) {
	setup.Kinds(Definitions()...)
	setup.Rules(rules(codes)...)
	setup.Messages(language.French, french())
	setup.Reasons(language.French, map[string]string{string(errHalfPosition): "une position a une latitude et une longitude"})
	for _, regime := range []LegalRegime{InternationalArmedConflict, NonInternationalArmedConflict, Occupation} {
		setup.Profile(string(regime), func(rec record.Record, context *integrity.Context) bool {
			regimes := integrity.Once(&context.Reporter, "regimes", func() []LegalRegime { return RegimesOf(rec, context) })
			return slices.Contains(regimes, regime)
		})
	}
}

// Definitions returns the kinds of records of this package.
func Definitions() []record.Definition {
	return []record.Definition{
		record.Define[Party]("party", "party"),
		record.Define[Officeholder]("officeholder", "person in office"),
		record.Define[Conflict]("conflict", "conflict"),
		record.Define[Dyad]("dyad", "dyad"),
		record.Define[Episode]("episode", "episode of hostilities"),
		record.Define[Event]("event", "event"),
		record.Define[Place]("place", "place"),
		record.Define[Source]("source", "source"),
		record.Define[Statement]("statement", "statement"),
	}
}

// Rules returns the rules of this package.
func Rules() []integrity.Rule { return rules(newCodeTable(nil)) }

func rules(codes *codeTable) []integrity.Rule {
	return slices.Concat(
		partyRules(), codeRules(codes), officeholderRules(), conflictRules(), episodeRules(),
		eventRules(), placeRules(), sourceRules(), statementRules(),
	)
}

// Package humanitarian models what follows hostilities for people: capture and custody, transfers
// and exchanges, the return of remains, mine records, missing persons, evacuation and aid.
//
// People are counted in cohorts (those taken at one event) or stand as persons under a pseudonym;
// no record needs a name. A [Ledger] keeps the account of a cohort: captured = held + returned +
// died + escaped + moved, by interval arithmetic over counts that are rarely exact. Histories of
// events run through a [Machine], which orders imprecise dates and names the events that cannot
// follow one another.
//
// Records say who says what. The rules print contradictions, missing data and clocks; they never
// judge an act.
package humanitarian

import (
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
		cohortDefinition(),
		personDefinition(),
		custodyDefinition(),
		transferDefinition(),
		exchangeDefinition(),
		remainsDefinition(),
		mineRecordDefinition(),
		missingPersonDefinition(),
		evacuationDefinition(),
		aidDefinition(),
	}
}

// Rules returns the rules of this package.
func Rules() []integrity.Rule {
	return join(
		cohortRules(),
		personRules(),
		custodyRules(),
		transferRules(),
		exchangeRules(),
		remainsRules(),
		missingPersonRules(),
		mineRecordRules(),
		evacuationRules(),
		aidRules(),
		legalRules(),
		incompleteRules(),
		futureRules(),
	)
}

// french returns the French messages of the rules of this package.
func french() map[integrity.Code]string {
	messages := map[integrity.Code]string{}
	for _, part := range []map[integrity.Code]string{
		frenchOfPeople(),
		frenchOfTransfers(),
		frenchOfRemains(),
		frenchOfMines(),
		frenchOfRelief(),
	} {
		for code, message := range part {
			messages[code] = message
		}
	}
	return messages
}

func join(lists ...[]integrity.Rule) []integrity.Rule {
	var all []integrity.Rule
	for _, list := range lists {
		all = append(all, list...)
	}
	return all
}

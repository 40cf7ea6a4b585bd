package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// because says what a bound that is narrower than stated follows from.
func (r *report) because(found chronology.Tightening) string {
	bound := "not before " + inWords(found.Found)
	if found.Last {
		bound = "not after " + inWords(found.Found)
	}
	if found.From < 0 {
		return fmt.Sprintf("%s, by %s together", bound, r.rulesOf(found.By))
	}
	from := r.points[found.From]
	return fmt.Sprintf("%s, from %s (line %d) by %s", bound, from.name, from.line, r.rulesOf(found.By))
}

// rulesShown is how many rules are named for one bound.
const rulesShown = 6

// rulesOf names rules by their lines.
func (r *report) rulesOf(ids []chronology.ConstraintID) string {
	var lines []string
	for _, id := range ids {
		if line := fmt.Sprint(r.claims[id].line); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	if len(lines) == 1 {
		return "the rule of line " + lines[0]
	}
	if more := len(lines) - rulesShown; more > 1 {
		lines = append(lines[:rulesShown], fmt.Sprintf("%d more", more))
	}
	last := len(lines) - 1
	return "the rules of lines " + strings.Join(lines[:last], ", ") + " and " + lines[last]
}

// mostJudged is up to how many rules each is judged, since that takes as long
// as there are rules that hang together with it.
const mostJudged = 300

// judged says of each rule what the dates make of it.
func (r *report) judged() {
	if len(r.claims)+len(r.choices) == 0 {
		return
	}
	r.line("")
	if len(r.claims)+len(r.choices) > mostJudged {
		r.line("There are too many rules to judge each of them.")
		return
	}
	r.line("What the dates make of each rule:")
	for id, claim := range r.claims {
		words := strengthOf(claim) + strings.Join(claim.words, " ")
		if claim.words[0] == keywordSpan {
			words = claim.says()
		}
		r.line("  line %-4d %-40s  %s", claim.line, words, r.judgement(chronology.ConstraintID(id)))
	}
	for id, choice := range r.choices {
		words := strengthOf(choice) + strings.Join(choice.words, " ")
		r.line("  line %-4d %-40s  %s", choice.line, words, r.choiceJudgement(chronology.ChoiceID(id)))
	}
}

func (r *report) choiceJudgement(id chronology.ChoiceID) string {
	switch state, taken := r.solution.Choice(id); state {
	case chronology.ChoiceContradicted:
		return "broken together with other statements"
	case chronology.ChoiceDecided:
		choice := r.choices[id]
		return "kept in one way only: " + choice.rule.ways(choice.arguments)[taken].words
	case chronology.ChoiceUntried:
		return "not looked at to the end"
	default:
		return "can be kept in more than one way"
	}
}

// choiceContradiction lists what cannot hold together in any way.
func (r *report) choiceContradiction(number int, found chronology.ChoiceContradiction) {
	r.line("")
	r.line("%s %d: these statements cannot all hold, whichever way is taken.", kindOf(found.Strength), number)
	for _, id := range found.Choices {
		r.quoted(r.choices[id].line, r.choices[id].says(), r.choices[id].note)
	}
	for _, id := range found.Constraints {
		r.quoted(r.claims[id].line, r.claims[id].says(), r.claims[id].note)
	}
	for _, point := range found.Dates {
		r.quoted(r.points[point].line, r.stated(point, found.Strength), r.points[point].note)
	}
	if found.Unreduced {
		r.line("  These were too many to try leaving out each; some may not be needed.")
	} else {
		r.line("  Without any one of them the others can.")
	}
}

func (r *report) judgement(id chronology.ConstraintID) string {
	own := r.solution.Verdict(id)
	switch r.solution.Status(id) {
	case chronology.Contradicted:
		if own == chronology.Violated {
			return "broken by the dates it ties"
		}
		return "broken together with other statements"
	case chronology.Implied:
		if own == chronology.Satisfied {
			return "kept, whichever of the stated days are meant"
		}
		return "kept, because of the other statements"
	default:
		return "can be kept, though nothing else demands it"
	}
}

// strengthOf gives the words before a rule.
func strengthOf(c claim) (words string) {
	if c.soft {
		words = keywordSoft + " "
	}
	if c.slack {
		words += keywordSlack + " "
	}
	return words
}

package agreement_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func TestStateOfACommitmentOnADay(t *testing.T) {
	parse := chronology.MustParse
	done := func(text string) []agreement.Fulfilment { return []agreement.Fulfilment{{Date: parse(text)}} }
	for _, test := range []struct {
		name       string
		commitment agreement.Commitment
		on         string
		state      agreement.CommitmentState
		strict     agreement.CommitmentState // "" is the same
		late       string
	}{
		{"ahead", agreement.Commitment{Due: parse("2020-11-20")}, "2020-11-19", agreement.NotDue, "", "-1"},
		{"on the day", agreement.Commitment{Due: parse("2020-11-20")}, "2020-11-20", agreement.Due, "", "0"},
		{"past", agreement.Commitment{Due: parse("2020-11-20")}, "2020-11-23", agreement.Overdue, "", "3"},
		{"before, on the day", agreement.Commitment{Due: parse("2020-11-20"), Word: agreement.BeforeDay}, "2020-11-20", agreement.Due, agreement.Overdue, "0"},
		{"before, the day before", agreement.Commitment{Due: parse("2020-11-20"), Word: agreement.BeforeDay}, "2020-11-19", agreement.NotDue, agreement.Due, "-1"},
		{"before, done on the day", agreement.Commitment{Due: parse("2020-11-20"), Word: agreement.BeforeDay, Fulfilments: done("2020-11-20")}, "2020-12-20", agreement.FulfilledState, agreement.FulfilledLate, "0"},
		{"until, done on the day", agreement.Commitment{Due: parse("2020-11-20"), Word: agreement.UntilDay, Fulfilments: done("2020-11-20")}, "2020-12-20", agreement.FulfilledState, "", "0"},
		{"done late", agreement.Commitment{Due: parse("2020-11-20"), Fulfilments: done("2020-11-25")}, "2020-12-20", agreement.FulfilledLate, "", "5"},
		{"to be done late, looked at before", agreement.Commitment{Due: parse("2020-11-20"), Fulfilments: done("2020-11-25")}, "2020-11-22", agreement.Overdue, "", "2"},
		{"done some day of the month", agreement.Commitment{Due: parse("2020-11-20"), Fulfilments: done("2020-11")}, "2020-12-20", agreement.CannotTell, "", "-19..10"},
		{"perhaps done yet", agreement.Commitment{Due: parse("2020-11-20"), Fulfilments: done("2020-11")}, "2020-11-22", agreement.CannotTell, "", "2"},
		{"in part is not done", agreement.Commitment{Due: parse("2020-11-20"), Fulfilments: []agreement.Fulfilment{{Date: parse("2020-11-18"), Partial: true}}}, "2020-11-21", agreement.Overdue, "", "1"},
		{"lapsed", agreement.Commitment{Due: parse("2020-11-20"), Lapsed: parse("2020-12-01")}, "2020-12-01", agreement.LapsedState, "", "11"},
		{"not lapsed yet", agreement.Commitment{Due: parse("2020-11-20"), Lapsed: parse("2020-12-01")}, "2020-11-30", agreement.Overdue, "", "10"},
		{"moved", agreement.Commitment{Due: parse("2020-11-15"), Word: agreement.BeforeDay, Moved: []agreement.MovedDeadline{{Due: parse("2020-11-25"), On: parse("2020-11-15")}}}, "2020-11-20", agreement.NotDue, "", "-5"},
		{"not moved yet", agreement.Commitment{Due: parse("2020-11-15"), Moved: []agreement.MovedDeadline{{Due: parse("2020-11-25"), On: parse("2020-11-15")}}}, "2020-11-14", agreement.NotDue, "", "-1"},
		{"moved nobody knows when", agreement.Commitment{Due: parse("2020-11-15"), Moved: []agreement.MovedDeadline{{Due: parse("2020-11-25")}}}, "2020-11-20", agreement.CannotTell, "", "-5"},
		{"a term", agreement.Commitment{From: parse("2020-11-10"), Within: chronology.MustParseTerm("P3Y")}, "2023-11-11", agreement.Overdue, "", "1"},
		{"no deadline", agreement.Commitment{}, "2020-11-20", agreement.Due, "", ".."},
		{"no deadline, done", agreement.Commitment{Fulfilments: done("2020-11-19")}, "2020-11-20", agreement.FulfilledState, "", ".."},
	} {
		t.Run(test.name, func(t *testing.T) {
			reckoned := test.commitment.StateOn(on(test.on))
			assert.Equal(t, test.state, reckoned.State)
			if test.strict == "" {
				test.strict = test.state
			}
			assert.Equal(t, test.strict, reckoned.Strict)
			assert.Equal(t, test.state != test.strict, reckoned.Ambiguous())
			assert.Equal(t, test.late, reckoned.Late.String())
		})
	}
}

// As days pass, a commitment without moves goes from not due over due to overdue, and nothing else.
func TestCommitmentsGoForward(t *testing.T) {
	order := map[agreement.CommitmentState]int{agreement.NotDue: 0, agreement.Due: 1, agreement.Overdue: 2}
	rapid.Check(t, func(t *rapid.T) {
		due, first := day(t, "due"), day(t, "first")
		second := first + 1
		word := rapid.SampledFrom([]agreement.DeadlineWord{"", agreement.By, agreement.BeforeDay, agreement.UntilDay}).Draw(t, "word")
		commitment := agreement.Commitment{Due: chronology.Of(due), Word: word}
		earlier, later := commitment.StateOn(first), commitment.StateOn(second)
		assert.LessOrEqual(t, order[earlier.State], order[later.State])
		assert.LessOrEqual(t, order[earlier.Strict], order[later.Strict])
		assert.LessOrEqual(t, order[later.State], order[later.Strict], "the strict reading is never milder")
	})
}

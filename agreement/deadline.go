package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// CommitmentState is where a commitment stands on a day. It says what the records tell of dates,
// not whether anybody is to blame.
type CommitmentState string

// The states.
const (
	NotDue         CommitmentState = "not_due"
	Due            CommitmentState = "due"
	Overdue        CommitmentState = "overdue"
	FulfilledState CommitmentState = "fulfilled"
	FulfilledLate  CommitmentState = "fulfilled_late"
	LapsedState    CommitmentState = "lapsed"
	CannotTell     CommitmentState = "cannot_tell"
)

var commitmentStates = record.NewVocabulary("commitment-state", record.Closed,
	record.Term{Code: string(NotDue), Title: "not due", Definition: "The deadline lies ahead, and no fulfilment is recorded."},
	record.Term{Code: string(Due), Title: "due", Definition: "The day is that of the deadline, or there is none to wait for."},
	record.Term{Code: string(Overdue), Title: "overdue", Definition: "The deadline has passed, and no fulfilment is recorded."},
	record.Term{Code: string(FulfilledState), Title: "fulfilled", Definition: "It was fulfilled by the deadline, or had none."},
	record.Term{Code: string(FulfilledLate), Title: "fulfilled late", Definition: "It was fulfilled after the deadline."},
	record.Term{Code: string(LapsedState), Title: "lapsed", Definition: "It ceased to bind, unfulfilled."},
	record.Term{Code: string(CannotTell), Title: "cannot tell", Definition: "The dates leave more than one state open."},
)

// Vocabulary returns the states of commitments.
func (CommitmentState) Vocabulary() *record.Vocabulary { return commitmentStates }

// Known reports whether the code is unset or listed.
func (c CommitmentState) Known() bool { return commitmentStates.Known(string(c)) }

// Reckoning is the state of a commitment on a day, with what it was reckoned from.
type Reckoning struct {
	// State is by the reading that counts the day of the deadline as in time.
	State CommitmentState
	// Strict is the state by the strict reading of "before", which leaves the day itself out; for
	// other words it is the same as State.
	Strict CommitmentState
	// Deadline is the deadline in force on the day; unset where there is none.
	Deadline chronology.Date
	// At is the field with that deadline.
	At record.Pointer
	// Done is when it was fulfilled in whole; unset where that is not recorded by the day.
	Done chronology.Date
	// Late is by how many days the deadline was or is exceeded, the day of it being in time;
	// negative before it. The strict reading of "before" has one day more.
	Late chronology.DayDistance
}

// Ambiguous reports whether the state hangs on how the word before the deadline is read.
func (r Reckoning) Ambiguous() bool { return r.State != r.Strict }

// StateOn computes the state of the commitment on a day, from what had happened by then: a deadline
// moved later counts from the day on which it was moved.
func (c *Commitment) StateOn(day date.Date) Reckoning {
	on := chronology.Of(day)
	deadline, at, sure := c.deadlineOn(on)
	reckoned := Reckoning{Deadline: deadline, At: at}
	done, _, fulfilled := c.Done()
	came := chronology.Impossible
	if fulfilled {
		came = done.NotAfter(on)
	}
	lapsed := chronology.Impossible
	if !c.Lapsed.IsZero() {
		lapsed = c.Lapsed.NotAfter(on)
	}
	if came == chronology.Certain {
		reckoned.Done = done
		reckoned.Late = chronology.Distance(deadline, done)
	} else {
		reckoned.Late = chronology.Distance(deadline, on)
	}
	switch {
	case came == chronology.Possible, came == chronology.Impossible && lapsed == chronology.Possible, !sure:
		reckoned.State, reckoned.Strict = CannotTell, CannotTell
	case came == chronology.Certain:
		reckoned.State, reckoned.Strict = c.readings(reckoned, fulfilledState)
	case lapsed == chronology.Certain:
		reckoned.State, reckoned.Strict = LapsedState, LapsedState
	default:
		reckoned.State, reckoned.Strict = c.readings(reckoned, waitingState)
	}
	return reckoned
}

// deadlineOn returns the deadline in force on a day: the last to which it had been moved by then.
// It is not sure where a move may or may not have been made by then.
func (c *Commitment) deadlineOn(on chronology.Date) (deadline chronology.Date, at record.Pointer, sure bool) {
	for i, moved := range slices.Backward(c.Moved) {
		switch moved.On.NotAfter(on) {
		case chronology.Certain:
			return moved.Due, record.At("moved", i, "due"), true
		case chronology.Possible:
			return moved.Due, record.At("moved", i, "due"), false
		}
	}
	deadline, at = c.agreedDeadline()
	return deadline, at, true
}

// readings returns the state by the inclusive and by the strict reading of the deadline. The word
// is that of the day first agreed and not of a day to which the deadline was moved.
func (c *Commitment) readings(reckoned Reckoning, state func(chronology.DayDistance) CommitmentState) (inclusive, strict CommitmentState) {
	late := reckoned.Late
	if reckoned.Deadline.IsZero() {
		undated := Due
		if state(chronology.DayDistance{}) == FulfilledState {
			undated = FulfilledState
		}
		return undated, undated
	}
	inclusive = state(late)
	if c.Word != BeforeDay || reckoned.At != "/due" {
		return inclusive, inclusive
	}
	late.Min, late.Max = late.Min+1, late.Max+1
	return inclusive, state(late)
}

func fulfilledState(late chronology.DayDistance) CommitmentState {
	switch {
	case !late.MaxOpen && late.Max <= 0:
		return FulfilledState
	case !late.MinOpen && late.Min > 0:
		return FulfilledLate
	}
	return CannotTell
}

func waitingState(late chronology.DayDistance) CommitmentState {
	switch {
	case !late.MaxOpen && late.Max < 0:
		return NotDue
	case !late.MinOpen && late.Min > 0:
		return Overdue
	case !late.MinOpen && !late.MaxOpen && late.Min == 0 && late.Max == 0:
		return Due
	}
	return CannotTell
}

package humanitarian

import (
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func day(text string) date.Date {
	single, _ := chronology.MustParse(text).SingleDay()
	return single
}

func dated(pairs ...string) []Dated[CustodyEvent] {
	var events []Dated[CustodyEvent]
	for i := 0; i < len(pairs); i += 2 {
		event := Dated[CustodyEvent]{Event: CustodyEvent(pairs[i])}
		if pairs[i+1] != "" {
			event.Date = chronology.MustParse(pairs[i+1])
		}
		events = append(events, event)
	}
	return events
}

func TestMachineStateOnADay(t *testing.T) {
	history := CustodyMachine().Run(dated("captured", "2021-11-16", "relocated", "", "handed_over", "2021-12"))
	require.Empty(t, history.Refused())
	assert.Equal(t, Returned, history.State())
	for on, want := range map[string][]CustodyState{
		"2021-11-15": {Free},
		"2021-11-16": {Held},
		"2021-11-30": {Held},
		"2021-12-01": {Held, Returned},
		"2021-12-30": {Held, Returned},
		"2021-12-31": {Returned},
	} {
		assert.Equal(t, want, history.On(day(on)), on)
	}
	assert.Equal(t, chronology.Certain, history.Certainty(day("2021-11-20"), Held))
	assert.Equal(t, chronology.Possible, history.Certainty(day("2021-12-20"), Held))
	assert.Equal(t, chronology.Impossible, history.Certainty(day("2022-01-01"), Held))
}

func TestMachineRefusesWithoutCascade(t *testing.T) {
	tests := map[string]struct {
		events  []Dated[CustodyEvent]
		refused []int
		state   CustodyState
	}{
		"nothing happened":         {nil, nil, Free},
		"handed over, not held":    {dated("handed_over", "2021-12-19"), []int{0}, Returned},
		"moved after return":       {dated("captured", "", "handed_over", "", "relocated", "", "died", ""), []int{2, 3}, Returned},
		"event after death":        {dated("captured", "", "died", "", "escaped", "", "recaptured", ""), []int{2, 3}, Deceased},
		"recaptured at large":      {dated("captured", "", "escaped", "", "recaptured", ""), nil, Held},
		"recaptured after success": {dated("captured", "", "escaped", "", "reached_own_side", "", "recaptured", ""), []int{3}, EscapedSuccessfully},
		"dates decide the order":   {dated("handed_over", "2021-12-19", "captured", "2021-11-16"), nil, Returned},
		"unknown event":            {dated("teleported", "", "captured", ""), []int{0}, Held},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			history := CustodyMachine().Run(test.events)
			var refused []int
			for _, taken := range history.Refused() {
				refused = append(refused, taken.Index)
			}
			assert.Equal(t, test.refused, refused)
			assert.Equal(t, test.state, history.State())
		})
	}
}

func TestMachineGuard(t *testing.T) {
	within := func(before, event Dated[OperationEvent]) chronology.Certainty {
		return before.Date.NotAfter(event.Date)
	}
	machine := NewMachine("guarded", OperationNotBegun,
		Transition[OperationState, OperationEvent]{From: OperationNotBegun, Event: Agree, To: OperationAgreed},
		Transition[OperationState, OperationEvent]{From: OperationAgreed, Event: Execute, To: OperationExecuted, Guard: within})
	run := func(agreed, executed string) chronology.Certainty {
		steps := machine.Run([]Dated[OperationEvent]{{Agree, chronology.MustParse(agreed)}, {Execute, chronology.MustParse(executed)}}).Steps()
		return steps[1].Legal
	}
	assert.Equal(t, chronology.Certain, run("2023-12-07", "2023-12-13"))
	assert.Equal(t, chronology.Possible, run("2023-12", "2023-12-13"))
}

// What answers an earlier event is certain where the dates prove the order.
func TestGuardsOfCustody(t *testing.T) {
	for received, want := range map[string]chronology.Certainty{"2021-12-20": chronology.Certain, "2021-12": chronology.Possible, "": chronology.Possible} {
		steps := CustodyMachine().Run(dated("captured", "2021-11-16", "handed_to_intermediary", "2021-12-19", "received", received)).Steps()
		assert.Equal(t, want, steps[2].Legal, received)
	}
}

// Every order the machine gives keeps what the dates decide, and is the list's own where they
// decide nothing.
func TestChronologicalOrder(t *testing.T) {
	dates := []string{"", "2021", "2021-11", "2021-11-16", "2021-12", "2021-12-19", "2022", "[..2021-11-20]", "2021-11-16?"}
	rapid.Check(t, func(t *rapid.T) {
		var events []Dated[CustodyEvent]
		for _, text := range rapid.SliceOfN(rapid.SampledFrom(dates), 0, 12).Draw(t, "dates") {
			events = append(events, dated("captured", text)...)
		}
		order := slices.Collect(chronological(events))
		require.Len(t, order, len(events))
		sorted := true
		for i := range order {
			for _, later := range order[i+1:] {
				require.NotEqual(t, chronology.Certain, events[later].Date.Before(events[order[i]].Date))
			}
			for j := i + 1; j < len(events); j++ {
				sorted = sorted && events[j].Date.Before(events[i].Date) != chronology.Certain
			}
		}
		if sorted {
			for i, index := range order {
				require.Equal(t, i, index)
			}
		}
	})
}

// The states possible on a day are those that some choice of days gives, events keeping their order.
func TestMachineAgainstEveryChoiceOfDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var events []Dated[CustodyEvent]
		names := []string{"captured", "relocated", "escaped", "recaptured", "handed_over"}
		for i := range rapid.IntRange(0, 5).Draw(t, "events") {
			first := rapid.IntRange(1, 6).Draw(t, "first")
			last := rapid.IntRange(first, 6).Draw(t, "last")
			between, err := chronology.Between(day("2021-11-01")+date.Date(first), day("2021-11-01")+date.Date(last))
			require.NoError(t, err)
			events = append(events, Dated[CustodyEvent]{CustodyEvent(names[i]), between})
		}
		history := CustodyMachine().Run(events)
		for offset := range 8 {
			on := day("2021-11-01") + date.Date(offset)
			want := map[CustodyState]bool{}
			choose(history.Steps(), 0, distantPast, on, Free, want)
			got := map[CustodyState]bool{}
			for _, state := range history.On(on) {
				got[state] = true
			}
			if len(want) > 0 {
				require.Equal(t, want, got)
			}
		}
	})
}

// choose tries every day for the steps from i on and notes the state at the end of a day.
func choose(steps []Step[CustodyState, CustodyEvent], i int, after, on date.Date, state CustodyState, found map[CustodyState]bool) bool {
	if i == len(steps) {
		found[state] = true
		return true
	}
	possible := false
	for chosen := range steps[i].Date.Days() {
		if chosen < after {
			continue
		}
		next := state
		if chosen <= on {
			next = steps[i].To
		}
		possible = choose(steps, i+1, chosen, on, next, found) || possible
	}
	return possible
}

func TestMachineWithTenThousandEvents(t *testing.T) {
	events := dated("captured", "2021-11-16")
	for range 10_000 {
		events = append(events, dated("relocated", "2021-12")...)
	}
	events = append(events, dated("captured", "2021-11-17", "handed_over", "2022")...)
	history := CustodyMachine().Run(events)
	assert.Equal(t, Returned, history.State())
	assert.Len(t, history.Refused(), 1)
}

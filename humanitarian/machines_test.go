package humanitarian

import (
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// legal and illegal courses of each machine: events, with an exclamation mark before those refused,
// and the state they lead to.
var (
	custodyCourses = map[string]string{
		"": "free",
		"captured relocated convicted handed_over":                        "returned",
		"captured status_changed visited handed_to_intermediary received": "returned",
		"detained transferred_to_third_power handed_over":                 "returned",
		"surrendered released received":                                   "returned",
		"abducted acknowledged handed_over":                               "returned",
		"abducted visited handed_over":                                    "returned",
		"contact_lost capture_confirmed handed_over":                      "returned",
		"contact_lost reappeared captured":                                "held",
		"contact_lost death_established":                                  "deceased",
		"captured handed_to_intermediary returned_to_holder":              "held",
		"captured accommodated_by_neutral onward_return":                  "returned",
		"captured handed_to_intermediary accommodated_by_neutral":         "neutral_accommodation",
		"captured declined_return":                                        "resettled",
		"captured released declined_return":                               "resettled",
		"captured escaped recaptured died":                                "deceased",
		"captured escaped reached_own_side":                               "escaped_successfully",
		"captured handed_to_intermediary died":                            "deceased",
		"!handed_over":                                                    "returned",
		"!received":                                                       "returned",
		"!relocated":                                                      "free",
		"captured handed_over !transferred_to_third_power":                "returned",
		"captured handed_over !relocated !died":                           "returned",
		"captured handed_over !captured":                                  "returned",
		"captured died !handed_over !escaped !acknowledged":               "deceased",
		"captured escaped reached_own_side !recaptured":                   "escaped_successfully",
		"captured !recaptured":                                            "held",
		"captured !captured":                                              "held",
		"captured !received":                                              "returned",
		"captured !onward_return":                                         "returned",
		"contact_lost !handed_over":                                       "returned",
		"abducted !convicted":                                             "held",
	}
	vitalCourses = map[string]string{
		"seen_alive contact_lost death_presumed sign_of_life":    "presumed_alive",
		"death_presumed death_confirmed":                         "dead",
		"death_confirmed death_confirmed":                        "dead",
		"death_confirmed death_corrected seen_alive":             "alive",
		"death_confirmed !seen_alive":                            "alive",
		"death_confirmed !sign_of_life":                          "presumed_alive",
		"death_confirmed !death_presumed":                        "presumed_dead",
		"seen_alive !death_corrected":                            "unknown",
		"death_confirmed death_corrected !death_corrected":       "unknown",
		"death_presumed seen_alive contact_lost death_confirmed": "dead",
		"death_confirmed death_corrected death_confirmed":        "dead",
		"sign_of_life sign_of_life seen_alive contact_lost":      "unknown",
		"death_presumed !death_corrected death_confirmed":        "dead",
		"seen_alive death_confirmed !contact_lost":               "unknown",
	}
	remainsCourses = map[string]string{
		"located recovered taken_into_custody examined identified transferred received released_to_family buried": "at_rest",
		"recovered transferred received identified released_to_family cremated":                                   "at_rest",
		"recovered not_identified transferred received misattributed returned_to_sender":                          "sent_back",
		"recovered identified released_to_family buried recovered identified reburied":                            "at_rest",
		"recovered transferred received examined misattributed examined identified":                               "identified",
		"!received":                              "received",
		"!buried":                                "at_rest",
		"located !transferred":                   "transferred",
		"recovered !received":                    "received",
		"recovered transferred !transferred":     "transferred",
		"recovered transferred !buried":          "at_rest",
		"recovered buried !released_to_family":   "with_family",
		"recovered !misattributed":               "misattributed",
		"recovered identified !located":          "located",
		"located !examined":                      "examined",
		"recovered released_to_family !received": "received",
	}
	operationCourses = map[string]string{
		"proposed agreed lists_exchanged verified begun executed confirmed closed": "closed",
		"executed confirmed":                              "confirmed",
		"agreed partly_executed partly_executed executed": "executed",
		"agreed begun suspended resumed executed closed":  "closed",
		"agreed suspended cancelled":                      "cancelled",
		"proposed failed":                                 "failed",
		"!confirmed":                                      "confirmed",
		"!closed":                                         "closed",
		"agreed !confirmed":                               "confirmed",
		"agreed !closed":                                  "closed",
		"executed !agreed":                                "agreed",
		"executed !executed":                              "executed",
		"executed closed !confirmed":                      "closed",
		"agreed failed !executed":                         "failed",
		"agreed cancelled !resumed":                       "cancelled",
		"agreed !resumed":                                 "in_progress",
		"executed !suspended":                             "suspended",
		"!suspended":                                      "suspended",
	}
	mineCourses = map[string]string{
		"drafted recorded withheld handed_over assessed surveyed confirmed cleared released": "released",
		"recorded handed_over assessed surveyed cancelled released":                          "released",
		"recorded handed_over handed_over assessed assessed":                                 "assessed",
		"cleared released confirmed cleared":                                                 "cleared",
		"surveyed assessed confirmed":                                                        "confirmed",
		"!released":                                                                          "released",
		"recorded !released":                                                                 "released",
		"handed_over !recorded":                                                              "recorded",
		"handed_over !withheld":                                                              "withheld",
		"cleared !handed_over":                                                               "handed_over",
		"recorded !cancelled":                                                                "cancelled",
		"cleared released !cleared":                                                          "cleared",
		"surveyed cancelled !cleared":                                                        "cleared",
	}
	missingCourses = map[string]string{
		"reported search_opened located_alive family_informed closed":                      "closed",
		"search_opened search_suspended reopened death_established family_informed closed": "closed",
		"reported closed family_informed":                                                  "closed",
		"reported closed reopened":                                                         "searched",
		"!family_informed":                                                                 "not_opened",
		"!closed":                                                                          "closed",
		"reported !reopened":                                                               "searched",
		"reported closed !search_opened":                                                   "searched",
		"reported closed !located_alive":                                                   "fate_known",
		"search_opened !reported":                                                          "reported",
		"search_opened !family_informed":                                                   "searched",
	}
)

// courses runs courses without dates: the list alone gives the order.
func courses[S, E ~string](t *testing.T, machine *Machine[S, E], table map[string]string) {
	t.Run(machine.Name(), func(t *testing.T) {
		for course, state := range table {
			var events []Dated[E]
			var refused, wanted []int
			for i, event := range strings.Fields(course) {
				if strings.HasPrefix(event, "!") {
					wanted = append(wanted, i)
				}
				events = append(events, Dated[E]{Event: E(strings.TrimPrefix(event, "!"))})
			}
			history := machine.Run(events)
			for _, taken := range history.Refused() {
				refused = append(refused, taken.Index)
			}
			assert.Equal(t, wanted, refused, course)
			assert.Equal(t, state, string(history.State()), course)
		}
	})
}

func TestCourses(t *testing.T) {
	courses(t, CustodyMachine(), custodyCourses)
	courses(t, VitalMachine(), vitalCourses)
	courses(t, RemainsMachine(), remainsCourses)
	courses(t, OperationMachine(), operationCourses)
	courses(t, MineMachine(), mineCourses)
	courses(t, MissingMachine(), missingCourses)
}

// every machine's transitions lead to states of its vocabulary by events of its vocabulary.
func TestMachinesSpeakTheirVocabulary(t *testing.T) {
	for _, transition := range CustodyMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
	for _, transition := range VitalMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
	for _, transition := range RemainsMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
	for _, transition := range OperationMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
	for _, transition := range MineMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
	for _, transition := range MissingMachine().Transitions() {
		assert.True(t, transition.From.Known() && transition.To.Known() && transition.Event.Known(), "%v", transition)
	}
}

// walk follows legal steps at random, on dates that rise or are not known at all, and tells where
// it ended.
func walk[S, E ~string](t *rapid.T, machine *Machine[S, E]) ([]Dated[E], S) {
	state, day := machine.Start(), day("2021-01-01")
	var events []Dated[E]
	for range rapid.IntRange(0, 30).Draw(t, "steps") {
		var choices []Transition[S, E]
		for _, transition := range machine.Transitions() {
			if transition.From == state {
				choices = append(choices, transition)
			}
		}
		if len(choices) == 0 {
			break
		}
		taken := rapid.SampledFrom(choices).Draw(t, "transition")
		day += date.Date(rapid.IntRange(0, 40).Draw(t, "days"))
		events = append(events, Dated[E]{taken.Event, vague(t, day)})
		state, _ = machine.Next(state, taken.Event)
	}
	return events, state
}

// vague is a date that the day is one of: the day, its month, its year, or nothing.
func vague(t *rapid.T, on date.Date) chronology.Date {
	text := on.String()
	if length := rapid.SampledFrom([]int{10, 10, 7, 4, 0}).Draw(t, "length"); length > 0 {
		return chronology.MustParse(text[:length])
	}
	return chronology.Date{}
}

// walks holds a machine to two properties: no random walk along its steps is refused, whatever is
// known of the dates, and one step that is illegal where it stands always is.
func walks[S, E ~string](t *testing.T, machine *Machine[S, E], events []E) {
	t.Run(machine.Name(), func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			taken, state := walk(t, machine)
			history := machine.Run(taken)
			require.Empty(t, history.Refused())
			require.Equal(t, state, history.State())
			require.Len(t, history.Steps(), len(taken))
			illegal := slices.DeleteFunc(slices.Clone(events), func(event E) bool {
				_, legal := machine.Next(state, event)
				return legal
			})
			if len(illegal) == 0 {
				return
			}
			wrong := Dated[E]{Event: rapid.SampledFrom(illegal).Draw(t, "illegal")}
			refused := machine.Run(append(slices.Clone(taken), wrong)).Refused()
			require.Len(t, refused, 1)
			require.Equal(t, len(taken), refused[0].Index)
		})
	})
}

// known lists the events of a machine.
func known[S, E ~string](machine *Machine[S, E]) []E {
	var events []E
	for _, transition := range machine.Transitions() {
		if !slices.Contains(events, transition.Event) {
			events = append(events, transition.Event)
		}
	}
	return append(events, "teleported")
}

func TestWalks(t *testing.T) {
	walks(t, CustodyMachine(), known(CustodyMachine()))
	walks(t, VitalMachine(), known(VitalMachine()))
	walks(t, RemainsMachine(), known(RemainsMachine()))
	walks(t, OperationMachine(), known(OperationMachine()))
	walks(t, MineMachine(), known(MineMachine()))
	walks(t, MissingMachine(), known(MissingMachine()))
}

// An event of a month may lie on either side of a day in it: whichever order is legal counts, and
// only where neither is, or the dates leave one, is an event refused.
func TestOrderPossibleEitherWay(t *testing.T) {
	tests := map[string]struct {
		events  []Dated[CustodyEvent]
		refused []int
		legal   []chronology.Certainty
	}{
		"listed in order":          {dated("captured", "2020-11", "handed_over", "2020-11-10"), nil, []chronology.Certainty{chronology.Certain, chronology.Certain}},
		"listed the other way":     {dated("handed_over", "2020-11", "captured", "2020-11-10"), nil, []chronology.Certainty{chronology.Possible, chronology.Possible}},
		"day first":                {dated("handed_over", "2020-11-10", "captured", "2020-11"), nil, []chronology.Certainty{chronology.Possible, chronology.Possible}},
		"no other order left":      {dated("handed_over", "2020-10", "captured", "2020-11-10"), []int{0, 1}, nil},
		"dates decide":             {dated("handed_over", "2020-12", "captured", "2020-11-10"), nil, []chronology.Certainty{chronology.Certain, chronology.Certain}},
		"illegal in either order":  {dated("captured", "2020-11-10", "recaptured", "2020-11"), []int{1}, nil},
		"no dates, the list holds": {dated("handed_over", "", "captured", ""), []int{0, 1}, nil},
		"one date alone":           {dated("handed_over", "2020-11", "captured", ""), []int{0, 1}, nil},
		"in the middle": {dated("captured", "2020-10-01", "recaptured", "2020-11", "escaped", "2020-11-10", "handed_over", "2020-12-14"), nil,
			[]chronology.Certainty{chronology.Certain, chronology.Possible, chronology.Possible, chronology.Certain}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			history := CustodyMachine().Run(test.events)
			var refused []int
			var legal []chronology.Certainty
			for _, taken := range history.Steps() {
				legal = append(legal, taken.Legal)
				if taken.Legal == chronology.Impossible {
					refused = append(refused, taken.Index)
				}
			}
			assert.Equal(t, test.refused, refused)
			if test.legal != nil {
				assert.Equal(t, test.legal, legal)
			}
		})
	}
}

// Ten thousand events of one month that are all out of place are refused without being tried in
// every order.
func TestTenThousandOutOfPlace(t *testing.T) {
	var events []Dated[CustodyEvent]
	for range 10_000 {
		events = append(events, dated("recaptured", "2021-12")...)
	}
	assert.Len(t, CustodyMachine().Run(events).Refused(), 10_000)
}

// FuzzRun gives machines any events on any dates: each has its place in the history, whatever order
// the dates leave.
func FuzzRun(f *testing.F) {
	f.Add("captured 2021-11-16\nhanded_over 2021-12")
	f.Add("handed_over 2020-11\ncaptured 2020-11-10\n\ndied [..2019]\nescaped XXXX-12")
	f.Fuzz(func(t *testing.T, text string) {
		var custody []Dated[CustodyEvent]
		var mines []Dated[MineEvent]
		for line := range strings.Lines(text) {
			event, written, _ := strings.Cut(strings.TrimSpace(line), " ")
			date, err := chronology.Parse(written)
			if err != nil {
				date = chronology.Date{}
			}
			custody, mines = append(custody, Dated[CustodyEvent]{CustodyEvent(event), date}), append(mines, Dated[MineEvent]{MineEvent(event), date})
		}
		all := func(length int, index func(int) int) {
			seen := make([]bool, length)
			for i := range length {
				require.False(t, seen[index(i)])
				seen[index(i)] = true
			}
		}
		held := CustodyMachine().Run(custody)
		all(len(custody), func(i int) int { return held.Steps()[i].Index })
		laid := MineMachine().Run(mines)
		all(len(mines), func(i int) int { return laid.Steps()[i].Index })
		require.NotEmpty(t, held.On(day("2021-12-01")))
	})
}

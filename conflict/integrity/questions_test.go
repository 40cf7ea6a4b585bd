package integrity_test

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asking returns a checker with rules for one test alone, and a profile whose function panics.
func asking(t *testing.T, rules ...integrity.Rule) *integrity.Checker {
	t.Helper()
	checker, err := integrity.NewChecker(today, func(setup *integrity.Setup) {
		setup.Kinds(definitions()...)
		setup.Rules(rules...)
		setup.Profile("panics", func(record.Record, *integrity.Context) bool { panic("a profile") })
	})
	require.NoError(t, err)
	return checker
}

// told is a rule as these tests need it, without examples that show anything.
func told(code integrity.Code, profile string) integrity.Rule {
	told := rule(code, "m", north, north)
	told.Profile, told.Boundary = profile, "none"
	return told
}

func mixedHash(parts ...any) uint64 {
	hash := fnv.New64a()
	fmt.Fprintln(hash, parts...)
	return hash.Sum64()
}

// curious asks for what hangs on the answers before, and returns what it was told.
func curious(seed uint64, e *event, context *integrity.Context, questions int) string {
	heard, at := fmt.Sprint(seed), e.After
	ids := []record.ID{e.ID, e.After.ID(), e.By.ID(), "event/e1", "party/p1", "event/nobody"}
	for i := range questions {
		hash := mixedHash(seed, i, heard)
		id := ids[hash/7%uint64(len(ids))]
		switch hash % 7 {
		case 0:
			if next, found := integrity.Find[event](context, at); found {
				heard, at = heard+next.Type+string(next.After), next.After
			}
		case 1:
			for _, back := range context.BackrefsFrom("event", id) {
				heard += string(back.From) + string(back.At)
			}
		case 2:
			for _, back := range context.Backrefs(id) {
				heard += string(back.From)
			}
		case 3:
			for other := range integrity.Referring[event](context, id) {
				heard += other.Type + string(other.ID)
			}
		case 4:
			if by, found := integrity.Find[party](context, e.By); found {
				heard += "by " + by.Type
			}
		case 5:
			heard += integrity.Once(&context.Reporter, fmt.Sprint("once", hash/7%3), func() string {
				_, found := context.Lookup(e.After)
				return fmt.Sprint(found, len(context.Backrefs(e.ID)))
			})
		case 6:
			heard += more(hash/7, context)
		}
	}
	return heard
}

// more asks for more than is remembered, and now and then for everything.
func more(hash uint64, context *integrity.Context) (heard string) {
	switch hash % 20 {
	case 0:
		for other := range integrity.Every[event](context) {
			heard += string(other.ID)
		}
	case 1, 2:
		for i := range 30 {
			_, found := context.Lookup(record.Ref(fmt.Sprintf("event/e%d", i)))
			heard += fmt.Sprint(found)
		}
	}
	return heard
}

// curiousRules are one or two rules that say, declare or panic as they were told. Few on a record, since
// one that has to run again makes the others run again too.
func curiousRules(random *rand.Rand) (rules []integrity.Rule) {
	for n := range uint64(1 + random.IntN(2)) {
		profile := []string{"", "", "first", "second"}[random.IntN(4)]
		questions := 1 + random.IntN(4)
		code := integrity.Code(fmt.Sprintf("event/curious-%d", n))
		if n == 0 {
			rules = append(rules, integrity.DossierRule(told(code, profile), func(e *event, context *integrity.Context) {
				switch hash := mixedHash(curious(n, e, context, questions)); hash % 5 {
				case 0:
					context.Report("/type").With("m", strconv.FormatUint(hash, 16))
				case 1:
					panic("a rule")
				case 2:
					context.Report("").Relate("event/e1", "/x").Assume("a")
					context.Report("/by").Repair(e.ID, "/x", record.Exactly(3))
				}
			}))
			continue
		}
		rules = append(rules, integrity.DateRule(told(code, profile), func(e *event, timeline *integrity.Timeline) {
			date := timeline.Date("/date", e.Date)
			switch mixedHash(curious(n, e, &timeline.Context, questions)) % 5 {
			case 0:
				timeline.Before(date, date)
			case 1:
				panic("a rule")
			case 2:
				if before, found := integrity.Find[event](&timeline.Context, e.After); found {
					timeline.NotAfter(timeline.DateOf(before, "/date", before.Date), date)
				}
			case 3:
				timeline.Report("/type")
			}
		}))
	}
	return rules
}

// curiousProfile applies by what it was told, and may panic.
func curiousProfile(seed uint64) func(record.Record, *integrity.Context) bool {
	return func(rec record.Record, context *integrity.Context) bool {
		e, isEvent := rec.(*event)
		if !isEvent {
			return false
		}
		hash := mixedHash(curious(100+seed, e, context, 1+int(seed%2)))
		if hash%8 == 0 {
			panic("a profile")
		}
		return hash%2 == 0
	}
}

// tangledEvents are events that refer to each other at random, some twice there, some malformed.
func tangledEvents(random *rand.Rand) string {
	var text strings.Builder
	count := 5 + random.IntN(60)
	if random.IntN(6) == 0 {
		count = 300
	}
	ids := 2 + random.IntN(count)
	ref := func() string {
		common := []string{"external:x", "Bad id", "event/nobody", "party/p1", "event/e1"}
		if i := random.IntN(12); i < len(common) {
			return common[i]
		}
		return fmt.Sprintf("event/e%d", random.IntN(ids))
	}
	for range count {
		switch random.IntN(10) {
		case 0:
			fmt.Fprintf(&text, `{"kind":"party","id":"party/p%d","type":"t%d"`, random.IntN(4), random.IntN(3))
		case 1:
			fmt.Fprintf(&text, `{"kind":"event","id":"%s","type":"x"`, []string{"Bad", "party/x", "event/", "event/e1"}[random.IntN(4)])
		default:
			fmt.Fprintf(&text, `{"kind":"event","id":"event/e%d","type":"t%d","after":"%s","witnesses":["%s","%s"]`,
				random.IntN(ids), random.IntN(3), ref(), ref(), ref())
			if random.IntN(2) == 0 {
				fmt.Fprintf(&text, `,"date":"2021-11-%02d","by":"%s"`, 1+random.IntN(30), ref())
			}
		}
		text.WriteString("}\n")
	}
	return text.String()
}

// Whatever rules ask for, in whatever order records come, a stream finds what a check finds.
func TestWhateverRulesAskForAStreamFindsTheSame(t *testing.T) {
	for seed := range uint64(120) {
		random := rand.New(rand.NewPCG(seed, 2))
		rules := curiousRules(random)
		checker, err := integrity.NewChecker(today, func(setup *integrity.Setup) {
			setup.Kinds(definitions()...)
			setup.Rules(rules...)
			setup.Profile("first", curiousProfile(2*seed))
			setup.Profile("second", curiousProfile(2*seed+1))
		})
		require.NoError(t, err)
		text := []byte(tangledEvents(random))
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			foundInBatches(t, checker, text, 1, 1+random.IntN(20), 64, 512)
		})
	}
}

// A rule that declared something by answers that may change runs again, though the profile of another
// panics meanwhile.
func TestAProfileThatPanicsHidesNoOtherRule(t *testing.T) {
	checker := asking(t,
		integrity.DateRule(told("event/declares", ""), func(e *event, timeline *integrity.Timeline) {
			timeline.Lookup(e.After)
			timeline.Before(timeline.Date("/date", e.Date), timeline.Date("/date", e.Date))
		}),
		integrity.DateRule(told("event/other", "panics"), func(_ *event, timeline *integrity.Timeline) { timeline.Report("/type") }))
	foundInBatches(t, checker, []byte(handover), 1, 512)
}

// A profile that panicked by answers that may change is asked again.
func TestAProfileThatPanicsIsAskedAgain(t *testing.T) {
	checker := asking(t, integrity.DossierRule(told("event/alone", "panics"), func(e *event, context *integrity.Context) {
		if _, found := context.Lookup(e.After); !found {
			context.Report("/type")
		}
	}))
	foundInBatches(t, checker, []byte(handover+clash), 1, 2)
}

// Of more questions than are remembered the last one may be the one that is answered later.
func TestMoreQuestionsThanAreRemembered(t *testing.T) {
	checker := asking(t, integrity.DossierRule(told("event/asks-much", ""), func(e *event, context *integrity.Context) {
		for i := range 24 {
			context.Lookup(record.Ref(fmt.Sprintf("event/nobody-%d", i)))
		}
		if _, found := context.Lookup(e.After); found {
			context.Report("/after")
		}
	}))
	foundInBatches(t, checker, []byte(handover+clash), 1, 2)
}

// followed is a rule that finds who follows an event that is of a type.
func followed() integrity.Rule {
	return integrity.DossierRule(told("event/followed", ""), func(e *event, context *integrity.Context) {
		for other := range integrity.Referring[event](context, e.ID) {
			if other.Type == "sought" {
				context.Report("").Relate(other.ID, "")
			}
		}
	})
}

// follower is an event that follows another.
func follower(number int, what string) string {
	return fmt.Sprintf(`{"kind":"event","id":"event/f%d","type":"%s","after":"event/clash"}`+"\n", number, what)
}

// More records refer to one before it than are looked at, and none after it.
func TestMoreReferrersThanAreLookedAt(t *testing.T) {
	text := follower(0, "sought")
	for i := 1; i < 200; i++ {
		text += follower(i, "t")
	}
	foundInBatches(t, asking(t, followed()), []byte(text+clash), 1, 200)
}

// Before the one later referrer that matters are more of another kind than are looked at.
func TestMoreLaterReferrersThanAreLookedAt(t *testing.T) {
	text := clash + follower(0, "sought")
	for i := range 200 {
		text += fmt.Sprintf(`{"kind":"source","id":"source/s%d","citations":[{"source":"event/clash"}]}`+"\n", i)
	}
	foundInBatches(t, asking(t, followed()), []byte(text), 1, 202)
}

// To ask the same again and again costs no memory.
func TestAskingAgainCostsNoMemory(t *testing.T) {
	checker := asking(t, integrity.DossierRule(told("event/asks-again", ""), func(e *event, context *integrity.Context) {
		for range 100 * len(e.Witnesses) {
			context.BackrefsFrom("event", e.By.ID())
		}
	}))
	var text strings.Builder
	for i := range 100 {
		fmt.Fprintf(&text, `{"kind":"event","id":"event/e%d","by":"party/north"}`+"\n", i)
	}
	text.WriteString(`{"kind":"event","id":"event/z","by":"party/north","witnesses":["party/south"` + strings.Repeat(`,"party/south"`, 999) + "]}\n")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := checker.CheckStream(strings.NewReader(text.String()), "")
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(32<<20))
}

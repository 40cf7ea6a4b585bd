package integrity_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func codesAsText(codes []integrity.Code) []string {
	var text []string
	for _, code := range codes {
		text = append(text, string(code))
	}
	slices.Sort(text)
	return text
}

func sorted(codes map[record.ID][]integrity.Code) map[record.ID][]integrity.Code {
	for id := range codes {
		slices.Sort(codes[id])
	}
	return codes
}

// placeless returns the findings without the lines they were read from.
func placeless(report *integrity.Report) []integrity.Finding {
	findings := slices.Clone(report.Findings)
	for i := range findings {
		findings[i].Place = record.Place{}
	}
	return findings
}

func TestExamplesOfKernelAndTestDomain(t *testing.T) {
	require.NoError(t, newChecker(t).VerifyExamples())
}

func TestVerifyExamplesFindsExamplesThatDoNotHold(t *testing.T) {
	silent := func(*event, *integrity.Reporter) {}
	quiet := newChecker(t, func(setup *integrity.Setup) {
		setup.Rules(integrity.RecordRule(rule("event/quiet", "m", north, north+clash), silent))
	})
	assert.ErrorContains(t, quiet.VerifyExamples(), `rule "event/quiet", bad example`)
	broken := newChecker(t, func(setup *integrity.Setup) {
		setup.Rules(integrity.RecordRule(rule("event/broken", "m", clash, clash), silent))
	})
	assert.ErrorContains(t, broken.VerifyExamples(), `rule "event/broken", good example`)
}

func TestTheOrderOfRecordsDoesNotMatter(t *testing.T) {
	checker := newChecker(t)
	lines := slices.Collect(strings.Lines(mixed(200, 7)))
	want := placeless(checker.Check(read(t, checker, strings.Join(lines, ""))))
	require.NotEmpty(t, want)
	for seed := range uint64(5) {
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		assert.Equal(t, want, placeless(checker.Check(read(t, checker, strings.Join(lines, "")))))
	}
}

func TestOneCheckerServesManyGoroutines(t *testing.T) {
	checker := newChecker(t)
	dossier := read(t, checker, mixed(300, 3))
	want := checker.Check(dossier).Findings
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() { assert.Equal(t, want, checker.Check(dossier).Findings) })
	}
	group.Wait()
}

func TestTenThousandRecordsWithOneID(t *testing.T) {
	checker := newChecker(t)
	text := strings.Repeat(cited(north), 10_000)
	report := checker.Check(read(t, checker, text))
	assert.Equal(t, 1, report.Records)
	assert.Len(t, report.Findings, 9_999)
	assert.Equal(t, []integrity.Code{"record/duplicate-id"}, report.Codes(integrity.Info))
	streamed, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	assert.Equal(t, report.Findings, streamed.Findings)
}

func TestRecordsThatAreNone(t *testing.T) {
	checker := newChecker(t)
	for name, rec := range map[string]record.Record{
		"nil": nil, "nil pointer": (*event)(nil), "undefined": record.Header{ID: "event/x"},
	} {
		assert.Equal(t, []integrity.Code{"record/undefined-kind"}, checker.CheckRecord(rec).Codes(integrity.Info), name)
	}
	assert.True(t, checker.CheckRecord(event{}).Has("record/required"), "a zero record says what it lacks")
	assert.Empty(t, checker.Check(checker.NewDossier()).Findings)
}

func TestCyclesOfReferences(t *testing.T) {
	checker := newChecker(t)
	report := checker.Check(read(t, checker, cited(`{"kind":"event","id":"event/a","type":"x","after":"event/b"}
{"kind":"event","id":"event/b","type":"x","after":"event/a"}
{"kind":"event","id":"event/c","type":"x","after":"event/c"}
{"kind":"party","id":"party/own","type":"x","parents":[{"party":"party/own"}]}
`)))
	assert.Equal(t, []integrity.Code{"event/no-first"}, report.Codes(integrity.Info))
}

// mixed returns a text of seeded records, most of them sound, with every sort of fault among them.
func mixed(count int, seed uint64) string {
	random := rand.New(rand.NewPCG(seed, 2))
	var text strings.Builder
	id := func(kind string) string { return fmt.Sprintf("%s/%d", kind, random.IntN(count)) }
	for i := range count {
		switch random.IntN(4) {
		case 0:
			fmt.Fprintf(&text, `{"kind":"party","id":"party/%d","type":"%s","names":[{"value":"N","used_by":"%s"}],"citations":[{"source":"%s"}]`, i, []string{"state", "band", "army"}[random.IntN(3)], id("party"), id("source"))
			if random.IntN(3) == 0 {
				fmt.Fprintf(&text, `,"parents":[{"party":"%s"}]`, id("party"))
			}
		case 1:
			fmt.Fprintf(&text, `{"kind":"source","id":"source/%d","published":"20%02d"`, i, random.IntN(99))
		default:
			fmt.Fprintf(&text, `{"kind":"event","id":"event/%d","by":"%s","after":"%s","witnesses":["%s","external:w"]`, i, id("party"), id("event"), id("party"))
			if random.IntN(5) > 0 {
				fmt.Fprintf(&text, `,"type":"clash","date":"%s"`, []string{"2021-11-16", "2021-11", "2020?", "[2021-01-01..]", "2021-12-19", "2021-13-01"}[random.IntN(6)])
			}
			if random.IntN(9) == 0 {
				text.WriteString(`,"casualties":[{"count":{"low":9,"high":2}}]`)
			}
			if random.IntN(9) == 0 {
				text.WriteString(`,"colour":1`)
			}
		}
		switch random.IntN(20) {
		case 0:
			text.WriteString("\n")
		case 1:
			text.WriteString("}\n" + clash)
		default:
			text.WriteString("}\n")
		}
	}
	return text.String()
}

// Rules about one record may share what they compute; of the next record it is computed anew.
func TestWhatRulesShareIsComputedOnceARecord(t *testing.T) {
	var computed atomic.Int32
	sharing := func(code integrity.Code) integrity.Rule {
		return integrity.DossierRule(rule(code, "m {by}", north, clash), func(e *event, context *integrity.Context) {
			by := integrity.Once(&context.Reporter, "by", func() string {
				computed.Add(1)
				by, _ := integrity.Find[party](context, e.By)
				return by.Type
			})
			context.Report("/by").With("by", by)
		})
	}
	checker := newChecker(t, func(setup *integrity.Setup) { setup.Rules(sharing("event/shares"), sharing("event/shares-too")) })
	text := cited(north + clash + handover)
	want := checker.Check(read(t, checker, text))
	assert.EqualValues(t, 2, computed.Load())
	got, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	assert.Equal(t, want.Findings, got.Findings)
	shared := want.Filter(func(finding integrity.Finding) bool { return finding.Params.Get("by") == "state" })
	assert.Len(t, shared, 4)
}

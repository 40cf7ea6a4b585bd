package humanitarian_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	jsonv2 "github.com/go-json-experiment/json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// applied returns the lines of a dossier with one count replaced by that of a repair.
func applied(t require.TestingT, lines string, repair integrity.Repair) string {
	count, err := jsonv2.Marshal(repair.Count)
	require.NoError(t, err)
	var changed strings.Builder
	for line := range strings.Lines(lines) {
		var members map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &members))
		if members["id"] == string(repair.Record) {
			put(members, repair.Pointer.Tokens(), json.RawMessage(count))
		}
		text, err := json.Marshal(members)
		require.NoError(t, err)
		changed.Write(append(text, '\n'))
	}
	return changed.String()
}

func put(into any, tokens []string, value any) {
	switch into := into.(type) {
	case map[string]any:
		if len(tokens) == 1 {
			into[tokens[0]] = value
			return
		}
		put(into[tokens[0]], tokens[1:], value)
	case []any:
		i, _ := strconv.Atoi(tokens[0])
		put(into[i], tokens[1:], value)
	}
}

func checked(t require.TestingT, checker *integrity.Checker, lines string) *integrity.Report {
	dossier := checker.NewDossier()
	require.NoError(t, dossier.Read(strings.NewReader(lines), ""))
	require.Empty(t, dossier.Faults())
	report := checker.Check(dossier)
	streamed, err := checker.CheckStream(strings.NewReader(lines), "")
	require.NoError(t, err)
	require.Equal(t, report.Findings, streamed.Findings, "a stream lets go of nothing that a rule reads")
	return report
}

func reports(report *integrity.Report, wanted integrity.Finding) bool {
	return slices.ContainsFunc(report.Findings, func(f integrity.Finding) bool {
		return f.Code == wanted.Code && f.Record == wanted.Record && f.Pointer == wanted.Pointer
	})
}

// heal applies each repair of a count by itself: the finding is gone every time. It returns how
// many there were.
func heal(t require.TestingT, checker *integrity.Checker, lines string) int {
	tried := 0
	for _, finding := range checked(t, checker, lines).Findings {
		for _, repair := range finding.Repairs {
			if repair.Count.IsZero() {
				continue
			}
			tried++
			assert.False(t, reports(checked(t, checker, applied(t, lines, repair)), finding), "%s %s", finding.Code, repair)
		}
	}
	return tried
}

// A program that applies one repair of a count, and nothing else, heals what it was suggested for.
func TestCountRepairsHeal(t *testing.T) {
	checker := checker(t)
	wanted := map[integrity.Code]int{
		"cohort/exceeds-captured": 3, "cohort/held-exceeds-account": 2, "cohort/breakdown-differs-from-count": 3, "cohort/class-exceeds-count": 2,
		"transfer/exceeds-captured": 2, "transfer/breakdown-differs-from-total": 3, "transfer/class-exceeds-group": 2, "transfer/identified-exceed-remains": 2,
		"transfer/executed-exceeds-agreed": 2, "transfer/received-differs": 2, "exchange/executed-exceeds-agreed": 2, "exchange/received-differs": 2,
		"exchange/series-addition-differs": 1, "remains/identified-exceed-count": 2, "evacuation/minors-exceed-count": 2,
		"exchange/legs-differ-from-total": 2, "mine-record/types-differ-from-total": 2, "mine-record/cleared-exceeds-found": 2,
	}
	for _, rule := range humanitarian.Rules() {
		if want, counts := wanted[rule.Code]; counts {
			assert.Equal(t, want, heal(t, checker, rule.Bad), rule.Code)
		}
	}
	files, err := filepath.Glob("testdata/published/*.jsonl")
	require.NoError(t, err)
	for _, file := range append(files, "testdata/cohort-of-32-more-than-ten.jsonl") {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		heal(t, checker, string(text))
	}
}

// Whatever the bounds of a whole and of its parts, each repair of a sum heals it alone.
func TestSumRepairsHeal(t *testing.T) {
	checker := checker(t)
	rapid.Check(t, func(t *rapid.T) {
		count := func(name string) string {
			low := rapid.IntRange(0, 20).Draw(t, name)
			text, err := jsonv2.Marshal(record.Between(int64(low), int64(low+rapid.IntRange(0, 3).Draw(t, name+" width"))))
			require.NoError(t, err)
			return string(text)
		}
		groups := make([]string, rapid.IntRange(1, 4).Draw(t, "groups"))
		for i := range groups {
			groups[i] = `{"category":"serviceman","count":` + count("group") + `}`
		}
		partial := strconv.FormatBool(rapid.Bool().Draw(t, "partial"))
		heal(t, checker, `{"kind":"transfer","id":"transfer/x","total":`+count("total")+`,"partial":`+partial+`,"people":[`+strings.Join(groups, ",")+`]}`)
	})
}

func TestRangeAsCount(t *testing.T) {
	for wanted, numbers := range map[record.Count]humanitarian.Range{
		record.AtLeast(33):   {Low: 33, High: 1<<63 - 1},
		record.AtMost(4):     {Low: -9, High: 4},
		record.Exactly(0):    {Low: -2, High: 0},
		record.Exactly(12):   {Low: 12, High: 12},
		record.Between(3, 5): {Low: 3, High: 5},
	} {
		count, possible := numbers.Count("")
		assert.True(t, possible)
		assert.Equal(t, wanted, count)
	}
	for _, none := range []humanitarian.Range{{Low: 0, High: -1}, {Low: 5, High: 4}, {Low: record.MaxCount + 1, High: 1<<63 - 1}} {
		_, possible := none.Count("")
		assert.False(t, possible)
	}
}

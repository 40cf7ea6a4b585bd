package integrity_test

import (
	"fmt"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// drawRecord draws a record out of few ids, so that edits meet each other.
func drawRecord(t *rapid.T) record.Record {
	number := func(label string) int { return rapid.IntRange(0, 5).Draw(t, label) }
	header := func(kind string) record.Header {
		return record.Header{ID: record.ID(fmt.Sprintf("%s/%d", kind, number("id")))}
	}
	if rapid.Bool().Draw(t, "party") {
		p := &party{Header: header("party"), Type: rapid.SampledFrom([]string{"state", "band"}).Draw(t, "type")}
		if rapid.Bool().Draw(t, "organ") {
			p.Parents = []parent{{Party: record.Ref(fmt.Sprintf("party/%d", number("parent")))}}
		}
		return p
	}
	e := &event{Header: header("event"), Type: rapid.SampledFrom([]string{"", "clash"}).Draw(t, "type")}
	e.By = record.Ref(fmt.Sprintf("party/%d", number("by")))
	e.After = rapid.SampledFrom([]record.Ref{"", record.Ref(fmt.Sprintf("event/%d", number("after")))}).Draw(t, "follows")
	e.Date = chronology.MustParse(rapid.SampledFrom([]string{"2021-11-16", "2021-12", "2021-01-05?", "2021", "2022-02"}).Draw(t, "date"))
	if rapid.IntRange(0, 4).Draw(t, "undated") == 0 {
		e.Date = chronology.Date{}
	}
	return e
}

func TestASessionSaysWhatAFullCheckSays(t *testing.T) {
	checker := newChecker(t)
	rapid.Check(t, func(t *rapid.T) {
		dossier := checker.NewDossier()
		for range rapid.IntRange(0, 8).Draw(t, "start") {
			_ = dossier.Add(drawRecord(t)) // an id drawn twice is not taken in again
		}
		session := checker.Session(dossier)
		for range rapid.IntRange(1, 12).Draw(t, "edits") {
			rec := drawRecord(t)
			edit := rapid.SampledFrom([]string{"add", "replace", "remove"}).Draw(t, "edit")
			var err error
			report := session.Report()
			switch edit {
			case "add":
				report, err = session.Add(rec)
			case "replace":
				report, err = session.Replace(rec)
			case "remove":
				report, err = session.Remove(rec.RecordID())
			}
			if err != nil {
				require.Nil(t, report)
				report = session.Report()
			}
			full := checker.Check(dossier)
			require.Equal(t, full.Findings, report.Findings, edit)
			require.Equal(t, full.Records, report.Records)
			require.Equal(t, full.Constraints, report.Constraints)
		}
	})
}

func TestASessionChecksAgainOnlyWhatDepends(t *testing.T) {
	checker := newChecker(t)
	dossier := checker.NewDossier()
	require.NoError(t, dossier.Add(party{Header: record.Header{ID: "party/a"}, Type: "band"}))
	for i := range 50 {
		require.NoError(t, dossier.Add(event{Header: record.Header{ID: record.ID(fmt.Sprintf("event/%d", i))}, Type: "clash"}))
	}
	require.NoError(t, dossier.Add(event{Header: record.Header{ID: "event/after"}, Type: "clash", After: "event/7"}))
	session := checker.Session(dossier)
	assert.Equal(t, 52, session.Checked())
	_, err := session.Replace(event{Header: record.Header{ID: "event/7"}, Type: "clash"})
	require.NoError(t, err)
	assert.Equal(t, 3, session.Checked(), "the event, the one after it, and the party whose rule asks for all parties")
	_, err = session.Remove("event/nowhere")
	assert.ErrorIs(t, err, record.ErrNotFound)
	_, err = session.Add(event{Header: record.Header{ID: "event/7"}})
	assert.ErrorIs(t, err, record.ErrDuplicateID)
	_, err = session.Replace(nil)
	assert.Error(t, err)
}

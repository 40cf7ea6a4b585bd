package integrity_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestAStreamIsFoundToBeWhatADossierIs(t *testing.T) {
	checker := newChecker(t)
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.SampledFrom([]int{0, 1, 20, 255, 256, 700}).Draw(t, "count")
		text := mixed(count, rapid.Uint64().Draw(t, "seed"))
		dossier, err := record.Read(strings.NewReader(text), "test.jsonl", checker.Kinds())
		require.NoError(t, err)
		want := checker.Check(dossier)
		got, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
		require.NoError(t, err)
		require.Equal(t, want.Findings, got.Findings)
		require.Equal(t, want.Records, got.Records)
		require.Equal(t, want.Constraints, got.Constraints)
	})
}

func TestStreamsOfEveryForm(t *testing.T) {
	checker := newChecker(t)
	text := mixed(300, 11)
	var zipped bytes.Buffer
	writer := gzip.NewWriter(&zipped)
	_, err := writer.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, writer.Close())
	want, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	got, err := checker.CheckStream(&zipped, "test.jsonl")
	require.NoError(t, err)
	assert.Equal(t, want.Findings, got.Findings, "gzip")

	line := `{"kind":"event","id":"event/x","type":"clash","colour":1,"citations":[{"source":"external:x"}]}`
	strict, err := checker.CheckStream(strings.NewReader(line), "")
	require.NoError(t, err)
	assert.Equal(t, []integrity.Code{"record/unknown-member"}, strict.Codes(integrity.Info))
	lenient, err := checker.CheckStream(strings.NewReader(line), "", record.Lenient())
	require.NoError(t, err)
	assert.Empty(t, lenient.Findings)
	array, err := checker.CheckStream(strings.NewReader("["+line+","+line+"]"), "")
	require.NoError(t, err)
	assert.Equal(t, []integrity.Code{"record/duplicate-id", "record/unknown-member"}, array.Codes(integrity.Info))
}

func TestAStreamThatBreaksOff(t *testing.T) {
	checker := newChecker(t)
	gone := errors.New("the disk is gone")
	report, err := checker.CheckStream(io.MultiReader(strings.NewReader(cited(north)), iotest.ErrReader(gone)), "test.jsonl")
	assert.ErrorIs(t, err, gone)
	assert.Equal(t, 1, report.Records)
}

func TestAStreamFollowsReferences(t *testing.T) {
	checker := newChecker(t)
	text := cited(`{"kind":"event","id":"event/x","type":"clash","witnesses":["party/nobody"]}` + "\n")
	report, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	assert.Len(t, report.At("event/x", "/witnesses/0"), 1)
	assert.Equal(t, checker.Check(read(t, checker, text)).Findings, report.Findings)
}

func FuzzCheckStream(f *testing.F) {
	f.Add(mixed(5, 1))
	f.Add(clash + clash)
	f.Add("[" + strings.TrimSpace(north) + "]")
	checker := newChecker(f)
	f.Fuzz(func(t *testing.T, text string) {
		report, err := checker.CheckStream(strings.NewReader(text), "fuzz")
		dossier, alsoErr := record.Read(strings.NewReader(text), "fuzz", checker.Kinds())
		require.Equal(t, err == nil, alsoErr == nil)
		if err == nil {
			require.Equal(t, checker.Check(dossier).Findings, report.Findings)
		}
	})
}

// Records as long as they may be go through in smaller batches; none is lost.
func TestAStreamOfLongRecords(t *testing.T) {
	checker := newChecker(t)
	long := strings.Repeat("a word ", 1<<19)
	text := cited(north)
	for i := range 6 {
		text += fmt.Sprintf(`{"kind":"event","id":"event/long-%d","type":"clash","by":"party/north","citations":[{"source":"external:x","locator":"%s"}]}`+"\n", i, long)
	}
	report, err := checker.CheckStream(strings.NewReader(text), "test.jsonl")
	require.NoError(t, err)
	assert.Equal(t, 7, report.Records)
	assert.Equal(t, checker.Check(read(t, checker, text)).Findings, report.Findings)
}

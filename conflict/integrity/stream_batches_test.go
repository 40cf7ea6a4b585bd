package integrity_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/require"
)

// foundInBatches holds a file that is checked in batches of several sizes to a check of its dossier.
func foundInBatches(t *testing.T, checker *integrity.Checker, text []byte, sizes ...int) {
	t.Helper()
	dossier, err := record.Read(bytes.NewReader(text), "", checker.Kinds())
	require.NoError(t, err)
	want := checker.Check(dossier)
	for _, size := range sizes {
		got, err := checker.CheckInBatches(text, size)
		require.NoError(t, err)
		require.Equal(t, want.Findings, got.Findings, "batches of %d\n%.3000s", size, text)
		require.Equal(t, want.Records, got.Records)
		require.Equal(t, want.Constraints, got.Constraints)
	}
}

// What a rule finds by the records that were read so far holds only as long as none is added that it
// asked for. The smaller the batches are, the more come later.
func TestExamplesAreFoundToBeTheSameInSmallBatches(t *testing.T) {
	checker := exampleChecker(t)
	for rule := range checker.Catalogue().All() {
		for _, example := range []string{rule.Good, rule.Bad} {
			lines := slices.Collect(bytes.Lines([]byte(example)))
			for i, line := range lines {
				lines[i] = append(bytes.TrimSpace(line), '\n')
			}
			backwards := slices.Clone(lines)
			slices.Reverse(backwards)
			foundInBatches(t, checker, bytes.Join(lines, nil), 1, 2)
			foundInBatches(t, checker, bytes.Join(backwards, nil), 1, 3)
		}
	}
}

func TestATheatreInAnyOrderIsFoundToBeTheSameInSmallBatches(t *testing.T) {
	checker := exampleChecker(t)
	random := rand.New(rand.NewPCG(7, 7))
	for seed := range uint64(6) {
		var lines [][]byte
		for number := range uint64(2) {
			theatre := integritytest.Theatre(seed, number)
			faults := integritytest.Faults()
			faults[random.IntN(len(faults))].Plant(theatre)
			for _, rec := range theatre {
				line, err := checker.Kinds().Encode(rec)
				require.NoError(t, err)
				lines = append(lines, append(line, '\n'))
			}
		}
		for range 5 { // ids that are there twice
			lines = append(lines, bytes.ReplaceAll(lines[random.IntN(len(lines))], []byte(`:"20`), []byte(`:"19`)))
		}
		for round := range 4 {
			t.Run(fmt.Sprintf("%d, order %d", seed, round), func(t *testing.T) {
				foundInBatches(t, checker, bytes.Join(lines, nil), 1, 5, 30, 64)
			})
			random.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		}
	}
}

// A record that very many refer to, before it and after it, is asked about once all are there.
func TestWhoRefersToARecordThatManyReferTo(t *testing.T) {
	checker := exampleChecker(t)
	text := `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}` + "\n"
	replies := func(from, to int, act string) {
		for i := from; i < to; i++ {
			text += fmt.Sprintf(`{"kind":"statement","id":"statement/reply-%d","speaker":"party/north","date":"2021-11-16","answers":"statement/one","assertions":[{"key":"provocation","act":"%s"}]}`+"\n", i, act)
		}
	}
	replies(0, 1, "denies")
	replies(1, 100, "asserts")
	text += `{"kind":"statement","id":"statement/one","speaker":"party/north","date":"2021-11-16","assertions":[{"key":"provocation","act":"asserts"}]}` + "\n"
	replies(100, 200, "asserts")
	foundInBatches(t, checker, []byte(text), 1, 101, 512)
	report, err := checker.CheckInBatches([]byte(text), 101)
	require.NoError(t, err)
	require.Len(t, report.At("statement/one", "/assertions/0"), 1)
}

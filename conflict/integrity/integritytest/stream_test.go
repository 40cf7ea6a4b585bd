package integritytest_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// faulty returns the lines of one theatre for each fault that can be planted, with that fault.
func faulty(t *testing.T, kinds *record.Kinds) (lines [][]byte) {
	for number, fault := range integritytest.Faults() {
		theatre := integritytest.Theatre(5, uint64(number))
		require.NotEmpty(t, fault.Plant(theatre))
		for _, rec := range theatre {
			line, err := kinds.Encode(rec)
			require.NoError(t, err)
			lines = append(lines, append(line, '\n'))
		}
	}
	return lines
}

// A stream looks records up while it reads, in the batch at hand and in those before, and puts off what
// it cannot find yet. In whatever order they come, and whichever come twice, it must find what a
// check of the dossier finds.
func TestAStreamInAnyOrderIsFoundToBeWhatADossierIs(t *testing.T) {
	checker := newChecker(t)
	written := faulty(t, checker.Kinds())
	random := rand.New(rand.NewPCG(1, 1))
	shuffled := slices.Clone(written)
	random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	reversed := slices.Clone(written)
	slices.Reverse(reversed)
	repeated := slices.Clone(written)
	for range 200 { // other records under ids that are taken, before and after those
		changed := bytes.ReplaceAll(written[random.IntN(len(written))], []byte(`:"20`), []byte(`:"19`)) // a hundred years earlier
		repeated = slices.Insert(repeated, random.IntN(len(repeated)), changed)
	}
	for name, lines := range map[string][][]byte{"as written": written, "shuffled": shuffled, "backwards": reversed, "some twice": repeated} {
		t.Run(name, func(t *testing.T) {
			text := bytes.Join(lines, nil)
			dossier, err := record.Read(bytes.NewReader(text), "generated.jsonl", checker.Kinds())
			require.NoError(t, err)
			want := checker.Check(dossier)
			got, err := checker.CheckStream(bytes.NewReader(text), "generated.jsonl")
			require.NoError(t, err)
			require.Equal(t, len(want.Findings), len(got.Findings))
			for i := range want.Findings {
				require.Equal(t, want.Findings[i], got.Findings[i])
			}
			assert.Equal(t, want.Records, got.Records)
			assert.Equal(t, want.Constraints, got.Constraints)
			assert.Greater(t, len(want.Findings), 500)
		})
	}
}

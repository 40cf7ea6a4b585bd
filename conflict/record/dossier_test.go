package record_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// recomputed finds the references to an id by walking every record.
func recomputed(dossier *record.Dossier, id record.ID) []record.Backref {
	var found []record.Backref
	for rec := range dossier.All() {
		definition, _ := dossier.Kinds().Of(rec)
		definition.References(rec, func(at *record.Trail, ref record.Ref, _ []record.Kind) {
			if ref.ID() == id {
				found = append(found, record.Backref{From: rec.RecordID(), At: at.Pointer()})
			}
		})
	}
	slices.SortFunc(found, func(a, b record.Backref) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.At, b.At))
	})
	return found
}

// After any adding, replacing and removing, lookups and back-references are those of the records
// that are there. References may go round in circles.
func TestDossierKeepsItsIndex(t *testing.T) {
	kinds := things(t)
	id := func(n int) record.ID { return record.ID(fmt.Sprintf("thing/%d", n)) }
	rapid.Check(t, func(t *rapid.T) {
		dossier, model := record.NewDossier(kinds), map[record.ID]*Thing{}
		drawn := func() *Thing {
			number := rapid.IntRange(0, 5)
			thing := &Thing{Header: record.Header{ID: id(number.Draw(t, "id"))}, Owner: id(number.Draw(t, "owner")).Ref()}
			for range number.Draw(t, "parts") {
				thing.Parts = append(thing.Parts, Part{Of: []record.Ref{id(number.Draw(t, "of")).Ref()}})
			}
			return thing
		}
		t.Repeat(map[string]func(*rapid.T){
			"add": func(t *rapid.T) {
				thing := drawn()
				err := dossier.Add(thing)
				if model[thing.ID] != nil {
					require.ErrorIs(t, err, record.ErrDuplicateID)
					return
				}
				require.NoError(t, err)
				model[thing.ID] = thing
			},
			"replace": func(t *rapid.T) {
				thing := drawn()
				err := dossier.Replace(thing)
				if model[thing.ID] == nil {
					require.ErrorIs(t, err, record.ErrNotFound)
					return
				}
				require.NoError(t, err)
				model[thing.ID] = thing
			},
			"remove": func(t *rapid.T) {
				gone := drawn().ID
				err := dossier.Remove(gone)
				require.Equal(t, model[gone] == nil, err != nil)
				delete(model, gone)
			},
			"": func(t *rapid.T) {
				require.Equal(t, len(model), dossier.Len())
				require.Len(t, slices.Collect(record.Each[Thing](dossier)), len(model))
				for n := range 6 {
					held, exists := record.Get[Thing](dossier, id(n).Ref())
					require.Equal(t, model[id(n)] != nil, exists)
					require.Same(t, model[id(n)], held)
					require.ElementsMatch(t, recomputed(dossier, id(n)), dossier.Backrefs(id(n)))
				}
			},
		})
	})
}

func TestTenThousandRecordsWithOneID(t *testing.T) {
	line := `{"kind":"thing","id":"thing/a"}` + "\n"
	dossier := read(t, things(t), strings.Repeat(line, 10_000))
	assert.Equal(t, 1, dossier.Len())
	require.Len(t, dossier.Faults(), 9_999)
	assert.Equal(t, record.DuplicateID, dossier.Faults()[9_998].Code)
	assert.Equal(t, 10_000, dossier.Faults()[9_998].Place.Line)
}

func TestNilAndStrangeRecordsAreRefused(t *testing.T) {
	dossier := record.NewDossier(things(t))
	type Stranger struct{ record.Header }
	assert.Error(t, dossier.Add(nil))
	assert.Error(t, dossier.Add((*Thing)(nil)))
	assert.ErrorIs(t, dossier.Add(Stranger{}), record.ErrUnknownKind)
	assert.ErrorIs(t, dossier.Add(Thing{Header: record.Header{ID: "soul/a"}}), record.ErrWrongPrefix)
	assert.ErrorIs(t, dossier.Add(Thing{}), record.ErrIDEmpty)
	assert.Zero(t, dossier.Len())
}

func TestConcurrentReads(t *testing.T) {
	dossier := record.NewDossier(things(t))
	for i := range 100 {
		require.NoError(t, dossier.Add(Thing{Header: record.Header{ID: record.ID(fmt.Sprintf("thing/%d", i))}, Owner: "thing/0"}))
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			assert.Len(t, dossier.Backrefs("thing/0"), 100)
			digest, err := dossier.Digest()
			assert.NoError(t, err)
			assert.Len(t, digest, 64)
		})
	}
	group.Wait()
}

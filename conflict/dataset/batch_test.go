package dataset_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// manyClashes is a table of groups of one to four rows, some with cells at fault.
func manyClashes(groups int) string {
	var text strings.Builder
	text.WriteString("clash,day,dead,place,version\n")
	for clash := range groups {
		for day := range 1 + clash%4 {
			dead := fmt.Sprint(clash % 7)
			if clash%50 == 49 {
				dead = "many"
			}
			fmt.Fprintf(&text, "%d,2001-05-%02d,%s,\"at %d, \"\"north\"\"\",2.0\n", clash+1, day+1, dead, clash)
		}
	}
	return text.String()
}

func rowsOf(t testing.TB, text string, stopAfter int) []dataset.Row {
	reader, err := readClashes(strings.NewReader(text), "clashes.csv")
	require.NoError(t, err)
	var rows []dataset.Row
	for more := true; more; {
		more = false
		for row := range reader.Rows() {
			if rows = append(rows, row); stopAfter > 0 && len(rows)%stopAfter == 0 {
				more = true
				break
			}
		}
	}
	require.NoError(t, reader.Err())
	return rows
}

func TestRowsAreTheSameOnAnyNumberOfProcessors(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, groups := range []int{1, 3, 40, 3000} {
		text := manyClashes(groups)
		runtime.GOMAXPROCS(1)
		want := rowsOf(t, text, 0)
		require.Len(t, want, strings.Count(text, "\n")-1)
		for _, processors := range []int{2, 3, 8} {
			runtime.GOMAXPROCS(processors)
			require.Equal(t, want, rowsOf(t, text, 0), "%d groups, %d processors", groups, processors)
		}
	}
}

func TestRowsGoOnWhereTheyWereBrokenOff(t *testing.T) {
	text := manyClashes(400)
	want := rowsOf(t, text, 0)
	for _, stopAfter := range []int{1, 7, 100} {
		require.Equal(t, want, rowsOf(t, text, stopAfter), "every %d rows", stopAfter)
	}
}

// A builder of somebody's own may panic; whoever reads the table can recover, whichever processor it
// was on.
func TestABuilderThatPanicsReachesTheReader(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	for _, at := range []string{"1", "200"} {
		reader, err := dataset.Open(strings.NewReader(manyClashes(200)), "", dataset.Description{
			Key: "clashes", Namespace: "clashes", Group: "clash",
			Builder: func(r *dataset.Reader) func([]*dataset.Line) {
				id := r.Column("clash")
				return func(rows []*dataset.Line) {
					if rows[0].Trimmed(id) == at {
						panic("no clash like this")
					}
					rows[0].Begin(&conflict.Event{Header: record.Header{ID: "event/x"}})
				}
			},
		}, nil)
		require.NoError(t, err)
		assert.PanicsWithValue(t, "no clash like this", func() {
			for range reader.Rows() {
			}
		}, at)
	}
}

// Rows are given out before the next ones arrive, so that a slow source holds back none.
func TestRowsAreNotHeldBackByWhatHasNotArrived(t *testing.T) {
	source, from := io.Pipe()
	given := make(chan int)
	go func() {
		fmt.Fprint(from, "day\n2001-05-01\n2001-05-02\n")
		assert.Equal(t, 2, <-given)
		assert.Equal(t, 3, <-given)
		fmt.Fprint(from, "2001-05-03\n")
		assert.Equal(t, 4, <-given)
		from.Close()
	}()
	reader, err := dataset.Open(source, "", dataset.Description{
		Key: "days", Builder: func(*dataset.Reader) func([]*dataset.Line) { return func([]*dataset.Line) {} }}, nil)
	require.NoError(t, err)
	for row := range reader.Rows() {
		given <- row.Number
	}
	require.NoError(t, reader.Err())
}

package record

import (
	"reflect"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/stretchr/testify/require"
)

// Each field is told from all others, whatever lies beside it.
func TestFieldsThatAreSet(t *testing.T) {
	one := int8(1)
	set := struct {
		Flag    bool
		Nothing struct{}
		Small   int8
		Text    string
		List    []string
		Pair    [2]int16
		Table   map[string]int
		Day     chronology.Date
		Days    chronology.Span
		Leading *int8
		Count   Count
		Number  float64
		Name    Name
		End     struct{}
	}{true, struct{}{}, 1, "x", []string{}, [2]int16{0, 1}, map[string]int{}, chronology.MustParse("0000-12-31"),
		chronology.MustParseSpan("2020/.."), &one, Count{}.Of(Persons), 1, Name{UsedBy: "party/x"}, struct{}{}}
	value := reflect.ValueOf(set)
	var tests []unsetTest
	for i := range value.NumField() {
		field := value.Type().Field(i)
		tests = append(tests, newUnsetTest(field.Type, field.Offset))
	}
	for i := range value.NumField() {
		made := reflect.New(value.Type())
		made.Elem().Field(i).Set(value.Field(i))
		at, want := placeOfValue(made.Elem()), i
		if value.Field(i).IsZero() {
			want = len(tests)
		}
		require.Equal(t, want, firstSet(tests, at, 0), value.Type().Field(i).Name)
		require.Equal(t, len(tests), firstSet(tests, at, i+1), value.Type().Field(i).Name)
	}
}

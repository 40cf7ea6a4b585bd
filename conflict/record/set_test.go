package record_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAFieldIsReadAndSetByItsPointer(t *testing.T) {
	kinds := things(t)
	rec, faults := kinds.Decode([]byte(`{"kind":"thing","id":"thing/x","names":[{"value":"X"}]}`), false)
	require.Empty(t, faults)

	changed, err := kinds.Set(rec, "/names/0/value", jsontext.Value(`"Y"`))
	require.NoError(t, err)
	for held, expected := range map[record.Record]string{rec: "X", changed: "Y"} {
		name, err := kinds.Value(held, "/names/0/value")
		require.NoError(t, err)
		assert.Equal(t, expected, name)
	}
	for at, expected := range map[record.Pointer]error{
		"/names/1/value": record.ErrLeadsNowhere, "/id": record.ErrLeadsNowhere, "names": record.ErrLeadsNowhere, "/names/0/value": record.ErrDoesNotFit,
	} {
		_, err := kinds.Set(rec, at, jsontext.Value(`7`))
		require.ErrorIs(t, err, expected, at)
	}
	_, err = kinds.Value(rec, "/unheard_of")
	require.ErrorIs(t, err, record.ErrLeadsNowhere)
	_, err = kinds.Value(nil, "/names")
	require.Error(t, err)
	_, err = kinds.Set(nil, "/names", nil)
	require.Error(t, err)
}

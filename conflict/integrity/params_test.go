package integrity_test

import (
	"bytes"
	standard "encoding/json"
	"slices"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// withParams returns the parameters of a finding that was given these in turn.
func withParams(t *testing.T, given ...integrity.Param) integrity.Params {
	t.Helper()
	checker := newChecker(t, func(setup *integrity.Setup) {
		setup.Rules(integrity.RecordRule(rule("event/says", "{b}", north, clash), func(_ *event, report *integrity.Reporter) {
			draft := report.Report("")
			for _, param := range given {
				draft.With(param.Name, param.Value)
			}
		}))
	})
	report := checker.CheckRecord(event{Header: record.Header{ID: "event/x"}, Type: "clash"})
	found := report.Filter(func(f integrity.Finding) bool { return f.Code == "event/says" })
	require.Len(t, found, 1)
	return found[0].Params
}

func TestParamsStandInOrderOfTheirNames(t *testing.T) {
	params := withParams(t, integrity.Param{"c", "3"}, integrity.Param{"a", "1"}, integrity.Param{"b", "2"}, integrity.Param{"a", "4"})
	assert.Equal(t, integrity.Params{{"a", "4"}, {"b", "2"}, {"c", "3"}}, params, "the last value of a name counts")
	assert.Equal(t, "2", params.Get("b"))
	assert.Empty(t, params.Get("d"))
	_, given := params.Lookup("c")
	assert.True(t, given)
	_, given = params.Lookup("d")
	assert.False(t, given)
	assert.Nil(t, withParams(t))
}

// TestParamsInJSONAreAnObject holds the JSON of parameters to that of a map.
func TestParamsInJSONAreAnObject(t *testing.T) {
	type asParams struct {
		Params integrity.Params `json:"params,omitzero"`
	}
	type asMap struct {
		Params map[string]string `json:"params,omitzero"`
	}
	encoders := map[string]func(any) ([]byte, error){
		"encoding/json": standard.Marshal,
		"encoding/json without escapes": func(value any) ([]byte, error) {
			var text bytes.Buffer
			encoder := standard.NewEncoder(&text)
			encoder.SetEscapeHTML(false)
			encoder.SetIndent("", "\t")
			err := encoder.Encode(value)
			return text.Bytes(), err
		},
		"go-json-experiment": func(value any) ([]byte, error) { return json.Marshal(value, json.Deterministic(true)) },
		"go-json-experiment with escapes": func(value any) ([]byte, error) {
			return json.Marshal(value, json.Deterministic(true), jsontext.EscapeForHTML(true), jsontext.EscapeForJS(true), jsontext.Multiline(true))
		},
	}
	for _, values := range []map[string]string{
		nil, {}, {"days": "17"}, {"to": "2021-11-16", "from": "2021-12-04", "gap": ""},
		{"z": "<&>\"\\/", "é": "après\u2028\u2029", "Z": "\x00\b\f\n\r\t\x1f\x7f", "": "\U0001F54A"},
	} {
		var params integrity.Params
		if values != nil {
			params = integrity.Params{}
		}
		for name, value := range values {
			params = append(params, integrity.Param{name, value})
		}
		for name, encode := range encoders {
			want, err := encode(asMap{values})
			require.NoError(t, err)
			got, err := encode(asParams{params})
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got), name)

			var one, other asParams
			require.NoError(t, standard.Unmarshal(got, &one))
			require.NoError(t, json.Unmarshal(got, &other))
			assert.Equal(t, one, other)
			assert.ElementsMatch(t, params, one.Params)
			assert.True(t, slices.IsSorted(names(one.Params)))
		}
	}
	var params integrity.Params
	require.Error(t, standard.Unmarshal([]byte(`{"days":17}`), &params))
	require.Error(t, json.Unmarshal([]byte(`["days"]`), &params))
}

func names(params integrity.Params) []string {
	var names []string
	for _, param := range params {
		names = append(names, param.Name)
	}
	return names
}

package record_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDecodeFaults(t *testing.T) {
	tests := map[string]struct {
		text   string
		faults []string
		left   string // the record as encoded afterwards; "" when nothing was read
	}{
		"good":                  {`{"kind":"thing","id":"thing/a"}`, nil, `{"kind":"thing","id":"thing/a"}`},
		"kind last":             {`{"id":"thing/a","kind":"thing"}`, nil, `{"kind":"thing","id":"thing/a"}`},
		"kind escaped":          {`{"k\u0069nd":"th\u0069ng","id":"thing/a"}`, nil, `{"kind":"thing","id":"thing/a"}`},
		"null fields":           {`{"kind":"thing","id":"thing/a","total":null,"parts":null,"extra":null}`, nil, `{"kind":"thing","id":"thing/a"}`},
		"impossible day":        {`{"kind":"thing","id":"thing/a","day":"2021-02-30","plan":"x"}`, []string{"record/invalid-date /day"}, `{"kind":"thing","id":"thing/a","plan":"x"}`},
		"bad day in a list":     {`{"kind":"thing","id":"thing/a","parts":[{"name":"a"},{"count":"many","name":"b"},7]}`, []string{"record/invalid-value /parts/1/count", "record/invalid-value /parts/2"}, `{"kind":"thing","id":"thing/a","parts":[{"name":"a"},{"name":"b"},{}]}`},
		"first of two is kept":  {`{"kind":"thing","id":"thing/a","plan":"x","plan":"y"}`, []string{"record/duplicate-member /plan"}, `{"kind":"thing","id":"thing/a","plan":"x"}`},
		"twice, once escaped":   {`{"kind":"thing","id":"thing/a","plan":"x","pl\u0061n":"y"}`, []string{"record/duplicate-member /plan"}, `{"kind":"thing","id":"thing/a","plan":"x"}`},
		"twice below":           {`{"kind":"thing","id":"thing/a","parts":[{"name":"a","name":"b"}]}`, []string{"record/duplicate-member /parts/0/name"}, `{"kind":"thing","id":"thing/a","parts":[{"name":"a"}]}`},
		"twice within a count":  {`{"kind":"thing","id":"thing/a","total":{"low":1,"low":2}}`, []string{"record/invalid-value /total"}, `{"kind":"thing","id":"thing/a"}`},
		"unknown":               {`{"kind":"thing","id":"thing/a","colour":1,"a/b~c":2}`, []string{"record/unknown-member /colour", "record/unknown-member /a~1b~0c"}, `{"kind":"thing","id":"thing/a"}`},
		"wrong case":            {`{"kind":"thing","id":"thing/a","Plan":"x"}`, []string{"record/unknown-member /Plan"}, `{"kind":"thing","id":"thing/a"}`},
		"unknown below":         {`{"kind":"thing","id":"thing/a","parts":[{"colour":1}]}`, []string{"record/unknown-member /parts/0/colour"}, `{"kind":"thing","id":"thing/a","parts":[{}]}`},
		"object for a list":     {`{"kind":"thing","id":"thing/a","parts":{"0":{}}}`, []string{"record/invalid-value /parts"}, `{"kind":"thing","id":"thing/a"}`},
		"list for an object":    {`{"kind":"thing","id":"thing/a","extra":[]}`, []string{"record/invalid-value /extra"}, `{"kind":"thing","id":"thing/a","extra":{}}`},
		"bad value of a map":    {`{"kind":"thing","id":"thing/a","tags":{"x":1.5,"y":2}}`, []string{"record/invalid-value /tags/x"}, `{"kind":"thing","id":"thing/a","tags":{"y":2}}`},
		"count beyond 2^53":     {`{"kind":"thing","id":"thing/a","total":9007199254740992}`, []string{"record/invalid-value /total"}, `{"kind":"thing","id":"thing/a"}`},
		"number for the id":     {`{"kind":"thing","id":7}`, []string{"record/invalid-value /id"}, `{"kind":"thing","id":""}`},
		"cut off":               {`{"kind":"thing","id":"thing/a","parts":[{"na`, []string{"record/malformed-json "}, ""},
		"text after the object": {`{"kind":"thing","id":"thing/a"} {}`, []string{"record/malformed-json "}, ""},
		"NUL":                   {"{\"kind\":\"thing\",\"id\":\"thing/a\"\x00}", []string{"record/malformed-json "}, ""},
		"invalid UTF-8":         {"{\"kind\":\"thing\",\"id\":\"thing/a\",\"plan\":\"\xff\"}", []string{"record/invalid-utf8 "}, ""},
		"half a surrogate pair": {`{"kind":"thing","id":"thing/a","plan":"\ud800"}`, []string{"record/malformed-json "}, ""},
		"no kind":               {`{"id":"thing/a"}`, []string{"record/malformed-json "}, ""},
		"kind of no string":     {`{"kind":7,"id":"thing/a"}`, []string{"record/malformed-json "}, ""},
		"undefined kind":        {`{"kind":"ghost","id":"ghost/a"}`, []string{"record/undefined-kind /kind"}, ""},
		"array":                 {`[]`, []string{"record/malformed-json "}, ""},
		"empty":                 {``, []string{"record/malformed-json "}, ""},
		"deep":                  {`{"kind":"thing","id":"thing/a","plan":` + strings.Repeat("[", 20000), []string{"record/malformed-json "}, ""},
	}
	kinds := things(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			rec, faults := kinds.Decode([]byte(test.text), false)
			assert.Equal(t, test.faults, codes(faults))
			if test.left == "" {
				assert.Nil(t, rec)
				return
			}
			require.NotNil(t, rec)
			line, err := kinds.Encode(rec)
			require.NoError(t, err)
			assert.Equal(t, test.left, string(line))
		})
	}
}

func codes(faults []record.Fault) []string {
	var found []string
	for _, fault := range faults {
		found = append(found, string(fault.Code)+" "+string(fault.Pointer))
	}
	return found
}

func TestLenientKeepsMembersOfTheRecordItself(t *testing.T) {
	kinds := things(t)
	for _, text := range []string{
		`{"kind":"thing","id":"thing/a","colour":{"b":[1, 2.50],"a":"\u00e9"}}`,
		`{"kind":"thing","id":"thing/a","day":"2021-02-30","colour":{"b":[1, 2.50],"a":"\u00e9"}}`,
	} {
		rec, faults := kinds.Decode([]byte(text), true)
		for _, fault := range faults {
			assert.Equal(t, record.InvalidDate, fault.Code)
		}
		line, err := kinds.Encode(rec)
		require.NoError(t, err)
		assert.Equal(t, `{"kind":"thing","id":"thing/a","colour":{"b":[1,2.50],"a":"\u00e9"}}`, string(line))
	}
	_, faults := kinds.Decode([]byte(`{"kind":"thing","id":"thing/a","parts":[{"colour":1}]}`), true)
	assert.Equal(t, []string{"record/unknown-member /parts/0/colour"}, codes(faults), "an object within has no place to keep it in")
}

// A record full of faults is read in one pass: the time grows with its length and no faster.
func TestManyFaultsAreBounded(t *testing.T) {
	kinds := things(t)
	var text strings.Builder
	text.WriteString(`{"kind":"thing","id":"thing/a","parts":[{}`)
	for i := range 100_000 {
		fmt.Fprintf(&text, `,{"x%d":1}`, i)
	}
	text.WriteString(`]}`)
	began := time.Now()
	rec, faults := kinds.Decode([]byte(text.String()), false)
	assert.Less(t, time.Since(began), 20*time.Second)
	assert.Len(t, rec.(*Thing).Parts, 100_001)
	require.Len(t, faults, 101)
	assert.Contains(t, faults[100].Text(), "99900 further faults")
}

// Of all the text a record may hold, none may come out in a fault.
func TestFaultsQuoteNothing(t *testing.T) {
	const canary = "Canary"
	kinds := things(t)
	for _, text := range []string{
		`{"kind":"thing","id":"thing/a","day":"Canary"}`, `{"kind":"thing","id":"thing/a","days":"Canary/.."}`,
		`{"kind":"thing","id":"thing/a","total":"Canary"}`, `{"kind":"thing","id":"thing/a","total":{"low":"Canary"}}`,
		`{"kind":"thing","id":"thing/a","parts":"Canary"}`, `{"kind":"thing","id":"thing/a","plan":["Canary"]}`,
		`{"kind":"thing","id":"thing/a","plan":"Canary`, `{"kind":"Canary"}`, `{"kind":["Canary"]}`,
	} {
		_, faults := kinds.Decode([]byte(text), false)
		assert.NotEmpty(t, faults)
		for _, fault := range faults {
			assert.NotContains(t, fault.Error(), canary)
		}
	}
}

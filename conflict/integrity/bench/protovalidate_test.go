package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func protovalidateCheck(t *testing.T) checkLine {
	t.Helper()
	check, err := newProtovalidate()
	require.NoError(t, err)
	return check
}

func TestProtovalidateHasAMessageForEveryKind(t *testing.T) {
	messages, err := compileMessages()
	require.NoError(t, err)
	for kind := range plainKinds {
		assert.Contains(t, messages, kind)
	}
}

func TestProtovalidateAcceptsGeneratedRecords(t *testing.T) {
	check := protovalidateCheck(t)
	var text bytes.Buffer
	require.NoError(t, integritytest.Write(&text, seed, 300))
	accepted := 0
	for line := range bytes.Lines(text.Bytes()) {
		require.NoError(t, check(bytes.TrimSpace(line)), "%s", line)
		accepted++
	}
	assert.GreaterOrEqual(t, accepted, 300)
}

// soundRecords have what the cases below change.
var soundRecords = map[string]string{
	"party":    `{"kind":"party","id":"party/north","names":[{"value":"North","language":"en"}],"type":"state"}`,
	"source":   `{"kind":"source","id":"source/text","type":"treaty_text","url":"https://example.org/text"}`,
	"place":    `{"kind":"place","id":"place/town","type":"settlement","position":{"latitude":32.5,"longitude":46.9}}`,
	"dyad":     `{"kind":"dyad","id":"dyad/one","conflict":"conflict/war","side_a":"party/north","side_b":"party/south"}`,
	"episode":  `{"kind":"episode","id":"episode/one","conflict":"conflict/war","start":"2021-03-04","end":"2021-12-19"}`,
	"event":    `{"kind":"event","id":"event/clash","type":"clash","date":"2021-03-05","casualties":[{"status":"killed","count":12}]}`,
	"person":   `{"kind":"person","id":"person/one","side":"party/north"}`,
	"cohort":   `{"kind":"cohort","id":"cohort/one","count":5,"breakdown":[{"category":"civilian","count":2},{"category":"serviceman","count":3}]}`,
	"transfer": `{"kind":"transfer","id":"transfer/one","type":"handover","agreed":"2021-12-20","executed":"2021-12-24"}`,
}

// Each case changes one text of a sound record, so that the change alone is what is refused.
func TestProtovalidateRefuses(t *testing.T) {
	check := protovalidateCheck(t)
	for _, test := range []struct{ kind, name, from, to, reason string }{
		{"party", "type is missing", `,"type":"state"`, ``, "type: value is required"},
		{"party", "kind is unknown", `"kind":"party"`, `"kind":"parties"`, errUnknownKind.Error()},
		{"party", "name has no value", `"value":"North",`, ``, "names[0].value: value is required"},
		{"party", "id is malformed", `party/north`, `Party North`, "id: does not match"},
		{"source", "url is none", `https://example.org/text`, `no address`, "url: must be a valid URI"},
		{"place", "latitude is beyond the pole", `32.5`, `132`, "position.latitude: must be greater than"},
		{"place", "longitude goes round", `46.9`, `-180.5`, "position.longitude: must be greater than"},
		{"dyad", "reference is malformed", `party/south`, `the South`, "side_b: does not match"},
		{"dyad", "reference is to another kind", `party/south`, `place/south`, "side_b: does not match"},
		{"dyad", "sides are the same", `party/south`, `party/north`, "is the same as side_a"},
		{"episode", "date is none", `2021-03-04`, `spring`, "start: does not match"},
		{"episode", "end is before the start", `2021-12-19`, `2020-12-19`, "lies before start"},
		{"event", "type is unknown", `"clash"`, `"clsh"`, "type: must be in list"},
		{"event", "code in a part is unknown", `killed`, `kiled`, "casualties[0].status: must be in list"},
		{"event", "count is negative", `12`, `-12`, "casualties[0].count: is negative"},
		{"event", "count is a text", `12`, `"12"`, "casualties[0].count: is no word"},
		{"person", "member is unknown", `"side"`, `"sid"`, `unknown field "sid"`},
		{"person", "member stands twice", `"side"`, `"side":"party/south","side"`, `duplicate field "side"`},
		{"transfer", "is executed before it was agreed", `2021-12-24`, `2021-12-14`, "lies before agreed"},
	} {
		t.Run(test.kind+" "+test.name, func(t *testing.T) {
			line := soundRecords[test.kind]
			require.NoError(t, check([]byte(line)))
			require.Contains(t, line, test.from)
			faulty := strings.Replace(line, test.from, test.to, 1)
			assert.ErrorContains(t, check([]byte(faulty)), test.reason, "%s", faulty)
		})
	}
}

// What protojson reads leniently, or no rule of records.proto says, is accepted. Our check refuses it,
// so these are mistakes indeed.
func TestProtovalidateDoesNotSee(t *testing.T) {
	check := protovalidateCheck(t)
	ours, err := newOwn()
	require.NoError(t, err)
	for _, test := range []struct{ kind, name, from, to string }{
		{"place", "a number is a text", `32.5`, `"32.5"`},
		{"dyad", "a member is in camel case", `side_b`, `sideB`},
		{"party", "the id is of another kind", `party/north`, `place/north`},
		{"episode", "a month lacks the day", `2021-03-04`, `2021-02-30`},
		{"episode", "a month ends before the day of the start", `2021-12-19`, `2020-12`},
		{"event", "an object counts below zero", `12`, `{"low":-3,"high":5}`},
		{"cohort", "parts do not add up", `"count":5`, `"count":6`},
	} {
		t.Run(test.kind+" "+test.name, func(t *testing.T) {
			line := soundRecords[test.kind]
			require.NoError(t, ours([]byte(line)))
			require.Contains(t, line, test.from)
			changed := strings.Replace(line, test.from, test.to, 1)
			assert.NoError(t, check([]byte(changed)), "%s", changed)
			assert.Error(t, ours([]byte(changed)), "%s", changed)
		})
	}
}

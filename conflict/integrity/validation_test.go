package integrity_test

import (
	"errors"
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func callersValidator(t testing.TB) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, integrity.RegisterValidation(v, domain))
	return v
}

// failures returns what a validator says of a record: codes or tags by JSON Pointer.
func failures(t testing.TB, v *validator.Validate, rec record.Record) map[record.Pointer]string {
	t.Helper()
	found := map[record.Pointer]string{}
	var failed validator.ValidationErrors
	if err := v.Struct(rec); err != nil {
		require.True(t, errors.As(err, &failed), "%v", err)
	}
	for _, failure := range failed {
		found[integrity.PointerOf(rec, failure)] = failure.Tag()
	}
	return found
}

func TestACallersValidatorChecksRecords(t *testing.T) {
	v := callersValidator(t)
	header := func(id record.ID) record.Header {
		return record.Header{ID: id, Citations: []record.Citation{{Source: "external:x"}}}
	}
	for name, test := range map[string]struct {
		rec  record.Record
		want map[record.Pointer]string
	}{
		"sound": {&event{Header: header("event/x"), Type: "clash"}, map[record.Pointer]string{}},
		"value": {event{Header: header("event/x")}, map[record.Pointer]string{"/type": "event/type-missing"}},
		"tag":   {&event{Header: header(""), Type: "clash"}, map[record.Pointer]string{"/id": "required"}},
		"count": {&event{Header: header("event/x"), Type: "clash", Casualties: []casualty{{}, {Count: record.Exactly(-1)}}},
			map[record.Pointer]string{"/casualties/1/count": "record/negative-count"}},
		"kind of reference": {&event{Header: header("event/x"), Type: "clash", By: "event/y"}, map[record.Pointer]string{"/by": "record/wrong-kind"}},
		"reference in a list": {&party{Header: header("party/x"), Parents: []parent{{Party: "no id"}}},
			map[record.Pointer]string{"/parents/0/party": "record/malformed-reference"}},
		"header": {&event{Header: record.Header{ID: "event/x", Sensitivity: "hush"}, Type: "clash"}, map[record.Pointer]string{"/sensitivity": "known"}},
		"citation": {&event{Header: record.Header{ID: "event/x", Citations: []record.Citation{{Source: "source/x",
			Reported: chronology.MustParse("2021-12-19"), Published: chronology.MustParse("2021-12-01")}}}, Type: "clash"},
			map[record.Pointer]string{"/citations/0/published": "record/clocks-out-of-order"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, failures(t, v, test.rec)) })
	}
}

func TestOurTypesUnderACallersTags(t *testing.T) {
	v := callersValidator(t)
	type form struct {
		Date  chronology.Date `validate:"required"`
		Span  chronology.Span `validate:"required"`
		Term  chronology.Term `validate:"required"`
		Count record.Count    `validate:"required"`
		Later chronology.Date `validate:"omitempty,gtefield=Date"`
	}
	full := form{chronology.MustParse("1970-01-01"), chronology.MustParseSpan("2020/.."), chronology.MustParseTerm("P3M"), record.UnknownCount(), chronology.Date{}}
	assert.NoError(t, v.Struct(full))
	var failed validator.ValidationErrors
	require.ErrorAs(t, v.Struct(form{}), &failed)
	assert.Len(t, failed, 4)
	full.Later = chronology.MustParse("1969-12")
	assert.Error(t, v.Struct(full))
	full.Later = chronology.MustParse("1970-02")
	assert.NoError(t, v.Struct(full))
	for _, text := range []string{"[..1984]", "[1984..]", "XXXX-XX-XX", "1984?"} {
		full.Date, full.Later = chronology.MustParse(text), chronology.Date{}
		assert.NoError(t, v.Struct(full), text)
	}
	for _, count := range []record.Count{record.AtLeast(11), record.AtMost(3), record.About(900), record.NoCount(), record.UndisclosedCount()} {
		full.Date, full.Count = chronology.MustParse("1984"), count
		assert.NoError(t, v.Struct(full), "%v", count)
	}
}

func TestAWrongDomainIsNotRegistered(t *testing.T) {
	assert.Error(t, integrity.RegisterValidation(validator.New(), domain, domain))
}

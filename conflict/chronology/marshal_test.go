package chronology_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"testing"
	"time"

	jsonv2 "github.com/go-json-experiment/json"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

var (
	_ encoding.TextAppender      = chronology.Date{}
	_ encoding.TextUnmarshaler   = (*chronology.Date)(nil)
	_ encoding.BinaryMarshaler   = chronology.Date{}
	_ encoding.BinaryUnmarshaler = (*chronology.Date)(nil)
	_ driver.Valuer              = chronology.Date{}
	_ sql.Scanner                = (*chronology.Date)(nil)
	_ encoding.TextAppender      = chronology.Span{}
	_ sql.Scanner                = (*chronology.Span)(nil)
	_ encoding.TextAppender      = chronology.Term{}
	_ sql.Scanner                = (*chronology.Term)(nil)
)

type record struct {
	Signed  chronology.Date    `json:"signed,omitzero"`
	Lasted  chronology.Span    `json:"lasted,omitzero"`
	Within  chronology.Term    `json:"within,omitzero"`
	Formula chronology.Formula `json:"formula,omitzero"`
}

func TestJSONKeepsWhatWasWritten(t *testing.T) {
	for _, text := range []string{
		`{}`,
		`{"signed":"2020-11-10"}`,
		`{"signed":"2020-11-10T00:00:00+03","lasted":"?1988/..","within":"P6M"}`,
		`{"signed":"julian:1917-10-25","lasted":"..1988/1994~"}`,
		`{"formula":{"days":60,"months":1,"first_of_month":true}}`,
	} {
		var read record
		require.NoError(t, json.Unmarshal([]byte(text), &read))
		written, err := json.Marshal(read)
		require.NoError(t, err)
		assert.Equal(t, text, string(written))

		var second record
		require.NoError(t, jsonv2.Unmarshal([]byte(text), &second))
		written, err = jsonv2.Marshal(second)
		require.NoError(t, err)
		assert.Equal(t, text, string(written))
	}
}

func TestEmptyTextUnsets(t *testing.T) {
	read := record{
		Signed: chronology.MustParse("2020"), Lasted: chronology.MustParseSpan("2020/2021"),
		Within: chronology.MustParseTerm("P1D"),
	}
	require.NoError(t, json.Unmarshal([]byte(`{"signed":"","lasted":"","within":""}`), &read))
	assert.True(t, read.Signed.IsZero())
	assert.True(t, read.Lasted.IsZero())
	assert.True(t, read.Within.IsZero())
	written, err := json.Marshal(struct{ Date chronology.Date }{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"Date":""}`, string(written))
}

func TestRefusedJSONLeavesTheValueAlone(t *testing.T) {
	for _, text := range []string{
		`{"signed":"2020-02-30"}`, `{"signed":2020}`, `{"lasted":"2020"}`, `{"lasted":"2021/2020"}`, `{"within":"PT1H"}`,
		`{"signed":"2020/2021"}`,
	} {
		read := record{
			Signed: chronology.MustParse("1999"), Lasted: chronology.MustParseSpan("1999/2000"),
			Within: chronology.MustParseTerm("P9D"),
		}
		require.Error(t, json.Unmarshal([]byte(text), &read), text)
		assert.Equal(t, "1999", read.Signed.String())
		assert.Equal(t, "1999/2000", read.Lasted.String())
		assert.Equal(t, "P9D", read.Within.String())
	}
}

func TestDatabaseRoundTrip(t *testing.T) {
	date, span, term := chronology.MustParse("2020-11-10T00:00:00+03"), chronology.MustParseSpan("1988/.."), chronology.MustParseTerm("P30D")
	for _, c := range []struct {
		value driver.Valuer
		fresh interface {
			sql.Scanner
			IsZero() bool
		}
	}{
		{date, &chronology.Date{}}, {span, &chronology.Span{}}, {term, &chronology.Term{}},
	} {
		stored, err := c.value.Value()
		require.NoError(t, err)
		require.NoError(t, c.fresh.Scan(stored))
		assert.False(t, c.fresh.IsZero())
		require.NoError(t, c.fresh.Scan([]byte(stored.(string))))
		assert.ErrorIs(t, c.fresh.Scan(2020), chronology.ErrNotText)
		assert.ErrorIs(t, c.fresh.Scan(time.Now()), chronology.ErrNotText)
		require.NoError(t, c.fresh.Scan(nil))
		assert.True(t, c.fresh.IsZero())
		assert.Error(t, c.fresh.Scan("no date"))
	}
	for _, unset := range []driver.Valuer{chronology.Date{}, chronology.Span{}, chronology.Term{}} {
		stored, err := unset.Value()
		require.NoError(t, err)
		assert.Nil(t, stored)
	}
	julian, err := chronology.ParseIn(chronology.Julian, "1917-10-25")
	require.NoError(t, err)
	stored, err := julian.Value()
	require.NoError(t, err)
	assert.Equal(t, "julian:1917-10-25", stored)
}

// What is read back says and is written the same; a plain day takes four bytes.
func TestEveryDateComesBackFromItsBytes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		date, err := chronology.Parse(anyDate().Draw(t, "text"))
		if err != nil {
			t.Skip("no date")
		}
		data, err := date.MarshalBinary()
		require.NoError(t, err)
		var again chronology.Date
		require.NoError(t, again.UnmarshalBinary(data))
		require.Equal(t, date, again)
	})
	for _, text := range []string{"0000-01-01", "2020-02-29", "2021-12-19", "9999-12-31"} {
		data, err := chronology.MustParse(text).MarshalBinary()
		require.NoError(t, err)
		assert.Len(t, data, 4, text)
		var again chronology.Date
		require.NoError(t, again.UnmarshalBinary(data))
		assert.Equal(t, chronology.MustParse(text), again)
	}
}

// Any four bytes are the day they were written for, a text, or refused.
func TestBytesThatNobodyWrote(t *testing.T) {
	days := 0
	for number := range 1 << 24 {
		if number%61 != 0 && number>>9 != 9999 && number>>9 != 10000 {
			continue
		}
		data := []byte{1, byte(number >> 16), byte(number >> 8), byte(number)}
		var date chronology.Date
		if date.UnmarshalBinary(data) != nil {
			require.True(t, date.IsZero())
			continue
		}
		days++
		again, err := date.MarshalBinary()
		require.NoError(t, err)
		require.Equal(t, data, again)
	}
	assert.Greater(t, days, 50_000)
}

func TestBinaryRoundTrip(t *testing.T) {
	date := chronology.MustParse("?2004-06")
	data, err := date.MarshalBinary()
	require.NoError(t, err)
	var again chronology.Date
	require.NoError(t, again.UnmarshalBinary(data))
	assert.True(t, again.Equal(date))
	assert.Equal(t, "?2004-06", again.Written())

	span := chronology.MustParseSpan("1988/")
	data, err = span.MarshalBinary()
	require.NoError(t, err)
	var spanAgain chronology.Span
	require.NoError(t, spanAgain.UnmarshalBinary(data))
	assert.True(t, spanAgain.Equal(span))

	term := chronology.MustParseTerm("P6M")
	data, err = term.MarshalBinary()
	require.NoError(t, err)
	var termAgain chronology.Term
	require.NoError(t, termAgain.UnmarshalBinary(data))
	assert.Equal(t, term, termAgain)
}

func TestConstructors(t *testing.T) {
	day, err := chronology.OnDay(2020, time.November, 10)
	require.NoError(t, err)
	month, err := chronology.InMonth(2020, time.November)
	require.NoError(t, err)
	year, err := chronology.InYear(-32)
	require.NoError(t, err)
	far, err := chronology.InYear(170_000_002)
	require.NoError(t, err)
	between, err := chronology.Between(dayOf("2020-11-09"), dayOf("2020-11-11"))
	require.NoError(t, err)
	same, err := chronology.Between(dayOf("2020-11-09"), dayOf("2020-11-09"))
	require.NoError(t, err)
	for _, c := range []struct {
		date chronology.Date
		text string
	}{
		{day, "2020-11-10"}, {month, "2020-11"}, {year, "-0032"}, {far, "Y170000002"},
		{between, "[2020-11-09..2020-11-11]"}, {same, "2020-11-09"},
		{chronology.Of(dayOf("2020-02-29")), "2020-02-29"},
		{chronology.Of(chronology.MaxDay + 5), "Y100000000000"},
		{chronology.Of(chronology.MinDay), "Y-100000000000"},
	} {
		assert.Equal(t, c.text, c.date.String())
		assert.Equal(t, c.text, c.date.Written())
		assert.True(t, c.date.Equal(chronology.MustParse(c.text)))
	}
}

func TestConstructorsRefuse(t *testing.T) {
	_, err := chronology.OnDay(2021, time.February, 29)
	assert.ErrorIs(t, err, chronology.ErrNoSuchDay)
	_, err = chronology.OnDay(2021, 13, 1)
	assert.ErrorIs(t, err, chronology.ErrNoSuchMonth)
	_, err = chronology.InMonth(10_000, time.May)
	assert.ErrorIs(t, err, chronology.ErrYearDigits)
	_, err = chronology.InYear(100_000_000_001)
	assert.ErrorIs(t, err, chronology.ErrYearRange)
	_, err = chronology.Between(dayOf("2020-11-10"), dayOf("2020-11-09"))
	assert.ErrorIs(t, err, chronology.ErrReversed)
	_, err = chronology.Between(0, chronology.MaxDay)
	assert.ErrorIs(t, err, chronology.ErrYearDigits)
	assert.Panics(t, func() { chronology.MustParse("yesterday") })
	assert.Panics(t, func() { chronology.MustParseSpan("yesterday") })
}

func TestNewSpanRefuses(t *testing.T) {
	known := func(text string) chronology.Endpoint {
		return chronology.Endpoint{Date: chronology.MustParse(text)}
	}
	open := chronology.Endpoint{Kind: chronology.BoundOpen}
	for name, ends := range map[string][2]chronology.Endpoint{
		"no date":      {open, {Kind: chronology.BoundUnknown}},
		"unset date":   {{}, known("2020")},
		"a clock time": {known("2020-11-10T00:00:00"), open},
		"a set":        {known("[2020,2022]"), open},
		"reversed":     {known("2021"), known("2020")},
	} {
		_, err := chronology.NewSpan(ends[0], ends[1])
		var refused *chronology.ParseError
		assert.ErrorAs(t, err, &refused, name)
	}
	span, err := chronology.NewSpan(known("[..2020]"), open)
	require.NoError(t, err)
	assert.Equal(t, "..2020/..", span.String())
	assert.Equal(t, chronology.BoundUnknown, chronology.Span{}.Start().Kind)
	assert.Empty(t, chronology.Span{}.String())
	assert.Zero(t, chronology.Span{}.Level())
}

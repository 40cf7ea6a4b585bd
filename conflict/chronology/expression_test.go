package chronology_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func TestAnExpressionIsOneOfThree(t *testing.T) {
	for _, c := range []struct {
		text                   string
		date, span, collection bool
		dates                  []string
	}{
		{"2020-11-10", true, false, false, []string{"2020-11-10"}},
		{"[1667,1668]", true, false, false, []string{"[1667,1668]"}},
		{"1988/..", false, true, false, []string{"1988"}},
		{"/1994~", false, true, false, []string{"1994~"}},
		{"{1667,1670..1672}", false, false, true, []string{"1667", "1670", "1672"}},
	} {
		expression, err := chronology.ParseExpression(c.text)
		require.NoError(t, err)
		_, isDate := expression.Date()
		_, isSpan := expression.Span()
		assert.Equal(t, c.date, isDate, c.text)
		assert.Equal(t, c.span, isSpan, c.text)
		assert.Equal(t, c.collection, expression.Collection(), c.text)
		assert.False(t, expression.IsZero())
		var dates []string
		for _, d := range expression.Dates() {
			dates = append(dates, d.String())
		}
		assert.Equal(t, c.dates, dates, c.text)
	}
	var unset chronology.Expression
	assert.True(t, unset.IsZero())
	assert.Empty(t, unset.String())
	assert.Empty(t, unset.Dates())
	assert.Equal(t, chronology.BoundUnknown, unset.Earliest().Kind)
}

func TestNamesOfValues(t *testing.T) {
	for text, precision := range map[string]string{
		"2020-11-10T00:00:00": "second", "2020-11-10": "day", "2020-11": "month", "2020-33": "quarter", "2020-21": "season",
		"2020-37": "quadrimester", "2020-40": "semester", "2020": "year", "202X": "decade", "20XX": "century",
		"2XXX": "millennium", "XXXX": "year", "2020S4": "year", "2020S3": "decade", "2020S2": "century", "2020S1": "millennium",
		"[2020,2020-11]": "mixed",
	} {
		assert.Equal(t, precision, chronology.MustParse(text).Precision().String(), text)
	}
	assert.Equal(t, "none", chronology.Date{}.Precision().String())
	assert.Equal(t, "unknown precision", chronology.Precision(99).String())
	assert.Equal(t, "undecided", chronology.OrderUndecided.String())
	assert.Equal(t, "unknown order", chronology.Order(99).String())
	assert.Equal(t, "unknown certainty", chronology.Certainty(9).String())
}

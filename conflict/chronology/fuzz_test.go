package chronology_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func seed(f *testing.F, more ...string) {
	for _, example := range published {
		f.Add(example.text)
	}
	for _, r := range readings {
		f.Add(r.text)
	}
	for _, text := range more {
		f.Add(text)
	}
}

// FuzzParse reads any bytes as a date, and looks at all of a good one.
func FuzzParse(f *testing.F) {
	seed(f, "2020-11-10T24:00:00+14:00", "[..1667-12,1X68-02-29..]", "Y-100000000000S11", "XXXX-24")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := chronology.Parse(text)
		if err != nil {
			refused := err.(*chronology.ParseError)
			require.True(t, refused.Offset >= 0 && refused.Offset <= len(text), refused.Offset)
			require.True(t, d.IsZero())
			return
		}
		require.Equal(t, text, d.Written())
		again, err := chronology.Parse(d.String())
		require.NoError(t, err)
		require.True(t, again.Equal(d))
		require.Equal(t, d.Earliest(), again.Earliest())
		require.Equal(t, d.Latest(), again.Latest())

		stored, err := d.MarshalText()
		require.NoError(t, err)
		var restored chronology.Date
		require.NoError(t, restored.UnmarshalText(stored))
		require.Equal(t, d.Written(), restored.Written())

		steps, end := 0, chronology.MinDay-2
		for first, last := range d.Ranges() {
			require.LessOrEqual(t, first, last)
			require.Greater(t, first, end+1, "stretches neither overlap nor touch")
			end = last
			if steps++; steps == 100 {
				break
			}
		}
		require.Positive(t, steps)
		d.SameDay(again)
		chronology.DefaultBands().Bounds(d)
	})
}

// FuzzParseSpan reads any bytes as a span.
func FuzzParseSpan(f *testing.F) {
	seed(f, "../2020-XX-XX", "2020-11-XX/..")
	f.Fuzz(func(t *testing.T, text string) {
		span, err := chronology.ParseSpan(text)
		if err != nil {
			refused := err.(*chronology.ParseError)
			require.True(t, refused.Offset >= 0 && refused.Offset <= len(text), refused.Offset)
			return
		}
		require.Equal(t, text, span.Written())
		again, err := chronology.ParseSpan(span.String())
		require.NoError(t, err)
		require.True(t, again.Equal(span))
		relations := chronology.Relations(span, again)
		require.True(t, relations.Contains(chronology.AllenEquals), relations.String())
	})
}

// FuzzParseExpression reads any bytes as any text of EDTF.
func FuzzParseExpression(f *testing.F) {
	seed(f, "{1667,1668..}")
	f.Fuzz(func(t *testing.T, text string) {
		expression, err := chronology.ParseExpression(text)
		if err != nil {
			return
		}
		again, err := chronology.ParseExpression(expression.String())
		require.NoError(t, err)
		require.Equal(t, expression.String(), again.String())
		require.Equal(t, expression.Level(), again.Level())
		require.NotEmpty(t, expression.Dates())
	})
}

// FuzzParseTerm reads any bytes as a term.
func FuzzParseTerm(f *testing.F) {
	for _, text := range []string{"P30D", "P6M", "P1Y6M", "P2W", "P0D", "-P1D", "P1.5M", "PT1H", "P9999999Y"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		term, err := chronology.ParseTerm(text)
		if err != nil {
			return
		}
		again, err := chronology.ParseTerm(term.String())
		require.NoError(t, err)
		require.Equal(t, term, again)
		day := dayOf("2020-02-29")
		require.GreaterOrEqual(t, term.After(day), day)
		require.LessOrEqual(t, term.After(term.Before(day)), day)
	})
}

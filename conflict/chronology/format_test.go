package chronology_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
	"pgregory.net/rapid"

	"github.com/armistice-go/armistice/conflict/chronology"
)

var update = flag.Bool("update", false, "write the golden files anew")

var languages = []language.Tag{
	language.English, language.French, language.Spanish, language.Russian, language.Arabic,
}

func TestDatesInWordsAgainstGoldenFile(t *testing.T) {
	var said strings.Builder
	for _, tag := range languages {
		fmt.Fprintf(&said, "%s\n", tag)
		for _, text := range []string{
			"2021-11-16", "2021-11-01", "2021-11", "1992", "1992~", "2021-11-16~", "1992?", "1992%", "2021-11~",
			"199X", "199X~", "19XX", "1950S2", "2004-XX", "2004-11-XX", "2004-XX-XX", "XXXX", "XXXX-12-25", "XXXX-12",
			"156X-12-25", "1560-X2", "2001-21", "2001-26", "2001-31~", "2001-34", "2001-38", "2001-40", "-0032", "0000",
			"2004~-06", "[..2020-11-20]", "[..1984]", "[1984..]", "[2020-11-20..]", "[2020-11-09,2020-11-10]",
			"[1667,1668,1670..1672]", "2020-11-10T00:00:00+03:00", "2020-11-10T00:00:00Z", "2020-11-10T12:00:00",
			"Y170000002", "20XX-21",
		} {
			fmt.Fprintf(&said, "\t%s\t%s\n", text, chronology.MustParse(text).In(tag))
		}
		for _, text := range []string{
			"1992/1994", "2020-09-27/2020-11-10", "1988/..", "2020-11-10/..", "1988/", "../1985", "../2020-11-20", "/1985~",
			"..2004-06-01/2004-06-20..", "1992~/1994",
		} {
			fmt.Fprintf(&said, "\t%s\t%s\n", text, chronology.MustParseSpan(text).In(tag))
		}
	}
	const path = "testdata/in-words.golden"
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(said.String()), 0o644))
	}
	golden, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(golden), said.String())
}

func TestOtherLanguagesGetOneThatIsKnown(t *testing.T) {
	day := chronology.MustParse("2021-11-16")
	assert.Equal(t, "16 November 2021", day.In(language.German))
	assert.Equal(t, "16 November 2021", day.In(language.Und))
	assert.Equal(t, "16 novembre 2021", day.In(language.CanadianFrench))
	assert.Equal(t, "16 de noviembre de 2021", day.In(language.LatinAmericanSpanish))
	assert.Empty(t, chronology.Date{}.In(language.English))
	assert.Empty(t, chronology.Span{}.In(language.English))
}

func TestEveryDateCanBeSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, err := chronology.Parse(anyDate().Draw(t, "text"))
		if err != nil {
			t.Skip("no such date")
		}
		for _, tag := range languages {
			said := d.In(tag)
			require.NotEmpty(t, said)
			require.NotContains(t, said, "{")
			require.Equal(t, strings.TrimSpace(said), said)
		}
	})
}

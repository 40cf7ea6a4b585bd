package main

import (
	"math/rand/v2"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestPack(t *testing.T) {
	for name, test := range map[string]struct {
		extents []extent
		allowed int
		rows    []int
		used    int
	}{
		"none":                {nil, 3, []int{}, 0},
		"one":                 {[]extent{{0, 10}}, 3, []int{0}, 1},
		"side by side":        {[]extent{{0, 10}, {10 + gap, 20}}, 3, []int{0, 0}, 1},
		"too near":            {[]extent{{0, 10}, {10 + gap - 1, 20}}, 3, []int{0, 1}, 2},
		"in any order":        {[]extent{{50, 60}, {0, 10}}, 3, []int{0, 0}, 1},
		"first row with room": {[]extent{{0, 100}, {0, 10}, {20, 30}}, 3, []int{0, 1, 1}, 2},
		"no row left":         {[]extent{{0, 10}, {0, 10}, {0, 10}, {20, 30}}, 2, []int{0, 1, -1, 0}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			rows, used := pack(test.extents, test.allowed)
			assert.Equal(t, test.rows, rows)
			assert.Equal(t, test.used, used)
		})
	}
}

func TestPackedExtentsNeverTouch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		widths := rapid.SliceOf(rapid.IntRange(0, 60)).Draw(t, "widths")
		extents := make([]extent, len(widths))
		for i, width := range widths {
			left := float64(rapid.IntRange(-20, 400).Draw(t, "left"))
			extents[i] = extent{left, left + float64(width)}
		}
		allowed := rapid.IntRange(1, 9).Draw(t, "allowed")
		rows, used := pack(extents, allowed)
		assert.LessOrEqual(t, used, allowed)
		for i := range extents {
			for k := range i {
				apart := extents[i].right+gap <= extents[k].left || extents[k].right+gap <= extents[i].left
				assert.True(t, rows[i] < 0 || rows[i] != rows[k] || apart, "%v and %v in row %d", extents[i], extents[k], rows[i])
			}
		}
	})
}

func day(text string) date.Date { return chronology.MustParse(text).Earliest().Day }

func TestTicks(t *testing.T) {
	for name, test := range map[string]struct {
		first, last string
		labels      []string
	}{
		"days":          {"2020-11-09", "2020-11-14", []string{"2020-11-09", "2020-11-10", "2020-11-11", "2020-11-12", "2020-11-13", "2020-11-14"}},
		"ten days":      {"2020-01-15", "2020-04-10", []string{"2020-01-21", "2020-02-01", "2020-02-11", "2020-02-21", "2020-03-01", "2020-03-11", "2020-03-21", "2020-04-01"}},
		"months":        {"2020-11-09", "2021-05-02", []string{"2020-12", "2021-01", "2021-02", "2021-03", "2021-04", "2021-05"}},
		"half years":    {"2019-11-09", "2022-05-02", []string{"2020-01", "2020-07", "2021-01", "2021-07", "2022-01"}},
		"years":         {"2017-11-09", "2023-05-02", []string{"2018", "2019", "2020", "2021", "2022", "2023"}},
		"decades":       {"1946-01-01", "2024-01-01", []string{"1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"}},
		"before zero":   {"-0050", "0050", []string{"-0040", "-0020", "0000", "0020", "0040"}},
		"aeons":         {"Y-3000000000", "Y3000000000", []string{"Y-3000000000", "Y-2000000000", "Y-1000000000", "0000", "Y1000000000", "Y2000000000", "Y3000000000"}},
		"February 29th": {"2020-02-26", "2020-03-03", []string{"2020-02-26", "2020-02-27", "2020-02-28", "2020-02-29", "2020-03-01", "2020-03-02", "2020-03-03"}},
	} {
		t.Run(name, func(t *testing.T) {
			axis := axis{first: day(test.first), last: day(test.last), left: 0, right: 800}
			var labels []string
			for _, tick := range axis.ticks() {
				labels = append(labels, tick.Label)
			}
			assert.Equal(t, test.labels, labels)
		})
	}
}

func TestTicksAscendWithinTheAxisAndLeaveRoom(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := date.Date(rapid.Int64Range(int64(chronology.MinDay), int64(chronology.MaxDay)-1).Draw(t, "first"))
		length := rapid.OneOf(rapid.Int64Range(1, 40_000), rapid.Int64Range(1, int64(chronology.MaxDay-first))).Draw(t, "length")
		axis := axis{first: first, last: first + date.Date(length), left: 0, right: 1000}
		ticks := axis.ticks()
		for i, tick := range ticks {
			assert.True(t, tick.Day >= axis.first && tick.Day <= axis.last)
			if i > 0 {
				assert.Greater(t, axis.x(tick.Day)-axis.x(ticks[i-1].Day), tickRoom*0.74)
			}
		}
		assert.LessOrEqual(t, len(ticks), 20)
	})
}

// The axis of this test has ten pixels a day, from 2020-11-01 on.
func novemberAxis() axis {
	return axis{first: day("2020-11-01"), last: day("2020-11-30"), left: 100, right: 400}
}

func TestBars(t *testing.T) {
	type part struct {
		class       string
		left, right float64
	}
	style := style{rowHeight: 16, barHeight: 8}
	for span, wanted := range map[string][]part{
		"2020-11-03/2020-11-05":   {{"s", 120, 150}},
		"2020-11-03/2020-11-03":   {{"s", 120, 130}},
		"2020-11-03/..":           {{"s", 120, 130}, {"o", 130, 400}, {"a", 400, 400}},
		"2020-11-03/":             {{"s", 120, 130}, {"o", 130, 130 + fadeLength}},
		"../2020-11-03":           {{"s", 120, 130}, {"i", 100, 120}, {"a", 100, 100}},
		"/2020-11-10":             {{"s", 190, 200}, {"i", 190 - fadeLength, 190}},
		"2020-11-03/2020-11":      {{"s", 120, 130}, {"o", 130, 400}},
		"2020-11-0X/2020-11-1X":   {{"s", 180, 200}, {"i", 100, 180}, {"o", 200, 290}},
		"2020-11/2020-11":         {{"i", 100, 250}, {"o", 250, 400}},
		"2020-11-03?/2020-11-05~": {{"s", 120, 150}},
		"2020-11-03/2020-11-05..": {{"s", 120, 150}, {"o", 150, 400}, {"a", 400, 400}},
		"..2020-11-03/2020-11-05": {{"s", 120, 150}, {"i", 100, 120}, {"a", 100, 100}},
	} {
		t.Run(span, func(t *testing.T) {
			parsed := chronology.MustParseSpan(span)
			sketch := sketch{axis: novemberAxis(), style: style, extent: extent{400, 100}}
			sketch.bar(stretch{edgeAt(parsed.Start()), edgeAt(parsed.End())})
			var drawn []part
			for _, shape := range sketch.shapes {
				if shape.Path == "" {
					continue
				}
				drawn = append(drawn, part{shape.Class, shape.left, shape.right})
			}
			assert.Equal(t, wanted, drawn)
		})
	}
}

func TestSigns(t *testing.T) {
	for span, wanted := range map[string][]string{
		"2020-11-03/2020-11-05":   nil,
		"2020-11-03/":             {notStated},
		"/2020-11-05":             {notStated},
		"2020-11-03/..":           nil,
		"2020-11-03?/2020-11-05~": {"?", "~"},
		"2020-11-03%/..":          {"%"},
	} {
		t.Run(span, func(t *testing.T) {
			parsed := chronology.MustParseSpan(span)
			sketch := sketch{axis: novemberAxis()}
			sketch.bar(stretch{edgeAt(parsed.Start()), edgeAt(parsed.End())})
			var signs []string
			for _, shape := range sketch.shapes {
				if shape.Sign != "" {
					signs = append(signs, shape.Sign)
				}
			}
			assert.Equal(t, wanted, signs)
		})
	}
}

func TestMoments(t *testing.T) {
	for text, class := range map[string]string{
		"2020-11-03": "d", "2020-11-03?": "d", "2020-11": "r", "[2020-11-03,2020-11-04]": "r", "[..2020-11-10]": "r", "[2020-11-10..]": "r",
	} {
		t.Run(text, func(t *testing.T) {
			sketch := sketch{axis: novemberAxis()}
			sketch.moment(momentOf(chronology.MustParse(text), "", true))
			require.NotEmpty(t, sketch.shapes)
			assert.Equal(t, class, sketch.shapes[0].Class[:1])
		})
	}
}

func TestReversedDatesAreDrawnApart(t *testing.T) {
	var made item
	made.fromTo(chronology.MustParse("2020-11-09"), chronology.MustParse("2020-11-03"), english())
	assert.Nil(t, made.span)
	assert.Len(t, made.moments, 2)
	assert.Equal(t, "9 November 2020 – 3 November 2020", made.when)
}

func TestEpisodeOfYearsAlone(t *testing.T) {
	made, drawn := newItem(&conflict.Episode{Years: []int{1970, 1967, 1969}}, english())
	require.True(t, drawn)
	require.NotNil(t, made.span)
	assert.Equal(t, "1967 – 1970", made.when)
	assert.Equal(t, day("1967-01-01"), made.span.start.from.Day)
	assert.Equal(t, day("1970-12-31"), made.span.end.to.Day)
	made, _ = newItem(&conflict.Episode{Years: []int{1 << 40}}, english())
	assert.Nil(t, made.span)
}

func TestDatesWithoutADigitAreNoPlace(t *testing.T) {
	var made item
	made.at(chronology.MustParse("XXXX-XX-XX"), "", true, english())
	assert.Empty(t, made.moments)
	assert.NotEmpty(t, made.when)
}

func TestFit(t *testing.T) {
	assert.Equal(t, "Talks", fit("Talks", 100))
	assert.Equal(t, "", fit("Talks by the sea", 12))
	for range 200 {
		width := rand.Float64() * 200
		label := fit("Переговоры у моря 海邊 and MMMMMMMMMMM iiiiiiii", width)
		assert.LessOrEqual(t, labelWidth(label), width)
	}
}

func TestClean(t *testing.T) {
	assert.Equal(t, "a b c", clean("a\u202e \x00b\n\tc "))
	assert.Len(t, []rune(clean(string(make([]rune, 10))+"x")), 1)
	long := clean(string([]rune(" é")[1:]) + stringOf('é', 1_000))
	assert.Equal(t, maxTitle+1, len([]rune(long)))
}

func stringOf(r rune, times int) string {
	runes := make([]rune, times)
	for i := range runes {
		runes[i] = r
	}
	return string(runes)
}

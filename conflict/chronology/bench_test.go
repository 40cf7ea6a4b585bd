package chronology_test

import (
	"testing"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// texts are one of each shape of Level 0 and 1 that records are full of.
var texts = []struct{ name, text string }{
	{"day", "2020-11-10"},
	{"month", "2020-11"},
	{"year", "2020"},
	{"time", "2020-11-10T00:00:00+03:00"},
	{"approximate", "2020-11-10~"},
	{"uncertain year", "1992?"},
	{"decade", "199X"},
	{"some day", "2020-11-XX"},
	{"long year", "Y170000002"},
	{"season", "2020-21"},
}

func BenchmarkParse(b *testing.B) {
	for _, c := range texts {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := chronology.Parse(c.text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkStandardLibrary is the measure for plain days.
func BenchmarkStandardLibrary(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := time.Parse(time.DateOnly, "2020-11-10"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseLevel2(b *testing.B) {
	for _, text := range []string{"156X-12-25", "2004-06~-11", "[2020-11-09,2020-11-10]", "XXXX-12-25", "Y171010000S3"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := chronology.Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseSpan(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := chronology.ParseSpan("1992~/1994-05-12"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkString(b *testing.B) {
	date := chronology.MustParse("2020-11-10")
	buffer := make([]byte, 0, 32)
	b.ReportAllocs()
	for b.Loop() {
		buffer, _ = date.AppendText(buffer[:0])
	}
}

func BenchmarkBefore(b *testing.B) {
	earlier, later := chronology.MustParse("2020-11"), chronology.MustParse("2020-11-16")
	for b.Loop() {
		earlier.Before(later)
	}
}

func BenchmarkAfter(b *testing.B) {
	term, day := chronology.MustParseTerm("P6M"), chronology.MustParse("2020-08-31")
	b.ReportAllocs()
	for b.Loop() {
		term.AfterDate(day)
	}
}

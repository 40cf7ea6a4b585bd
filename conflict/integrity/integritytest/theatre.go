package integritytest

import (
	"fmt"
	"math/rand/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
)

// theatre is what truly happened in one place, and the records made of it so far. Days are counted
// from the first day of the war.
type theatre struct {
	random  *rand.Rand
	name    string // in every id, so that theatres do not meet
	began   date.Date
	ended   int // the day the fighting ended
	records []record.Record

	north, south, mediator record.ID
	speakers               [2]record.ID
	conflict               record.ID
	episode                record.ID
	sources                []record.ID
	places                 []record.ID
	cohorts                []captives
}

// captives are people one side holds.
type captives struct {
	id, event    record.ID
	day          int
	holder, side record.ID
	count        int
	persons      []record.ID
}

func newTheatre(random *rand.Rand, number uint64) *theatre {
	began := date.New(1990, 1, 1) + date.Date(random.IntN(32*365))
	return &theatre{random: random, name: fmt.Sprintf("t%d", number), began: began, ended: 40 + random.IntN(60)}
}

// id names a record of the theatre.
func (t *theatre) id(kind record.Kind, name string) record.ID {
	return record.ID(string(kind) + "/" + t.name + "-" + name)
}

func (t *theatre) numbered(kind record.Kind, name string, i int) record.ID {
	return t.id(kind, fmt.Sprintf("%s-%d", name, i))
}

// head begins a record with a name and a source.
func (t *theatre) head(id record.ID, name string) record.Header {
	head := record.Header{Kind: id.Kind(), ID: id, Names: []record.Name{{Value: name, Language: "en"}}}
	if len(t.sources) > 0 {
		source := t.sources[t.random.IntN(len(t.sources))]
		head.Citations = []record.Citation{{Source: source.Ref(), Locator: fmt.Sprintf("page %d", 1+t.random.IntN(80))}}
	}
	return head
}

// nameless begins a record about a person, whose name is nobody's business here.
func (t *theatre) nameless(id record.ID) record.Header {
	head := t.head(id, "")
	head.Names = nil
	return head
}

// add keeps a record.
func (t *theatre) add(rec record.Record) { t.records = append(t.records, rec) }

// day returns the date of a day of the war, exactly.
func (t *theatre) day(n int) chronology.Date { return chronology.Of(t.began + date.Date(n)) }

// told returns the date of a day of the war as a source may tell it: a set of days that holds the
// true one.
func (t *theatre) told(n int) chronology.Date {
	day := t.began + date.Date(n)
	switch t.random.IntN(16) {
	case 0:
		return parsed(fmt.Sprintf("%04d-%02d", day.Year(), int(day.Month())))
	case 1:
		return parsed(day.String() + "?")
	case 2:
		return parsed(day.String() + "~")
	case 3:
		before, after := t.random.IntN(3), 1+t.random.IntN(3)
		return parsed(fmt.Sprintf("[%s..%s]", day-date.Date(before), day+date.Date(after)))
	case 4:
		return parsed(fmt.Sprintf("[%s,%s]", day, day+2))
	}
	return chronology.Of(day)
}

// lasted is from one day of the war to another, both inclusive.
func (t *theatre) lasted(from, to int) chronology.Span {
	return span(t.day(from).String() + "/" + t.day(to).String())
}

func parsed(text string) chronology.Date { return chronology.MustParse(text) }

func span(text string) chronology.Span { return chronology.MustParseSpan(text) }

// between returns a number from low to high, both inclusive.
func (t *theatre) between(low, high int) int { return low + t.random.IntN(high-low+1) }

package integrity

import (
	"math"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// openBatch is open constraints being written down.
type openBatch struct {
	packing     // of the texts
	constraints []openConstraint
	formulas    []*chronology.Formula
	date        chronology.Date // the last one written, and where
	dateAt      uint32
}

// openConstraint is a constraint as a page holds it, which the garbage collector need not look into.
type openConstraint struct {
	rule, owner uint32 // numbers
	from, to    openPoint
	earliest    int32 // days; for a term, where in the texts it lies; for a formula, its number
	latest      int32
	kind        openKind
	kept        keeping
}

// openKind says what the limits of a constraint are.
type openKind uint8

const (
	openBetween openKind = iota // the earliest and the latest day
	openFrom                    // the earliest day; there is no latest
	openTerm
	openFormula
)

// openPoint is a point by the numbers of its record's name and its field.
type openPoint struct {
	name  uint32
	field uint32 // twice the number of the pointer, and one more for the end of a span
	date  uint32 // where in the texts the date lies, from one; zero where nobody stated one
}

// key tells apart the points of a file.
func (p *openPoint) key() uint64 { return uint64(p.name)<<32 | uint64(p.field) }

// clear begins a page anew.
func (b *openBatch) clear() {
	b.packing.clear()
	b.constraints, b.formulas, b.date = b.constraints[:0], nil, chronology.Date{}
}

// append writes the open constraints of one record.
func (b *openBatch) append(open []declaration) {
	if len(open) == 0 {
		return
	}
	owner, number := open[0].owner, b.named(string(open[0].owner))
	if room := cap(b.constraints) - len(b.constraints); room < len(open) {
		b.constraints = slices.Grow(b.constraints, len(b.constraints)+len(open))
	}
	for i := range open {
		d := &open[i]
		c := openConstraint{rule: d.rule.number, owner: number, kept: d.keptBy()}
		c.from, c.to = b.point(&d.from, owner, number), b.point(&d.to, owner, number)
		b.limit(&c, d)
		b.constraints = append(b.constraints, c)
	}
}

func (b *openBatch) limit(c *openConstraint, d *declaration) {
	switch {
	case !d.term.IsZero():
		text, _ := d.term.AppendText(nil)
		c.kind, c.earliest = openTerm, int32(b.text(text))
	case d.formula != nil:
		c.kind, c.earliest = openFormula, int32(len(b.formulas))
		b.formulas = append(b.formulas, d.formula)
	case d.latest >= noLimit:
		c.kind, c.earliest = openFrom, days(d.earliest)
	default:
		c.kind, c.earliest, c.latest = openBetween, days(d.earliest), days(d.latest)
	}
}

// days is a number of days, those beyond any horizon being all the same.
func days(days int64) int32 { return int32(min(max(days, -math.MaxInt32), math.MaxInt32)) }

// point writes a point of the owner of a constraint, whose number is known, or of another record.
func (b *openBatch) point(point *Point, owner record.ID, number uint32) openPoint {
	open := openPoint{name: number, field: b.pointed(string(point.pointer)) << 1}
	if point.record != owner {
		open.name = b.named(string(point.record))
	}
	if point.end {
		open.field |= 1
	}
	if !point.date.IsZero() {
		open.date = b.dated(&point.date) + 1
	}
	return open
}

// dated writes a date, unless it is the one before, and returns where it lies.
func (b *openBatch) dated(date *chronology.Date) (at uint32) {
	if *date != b.date {
		var room [64]byte
		text, _ := date.AppendBinary(room[:0])
		b.date, b.dateAt = *date, b.text(text)
	}
	return b.dateAt
}

// openPage is the open constraints of a batch of records, with the numbers that names and pointers
// have in the file.
type openPage struct {
	constraints []openConstraint
	texts       []byte
	formulas    []*chronology.Formula
}

// renumber turns the numbers of a batch into those of the file.
func (p *openPage) renumber(numbers inFile) {
	for i := range p.constraints {
		c := &p.constraints[i]
		c.owner = numbers.name(c.owner)
		for _, point := range []*openPoint{&c.from, &c.to} {
			point.name, point.field = numbers.name(point.name), numbers.pointer(point.field>>1)<<1|point.field&1
		}
	}
}

// text returns the text that lies there.
func (p *openPage) text(at uint32) []byte { return (&unpacking{p.texts[at:]}).text() }

// day returns the date of a point, which is zero where nobody stated one.
func (p *openPage) day(point *openPoint) (date chronology.Date) {
	if point.date > 0 {
		_ = date.UnmarshalBinary(p.text(point.date - 1)) // it was written by a date
	}
	return date
}

// constraint is the constraint between two points of a network.
func (p *openPage) constraint(c *openConstraint, from, to chronology.PointID) chronology.Constraint {
	switch c.kind {
	case openTerm:
		var term chronology.Term
		_ = term.UnmarshalText(p.text(uint32(c.earliest))) // it was written by a term
		return chronology.PlusTerm(from, to, term)
	case openFormula:
		return chronology.FollowsFormula(from, to, *p.formulas[c.earliest], nil)
	case openFrom:
		return chronology.AtLeast(from, to, int(c.earliest))
	}
	return chronology.Apart(from, to, int(c.earliest), int(c.latest))
}

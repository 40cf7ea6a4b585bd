package integrity

import (
	"encoding/binary"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// openBatch is a page of open constraints being written.
type openBatch struct {
	packing
	formulas []*chronology.Formula
	count    int // of constraints
}

// openKind says what follows in the bytes of a constraint.
type openKind uint8

const (
	openBetween openKind = iota // the earliest and the latest day
	openFrom                    // the earliest day; there is no latest
	openTerm                    // the term
	openFormula                 // the number of the formula
)

// openConstraint is a constraint as a page holds it, with numbers for names and texts for dates.
type openConstraint struct {
	rule, owner, at  uint32
	kind             openKind
	earliest, latest int64
	term             []byte
	formula          uint32
	from, to         openPoint
}

type openPoint struct {
	name, pointer uint32
	end           bool
	date          []byte
}

// key tells apart the points of a file.
func (p openPoint) key() uint64 {
	key := uint64(p.name)<<32 | uint64(p.pointer)<<1
	if p.end {
		key |= 1
	}
	return key
}

// append writes the open constraints of one record.
func (b *openBatch) append(open []declaration) {
	b.count += len(open)
	for i := range open {
		d := &open[i]
		b.numbers(d.rule.number, b.name(string(d.owner)), b.pointer(string(d.at)))
		b.limits(d)
		b.point(&d.from)
		b.point(&d.to)
	}
}

func (b *openBatch) limits(d *declaration) {
	switch {
	case !d.term.IsZero():
		text, _ := d.term.AppendText(nil)
		b.numbers(uint32(openTerm))
		b.bytes = appendText(b.bytes, text)
	case d.formula != nil:
		b.numbers(uint32(openFormula), uint32(len(b.formulas)))
		b.formulas = append(b.formulas, d.formula)
	case d.latest >= noLimit:
		b.numbers(uint32(openFrom))
		b.bytes = binary.AppendVarint(b.bytes, d.earliest)
	default:
		b.numbers(uint32(openBetween))
		b.bytes = binary.AppendVarint(binary.AppendVarint(b.bytes, d.earliest), d.latest)
	}
}

func (b *openBatch) point(point *Point) {
	field := b.pointer(string(point.pointer)) << 1
	if point.end {
		field |= 1
	}
	b.numbers(b.name(string(point.record)), field)
	var room [64]byte
	date, _ := point.date.AppendBinary(room[:0])
	b.bytes = appendText(b.bytes, date)
}

// next reads what append wrote.
func (p *openPage) next(u *unpacking) openConstraint {
	c := openConstraint{rule: u.number(), owner: p.name(u.number()), at: p.pointer(u.number()), kind: openKind(u.number())}
	switch c.kind {
	case openTerm:
		c.term = u.text()
	case openFormula:
		c.formula = u.number()
	case openFrom:
		c.earliest, c.latest = u.signed(), noLimit
	case openBetween:
		c.earliest, c.latest = u.signed(), u.signed()
	}
	c.from, c.to = p.point(u), p.point(u)
	return c
}

func (p *openPage) point(u *unpacking) openPoint {
	name, field := p.name(u.number()), u.number()
	return openPoint{name, p.pointer(field >> 1), field&1 == 1, u.text()}
}

package integrity

import (
	"cmp"
	"encoding/binary"
	"hash/maphash"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// backlog keeps the constraints of a file that the stated dates leave undecided, as bytes that the
// garbage collector need not look into, until all are there. A constraint costs some 80 bytes; as a
// Go value it would cost four times as much.
type backlog struct {
	archive  *packed
	bytes    chunks
	entries  []backlogged
	rules    numbering[*Rule]
	pointers numbering[record.Pointer]
	terms    []chronology.Term
	formulas []*chronology.Formula
}

// backlogged is where a constraint lies, and what tells whether it is entangled with others. The
// keys of two points may be equal by chance, which connects what is not; that costs time alone.
type backlogged struct {
	chunk, from          uint32
	first, last          uint64 // the keys of the points
	datedFirst, datedEnd bool
	computed             bool
}

// solvedTogether is how many constraints are solved at once, but for larger groups.
const solvedTogether = 1 << 12

func newBacklog(archive *packed) *backlog { return &backlog{archive: archive} }

// take adds the open constraints of the record in a slot and empties them.
func (b *backlog) take(owner uint32, found *outcome) {
	for i := range found.open {
		d := &found.open[i]
		text := b.pack(nil, owner, d)
		chunk, from := b.bytes.add(text)
		b.entries = append(b.entries, backlogged{
			chunk: chunk, from: from, first: b.key(d.from), last: b.key(d.to),
			datedFirst: !d.from.date.IsZero(), datedEnd: !d.to.date.IsZero(), computed: d.computed(),
		})
	}
	found.open = nil
}

func (b *backlog) key(point Point) uint64 { return maphash.Comparable(b.archive.seed, point.spot()) }

func (b *backlog) pack(into []byte, owner uint32, d *declaration) []byte {
	into = binary.AppendUvarint(into, uint64(b.rules.number(d.rule)))
	into = binary.AppendUvarint(into, uint64(owner))
	into = binary.AppendUvarint(into, uint64(b.pointers.number(d.at)))
	into = binary.AppendVarint(binary.AppendVarint(into, d.earliest), d.latest)
	term, formula := 0, 0
	if !d.term.IsZero() {
		b.terms = append(b.terms, d.term)
		term = len(b.terms)
	}
	if d.formula != nil {
		b.formulas = append(b.formulas, d.formula)
		formula = len(b.formulas)
	}
	into = binary.AppendUvarint(binary.AppendUvarint(into, uint64(term)), uint64(formula))
	return b.packPoint(b.packPoint(into, d.from), d.to)
}

func (b *backlog) packPoint(into []byte, point Point) []byte {
	end := uint64(0)
	if point.end {
		end = 1
	}
	into = binary.AppendUvarint(into, uint64(b.pointers.number(point.pointer))<<1|end)
	into = appendText(into, string(point.record))
	date, _ := point.date.MarshalBinary()
	return appendText(into, string(date))
}

func appendText(into []byte, text string) []byte {
	return append(binary.AppendUvarint(into, uint64(len(text))), text...)
}

// unpacking reads what pack wrote.
type unpacking struct{ rest []byte }

func (u *unpacking) number() int {
	value, n := binary.Uvarint(u.rest)
	u.rest = u.rest[n:]
	return int(value)
}

func (u *unpacking) signed() int64 {
	value, n := binary.Varint(u.rest)
	u.rest = u.rest[n:]
	return value
}

func (u *unpacking) text() []byte {
	length := u.number()
	text := u.rest[:length]
	u.rest = u.rest[length:]
	return text
}

func (b *backlog) unpack(entry backlogged) declaration {
	u := &unpacking{b.bytes.from(entry.chunk, entry.from)}
	d := declaration{rule: b.rules.values[u.number()]}
	owner := uint32(u.number())
	d.owner, d.place = record.ID(b.archive.idOf(owner)), b.archive.placeOf(owner)
	d.at = b.pointers.values[u.number()]
	d.earliest, d.latest = u.signed(), u.signed()
	if term := u.number(); term > 0 {
		d.term = b.terms[term-1]
	}
	if formula := u.number(); formula > 0 {
		d.formula = b.formulas[formula-1]
	}
	d.from, d.to = b.unpackPoint(u), b.unpackPoint(u)
	return d
}

func (b *backlog) unpackPoint(u *unpacking) Point {
	field := u.number()
	point := Point{pointer: b.pointers.values[field>>1], end: field&1 == 1, record: record.ID(u.text())}
	_ = point.date.UnmarshalBinary(u.text()) // it was written by a date
	return point
}

// groups gives the entangled constraints, some at a time. All constraints of connected points are
// given together.
func (b *backlog) groups(yield func([]declaration)) {
	group := b.connect()
	tangled := make([]uint32, 0, len(b.entries))
	for i := range b.entries {
		if group[i] >= 0 {
			tangled = append(tangled, uint32(i))
		}
	}
	slices.SortFunc(tangled, func(x, y uint32) int { return cmp.Or(cmp.Compare(group[x], group[y]), cmp.Compare(x, y)) })
	together := make([]declaration, 0, min(len(tangled), 2*solvedTogether))
	for at, i := range tangled {
		if len(together) >= solvedTogether && group[i] != group[tangled[at-1]] {
			yield(together)
			together = together[:0]
		}
		together = append(together, b.unpack(b.entries[i]))
	}
	yield(together)
}

// connect joins the points of each constraint, and returns the group of each, -1 for those that are
// not entangled.
func (b *backlog) connect() []int32 {
	keys := make([]uint64, 0, 2*len(b.entries))
	for _, entry := range b.entries {
		keys = append(keys, entry.first, entry.last)
	}
	slices.Sort(keys)
	keys = slices.Compact(keys)
	connected := &groups{above: make([]int32, 0, len(keys)), reasons: make([]int32, 0, len(keys))}
	for range keys {
		connected.add()
	}
	first := make([]int32, len(b.entries))
	dated := make([]bool, len(keys))
	for i, entry := range b.entries {
		from, _ := slices.BinarySearch(keys, entry.first)
		to, _ := slices.BinarySearch(keys, entry.last)
		first[i] = int32(from)
		dated[from], dated[to] = dated[from] || entry.datedFirst, dated[to] || entry.datedEnd
		connected.join(int32(from), int32(to))
		if entry.computed {
			connected.reason(int32(to))
		}
	}
	for point, is := range dated {
		if is {
			connected.reason(int32(point))
		}
	}
	for i, point := range first {
		if first[i] = connected.root(point); connected.reasons[first[i]] < 2 {
			first[i] = -1
		}
	}
	return first
}

// numbering numbers values from 0 in the order they are met.
type numbering[T comparable] struct {
	values  []T
	numbers map[T]int
}

func (t *numbering[T]) number(value T) int {
	number, known := t.numbers[value]
	if !known {
		if t.numbers == nil {
			t.numbers = map[T]int{}
		}
		number = len(t.values)
		t.values, t.numbers[value] = append(t.values, value), number
	}
	return number
}

// chunks hold bytes in large pieces, which never move.
type chunks struct{ pieces [][]byte }

func (c *chunks) add(content []byte) (chunk, from uint32) {
	last := len(c.pieces) - 1
	if last < 0 || len(c.pieces[last])+len(content) > cap(c.pieces[last]) {
		c.pieces = append(c.pieces, make([]byte, 0, max(chunkSize, len(content))))
		last++
	}
	from = uint32(len(c.pieces[last]))
	c.pieces[last] = append(c.pieces[last], content...)
	return uint32(last), from
}

func (c *chunks) from(chunk, from uint32) []byte { return c.pieces[chunk][from:] }

package integrity

import (
	"cmp"
	"iter"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// backlog keeps, until all records are there, the constraints that the stated dates leave undecided,
// and the drafts of findings in a stream. They are kept as bytes that the garbage collector need not
// look into: a constraint costs some 30 bytes; as a Go value it would cost ten times as much.
type backlog struct {
	rules           []*Rule
	names, pointers numbering
	pages           []openPage
	count           int // of constraints
	drafts          []draftPage
}

// openPage is the open constraints of a batch of records.
type openPage struct {
	inFile
	bytes    []byte
	formulas []*chronology.Formula
}

// inFile leads from the names and pointers of a page to those of the file. Where it is nil they are
// numbered as in the file.
type inFile struct{ names, pointers []uint32 }

func (f *inFile) name(number uint32) uint32    { return translate(f.names, number) }
func (f *inFile) pointer(number uint32) uint32 { return translate(f.pointers, number) }

func translate(table []uint32, number uint32) uint32 {
	if table == nil {
		return number
	}
	return table[number]
}

// solvedTogether is how many constraints are solved at once, but for larger groups.
const solvedTogether = 1 << 12

// take takes over constraints that are written, once their names and pointers have numbers in the
// file.
func (b *backlog) take(batch *openBatch, numbers inFile) {
	if len(batch.bytes) > 0 {
		b.pages = append(b.pages, openPage{numbers, batch.bytes, batch.formulas})
		b.count += batch.count
	}
}

// takeDrafts does it for drafts.
func (b *backlog) takeDrafts(batch *draftBatch, numbers inFile) {
	if len(batch.bytes) > 0 {
		b.drafts = append(b.drafts, draftPage{numbers, batch.bytes, batch.grounds})
	}
}

// unpackDrafts appends the drafts of all pages.
func (b *backlog) unpackDrafts(into []*Draft) []*Draft {
	for i := range b.drafts {
		into = b.drafts[i].drafts(into, b.rules, b.names, b.pointers)
	}
	return into
}

// groups cuts the entangled constraints into lists to be solved together. All constraints of
// connected points are in one list.
func (b *backlog) groups() [][]tangle {
	tangled := b.tangled()
	slices.SortFunc(tangled, func(x, y tangle) int {
		return cmp.Or(cmp.Compare(x.group, y.group), cmp.Compare(x.page, y.page), cmp.Compare(x.from, y.from))
	})
	var groups [][]tangle
	from := 0
	for i := range tangled {
		if i-from >= solvedTogether && tangled[i].group != tangled[i-1].group {
			groups, from = append(groups, tangled[from:i]), i
		}
	}
	if from < len(tangled) {
		groups = append(groups, tangled[from:])
	}
	return groups
}

// tangle is a constraint that has to be solved, and its group.
type tangle struct {
	group       int32
	owner, rule uint32
	openSpot
}

// openSpot is where a constraint lies.
type openSpot struct{ page, from uint32 }

// tangled joins the points of each constraint and returns those that are entangled.
func (b *backlog) tangled() []tangle {
	points := b.points()
	connected := &groups{above: make([]int32, 0, len(points)), reasons: make([]int32, 0, len(points))}
	for range points {
		connected.add()
	}
	dated := make([]bool, len(points))
	number := func(point openPoint) int32 {
		at, _ := slices.BinarySearch(points, point.key())
		dated[at] = dated[at] || len(point.date) > 0
		return int32(at)
	}
	all := make([]tangle, 0, b.count)
	for at, c := range b.all() {
		first, last := number(c.from), number(c.to)
		connected.join(first, last)
		if c.kind == openTerm || c.kind == openFormula {
			connected.reason(last)
		}
		all = append(all, tangle{first, c.owner, c.rule, at})
	}
	for point, is := range dated {
		if is {
			connected.reason(int32(point))
		}
	}
	kept := all[:0]
	for _, one := range all {
		if one.group = connected.root(one.group); connected.entangled(one.group) {
			kept = append(kept, one)
		}
	}
	return kept
}

// points returns the keys of all points, in order.
func (b *backlog) points() []uint64 {
	keys := make([]uint64, 0, 2*b.count)
	for _, c := range b.all() {
		keys = append(keys, c.from.key(), c.to.key())
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// all iterates over the constraints in order.
func (b *backlog) all() iter.Seq2[openSpot, openConstraint] {
	return func(yield func(openSpot, openConstraint) bool) {
		for i := range b.pages {
			page := &b.pages[i]
			for u := (unpacking{page.bytes}); len(u.rest) > 0; {
				from := len(page.bytes) - len(u.rest)
				if !yield(openSpot{uint32(i), uint32(from)}, page.next(&u)) {
					return
				}
			}
		}
	}
}

// at reads the constraint that lies there.
func (b *backlog) at(spot openSpot) openConstraint {
	page := &b.pages[spot.page]
	return page.next(&unpacking{page.bytes[spot.from:]})
}

// point returns a point as a rule declared it.
func (b *backlog) point(p openPoint) Point {
	return Point{record: record.ID(b.names.text(p.name)), pointer: record.Pointer(b.pointers.text(p.pointer)), end: p.end, date: p.day()}
}

// day reads the date, which is zero where nobody stated one.
func (p openPoint) day() (date chronology.Date) {
	_ = date.UnmarshalBinary(p.date) // it was written by a date
	return date
}

// inOrder puts constraints in the order of their owners and rules, which is the same however the
// records were read.
func (b *backlog) inOrder(tangled []tangle) {
	owners := make([]uint32, len(tangled))
	for i, one := range tangled {
		owners[i] = one.owner
	}
	slices.Sort(owners)
	owners = slices.Compact(owners)
	slices.SortFunc(owners, func(x, y uint32) int { return cmp.Compare(b.names.text(x), b.names.text(y)) })
	rank := make(map[uint32]int32, len(owners))
	for i, owner := range owners {
		rank[owner] = int32(i)
	}
	for i := range tangled {
		tangled[i].group = rank[tangled[i].owner]
	}
	slices.SortFunc(tangled, func(x, y tangle) int {
		return cmp.Or(cmp.Compare(x.group, y.group), cmp.Compare(x.rule, y.rule), cmp.Compare(x.page, y.page), cmp.Compare(x.from, y.from))
	})
}

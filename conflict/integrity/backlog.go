package integrity

import (
	"cmp"
	"iter"
	"slices"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// backlog keeps, until all records are there, the constraints that the stated dates leave undecided,
// and the drafts of findings in a stream. They are kept so that the garbage collector need not look
// into them: a constraint costs some 50 bytes; as it was declared it would cost six times as much.
type backlog struct {
	rules           []*Rule
	names, pointers numbering
	pages           []openPage
	count           int // of constraints
	drafts          []draftPage
	again           []bool // whether the rules of a record ran again, by the number of its name
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

// take takes over constraints, once their names and pointers have numbers in the file.
func (b *backlog) take(batch *openBatch, numbers inFile) {
	if len(batch.constraints) > 0 {
		page := openPage{batch.constraints, batch.bytes, batch.formulas}
		page.renumber(numbers)
		b.pages = append(b.pages, page)
		b.count += len(batch.constraints)
	}
}

// takeDrafts does it for drafts, which perhaps hold only as long as the rules of their record need not
// run again.
func (b *backlog) takeDrafts(batch *draftBatch, numbers inFile, perhaps bool) {
	if len(batch.bytes) > 0 {
		b.drafts = append(b.drafts, draftPage{numbers, batch.bytes, batch.grounds, perhaps})
	}
}

// drop lets go of what was perhaps so in records whose rules ran again, by the numbers of their names.
func (b *backlog) drop(again []uint32) {
	for _, name := range again {
		if int(name) >= len(b.again) {
			b.again = append(b.again, make([]bool, int(name)+1-len(b.again))...)
		}
		b.again[name] = true
	}
}

// dropped reports whether a draft was perhaps so, in a record whose rules ran again.
func (b *backlog) dropped(d *Draft) bool {
	name := int(b.names.number(string(d.record)))
	return name < len(b.again) && b.again[name]
}

// unpackDrafts returns the drafts of some pages that hold.
func (b *backlog) unpackDrafts(pages []draftPage) (drafts []*Draft) {
	for i := range pages {
		page, from := &pages[i], len(drafts)
		drafts = page.drafts(drafts, b.rules, b.names, b.pointers)
		if page.perhaps {
			held := slices.DeleteFunc(drafts[from:], b.dropped)
			drafts = drafts[:from+len(held)]
		}
	}
	return drafts
}

// groups cuts the entangled constraints into lists to be solved together. All constraints of
// connected points are in one list.
func (b *backlog) groups() [][]tangle {
	tangled := b.tangled()
	slices.SortFunc(tangled, func(x, y tangle) int {
		return cmp.Or(cmp.Compare(x.group, y.group), cmp.Compare(x.page, y.page), cmp.Compare(x.at, y.at))
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
	group int32
	openSpot
}

// openSpot is where a constraint lies.
type openSpot struct{ page, at uint32 }

// tangled returns the constraints that are entangled.
func (b *backlog) tangled() []tangle {
	connected, ties := b.ties()
	if !connected.tie(ties) {
		return nil
	}
	var tangled []tangle
	for spot := range b.all() {
		if connected.entangled(&ties[0]) {
			tangled = append(tangled, tangle{connected.root(ties[0].from), spot})
		}
		ties = ties[1:]
	}
	return tangled
}

// ties numbers the points of all constraints.
func (b *backlog) ties() (*groups, []tie) {
	points, ties := &groups{make([]grouped, 0, b.count)}, make([]tie, 0, b.count)
	numbers := newPointNumbers(b.count)
	number := func(point *openPoint) int32 {
		at, isNew := numbers.number(point.key())
		if isNew {
			points.add()
		}
		if point.date > 0 {
			points.date(at)
		}
		return at
	}
	for _, c := range b.all() {
		ties = append(ties, tie{number(&c.from), number(&c.to), c.kind, c.kept})
	}
	return points, ties
}

// all iterates over the constraints in order.
func (b *backlog) all() iter.Seq2[openSpot, *openConstraint] {
	return func(yield func(openSpot, *openConstraint) bool) {
		for i := range b.pages {
			for k := range b.pages[i].constraints {
				if !yield(openSpot{uint32(i), uint32(k)}, &b.pages[i].constraints[k]) {
					return
				}
			}
		}
	}
}

// at returns the constraint that lies there.
func (b *backlog) at(spot openSpot) *openConstraint { return &b.pages[spot.page].constraints[spot.at] }

// point returns a point as a rule declared it.
func (b *backlog) point(p *openPoint, date chronology.Date) Point {
	return Point{record: record.ID(b.names.text(p.name)), pointer: record.Pointer(b.pointers.text(p.field >> 1)), end: p.field&1 == 1, date: date}
}

// inOrder puts constraints in the order of their owners and rules, which is the same however the
// records were read.
func (b *backlog) inOrder(tangled []tangle) {
	owners := make([]uint32, len(tangled))
	for i, one := range tangled {
		owners[i] = b.at(one.openSpot).owner
	}
	slices.Sort(owners)
	owners = slices.Compact(owners)
	slices.SortFunc(owners, func(x, y uint32) int { return cmp.Compare(b.names.text(x), b.names.text(y)) })
	rank := make(map[uint32]int32, len(owners))
	for i, owner := range owners {
		rank[owner] = int32(i)
	}
	for i := range tangled {
		tangled[i].group = rank[b.at(tangled[i].openSpot).owner]
	}
	slices.SortFunc(tangled, func(x, y tangle) int {
		return cmp.Or(cmp.Compare(x.group, y.group), cmp.Compare(b.at(x.openSpot).rule, b.at(y.openSpot).rule),
			cmp.Compare(x.page, y.page), cmp.Compare(x.at, y.at))
	})
}

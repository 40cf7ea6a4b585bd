package integrity

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// drafts returns all drafts in their order. Those of a stream are unpacked and sorted in shares.
func (r *run) drafts() []*Draft {
	pages := r.open.drafts
	shares := make([][]*Draft, min(workers(), len(pages)))
	var group sync.WaitGroup
	for i := range shares {
		part := pages[len(pages)*i/len(shares) : len(pages)*(i+1)/len(shares)]
		group.Go(func() {
			shares[i] = r.open.unpackDrafts(part)
			sortDrafts(shares[i])
		})
	}
	all := r.found.drafts
	sortDrafts(all)
	group.Wait()
	for _, share := range shares {
		all = mergeDrafts(all, share)
	}
	return all
}

// mergeDrafts merges drafts that are in order, those of the first list before their equals.
func mergeDrafts(first, second []*Draft) []*Draft {
	if len(first) == 0 {
		return second
	}
	merged := make([]*Draft, 0, len(first)+len(second))
	for len(first) > 0 && len(second) > 0 {
		from := &first
		if by := strings.Compare(string(second[0].record), string(first[0].record)); by < 0 || by == 0 && compareDrafts(second[0], first[0]) < 0 {
			from = &second
		}
		merged, *from = append(merged, (*from)[0]), (*from)[1:]
	}
	return append(append(merged, first...), second...)
}

// sortDrafts puts drafts in order, those of one rule at one place as they were. Most drafts of a record
// lie together, and it takes fewer steps to sort such runs and then the few drafts of each record.
func sortDrafts(drafts []*Draft) {
	before := slices.Clone(drafts)
	runs := runsOf(before)
	slices.SortFunc(runs, func(a, b stretch) int {
		if by := strings.Compare(string(before[a.from].record), string(before[b.from].record)); by != 0 {
			return by
		}
		return cmp.Compare(a.from, b.from)
	})
	sorted := drafts[:0]
	for _, run := range runs {
		sorted = append(sorted, before[run.from:run.to]...)
	}
	for _, run := range runsOf(sorted) {
		slices.SortStableFunc(sorted[run.from:run.to], compareDrafts)
	}
}

// runsOf returns the stretches of drafts about one record.
func runsOf(drafts []*Draft) (runs []stretch) {
	for from, to := 0, 0; from < len(drafts); from = to {
		for to < len(drafts) && drafts[to].record == drafts[from].record {
			to++
		}
		runs = append(runs, stretch{from, to})
	}
	return runs
}

// compareDrafts orders drafts of one record as findings are ordered, but for those of one rule at one
// place.
func compareDrafts(a, b *Draft) int {
	if by := strings.Compare(string(a.pointer), string(b.pointer)); by != 0 {
		return by
	}
	return cmp.Or(
		cmp.Compare(a.rule.number, b.rule.number), // in the order of codes
		strings.Compare(a.place.File, b.place.File),
		cmp.Compare(a.place.Line, b.place.Line),
	)
}

package integrity

// pages is a list that grows without being copied, since a list of a million that is copied to grow
// takes twice its memory for a while.
type pages[T any] struct {
	pages [][]T
	count int
}

const pageSize = 1 << 12

func (p *pages[T]) add(value T) (at uint32) {
	if p.count%pageSize == 0 {
		p.pages = append(p.pages, make([]T, 0, pageSize))
	}
	last := &p.pages[len(p.pages)-1]
	*last = append(*last, value)
	p.count++
	return uint32(p.count - 1)
}

func (p *pages[T]) at(at uint32) *T { return &p.pages[at/pageSize][at%pageSize] }

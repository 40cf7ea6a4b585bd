package chronology

// components are the points that constraints tie together, directly or not.
type components struct{ first, points []int32 }

// components groups the points by union-find. Components come in the order of
// their first point, and points in ascending order.
func (n *Network) components() components {
	parent := make([]int32, len(n.stated))
	for point := range parent {
		parent[point] = int32(point)
	}
	root := func(point int32) int32 {
		for parent[point] != point {
			parent[point] = parent[parent[point]]
			point = parent[point]
		}
		return point
	}
	for _, a := range n.arcs {
		if n.constraints[a.source].removed {
			continue
		}
		x, y := root(a.from), root(a.to)
		parent[max(x, y)] = min(x, y)
	}
	// The root is the least point, so it is numbered before the others.
	number, sizes := make([]int32, len(parent)), []int32{0}
	for point := range parent {
		if r := root(int32(point)); int(r) == point {
			number[point] = int32(len(sizes) - 1)
			sizes = append(sizes, 1)
		} else {
			number[point] = number[r]
			sizes[number[r]+1]++
		}
	}
	c := components{sizes, make([]int32, len(parent))}
	for index := 1; index < len(sizes); index++ {
		sizes[index] += sizes[index-1]
	}
	next := append([]int32(nil), sizes...)
	for point := range parent {
		slot := &next[number[point]]
		c.points[*slot] = int32(point)
		*slot++
	}
	return c
}

// all yields the points of each component.
func (c components) all() func(yield func(int, []int32) bool) {
	return func(yield func(int, []int32) bool) {
		for index := 0; index+1 < len(c.first); index++ {
			if !yield(index, c.points[c.first[index]:c.first[index+1]]) {
				return
			}
		}
	}
}

// linear tells whether the points have neither gaps nor maps.
func (c components) linear(p *problem, points []int32) bool {
	for _, point := range points {
		if p.domains[point].gaps != nil {
			return false
		}
		for _, number := range p.outgoing.at(point) {
			if p.arcs[number].mapped() {
				return false
			}
		}
	}
	return true
}

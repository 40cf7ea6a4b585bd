package chronology

import "math"

// A Network is a set of points in time, of what is stated about each, and of
// the constraints between them. It is not safe for use by several goroutines
// at once. The zero value is ready for use, with [DefaultBands].
type Network struct {
	bands       *Bands
	stated      []statement      // by point: the claim as it is stated
	hard        map[int32]domain // where the hard claim is wider
	beyond      []PointID
	maps        []monotone
	arcs        []arc
	constraints []header
	choices     []choice
}

// A header is what is kept of a constraint beside its arcs, which follow one
// another.
type header struct {
	first    int32 // of its arcs
	owner    int32
	count    uint8
	strength Strength
	slack    bool
	removed  bool
}

// A NetworkOption changes how a network reads dates.
type NetworkOption func(*Network)

// WithBands sets how far an approximate date may be off in a hard claim.
func WithBands(bands Bands) NetworkOption { return func(n *Network) { n.bands = &bands } }

// NewNetwork makes a network without points.
func NewNetwork(options ...NetworkOption) *Network {
	n := &Network{}
	for _, option := range options {
		option(n)
	}
	return n
}

// AddPoint adds a point with what is stated about its day; an unset date states
// nothing. An uncertain date (?) is a soft claim only; an approximate one (~)
// is a soft claim within its bounds and a hard one within its [Bands].
func (n *Network) AddPoint(stated Date) PointID {
	n.stated = append(n.stated, statement{})
	point := PointID(len(n.stated) - 1)
	n.state(point, stated)
	return point
}

// Update changes what is stated about a point. An unknown point is left alone.
func (n *Network) Update(point PointID, stated Date) {
	if n.knows(point) {
		n.state(point, stated)
	}
}

func (n *Network) state(point PointID, stated Date) {
	days, beyond := domainOf(stated)
	n.stated[point] = days.stated()
	if beyond {
		n.beyond = append(n.beyond, point)
	}
	delete(n.hard, int32(point))
	if stated.form == formUnset || stated.anyQualifier() == Unqualified {
		return
	}
	bands := DefaultBands()
	if n.bands != nil {
		bands = *n.bands
	}
	if n.hard == nil {
		n.hard = map[int32]domain{}
	}
	n.hard[int32(point)], _ = domainOf(bands.Widened(stated))
}

func (n *Network) knows(point PointID) bool { return point >= 0 && int(point) < len(n.stated) }

// Add adds a constraint. One that names a point the network does not have, or
// for which there is no more room, is kept as a number and ties nothing.
func (n *Network) Add(c Constraint) ConstraintID {
	h := header{first: int32(len(n.arcs)), owner: c.Owner, strength: c.Strength, slack: c.ZoneSlack}
	id := int32(len(n.constraints))
	for _, t := range c.ties[:c.count] {
		if !n.knows(t.from) || !n.knows(t.to) || len(n.arcs) >= math.MaxInt32-2 {
			n.arcs, h.count = n.arcs[:h.first], 0
			break
		}
		n.arcs = append(n.arcs, n.arcOf(t, id, c.ZoneSlack))
		h.count++
	}
	n.constraints = append(n.constraints, h)
	return ConstraintID(id)
}

func (n *Network) arcOf(t tie, id int32, slack bool) arc {
	a := arc{from: int32(t.from), to: int32(t.to), weight: t.days, source: id}
	if t.rule == nil {
		if slack {
			a.weight = clampWeight(int64(a.weight) + 1)
		}
		return a
	}
	rule := *t.rule
	if slack && t.adjoint {
		rule = rule.shifted(-1)
	} else if slack {
		rule = rule.shifted(1)
	}
	a.weight = mapBase + int32(len(n.maps))*2
	if t.adjoint {
		a.weight++
	}
	n.maps = append(n.maps, rule)
	return a
}

// Remove takes a constraint out. Its number is not given again.
func (n *Network) Remove(id ConstraintID) {
	if id >= 0 && int(id) < len(n.constraints) {
		n.constraints[id].removed = true
	}
}

func (n *Network) arcsOf(id int32) []arc {
	h := n.constraints[id]
	return n.arcs[h.first : h.first+int32(h.count)]
}

// claim is the domain of a point for claims of the strength given.
func (n *Network) claim(point int32, strength Strength) domain {
	if strength == Hard {
		if wider, ok := n.hard[point]; ok {
			return wider
		}
	}
	return n.stated[point].domain()
}

package humanitarian

import (
	"math"

	"github.com/armistice-go/armistice/conflict"
)

// Perimeter is the corners of an area in order, in WGS 84 degrees. The last corner joins the first,
// which may be repeated at the end. Areas are small, so edges are straight in degrees, and a
// perimeter with corners more than half of the Earth apart lies across the meridian of 180 degrees.
type Perimeter []conflict.Position

// MaxCorners is the most corners a perimeter is examined for, inclusive: finding crossings takes
// time with the square of their number.
const MaxCorners = 2000

// PerimeterFault says what is wrong with a perimeter.
type PerimeterFault uint8

// The faults of a perimeter, in the order they are looked for.
const (
	// NoPerimeterFault is the zero value.
	NoPerimeterFault PerimeterFault = iota
	// CornerSwapped is a corner that is possible only with latitude and longitude exchanged.
	CornerSwapped
	// CornerImpossible is a corner that no point of the Earth has, or that is not a number.
	CornerImpossible
	// TooFewCorners is fewer than three different corners.
	TooFewCorners
	// TooManyCorners is more than MaxCorners; crossings were not looked for.
	TooManyCorners
	// CrossesItself is two edges that cross, touch or lie on each other.
	CrossesItself
	// NoArea is corners that all lie on one line.
	NoArea
)

// Fault returns the first fault found and the index of the corner it is found at: for crossings,
// the corner where the first of the two edges begins.
func (p Perimeter) Fault() (PerimeterFault, int) {
	for i, corner := range p {
		if corner.Swapped() {
			return CornerSwapped, i
		}
		if !corner.Possible() || math.IsNaN(corner.Latitude) || math.IsNaN(corner.Longitude) {
			return CornerImpossible, i
		}
	}
	ring := p.ring()
	if ring.distinct() < 3 {
		return TooFewCorners, 0
	}
	if len(ring) > MaxCorners {
		return TooManyCorners, MaxCorners
	}
	if ring.onOneLine() {
		return NoArea, 0
	}
	for i := range ring {
		for j := i + 1; j < len(ring); j++ {
			if ring.meet(i, j) {
				return CrossesItself, i
			}
		}
	}
	return NoPerimeterFault, 0
}

// ring returns the corners without a repeated last one and without corners repeated in place. Of an
// area across the meridian of 180 degrees those in the west are counted on beyond it.
func (p Perimeter) ring() Perimeter {
	ring, beyond := make(Perimeter, 0, len(p)), p.crossesMeridian()
	for _, corner := range p {
		if beyond && corner.Longitude < 0 {
			corner.Longitude += 360
		}
		if len(ring) == 0 || !same(ring[len(ring)-1], corner) {
			ring = append(ring, corner)
		}
	}
	for len(ring) > 1 && same(ring[0], ring[len(ring)-1]) {
		ring = ring[:len(ring)-1]
	}
	return ring
}

// crossesMeridian reports whether corners lie more than half of the Earth apart.
func (p Perimeter) crossesMeridian() bool {
	west, east := 180.0, -180.0
	for _, corner := range p {
		west, east = min(west, corner.Longitude), max(east, corner.Longitude)
	}
	return east-west > 180
}

func (p Perimeter) distinct() int {
	seen := map[[2]float64]bool{}
	for _, corner := range p {
		seen[[2]float64{corner.Latitude, corner.Longitude}] = true
	}
	return len(seen)
}

func (p Perimeter) onOneLine() bool {
	for _, corner := range p[2:] {
		if turn(p[0], p[1], corner) != 0 {
			return false
		}
	}
	return true
}

// meet reports whether edges i and j, each from its corner to the next, share more than the corner
// at which neighbours join.
func (p Perimeter) meet(i, j int) bool {
	a, b := p[i], p[(i+1)%len(p)]
	c, d := p[j], p[(j+1)%len(p)]
	switch {
	case j == i+1:
		return turn(a, b, d) == 0 && (between(a, b, d) || between(c, d, a))
	case i == 0 && j == len(p)-1:
		return turn(c, d, b) == 0 && (between(c, d, b) || between(a, b, c))
	}
	return segmentsMeet(a, b, c, d)
}

func segmentsMeet(a, b, c, d conflict.Position) bool {
	one, two, three, four := turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)
	if one*two < 0 && three*four < 0 {
		return true
	}
	return one == 0 && between(a, b, c) || two == 0 && between(a, b, d) ||
		three == 0 && between(c, d, a) || four == 0 && between(c, d, b)
}

// turn is 1 when c lies to the left of the line from a to b, -1 to the right and 0 on it.
func turn(a, b, c conflict.Position) int {
	left := (b.Longitude - a.Longitude) * (c.Latitude - a.Latitude)
	right := (b.Latitude - a.Latitude) * (c.Longitude - a.Longitude)
	switch {
	case left > right:
		return 1
	case left < right:
		return -1
	}
	return 0
}

// between reports whether c, on the line through a and b, lies on the segment between them.
func between(a, b, c conflict.Position) bool {
	return min(a.Longitude, b.Longitude) <= c.Longitude && c.Longitude <= max(a.Longitude, b.Longitude) &&
		min(a.Latitude, b.Latitude) <= c.Latitude && c.Latitude <= max(a.Latitude, b.Latitude)
}

func same(a, b conflict.Position) bool {
	return a.Latitude == b.Latitude && a.Longitude == b.Longitude
}

// earthRadius is the mean radius of the Earth in metres.
const earthRadius = 6371008.8

// metres is the distance between two positions on a sphere.
func metres(a, b conflict.Position) float64 {
	radians := math.Pi / 180
	phi, psi := a.Latitude*radians, b.Latitude*radians
	north := math.Sin((psi - phi) / 2)
	east := math.Sin((b.Longitude - a.Longitude) * radians / 2)
	return 2 * earthRadius * math.Asin(min(1, math.Sqrt(north*north+math.Cos(phi)*math.Cos(psi)*east*east)))
}

// SquareMetres returns the area the perimeter encloses, 0 where it has a fault. It is exact enough
// for areas of some kilometres: longitudes are shortened as at the middle latitude.
func (p Perimeter) SquareMetres() float64 {
	if fault, _ := p.Fault(); fault != NoPerimeterFault {
		return 0
	}
	ring := p.ring()
	middle := 0.0
	for _, corner := range ring {
		middle += corner.Latitude / float64(len(ring))
	}
	degree := earthRadius * math.Pi / 180
	twice := 0.0
	for i, corner := range ring {
		next := ring[(i+1)%len(ring)]
		twice += (corner.Longitude-ring[0].Longitude)*(next.Latitude-ring[0].Latitude) -
			(next.Longitude-ring[0].Longitude)*(corner.Latitude-ring[0].Latitude)
	}
	return math.Abs(twice) / 2 * degree * degree * math.Cos(middle*math.Pi/180)
}

// Metres returns the length of the perimeter, 0 where it has a fault.
func (p Perimeter) Metres() float64 {
	if fault, _ := p.Fault(); fault != NoPerimeterFault {
		return 0
	}
	length, ring := 0.0, p.ring()
	for i, corner := range ring {
		length += metres(corner, ring[(i+1)%len(ring)])
	}
	return length
}

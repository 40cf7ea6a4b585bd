package humanitarian

import (
	"math"
	"math/big"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"
)

func at(latitude, longitude float64) conflict.Position {
	return conflict.Position{Latitude: latitude, Longitude: longitude, Stated: true}
}

func TestPerimeterFaults(t *testing.T) {
	for name, test := range map[string]struct {
		perimeter Perimeter
		fault     PerimeterFault
		corner    int
	}{
		"square":             {Perimeter{at(0, 0), at(0, 1), at(1, 1), at(1, 0)}, NoPerimeterFault, 0},
		"closed square":      {Perimeter{at(0, 0), at(0, 1), at(1, 1), at(1, 0), at(0, 0)}, NoPerimeterFault, 0},
		"corner on an edge":  {Perimeter{at(0, 0), at(0, 1), at(0, 2), at(2, 2)}, NoPerimeterFault, 0},
		"corner twice":       {Perimeter{at(0, 0), at(0, 0), at(0, 1), at(1, 1)}, NoPerimeterFault, 0},
		"empty":              {nil, TooFewCorners, 0},
		"point":              {Perimeter{at(1, 1), at(1, 1), at(1, 1)}, TooFewCorners, 0},
		"there and back":     {Perimeter{at(0, 0), at(1, 1), at(0, 0)}, TooFewCorners, 0},
		"line":               {Perimeter{at(0, 0), at(1, 1), at(2, 2)}, NoArea, 0},
		"bow tie":            {Perimeter{at(0, 0), at(1, 1), at(1, 0), at(0, 1)}, CrossesItself, 0},
		"spike":              {Perimeter{at(0, 0), at(0, 4), at(2, 4), at(0, 4), at(4, 4)}, CrossesItself, 0},
		"touches at a point": {Perimeter{at(0, 0), at(0, 4), at(4, 4), at(0, 2)}, CrossesItself, 0},
		"across 180":         {Perimeter{at(0, 179), at(0, -179), at(1, -179), at(1, 179)}, NoPerimeterFault, 0},
		"180 both ways":      {Perimeter{at(0, 179), at(0, 180), at(0, -180), at(1, -180), at(1, 179)}, NoPerimeterFault, 0},
		"bow tie across 180": {Perimeter{at(0, 179), at(1, -179), at(1, 179), at(0, -179)}, CrossesItself, 0},
		"not a number":       {Perimeter{at(0, 0), at(0, math.NaN()), at(1, 1)}, CornerImpossible, 1},
		"swapped":            {Perimeter{at(40, 46), at(146, 40), at(41, 46)}, CornerSwapped, 1},
		"off the Earth":      {Perimeter{at(40, 46), at(41, 46), at(400, 460)}, CornerImpossible, 2},
	} {
		t.Run(name, func(t *testing.T) {
			fault, corner := test.perimeter.Fault()
			assert.Equal(t, test.fault, fault)
			assert.Equal(t, test.corner, corner)
		})
	}
}

func TestTooManyCorners(t *testing.T) {
	perimeter := make(Perimeter, 0, MaxCorners+2)
	for i := range MaxCorners + 1 {
		perimeter = append(perimeter, at(0, float64(i)/1e4))
	}
	fault, _ := append(perimeter, at(1, 0)).Fault()
	assert.Equal(t, TooManyCorners, fault)
}

// Whether a perimeter crosses itself is the same as by solving for the common point of every two
// edges in exact fractions.
func TestCrossingsAgainstExactFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		perimeter := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) conflict.Position {
			return at(float64(rapid.IntRange(0, 5).Draw(t, "latitude")), float64(rapid.IntRange(0, 5).Draw(t, "longitude")))
		}), 3, 8).Draw(t, "perimeter")
		fault, _ := Perimeter(perimeter).Fault()
		if fault != NoPerimeterFault && fault != CrossesItself {
			return
		}
		assert.Equal(t, crossesByFractions(Perimeter(perimeter).ring()), fault == CrossesItself)
	})
}

func crossesByFractions(ring Perimeter) bool {
	for i := range ring {
		for j := i + 1; j < len(ring); j++ {
			shared := 0
			for _, corner := range []conflict.Position{ring[i], ring[(i+1)%len(ring)]} {
				if same(corner, ring[j]) || same(corner, ring[(j+1)%len(ring)]) {
					shared++
				}
			}
			neighbours := j == i+1 || i == 0 && j == len(ring)-1
			common := commonPoints(ring[i], ring[(i+1)%len(ring)], ring[j], ring[(j+1)%len(ring)])
			if neighbours && (common > 1 || shared > 1) || !neighbours && common > 0 {
				return true
			}
		}
	}
	return false
}

// commonPoints is the number of points two segments share, 2 standing for more.
func commonPoints(a, b, c, d conflict.Position) int {
	fraction := func(f float64) *big.Rat { return new(big.Rat).SetFloat64(f) }
	cross := func(x1, y1, x2, y2 *big.Rat) *big.Rat {
		return new(big.Rat).Sub(new(big.Rat).Mul(x1, y2), new(big.Rat).Mul(y1, x2))
	}
	rx, ry := fraction(b.Longitude-a.Longitude), fraction(b.Latitude-a.Latitude)
	sx, sy := fraction(d.Longitude-c.Longitude), fraction(d.Latitude-c.Latitude)
	qx, qy := fraction(c.Longitude-a.Longitude), fraction(c.Latitude-a.Latitude)
	slope := cross(rx, ry, sx, sy)
	zero, one := new(big.Rat), big.NewRat(1, 1)
	within := func(f *big.Rat) bool { return f.Cmp(zero) >= 0 && f.Cmp(one) <= 0 }
	if slope.Sign() != 0 {
		if within(new(big.Rat).Quo(cross(qx, qy, sx, sy), slope)) && within(new(big.Rat).Quo(cross(qx, qy, rx, ry), slope)) {
			return 1
		}
		return 0
	}
	if cross(qx, qy, rx, ry).Sign() != 0 {
		return 0
	}
	along := func(p conflict.Position) *big.Rat {
		dot := new(big.Rat).Add(new(big.Rat).Mul(fraction(p.Longitude-a.Longitude), rx), new(big.Rat).Mul(fraction(p.Latitude-a.Latitude), ry))
		return dot.Quo(dot, new(big.Rat).Add(new(big.Rat).Mul(rx, rx), new(big.Rat).Mul(ry, ry)))
	}
	low, high := along(c), along(d)
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	if low.Cmp(zero) < 0 {
		low = zero
	}
	if high.Cmp(one) > 0 {
		high = one
	}
	return max(0, min(high.Cmp(low)+1, 2))
}

// A corner may be the first; direction does not matter.
func TestPerimeterIsARing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		perimeter := Perimeter(rapid.SliceOfN(rapid.Custom(func(t *rapid.T) conflict.Position {
			return at(float64(rapid.IntRange(0, 5).Draw(t, "latitude")), float64(rapid.IntRange(0, 5).Draw(t, "longitude")))
		}), 1, 8).Draw(t, "perimeter"))
		fault, _ := perimeter.Fault()
		turned, _ := append(append(Perimeter{}, perimeter[1:]...), perimeter[0]).Fault()
		back := make(Perimeter, len(perimeter))
		for i, corner := range perimeter {
			back[len(perimeter)-1-i] = corner
		}
		reversed, _ := back.Fault()
		assert.Equal(t, fault, turned)
		assert.Equal(t, fault, reversed)
		assert.InDelta(t, perimeter.SquareMetres(), back.SquareMetres(), 1)
	})
}

func TestAreaAndDistance(t *testing.T) {
	degree := 111194.9
	assert.InDelta(t, degree, metres(at(0, 0), at(1, 0)), 1)
	assert.InDelta(t, degree*degree*1e-4, Perimeter{at(0, 0), at(0, 0.01), at(0.01, 0.01), at(0.01, 0)}.SquareMetres(), 10)
	assert.Zero(t, Perimeter{at(0, 0), at(1, 1), at(1, 0), at(0, 1)}.SquareMetres())
	assert.InDelta(t, degree*0.04, Perimeter{at(0, 0), at(0, 0.01), at(0.01, 0.01), at(0.01, 0)}.Metres(), 1)
	assert.Zero(t, Perimeter{at(0, 0), at(1, 1)}.Metres())
	here, across := Perimeter{at(0, 0), at(0, 0.01), at(0.01, 0.01), at(0.01, 0)}, Perimeter{at(0, 179.995), at(0, -179.995), at(0.01, -179.995), at(0.01, 179.995)}
	assert.InDelta(t, here.SquareMetres(), across.SquareMetres(), 1)
	assert.InDelta(t, here.Metres(), across.Metres(), 1)
}

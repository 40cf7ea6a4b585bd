package main

import (
	"math/rand/v2"

	"github.com/rickb777/date/v2"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A bound holds one point to lie at least so many days after another.
type bound struct {
	earlier, later int32
	days           int32
}

// A window is what is stated of a point: any day, or all between two, as days
// after an epoch.
type window struct {
	stated      bool
	first, last int32
}

// A shape is a network without its solver.
type shape struct {
	windows []window
	bounds  []bound
}

const epoch = date.Date(735000) // 2013-05

// componentSize is how many dates hang together in the records of one process
// of peace.
const componentSize = 20

// dated makes the points of a shape, and the days they really have. Half of them
// are stated, as a window around that day.
func dated(points, bounds int, random *rand.Rand) (made shape, truth []int32) {
	made = shape{windows: make([]window, points), bounds: make([]bound, 0, bounds)}
	truth = make([]int32, points)
	for point := range truth {
		truth[point] = random.Int32N(2000)
		if random.IntN(2) == 0 {
			made.windows[point] = window{true, truth[point] - random.Int32N(60), truth[point] + random.Int32N(60)}
		}
	}
	return made, truth
}

// components makes a consistent network of the number of bounds given, two for
// each point, among points that hang together in twenties. No pair of points has
// two bounds in one direction, which the graphs of gonum could not hold.
func components(bounds int) shape {
	random := rand.New(rand.NewPCG(20, uint64(bounds)))
	count := (bounds/2 + componentSize - 1) / componentSize * componentSize
	made, truth := dated(count, bounds, random)
	for base := 0; base < count && len(made.bounds) < bounds; base += componentSize {
		var taken [componentSize][componentSize]bool
		for drawn := 0; drawn < 2*componentSize && len(made.bounds) < bounds; {
			x, y := random.IntN(componentSize), random.IntN(componentSize)
			if x == y || taken[x][y] {
				continue
			}
			taken[x][y] = true
			drawn++
			earlier, later := int32(base+x), int32(base+y)
			days := truth[later] - truth[earlier] - random.Int32N(40)
			made.bounds = append(made.bounds, bound{earlier, later, days})
		}
	}
	return made
}

// sparse makes a consistent network of one large component: two bounds for each
// point, between any two points.
func sparse(bounds int) shape {
	random := rand.New(rand.NewPCG(21, uint64(bounds)))
	count := bounds / 2
	made, truth := dated(count, bounds, random)
	taken := map[[2]int32]bool{}
	for len(made.bounds) < bounds {
		earlier, later := random.Int32N(int32(count)), random.Int32N(int32(count))
		if earlier == later || taken[[2]int32{earlier, later}] {
			continue
		}
		taken[[2]int32{earlier, later}] = true
		made.bounds = append(made.bounds, bound{earlier, later, truth[later] - truth[earlier] - random.Int32N(40)})
	}
	return made
}

// network hands a shape to our solver.
func (s shape) network() *chronology.Network {
	network := chronology.NewNetwork()
	for _, stated := range s.windows {
		network.AddPoint(stated.date())
	}
	for _, b := range s.bounds {
		network.Add(b.constraint())
	}
	return network
}

func (b bound) constraint() chronology.Constraint {
	return chronology.AtLeast(chronology.PointID(b.earlier), chronology.PointID(b.later), int(b.days))
}

// date is what is stated, unset where nothing is.
func (w window) date() chronology.Date {
	if !w.stated {
		return chronology.Date{}
	}
	days, err := chronology.Between(epoch+date.Date(w.first), epoch+date.Date(w.last))
	if err != nil {
		panic(err)
	}
	return days
}

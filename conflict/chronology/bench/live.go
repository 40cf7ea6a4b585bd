package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// additions are bounds that a consistent network made of components can take,
// each in another one: such as hold already, or such as move a bound.
func additions(made shape, solution *chronology.Solution, count int, move bool) []bound {
	random := rand.New(rand.NewPCG(22, 1))
	var added []bound
	for _, index := range random.Perm(len(made.windows) / componentSize) {
		base := int32(index * componentSize)
		x, y := base+random.Int32N(componentSize), base+random.Int32N(componentSize)
		firstX, lastX := solution.Bounds(chronology.PointID(x))
		firstY, lastY := solution.Bounds(chronology.PointID(y))
		known := lastX.Kind == chronology.BoundKnown && firstX.Kind == chronology.BoundKnown &&
			firstY.Kind == chronology.BoundKnown && lastY.Kind == chronology.BoundKnown
		switch {
		case x == y || !known:
		case !move:
			// A few days less than the least distance.
			added = append(added, bound{x, y, int32(firstY.Day-lastX.Day) - random.Int32N(5)})
		case lastY.Day > firstY.Day:
			// A day more than their earliest days are apart.
			added = append(added, bound{x, y, int32(firstY.Day-firstX.Day) + 1})
		}
		if len(added) == count {
			break
		}
	}
	return added
}

// measureLive adds bounds one by one to a network that is kept solved, as an
// editor does, beside solving it afresh.
func measureLive(found *results) error {
	made := components(boundsCompared)
	network := made.network()
	for _, kind := range []struct {
		name string
		move bool
	}{{"that moves bounds", true}, {"that holds already", false}} {
		added := additions(made, network.Solve(), 2000, kind.move)
		add, afresh := addBeside(network, chronology.NewLive(made.network()), added)
		found.target("one constraint "+kind.name+" added to 100,000 that are kept solved: solving afresh beside the addition", "at least 1,000",
			fmt.Sprintf("%.0f", ratio(afresh, add)), ratio(afresh, add) >= 1000)
		found.figure("one constraint "+kind.name+", added to 100,000 in components of 20 points", "%.1f µs; solving afresh %.1f ms",
			float64(add.Nanoseconds())/1000, milliseconds(afresh))
	}
	return nil
}

// addBeside times additions and solving afresh in turn.
func addBeside(network *chronology.Network, live *chronology.Live, added []bound) (add, afresh time.Duration) {
	for range 9 {
		runtime.GC()
		mark := live.Mark()
		start := time.Now()
		for _, b := range added {
			live.Add(b.constraint())
		}
		add = least(add, time.Since(start)/time.Duration(len(added)))
		live.Undo(mark)
		runtime.GC()
		start = time.Now()
		network.Solve()
		afresh = least(afresh, time.Since(start))
	}
	return add, afresh
}

func least(so, now time.Duration) time.Duration {
	if so == 0 {
		return now
	}
	return min(so, now)
}

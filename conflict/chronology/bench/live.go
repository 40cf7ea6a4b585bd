package main

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"time"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// additions are bounds that hold in a consistent network made of components,
// each in another one.
func additions(made shape, solution *chronology.Solution, count int) []bound {
	random := rand.New(rand.NewPCG(22, 1))
	var added []bound
	for _, index := range random.Perm(len(made.windows) / componentSize)[:count] {
		base := int32(index * componentSize)
		x, y := base+random.Int32N(componentSize), base+random.Int32N(componentSize)
		_, last := solution.Bounds(chronology.PointID(x))
		first, _ := solution.Bounds(chronology.PointID(y))
		if x != y && last.Kind == chronology.BoundKnown && first.Kind == chronology.BoundKnown {
			// A few days less than the least distance, so that it changes little.
			added = append(added, bound{x, y, int32(first.Day-last.Day) - random.Int32N(5)})
		}
	}
	return added
}

// measureLive adds bounds one by one to a network that is kept solved, as an
// editor does, beside solving it afresh.
func measureLive(found *results) error {
	made := components(boundsCompared)
	network := made.network()
	added := additions(made, network.Solve(), 2000)
	live := chronology.NewLive(made.network())
	var add, afresh time.Duration
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
	found.target("one constraint added to 100,000 that are kept solved: solving afresh beside the addition", "at least 1,000",
		fmt.Sprintf("%.0f", ratio(afresh, add)), ratio(afresh, add) >= 1000)
	found.figure("one constraint added to 100,000 in components of 20 points", "%.1f µs; solving afresh %.1f ms",
		float64(add.Nanoseconds())/1000, milliseconds(afresh))
	return nil
}

func least(so, now time.Duration) time.Duration {
	if so == 0 {
		return now
	}
	return min(so, now)
}

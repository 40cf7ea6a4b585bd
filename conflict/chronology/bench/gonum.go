package main

import (
	"errors"
	"fmt"
	"math"
	"time"

	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
)

// boundsCompared is how many bounds the networks have that peers are given.
const boundsCompared = 100_000

// graph hands a shape to gonum: the latest days of all points are the shortest
// distances from an origin, which has the number after the last point. Stated
// earliest days are left out, so that this is one pass of the two.
func (s shape) graph() *simple.WeightedDirectedGraph {
	g := simple.NewWeightedDirectedGraph(0, math.Inf(1))
	origin := simple.Node(len(s.windows))
	g.AddNode(origin)
	for point, stated := range s.windows {
		if stated.stated {
			g.SetWeightedEdge(g.NewWeightedEdge(origin, simple.Node(point), float64(stated.last)))
		} else if g.Node(int64(point)) == nil {
			g.AddNode(simple.Node(point))
		}
	}
	for _, b := range s.bounds {
		g.SetWeightedEdge(g.NewWeightedEdge(simple.Node(b.later), simple.Node(b.earlier), -float64(b.days)))
	}
	return g
}

func measureGonum(found *results) error {
	for _, kind := range []struct {
		name   string
		make   func(int) shape
		target bool
	}{{"components of 20 points", components, true}, {"one large component", sparse, false}} {
		made := kind.make(boundsCompared)
		network, graph := made.network(), made.graph()
		origin := simple.Node(len(made.windows))
		agrees := true
		least := interleaved(7, 300*time.Millisecond,
			func(times int) {
				for range times {
					network.Solve()
				}
			},
			func(times int) {
				for range times {
					_, ok := path.BellmanFordFrom(origin, graph)
					agrees = agrees && ok
				}
			})
		if !agrees {
			return errors.New("gonum finds a contradiction where there is none")
		}
		value := fmt.Sprintf("%.1f", ratio(least[1], least[0]))
		if kind.target {
			found.target("100,000 constraints in "+kind.name+": one pass of gonum's `BellmanFordFrom` beside our whole solution, both passes and the index",
				"at least 6", value, ratio(least[1], least[0]) >= 6)
		}
		found.figure("100,000 constraints in "+kind.name, "%.0f ns a constraint; gonum, one pass on a graph that stands: %.0f ns; ratio %s",
			nanoseconds(least[0], len(made.bounds)), nanoseconds(least[1], len(made.bounds)), value)
	}
	return nil
}

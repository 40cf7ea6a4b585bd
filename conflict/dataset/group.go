package dataset

import (
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

// The most rows and bytes that are held together, far above the few hundred years of a conflict.
// The rows beyond are at fault.
const (
	maxGroup      = 10_000
	maxGroupBytes = 64 << 20
)

// group is the rows that are held together while they are read.
type group struct {
	reader   *Reader
	held     []*Line
	readable []*Line // those held that are not broken
	spare    []*Line // to be used again
	bytes    int
	name     string
	spent    bool            // the group was complete some rows before
	done     map[string]bool // the groups that were there
}

// take holds a row, and gives out those that are complete without it, or with it where the dataset
// has no groups.
func (g *group) take(row table.Row, faults []record.Fault, yield func(Row) bool) bool {
	c := g.line()
	c.read(row, faults)
	if g.reader.description.Group == "" {
		g.held = append(g.held, c)
		return g.flush(yield)
	}
	c.KeepIn(&c.cells)
	key := g.key(c)
	if g.ends(key) && !g.flush(yield) {
		return false
	}
	if key != "" && len(g.held) == 0 {
		g.begin(key)
	}
	c.apart(key != "" && g.spent)
	g.held = append(g.held, c)
	g.bytes += c.size()
	return true
}

// begin holds the first row of a group. Its name is remembered without the row it stands in.
func (g *group) begin(key string) {
	g.name = strings.Clone(key)
	g.spent = g.done[key]
	g.done[g.name] = true
}

// line is the memory of a row, of one that was given out where there is one.
func (g *group) line() *Line {
	if last := len(g.spare) - 1; last >= 0 {
		c := g.spare[last]
		g.spare = g.spare[:last]
		return c
	}
	return &Line{reader: g.reader}
}

// key is the name of the row's group, "" where the row cannot be read.
func (g *group) key(c *Line) string {
	if c.broken {
		return ""
	}
	return c.ID(g.reader.group)
}

// ends reports whether the rows held are complete before a row of this group.
func (g *group) ends(key string) bool {
	return key != "" && key != g.name || len(g.held) == maxGroup || g.bytes > maxGroupBytes
}

// flush builds the records of the rows held and gives the rows out.
func (g *group) flush(yield func(Row) bool) bool {
	g.readable = g.readable[:0]
	for _, c := range g.held {
		if !c.broken {
			g.readable = append(g.readable, c)
		}
	}
	if len(g.readable) > 0 {
		g.reader.build(g.readable)
	}
	for _, c := range g.held {
		given := c.result()
		c.clear()
		if !yield(given) {
			return false
		}
	}
	g.spare = append(g.spare, g.held...)
	g.held, g.bytes = g.held[:0], 0
	return true
}

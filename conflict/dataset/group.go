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

// group is the rows that are held together while they are read, behind those of the groups that are
// complete.
type group struct {
	reader   *Reader
	complete batch
	held     []*Line
	spare    []*Line // to be used again
	made     int     // lines, ever
	bytes    int
	name     string
	spent    bool            // the group was complete some rows before
	done     map[string]bool // the groups that were there
}

func newGroup(r *Reader) *group {
	return &group{reader: r, complete: batch{builders: []*Reader{r}}, done: map[string]bool{}}
}

// take holds a row.
func (g *group) take(row table.Row, faults []record.Fault) {
	c := g.line()
	c.read(row, faults)
	c.KeepIn(&c.cells)
	if g.reader.description.Group == "" {
		g.hold(c)
		g.close()
		return
	}
	key := g.key(c)
	if g.ends(key) {
		g.close()
	}
	if key != "" && len(g.held) == 0 {
		g.begin(key)
	}
	c.apart(key != "" && g.spent)
	g.hold(c)
}

func (g *group) hold(c *Line) {
	g.held = append(g.held, c)
	g.bytes += c.size()
}

// begin holds the first row of a group. Its name is remembered without the row it stands in.
func (g *group) begin(key string) {
	g.name = strings.Clone(key)
	g.spent = g.done[key]
	g.done[g.name] = true
}

// line is the memory of a row, of one that was given out where there is one.
func (g *group) line() *Line {
	if len(g.spare) == 0 {
		g.makeLines()
	}
	last := len(g.spare) - 1
	c := g.spare[last]
	g.spare = g.spare[:last]
	return c
}

// Memory is made in one piece for as many rows as there is some for, but at least and at most for so
// many, and for no more cells than that.
const (
	fewestLines = 8
	mostLines   = 64
	mostCells   = 1 << 14
)

func (g *group) makeLines() {
	columns := len(g.reader.crossed)
	count := min(max(fewestLines, g.made), mostLines, max(1, mostCells/max(1, columns)))
	g.made += count
	lines, cells := make([]Line, count), make([]string, count*columns)
	for i := range lines {
		lines[i] = Line{reader: g.reader, cells: cells[i*columns : i*columns : (i+1)*columns]}
		g.spare = append(g.spare, &lines[i])
	}
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

// close says that the rows held are complete.
func (g *group) close() {
	if len(g.held) > 0 {
		g.complete.add(g.held, g.bytes)
		g.held, g.bytes = g.held[:0], 0
	}
}

// give builds the records of the rows that are complete and gives the rows out. Those that are not
// taken are given out the next time.
func (g *group) give(yield func(Row) bool) bool {
	done := &g.complete
	done.build()
	for done.given < len(done.rows) {
		c := done.rows[done.given]
		done.given++
		given := c.result()
		c.clear()
		if len(g.spare) < mostInBatch {
			g.spare = append(g.spare, c)
		}
		if !yield(given) {
			return false
		}
	}
	done.clear()
	return true
}

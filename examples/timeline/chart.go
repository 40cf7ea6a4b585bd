package main

import (
	"cmp"
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// The measures of a chart in pixels.
const (
	chartWidth  = 1180
	chartLeft   = 108 // the column of the lanes' names
	chartRight  = chartWidth - 14
	axisHeight  = 22
	lanePad     = 5
	stripHeight = 700 // at most, which fits on a page of A4 on its side
	markRoom    = 14
	numberSize  = .8 // of a number beside a mark, to the size of a label
	labelGap    = 4  // after a label
)

// chart is the timeline of one conflict as the page shows it.
type chart struct {
	Index       int
	Title, When string
	ID          record.ID
	Records     int
	Width       int
	Ticks       []placedTick
	Strips      []*strip
	// Undated, Distant and Crowded are records that are not drawn: for want of a date, because their
	// dates lie far from all others, and for want of room.
	Undated, Distant, Crowded []*drawn
}

// strip is a part of a chart that is no higher than a printed page.
type strip struct {
	Lanes          []lane
	Bottom, Height float64
}

type placedTick struct {
	X, LabelX float64
	Label     string
	Anchor    string
}

// lane is the records of one kind, or as many rows of them as a strip has room for.
type lane struct {
	Kind        record.Kind
	Name        string
	Top, Height float64
	Odd         bool
	Records     []*drawn
}

// drawn is one record of a chart.
type drawn struct {
	Anchor         int
	Kind           string
	ID             record.ID
	Title, When    string
	Label          string
	LabelX, LabelY float64
	// LabelEnds says that the label ends at its place instead of beginning there.
	LabelEnds bool
	Shapes    []shape
	Marks     []mark
	extent
	item item
}

// newChart lays the records of a conflict out.
func newChart(items []*drawn, title string, words words) *chart {
	made := &chart{Title: title, Width: chartWidth, Records: len(items)}
	var dated []*drawn
	for _, record := range items {
		if len(record.item.edges()) == 0 {
			made.Undated = append(made.Undated, record)
			continue
		}
		dated = append(dated, record)
	}
	if len(dated) == 0 {
		return made
	}
	axis := axisOf(dated)
	made.lay(dated, axis, words)
	made.placeTicks(axis)
	return made
}

// lay puts the records into lanes by their kinds, one lane below the other.
func (c *chart) lay(items []*drawn, axis axis, words words) {
	lanes := map[record.Kind][]*drawn{}
	for _, record := range items {
		if !axis.reaches(record.item.edges()) {
			c.Distant = append(c.Distant, record)
			continue
		}
		lanes[record.item.kind] = append(lanes[record.item.kind], record)
	}
	odd := false
	for _, kind := range laneKinds() {
		if len(lanes[kind]) > 0 {
			c.layLane(lane{Kind: kind, Name: words.lanes[kind], Odd: odd}, lanes[kind], axis)
			odd = !odd
		}
	}
}

// layLane lays the records of a lane out in the most legible style that has rows enough, in parts
// that fit into strips. Records without room even in the last style are kept apart.
func (c *chart) layLane(named lane, items []*drawn, axis axis) {
	var rows []int
	var used int
	var chosen style
	for _, chosen = range styles() {
		extents := make([]extent, len(items))
		for i, record := range items {
			extents[i] = record.place(axis, chosen, 0)
		}
		if rows, used = pack(extents, chosen.rows); !slices.Contains(rows, -1) {
			break
		}
	}
	byRow := make([][]*drawn, used)
	for i, record := range items {
		if rows[i] < 0 {
			c.Crowded = append(c.Crowded, record)
			continue
		}
		byRow[rows[i]] = append(byRow[rows[i]], record)
	}
	for part := range slices.Chunk(byRow, chosen.rowsInStrip()) {
		c.addLane(named, part, chosen, axis)
	}
}

// rowsInStrip is how many rows of a lane a strip has room for.
func (s style) rowsInStrip() int {
	return int((stripHeight - 2*axisHeight - 2*lanePad) / s.rowHeight)
}

// addLane puts rows of a lane below the others of the last strip, or into a new one.
func (c *chart) addLane(made lane, rows [][]*drawn, style style, axis axis) {
	made.Height = float64(len(rows))*style.rowHeight + 2*lanePad
	last := len(c.Strips) - 1
	if last < 0 || c.Strips[last].Height+made.Height > stripHeight {
		c.Strips = append(c.Strips, &strip{Bottom: axisHeight, Height: 2 * axisHeight})
		last++
	}
	into := c.Strips[last]
	made.Top = into.Bottom
	for i, row := range rows {
		slices.SortStableFunc(row, func(a, b *drawn) int { return cmp.Compare(a.left, b.left) })
		for _, record := range row {
			record.place(axis, style, made.Top+lanePad+float64(i)*style.rowHeight)
			made.Records = append(made.Records, record)
		}
	}
	into.Lanes = append(into.Lanes, made)
	into.Bottom, into.Height = into.Bottom+made.Height, into.Height+made.Height
}

// place draws the record with its marks and label in a row whose top is given, and returns the room
// it takes.
func (d *drawn) place(axis axis, style style, top float64) extent {
	sketch := d.item.draw(axis, style, top)
	d.Shapes, d.extent = sketch.shapes, sketch.extent
	if style.label > 0 {
		d.placeLabel(axis, style, top)
	} else {
		d.Label = ""
		d.extent.left -= d.marksWidth(style)
		d.placeMarks(style, d.extent.left, top)
	}
	return d.extent
}

// placeLabel puts marks and label above the shapes: from where those begin on, or up to the side
// where there is no room for that. The marks stay at the shapes.
func (d *drawn) placeLabel(axis axis, style style, top float64) {
	marks := d.marksWidth(style)
	d.Label = fit(d.Title, min(style.label, axis.right-axis.left-marks))
	width := marks + labelWidth(d.Label) + labelGap
	d.LabelY, d.LabelEnds = top+13, d.extent.left > axis.right-width
	left := d.extent.left
	if d.LabelEnds {
		left = max(axis.left, axis.right-width)
		d.LabelX = left + width - marks - labelGap
		d.placeMarks(style, d.LabelX+labelGap, top)
	} else {
		d.LabelX = left + marks
		d.placeMarks(style, left, top)
	}
	d.extent.left, d.extent.right = min(d.extent.left, left), max(d.extent.right, left+width)
}

func (d *drawn) marksWidth(style style) float64 {
	width := 0.0
	for _, mark := range d.Marks {
		width += mark.width(style)
	}
	return width
}

func (m mark) width(style style) float64 {
	if style.label == 0 {
		return markRoom
	}
	return markRoom + numberSize*labelWidth(m.Number()) + 3
}

func (d *drawn) placeMarks(style style, left, top float64) {
	for i := range d.Marks {
		d.Marks[i].X, d.Marks[i].Y = left, top+2
		d.Marks[i].Numbered = style.label > 0
		left += d.Marks[i].width(style)
	}
}

// placeTicks puts the ticks on the axis, their labels within its sides.
func (c *chart) placeTicks(axis axis) {
	for _, tick := range axis.ticks() {
		x := axis.x(tick.Day)
		placed := placedTick{X: x, LabelX: x, Label: tick.Label, Anchor: "middle"}
		if x-axis.left < tickRoom/2 {
			placed.Anchor = "start"
		} else if axis.right-x < tickRoom/2 {
			placed.Anchor = "end"
		}
		c.Ticks = append(c.Ticks, placed)
	}
}

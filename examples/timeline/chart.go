package main

import (
	"github.com/armistice-go/armistice/conflict/record"
)

// The measures of a chart in pixels: its width, the column of the lanes' names, the margin on the
// right, the heights of the axis and of a lane's margin, the room of a mark without its number and of
// a digit of that, and the blank after a label.
const (
	chartWidth = 1180
	chartLeft  = 108
	chartRight = chartWidth - 14
	axisHeight = 22
	lanePad    = 5
	markRoom   = 14
	digitRoom  = 5.2
	labelGap   = 4
)

// chart is the timeline of one conflict as the page shows it.
type chart struct {
	Index       int
	Title, When string
	ID          record.ID
	Records     int
	Width       int
	Height      float64
	Left        float64
	Right       float64
	Bottom      float64
	Ticks       []placedTick
	Lanes       []lane
	// Undated, Distant and Crowded are records that are not drawn: for want of a date, because their
	// dates lie far from all others, and for want of room.
	Undated, Distant, Crowded []*drawn
}

type placedTick struct {
	X, LabelX float64
	Label     string
	Anchor    string
}

// lane is the records of one kind.
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
	made := &chart{Title: title, Width: chartWidth, Left: chartLeft, Right: chartRight, Records: len(items)}
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
	top := float64(axisHeight)
	for _, kind := range laneKinds() {
		if len(lanes[kind]) == 0 {
			continue
		}
		laid, crowded := layLane(lanes[kind], axis, top)
		laid.Kind, laid.Name, laid.Odd = kind, words.lanes[kind], len(c.Lanes)%2 == 1
		top += laid.Height
		c.Lanes, c.Crowded = append(c.Lanes, laid), append(c.Crowded, crowded...)
	}
	c.Bottom, c.Height = top, top+axisHeight
}

// layLane lays the records of a lane out in the most legible style that has rows enough. Records
// without room even in the last style are returned apart.
func layLane(items []*drawn, axis axis, top float64) (made lane, crowded []*drawn) {
	var rows []int
	var used int
	var chosen style
	for _, chosen = range styles() {
		extents := make([]extent, len(items))
		for i, record := range items {
			extents[i] = record.place(axis, chosen, 0)
		}
		rows, used = pack(extents, chosen.rows)
		if !outside(rows) {
			break
		}
	}
	made = lane{Top: top, Height: float64(used)*chosen.rowHeight + 2*lanePad}
	for i, record := range items {
		if rows[i] < 0 {
			crowded = append(crowded, record)
			continue
		}
		record.place(axis, chosen, top+lanePad+float64(rows[i])*chosen.rowHeight)
		made.Records = append(made.Records, record)
	}
	return made, crowded
}

func outside(rows []int) bool {
	for _, row := range rows {
		if row < 0 {
			return true
		}
	}
	return false
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
	return markRoom + digitRoom*float64(len(m.Number())) + 3
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

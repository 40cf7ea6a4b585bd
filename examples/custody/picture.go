package main

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/rickb777/date/v2"
)

// The picture's measures in pixels.
const (
	width, height = 860, 420
	left, right   = 60, 24
	top, bottom   = 72, 96
)

// scale places days and numbers of people in the picture.
type scale struct {
	first, last date.Date
	most        int64
}

func (s scale) x(day date.Date) float64 {
	return left + float64(day-s.first)/float64(max(1, s.last-s.first))*(width-left-right)
}

func (s scale) y(people int64) float64 {
	return height - bottom - float64(min(people, s.most))/float64(s.most)*(height-top-bottom)
}

// draw writes the account as an SVG picture. The dark line is the least that can be held, the pale
// band reaches up to the most: where there is no band the number is exact.
func (a account) draw(out io.Writer) {
	scale := a.scale()
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">`+"\n", width, height)
	title := fmt.Sprintf("%s: held at the end of each day, of %s captured", a.cohort.ID, a.cohort.Count)
	fmt.Fprintf(out, "<title>%s</title>\n", escape(title))
	fmt.Fprintf(out, `<rect width="%d" height="%d" fill="#ffffff"/>`+"\n", width, height)
	fmt.Fprintf(out, `<text x="%d" y="28" font-size="15">%s</text>`+"\n", left, escape(title))
	fmt.Fprintf(out, `<text x="%d" y="44" font-size="11" fill="#555555">line: the least that can be held; pale: up to how many, where counts or days are not exact</text>`+"\n", left)
	a.drawGrid(out, scale)
	if len(a.days) > 0 {
		a.drawBand(out, scale)
		a.drawDays(out, scale)
	} else {
		fmt.Fprintf(out, `<text x="%d" y="%d" fill="#555555">no day is known; not accounted for: %s</text>`+"\n", left+8, height-bottom-12, escape(a.ledger.Rest().String()))
	}
	if imbalance, broken := a.ledger.Imbalance(); broken {
		fmt.Fprintf(out, `<text x="%d" y="%d" text-anchor="end" fill="#a3231f">counts that cannot all be true: %d too many</text>`+"\n", width-right, top-8, imbalance.Excess())
	}
	fmt.Fprintln(out, "</svg>")
}

func (a account) scale() scale {
	made := scale{most: 1}
	for i, balance := range a.days {
		if i == 0 {
			made.first = balance.Day
		}
		made.last = balance.Day
		for _, number := range []int64{balance.Held.Low, balance.Held.High} {
			if balance.Held.Bounded() || number == balance.Held.Low {
				made.most = max(made.most, number)
			}
		}
	}
	// Room at the end shows what is left after the last entry.
	made.last += max(1, (made.last-made.first)/12)
	return made
}

// gridLines is about how many horizontal lines the picture has.
const gridLines = 5

func (a account) drawGrid(out io.Writer, scale scale) {
	step := roundStep(scale.most)
	for people := int64(0); people <= scale.most; people += step {
		y := scale.y(people)
		fmt.Fprintf(out, `<line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#d9dee3"/>`, left, y, width-right, y)
		fmt.Fprintf(out, `<text x="%d" y="%.1f" text-anchor="end" fill="#555555">%d</text>`+"\n", left-8, y+4, people)
	}
}

// roundStep returns 1, 2 or 5 times a power of ten.
func roundStep(most int64) int64 {
	for step := int64(1); ; step *= 10 {
		for _, times := range []int64{1, 2, 5} {
			if step*times >= most/gridLines {
				return step * times
			}
		}
	}
}

// drawBand draws the range of those held as steps from day to day.
func (a account) drawBand(out io.Writer, scale scale) {
	var upper, lower []string
	for i, balance := range a.days {
		until := scale.last
		if i+1 < len(a.days) {
			until = a.days[i+1].Day
		}
		for _, day := range []date.Date{balance.Day, until} {
			upper = append(upper, fmt.Sprintf("%.1f,%.1f", scale.x(day), scale.y(balance.Held.High)))
			lower = append(lower, fmt.Sprintf("%.1f,%.1f", scale.x(day), scale.y(balance.Held.Low)))
		}
	}
	outline := strings.Join(upper, " ")
	for i := len(lower) - 1; i >= 0; i-- {
		outline += " " + lower[i]
	}
	fmt.Fprintf(out, `<polygon points="%s" fill="#9fc3e6" fill-opacity="0.7" stroke="#4a7fb0" stroke-dasharray="4 3"/>`+"\n", outline)
	fmt.Fprintf(out, `<polyline points="%s" fill="none" stroke="#173f66" stroke-width="2.5"/>`+"\n", strings.Join(lower, " "))
}

func (a account) drawDays(out io.Writer, scale scale) {
	base, previous, before := float64(height-bottom), -100.0, ""
	for _, balance := range a.days {
		x := scale.x(balance.Day)
		fmt.Fprintf(out, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="#888888"/>`, x, base, x, base+5)
		if x-previous >= 14 {
			fmt.Fprintf(out, `<text transform="translate(%.1f %.1f) rotate(-60)" text-anchor="end">%s</text>`, x+4, base+14, balance.Day)
			previous = x
		}
		if held := balance.Held.String(); held != before {
			fmt.Fprintf(out, `<text x="%.1f" y="%.1f" fill="#173f66" stroke="#ffffff" stroke-width="3" paint-order="stroke">%s</text>`, x+4, scale.y(balance.Held.High)-6, escape(held))
			before = held
		}
		fmt.Fprintln(out)
	}
}

func escape(text string) string {
	var escaped strings.Builder
	if err := xml.EscapeText(&escaped, []byte(text)); err != nil {
		return ""
	}
	return escaped.String()
}

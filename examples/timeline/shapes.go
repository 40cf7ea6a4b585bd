package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// shape is one part of a drawn record: an outline of a class from left to right, or a sign.
type shape struct {
	Class, Path string
	left, right float64
	// Sign is written at X, Y where there is no path.
	Sign string
	X, Y float64
}

// sketch is a record's shapes and the room they take.
type sketch struct {
	shapes []shape
	extent
	axis  axis
	style style
	top   float64
}

// Signs beside a shape, other than qualifiers of dates, which stand as EDTF writes them.
const notStated = "…"

// Measures in pixels.
const (
	leastWidth = 3   // of a bar
	seam       = 0.6 // by which a fading part reaches under the solid one
	fadeLength = 44  // of an end that is not stated
	diamond    = 5   // half the width of one
	signRoom   = 9
	dashed     = 14 // the least width of a range with a dashed line
)

// draw sketches a record in a row whose top is given.
func (i item) draw(axis axis, style style, top float64) sketch {
	s := sketch{axis: axis, style: style, top: top, extent: extent{left: axis.right, right: axis.left}}
	if i.span != nil {
		s.bar(*i.span)
	}
	s.line(i)
	for _, moment := range i.moments {
		s.moment(moment)
	}
	return s
}

// add puts a shape down that reaches from left to right.
func (s *sketch) add(class string, left, right float64, path string) {
	s.shapes = append(s.shapes, shape{Class: class, Path: path, left: left, right: right})
	s.left, s.right = min(s.left, left), max(s.right, right)
}

// path writes the numbers of an outline to a tenth of a pixel.
func path(form string, numbers ...float64) string {
	texts := make([]any, len(numbers))
	for i, number := range numbers {
		texts[i] = px(number)
	}
	return fmt.Sprintf(form, texts...)
}

// px writes a number of pixels to a tenth.
func px(number float64) string {
	return strconv.FormatFloat(math.Round(number*10)/10, 'f', -1, 64)
}

// box returns the outline of the bar's height between two sides.
func (s *sketch) box(left, right float64) string {
	return path("M%s %sH%sv%sH%sz", left, s.top+s.style.bar, right, s.style.barHeight, left)
}

func (s *sketch) sign(text string, left float64) {
	s.shapes = append(s.shapes, shape{Sign: text, X: left, Y: s.top + s.style.bar + s.style.barHeight})
	s.left, s.right = min(s.left, left), max(s.right, left+signRoom)
}

// bar draws a time: solid where it certainly ran, fading over the days that are left open.
func (s *sketch) bar(span stretch) {
	span = span.tightened()
	fadeLeft, left := s.leftOf(span)
	right, fadeRight := s.rightOf(span)
	if left > right { // its latest start lies after its earliest end: no day is certain
		left = (left + right) / 2
		right = left
	} else if right-left < leastWidth {
		right = left + leastWidth
		fadeRight = max(fadeRight, right)
	}
	if right > left {
		s.add("s", left, right, s.box(left, right))
	}
	if fadeLeft < left {
		s.add("i", fadeLeft, left, s.box(fadeLeft, left+seam))
	}
	if fadeRight > right {
		s.add("o", right, fadeRight, s.box(right-seam, fadeRight))
	}
	s.ends(span, fadeLeft, fadeRight)
}

// leftOf returns where a time begins to be possible, and where it is certain.
func (s *sketch) leftOf(span stretch) (possible, certain float64) {
	if !span.start.dated() {
		day, _ := span.end.days()
		certain = s.axis.x(day)
		if isOpen(span.start.from) {
			return s.axis.left, certain
		}
		return max(s.axis.left, certain-fadeLength), certain
	}
	first, last := span.start.days()
	if possible = s.axis.x(first); isOpen(span.start.from) {
		possible = s.axis.left
	}
	return possible, s.axis.x(last)
}

// rightOf returns where a time is certain to the last, and where it is possible to the last.
func (s *sketch) rightOf(span stretch) (certain, possible float64) {
	if !span.end.dated() {
		_, day := span.start.days()
		certain = s.axis.x(day + 1)
		if isOpen(span.end.to) {
			return certain, s.axis.right
		}
		return certain, min(s.axis.right, certain+fadeLength)
	}
	first, last := span.end.days()
	if possible = s.axis.x(last + 1); isOpen(span.end.to) {
		possible = s.axis.right
	}
	return s.axis.x(first + 1), possible
}

// ends puts arrows to open ends and signs to those that are not stated or doubted.
func (s *sketch) ends(span stretch, left, right float64) {
	middle, half := s.top+s.style.bar+s.style.barHeight/2, s.style.barHeight/2
	switch {
	case isOpen(span.start.from):
		s.add("a", left, left, path("M%s %sl-6 %sl6 %s", left, middle-half, half, half))
	case !span.start.dated():
		s.sign(notStated, left-signRoom)
	case span.start.doubt != "":
		s.sign(span.start.doubt, left-signRoom)
	}
	switch {
	case isOpen(span.end.to):
		s.add("a", right, right, path("M%s %sl6 %sl-6 %s", right, middle-half, half, half))
	case !span.end.dated():
		s.sign(notStated, right+1)
	case span.end.doubt != "":
		s.sign(span.end.doubt, right+1)
	}
}

// line joins the dates of a record that stand apart.
func (s *sketch) line(i item) {
	if len(i.moments) == 0 || len(i.moments) == 1 && i.span == nil {
		return
	}
	from, to := s.left, s.right // of the bar; without one, the wrong way round
	left, right := from, to
	for _, moment := range i.moments {
		first, last := s.between(moment.at)
		left, right = min(left, first), max(right, last)
	}
	if i.span == nil {
		s.stroke(left, right)
		return
	}
	s.stroke(left, from)
	s.stroke(to, right)
}

func (s *sketch) stroke(left, right float64) {
	if left < right {
		s.add("l", left, right, path("M%s %sH%s", left, s.top+s.style.bar+s.style.barHeight/2, right))
	}
}

// between returns where a single date lies, from side to side where it is open.
func (s *sketch) between(at edge) (left, right float64) {
	first, last := at.days()
	left, right = s.axis.x(first), s.axis.x(last+1)
	if isOpen(at.from) {
		left = s.axis.left
	}
	if isOpen(at.to) {
		right = s.axis.right
	}
	return left, right
}

// moment draws a single date: a diamond on its day, or a pale range over all days it may have been.
func (s *sketch) moment(m moment) {
	left, right := s.between(m.at)
	middle := (left + right) / 2
	top, height := s.top+s.style.bar, s.style.barHeight
	switch {
	case !m.main && m.at.exact():
		s.add("t", middle-1, middle+1, path("M%s %sv%s", middle, top, height))
	case !m.main:
		s.add("p", left, max(right, left+leastWidth), s.box(left, max(right, left+leastWidth)))
	case m.at.exact():
		s.add("d", middle-diamond, middle+diamond, path("M%s %sl%s %sl-%s %sl-%s -%sz",
			middle, top-1, diamond, height/2+1, diamond, height/2+1, diamond, height/2+1))
	case right-left < dashed:
		s.add("r n", left, max(right, left+diamond), s.box(left, max(right, left+diamond)))
	default:
		s.add("r", left, right, s.box(left, right))
	}
	if m.at.doubt != "" {
		s.sign(m.at.doubt, s.right+2)
	}
}

// labelWidth estimates the width of a text in the label's size, on the wide side: as wide as in DejaVu
// Sans, the widest of the fonts that a page may be shown in.
func labelWidth(text string) float64 {
	width := 0.0
	for _, r := range text {
		width += runeWidth(r)
	}
	return width
}

func runeWidth(r rune) float64 {
	switch {
	case r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) || r >= 0xFF00 && r < 0xFFE7) || r > 0xFFFF:
		return 12
	case strings.ContainsRune("mMW…", r):
		return 11.5
	case unicode.IsUpper(r) || r == 'w' || r == '+' || r > 0x0500:
		return 9.7
	case strings.ContainsRune("il .,'", r):
		return 3.8
	}
	return 7.4
}

// fit shortens a label to a width, in whole characters; "" where not even a few have room.
func fit(text string, width float64) string {
	if labelWidth(text) <= width {
		return text
	}
	room := width - runeWidth('…')
	for i, r := range text {
		if room -= runeWidth(r); room < 0 {
			if i < 3 {
				return ""
			}
			return text[:i] + "…"
		}
	}
	return text
}

package table

import (
	"bytes"
	"errors"
	"io"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// ErrSeparator is the error of a separator that cannot stand between cells.
var ErrSeparator = errors.New("a quote, a line end or no sign at all cannot separate cells")

const (
	byteOrderMark = "\xEF\xBB\xBF"
	// readAtOnce is the room for what is read at once.
	readAtOnce = 256 << 10
	// textAtOnce is about how much is made text at once. A cell that is kept keeps all of it in
	// memory.
	textAtOnce = 8 << 10
	// inBeginning is how much of a file is looked at to find how its lines end.
	inBeginning = 64 << 10
	// emptyReads is how often in turn a source may give nothing.
	emptyReads = 100
)

// splitter splits text into rows of cells. A cell that begins with a quote ends with the next lone
// quote before a separator or a line end, and may have several lines; any other quote is a sign like
// others. Lines end in LF or CR LF, and empty ones are no rows. So reads encoding/csv with lazy
// quotes, to which it is held; this looks at eight bytes at a time, and copies many rows at once.
type splitter struct {
	source    io.Reader
	separator string
	buffer    []byte
	ahead     []byte // what of the buffer is read; the beginning is text
	ended     error  // why there is no more to read
	returns   bool   // lines end in CR alone
	text      string // whole lines; at last, what is left
	last      bool
	doubtful  bool // the text may have bytes that are not UTF-8
	at        int  // where the next row begins in the text
	line      int  // the line it begins in
	cells     []string
}

// newSplitter passes over a byte order mark. Lines end in CR alone, as in old Macintosh files, where
// there is no LF in the beginning.
func newSplitter(source io.Reader, separator rune) (*splitter, error) {
	if !utf8.ValidRune(separator) || strings.ContainsRune("\x00\"\r\n\uFFFD", separator) {
		return nil, ErrSeparator
	}
	s := &splitter{source: source, separator: string(separator), buffer: make([]byte, readAtOnce), line: 1}
	for s.ended == nil && len(s.ahead) < len(byteOrderMark)+inBeginning && bytes.IndexByte(s.ahead, '\n') < 0 {
		s.read()
	}
	s.ahead = bytes.TrimPrefix(s.ahead, []byte(byteOrderMark))
	beginning := s.ahead[:min(len(s.ahead), inBeginning)]
	s.returns = bytes.IndexByte(beginning, '\n') < 0 && bytes.IndexByte(beginning, '\r') >= 0
	s.endLines(s.ahead)
	return s, nil
}

// next returns the cells of the next row and the line it begins in. They are good until it is called
// again. The error is the source's, [io.EOF] at its end.
func (s *splitter) next() (cells []string, line int, err error) {
	for {
		s.skipEmptyLines()
		if line = s.line; s.at < len(s.text) && s.split() {
			return s.cells, line, nil
		}
		if err := s.more(); err != nil {
			return nil, line, err
		}
	}
}

func (s *splitter) skipEmptyLines() {
	for length := s.lineEnd(s.at); length > 0; length = s.lineEnd(s.at) {
		s.at += length
		s.line++
	}
}

// lineEnd is the length of the line end at a place, 0 where there is none.
func (s *splitter) lineEnd(at int) int {
	switch rest := s.text[at:]; {
	case strings.HasPrefix(rest, "\n"):
		return 1
	case strings.HasPrefix(rest, "\r\n"):
		return 2
	}
	return 0
}

// split makes cells of the next row and goes on to the one after. It does neither where the text ends
// within a cell and there is more.
func (s *splitter) split() (whole bool) {
	s.cells = s.cells[:0]
	at, more := s.at, true
	for more {
		if strings.HasPrefix(s.text[at:], `"`) {
			at, more = s.quoted(at + 1)
		} else {
			at, more = s.plain(at)
		}
	}
	if at < 0 {
		return false
	}
	s.line += strings.Count(s.text[s.at:at], "\n")
	s.at = at
	return true
}

// plain adds the cells from a place on, up to one that begins with a quote or to the end of the row.
// It says where that is, and whether there are more.
func (s *splitter) plain(begin int) (at int, more bool) {
	text, cells, separator := s.text, s.cells, s.separator
	for at := begin; at < len(text); at += wordLength {
		word := wordAt(s.ahead, at)
		for ends := places(word, separator[0]) | places(word, '\n'); ends != 0; ends &= ends - 1 {
			end := at + bits.TrailingZeros64(ends)/8
			switch {
			case text[end] == '\n':
				s.cells = append(cells, strings.TrimSuffix(text[begin:end], "\r"))
				return end + 1, false
			case len(separator) > 1 && !strings.HasPrefix(text[end:], separator):
				continue
			}
			cells = append(cells, text[begin:end])
			begin = end + len(separator)
			if begin < len(text) && text[begin] == '"' {
				s.cells = cells
				return begin, true
			}
		}
	}
	s.cells = append(cells, text[begin:])
	return len(text), false
}

// quoted adds the cell whose opening quote stands before a place. It says where the next one begins,
// and whether there is one; the place is below 0 where the cell goes on in what is not yet text.
func (s *splitter) quoted(begin int) (at int, more bool) {
	doubled := false
	for at := begin; ; at++ {
		length := strings.IndexByte(s.text[at:], '"')
		if length < 0 && !s.last {
			return -1, false
		}
		if length < 0 {
			s.cells = append(s.cells, unquoted(s.text[begin:], doubled))
			return len(s.text), false
		}
		at += length
		after := at + 1
		switch rest := s.text[after:]; {
		case strings.HasPrefix(rest, `"`):
			doubled = true
			at++
		case strings.HasPrefix(rest, s.separator):
			s.cells = append(s.cells, unquoted(s.text[begin:at], doubled))
			return after + len(s.separator), true
		case rest == "" || s.lineEnd(after) > 0:
			s.cells = append(s.cells, unquoted(s.text[begin:at], doubled))
			return after + s.lineEnd(after), false
		}
	}
}

// unquoted has one quote for two, and LF for CR LF.
func unquoted(cell string, doubled bool) string {
	if doubled {
		cell = single(cell)
	}
	if strings.IndexByte(cell, '\r') >= 0 {
		cell = strings.ReplaceAll(cell, "\r\n", "\n")
	}
	return cell
}

// single has one quote for two, as [strings.ReplaceAll] has, but in one go.
func single(cell string) string {
	var text strings.Builder
	text.Grow(len(cell) - 1)
	for at := strings.IndexByte(cell, '"'); at >= 0; at = strings.IndexByte(cell, '"') {
		text.WriteString(cell[:at+1])
		cell = strings.TrimPrefix(cell[at+1:], `"`)
	}
	text.WriteString(cell)
	return text.String()
}

// more makes text of the next lines, and again of a row that was not whole.
func (s *splitter) more() error {
	s.ahead, s.text = s.ahead[s.at:], s.text[s.at:]
	length := s.lines(len(s.text))
	switch {
	case length > 0:
	case s.ended != io.EOF || s.last:
		return s.ended
	default:
		s.ahead = bytes.TrimSuffix(s.ahead, []byte{'\r'}) // which stands in no cell
		length, s.last = len(s.ahead), true
	}
	s.text, s.at = string(s.ahead[:length]), 0
	s.doubtful = !utf8.Valid(s.ahead[:length])
	return nil
}

// lines is the length of the lines ahead that are to be made text where so much was not enough, 0
// where there are none. The more that was the more they are, so that no row is gone through often.
func (s *splitter) lines(before int) int {
	most := max(textAtOnce, 2*before)
	for s.ended == nil && before > textAtOnce && len(s.ahead) < most {
		s.read()
	}
	if last := bytes.LastIndexByte(s.ahead[:min(most, len(s.ahead))], '\n'); last >= before {
		return last + 1
	}
	for searched := before; ; s.read() {
		feed := bytes.IndexByte(s.ahead[searched:], '\n')
		switch {
		case feed >= 0:
			return searched + feed + 1
		case s.ended != nil:
			return 0
		}
		searched = len(s.ahead)
	}
}

// buffered reports whether a whole line more is read.
func (s *splitter) buffered() bool {
	return s.at < len(s.text) || bytes.IndexByte(s.ahead[len(s.text):], '\n') >= 0
}

// read reads once into the room behind what is ahead, which is made when it is full.
func (s *splitter) read() {
	if len(s.ahead) == cap(s.ahead) {
		if len(s.ahead) > len(s.buffer)/2 {
			s.buffer = make([]byte, 2*len(s.buffer))
		}
		s.ahead = append(s.buffer[:0], s.ahead...)
	}
	begin, more := len(s.ahead), 0
	for tries := 0; more == 0 && s.ended == nil; tries++ {
		if tries == emptyReads {
			s.ended = io.ErrNoProgress
			return
		}
		more, s.ended = s.source.Read(s.ahead[begin:cap(s.ahead)])
	}
	s.ahead = s.ahead[:begin+more]
	s.endLines(s.ahead[begin:])
}

// endLines makes LF of CR where that ends lines.
func (s *splitter) endLines(read []byte) {
	if !s.returns {
		return
	}
	for i, sign := range read {
		if sign == '\r' {
			read[i] = '\n'
		}
	}
}

package table

import (
	"errors"
	"io"
)

// MaxRow is the most bytes a row may have, inclusive: 16 MiB.
const MaxRow = 16 << 20

// ErrRowTooLong is the error of a source in which a row does not end.
var ErrRowTooLong = errors.New("the row is too long")

// RowLimit stops the reading of a row that does not end, so that it cannot fill the memory. What is
// read ahead of a row may be as long as a row again.
type RowLimit struct {
	source io.Reader
	left   int
}

// NewRowLimit limits the rows of a source.
func NewRowLimit(source io.Reader) *RowLimit { return &RowLimit{source: source} }

// Begin says that a row begins.
func (l *RowLimit) Begin() { l.left = MaxRow }

// Read reads from the source. The error is ErrRowTooLong or the source's own.
func (l *RowLimit) Read(into []byte) (int, error) {
	n, err := l.source.Read(into)
	if l.left -= n; l.left < -MaxRow {
		return 0, ErrRowTooLong
	}
	return n, err
}

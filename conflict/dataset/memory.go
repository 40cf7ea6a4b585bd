package dataset

// Memory gives out values that lie one behind another in pieces of memory, of which each holds some,
// so that a record costs less to make. One that is kept keeps those of its piece.
type Memory[T any] struct{ left []T }

// inPiece is how many values a piece has.
const inPiece = 16

// New returns a new value.
func (m *Memory[T]) New() *T { return &m.Slice(1)[0] }

// Slice returns new values.
func (m *Memory[T]) Slice(length int) []T {
	if length > len(m.left) {
		if length > inPiece/2 {
			return make([]T, length)
		}
		m.left = make([]T, inPiece)
	}
	values := m.left[:length:length]
	m.left = m.left[length:]
	return values
}

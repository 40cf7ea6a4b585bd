package dataset

// memory gives out values that lie one behind another in pieces, of which each holds some, so that
// there is less to allocate. One that is kept keeps the others of its piece.
type memory[T any] struct{ left []T }

// inPiece is how many values a piece has.
const inPiece = 16

// values returns some new values.
func (m *memory[T]) values(count int) []T {
	if count > len(m.left) {
		m.left = make([]T, max(count, inPiece))
	}
	values := m.left[:count:count]
	m.left = m.left[count:]
	return values
}

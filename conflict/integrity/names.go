package integrity

import (
	"hash/maphash"
	"strings"
	"sync"
)

// numbering gives texts numbers, and back.
type numbering interface {
	number(text string) uint32
	// numberHashed is number where the hash of the text is known.
	numberHashed(hash uint32, text string) uint32
	text(number uint32) string
}

// textNumbers finds the numbers of texts by their hashes.
type textNumbers struct{ table []textNumber } // at most half are taken

// textNumber is a number plus one, zero being free, and the hash of its text, which nearly always tells
// another text apart without a look at it.
type textNumber struct{ hash, number uint32 }

const textTableStart = 1 << 8

var textSeed = maphash.MakeSeed()

func hashOf(text string) uint32 { return uint32(maphash.String(textSeed, text)) }

func newTextNumbers() textNumbers { return textNumbers{make([]textNumber, textTableStart)} }

// at returns a place of the table, whose end is its beginning. A text is sought from its hash on, up to
// a free place.
func (n *textNumbers) at(place uint32) *textNumber { return &n.table[int(place)&(len(n.table)-1)] }

// room returns where a new text belongs, of which there are so many already.
func (n *textNumbers) room(hash uint32, already int) *textNumber {
	if 2*already >= len(n.table) {
		n.grow()
	}
	return n.free(hash)
}

func (n *textNumbers) free(hash uint32) *textNumber {
	for n.at(hash).number > 0 {
		hash++
	}
	return n.at(hash)
}

func (n *textNumbers) grow() {
	before := n.table
	n.table = make([]textNumber, 2*len(before))
	for _, entry := range before {
		if entry.number > 0 {
			*n.free(entry.hash) = entry
		}
	}
}

// names numbers texts from 0, in the order they are met: the ids of a file, whether a record has the
// id or only a reference, or the pointers of its fields. A text costs itself and some 25 bytes.
//
// It is filled by one goroutine; after that any number may read it.
type names struct {
	pieces  []string // texts one after the other, which never move
	piece   strings.Builder
	spots   pages[nameSpot]
	numbers textNumbers
}

// nameSpot is where a text begins; it ends where the next one begins, or with its piece.
type nameSpot struct{ piece, from uint32 }

const namePieceSize = 1 << 15

func newNames() *names { return &names{numbers: newTextNumbers()} }

func (n *names) len() int { return n.spots.count }

// text returns the text of a number that was given.
func (n *names) text(number uint32) string {
	spot := n.spots.at(number)
	piece := n.pieces[spot.piece]
	if int(number)+1 < n.spots.count {
		if next := n.spots.at(number + 1); next.piece == spot.piece {
			return piece[spot.from:next.from]
		}
	}
	return piece[spot.from:]
}

// find returns the number of a text that has one.
func (n *names) find(text string) (number uint32, known bool) {
	return n.findHashed(hashOf(text), text)
}

func (n *names) findHashed(hash uint32, text string) (number uint32, known bool) {
	for place := hash; ; place++ {
		entry := n.numbers.at(place)
		if entry.number == 0 || entry.hash == hash && n.text(entry.number-1) == text {
			return entry.number - 1, entry.number > 0
		}
	}
}

// number returns the number of a text, a new one if the text is new.
func (n *names) number(text string) uint32 { return n.numberHashed(hashOf(text), text) }

func (n *names) numberHashed(hash uint32, text string) uint32 {
	if number, known := n.findHashed(hash, text); known {
		return number
	}
	room := n.numbers.room(hash, n.len())
	number := n.spots.add(n.keep(text))
	*room = textNumber{hash, number + 1}
	return number
}

func (n *names) keep(text string) nameSpot {
	if n.piece.Cap()-n.piece.Len() < len(text) || len(n.pieces) == 0 {
		n.piece = strings.Builder{}
		n.piece.Grow(max(namePieceSize, len(text)))
		n.pieces = append(n.pieces, "")
	}
	last := len(n.pieces) - 1
	spot := nameSpot{uint32(last), uint32(n.piece.Len())}
	n.piece.WriteString(text)
	n.pieces[last] = n.piece.String()
	return spot
}

// lateNames goes on numbering where names end that others read and that therefore may not grow. Any
// number may number texts; only after that may numbers be turned into texts.
type lateNames struct {
	names *names
	mutex sync.Mutex
	late  *glossary
}

func (n *names) goOn() *lateNames { return &lateNames{names: n, late: newGlossary()} }

func (n *lateNames) number(text string) uint32 { return n.numberHashed(hashOf(text), text) }

func (n *lateNames) numberHashed(hash uint32, text string) uint32 {
	if number, known := n.names.findHashed(hash, text); known {
		return number
	}
	n.mutex.Lock()
	defer n.mutex.Unlock()
	return uint32(n.names.len()) + n.late.numberHashed(hash, text)
}

func (n *lateNames) text(number uint32) string {
	if int(number) < n.names.len() {
		return n.names.text(number)
	}
	return n.late.texts[int(number)-n.names.len()]
}

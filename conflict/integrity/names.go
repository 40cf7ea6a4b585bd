package integrity

import (
	"hash/maphash"
	"strings"
	"sync"
)

// numbering gives texts numbers, and back.
type numbering interface {
	number(text string) uint32
	text(number uint32) string
}

// names numbers texts from 0, in the order they are met: the ids of a file, whether a record has the
// id or only a reference, or the pointers of its fields. A text costs itself and some 25 bytes.
//
// It is filled by one goroutine; after that any number may read it.
type names struct {
	seed   maphash.Seed
	pieces []string // texts one after the other, which never move
	piece  strings.Builder
	spots  pages[nameSpot]
	table  []nameEntry // by hash; at most three quarters are taken
}

// nameEntry is a number plus one, zero being free, and the hash of its text, which nearly always tells
// another text apart without a look at it.
type nameEntry struct{ hash, number uint32 }

// nameSpot is where a text begins; it ends where the next one begins, or with its piece.
type nameSpot struct{ piece, from uint32 }

const (
	namePieceSize  = 1 << 15
	nameTableStart = 1 << 8
)

func newNames() *names {
	return &names{seed: maphash.MakeSeed(), table: make([]nameEntry, nameTableStart)}
}

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
	entry := n.place(n.hash(text), text)
	return entry.number - 1, entry.number > 0
}

func (n *names) hash(text string) uint32 { return uint32(maphash.String(n.seed, text)) }

// place returns where in the table a text is, or belongs.
func (n *names) place(hash uint32, text string) *nameEntry {
	for at := hash; ; at++ {
		entry := &n.table[int(at)&(len(n.table)-1)]
		if entry.number == 0 || entry.hash == hash && n.text(entry.number-1) == text {
			return entry
		}
	}
}

// number returns the number of a text, a new one if the text is new.
func (n *names) number(text string) uint32 {
	hash := n.hash(text)
	entry := n.place(hash, text)
	if entry.number > 0 {
		return entry.number - 1
	}
	if 4*n.len() >= 3*len(n.table) {
		n.grow()
		entry = n.place(hash, text)
	}
	number := n.spots.add(n.keep(text))
	*entry = nameEntry{hash, number + 1}
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

func (n *names) grow() {
	before := n.table
	n.table = make([]nameEntry, 2*len(before))
	for _, entry := range before {
		if entry.number == 0 {
			continue
		}
		at := int(entry.hash)
		for n.table[at&(len(n.table)-1)].number > 0 {
			at++
		}
		n.table[at&(len(n.table)-1)] = entry
	}
}

// lateNames goes on numbering where names end that others read and that therefore may not grow. Any
// number may number texts; only after that may numbers be turned into texts.
type lateNames struct {
	names *names
	mutex sync.Mutex
	late  *glossary
}

func (n *names) goOn() *lateNames { return &lateNames{names: n, late: newGlossary()} }

func (n *lateNames) number(text string) uint32 {
	if number, known := n.names.find(text); known {
		return number
	}
	n.mutex.Lock()
	defer n.mutex.Unlock()
	return uint32(n.names.len()) + n.late.number(text)
}

func (n *lateNames) text(number uint32) string {
	if int(number) < n.names.len() {
		return n.names.text(number)
	}
	return n.late.texts[int(number)-n.names.len()]
}

// glossary numbers the few texts of a batch of records, so that batches can be packed side by side
// and their texts be given their numbers in the file afterwards.
type glossary struct {
	texts   []string
	numbers map[string]uint32
}

func newGlossary() *glossary { return &glossary{numbers: map[string]uint32{}} }

// in returns the numbers that names have for the texts, new ones for those that are new.
func (g *glossary) in(names numbering) []uint32 {
	numbers := make([]uint32, len(g.texts))
	for i, text := range g.texts {
		numbers[i] = names.number(text)
	}
	return numbers
}

func (g *glossary) clear() {
	clear(g.texts)
	clear(g.numbers)
	g.texts = g.texts[:0]
}

func (g *glossary) number(text string) uint32 {
	number, known := g.numbers[text]
	if !known {
		number = uint32(len(g.texts))
		g.texts = append(g.texts, text)
		g.numbers[text] = number
	}
	return number
}

// numberOf is number for a text in a buffer.
func (g *glossary) numberOf(text []byte) uint32 {
	if number, known := g.numbers[string(text)]; known {
		return number
	}
	return g.number(string(text))
}

// symbols numbers the ids in a record that is packed.
type symbols struct {
	names *glossary
	known []numbered // already, in the order in which they are packed
	next  int
}

type numbered struct {
	text   string
	number uint32
}

// add numbers an id that will be packed later.
func (s *symbols) add(text string) uint32 {
	number := s.names.number(text)
	s.known = append(s.known, numbered{text, number})
	return number
}

// begin forgets what is known of another record, and the text it stands in.
func (s *symbols) begin() {
	clear(s.known)
	s.known, s.next = s.known[:0], 0
}

func (s *symbols) number(text string) uint64 {
	if s.next < len(s.known) && s.known[s.next].text == text {
		s.next++
		return uint64(s.known[s.next-1].number)
	}
	return uint64(s.names.number(text))
}

package integrity

import "hash/maphash"

// glossary numbers the few texts of a batch of records, so that batches can be packed side by side
// and their texts be given their numbers in the file afterwards.
type glossary struct {
	texts   []string
	hashes  []uint32 // of the texts
	numbers textNumbers
}

func newGlossary() *glossary { return &glossary{numbers: newTextNumbers()} }

// in appends the numbers that names have for the texts, new ones for those that are new.
func (g *glossary) in(names numbering, numbers []uint32) []uint32 {
	for i, text := range g.texts {
		numbers = append(numbers, names.numberHashed(g.hashes[i], text))
	}
	return numbers
}

func (g *glossary) clear() {
	clear(g.texts)
	clear(g.numbers.table)
	g.texts, g.hashes = g.texts[:0], g.hashes[:0]
}

func (g *glossary) number(text string) uint32 { return g.numberHashed(hashOf(text), text) }

func (g *glossary) findHashed(hash uint32, text string) (number uint32, known bool) {
	return findIn(g, hash, text)
}

func findIn[T string | []byte](g *glossary, hash uint32, text T) (number uint32, known bool) {
	for place := hash; ; place++ {
		entry := g.numbers.at(place)
		if entry.number == 0 || entry.hash == hash && g.texts[entry.number-1] == string(text) {
			return entry.number - 1, entry.number > 0
		}
	}
}

func (g *glossary) numberHashed(hash uint32, text string) uint32 {
	number, known := g.findHashed(hash, text)
	if !known {
		number = g.add(hash, text)
	}
	return number
}

// numberOf is number for a text in a buffer.
func (g *glossary) numberOf(text []byte) uint32 {
	hash := uint32(maphash.Bytes(textSeed, text))
	number, known := findIn(g, hash, text)
	if !known {
		number = g.add(hash, string(text))
	}
	return number
}

func (g *glossary) add(hash uint32, text string) (number uint32) {
	*g.numbers.room(hash, len(g.texts)) = textNumber{hash, uint32(len(g.texts)) + 1}
	g.texts, g.hashes = append(g.texts, text), append(g.hashes, hash)
	return uint32(len(g.texts)) - 1
}

// batchTexts numbers the texts of a batch: first those that are met while its records are read, which
// rules may then look up, and so never change, and then those that are met while they are kept.
type batchTexts struct{ read, kept *glossary }

func newBatchTexts() *batchTexts { return &batchTexts{newGlossary(), newGlossary()} }

func (t *batchTexts) clear() {
	t.read.clear()
	t.kept.clear()
}

// number numbers a text that is kept.
func (t *batchTexts) number(text string) uint32 {
	hash := hashOf(text)
	if number, known := t.read.findHashed(hash, text); known {
		return number
	}
	return uint32(len(t.read.texts)) + t.kept.numberHashed(hash, text)
}

// in returns the numbers that names have for the texts, new ones for those that are new.
func (t *batchTexts) in(names numbering) []uint32 { return t.restIn(names, t.readIn(names)) }

// readIn returns those of the texts that were met while records were read.
func (t *batchTexts) readIn(names numbering) []uint32 {
	return t.read.in(names, make([]uint32, 0, len(t.read.texts)+len(t.kept.texts)))
}

// restIn appends those of the others.
func (t *batchTexts) restIn(names numbering, read []uint32) []uint32 { return t.kept.in(names, read) }

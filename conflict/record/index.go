package record

import "math/bits"

// index tells the numbers of a few keys that are known beforehand, such as the codes of a vocabulary,
// at a third of the cost of a map. The zero value has no keys.
type index[K comparable] struct {
	slots []slot[K] // a power of two of them, at most half of which are taken
	shift int       // of a hash, to the number of its slot
}

type slot[K comparable] struct {
	key   K
	taken bool
	at    int
}

// newIndex numbers keys from 0. Of equal ones, the first counts.
func newIndex[K comparable](keys []K, hash func(K) uint64) index[K] {
	size := bits.Len(uint(2 * len(keys)))
	made := index[K]{make([]slot[K], 1<<size), 64 - size}
	for at, key := range keys {
		if found := made.slot(key, hash(key)); !found.taken {
			*found = slot[K]{key, true, at}
		}
	}
	return made
}

// find returns the number of a key, of which the hash is given.
func (x *index[K]) find(key K, hash uint64) (at int, known bool) {
	if len(x.slots) == 0 {
		return 0, false
	}
	found := x.slot(key, hash)
	return found.at, found.taken
}

// slot returns the slot of a key, or the one that is free for it.
func (x *index[K]) slot(key K, hash uint64) *slot[K] {
	for at := hash >> x.shift; ; at++ {
		if slot := &x.slots[at&uint64(len(x.slots)-1)]; !slot.taken || slot.key == key {
			return slot
		}
	}
}

// hashSpread is an odd number whose multiples are spread over all bits; the high ones are the hash.
const hashSpread = 0x9E3779B97F4A7C15

// hashOfText mixes the length of a text with its first and last bytes.
func hashOfText(text string) uint64 {
	hash := uint64(len(text))
	switch {
	case len(text) >= 8:
		hash += eightBytes(text[:8]) ^ bits.RotateLeft64(eightBytes(text[len(text)-8:]), 20)
	case len(text) >= 4:
		hash += fourBytes(text[:4]) | fourBytes(text[len(text)-4:])<<32
	case len(text) > 0:
		hash += uint64(text[0])<<16 | uint64(text[len(text)/2])<<8 | uint64(text[len(text)-1])
	}
	return hash * hashSpread
}

func fourBytes(text string) uint64 {
	_ = text[3]
	return uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24
}

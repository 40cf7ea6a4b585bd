package integrity

import (
	"math/bits"
	"math/rand/v2"
)

// pointNumbers numbers points from 0, in the order they are met, by their keys. It costs a quarter of
// a map, and who writes a file cannot know which keys lie together.
type pointNumbers struct {
	keys   []uint64 // by number
	table  []int32  // numbers, from one; at most half are taken
	factor uint64
	shift  int
}

func newPointNumbers(about int) *pointNumbers {
	n := &pointNumbers{keys: make([]uint64, 0, about), factor: rand.Uint64() | 1}
	n.setTable(max(16, about))
	return n
}

// setTable makes a table for so many keys or more, with those there are.
func (n *pointNumbers) setTable(keys int) {
	n.shift = 64 - bits.Len(uint(2*keys-1))
	n.table = make([]int32, 1<<(64-n.shift))
	for i, key := range n.keys {
		*n.place(key) = int32(i + 1)
	}
}

// place returns where in the table the number of a key is, or belongs.
func (n *pointNumbers) place(key uint64) *int32 {
	for at := key * n.factor >> n.shift; ; at++ {
		place := &n.table[int(at)&(len(n.table)-1)]
		if *place == 0 || n.keys[*place-1] == key {
			return place
		}
	}
}

// number returns the number of a key, and whether it is new.
func (n *pointNumbers) number(key uint64) (number int32, isNew bool) {
	place := n.place(key)
	if *place > 0 {
		return *place - 1, false
	}
	n.keys = append(n.keys, key)
	if *place = int32(len(n.keys)); 2*len(n.keys) > len(n.table) {
		n.setTable(len(n.keys))
	}
	return int32(len(n.keys)) - 1, true
}

package sample

import "io"

// Write writes at least as many records as JSON Lines, theatre by theatre, and returns how many. The
// same seed and number give the same bytes, and a larger number begins with those of a smaller.
func Write(to io.Writer, seed uint64, records int) (written int, err error) {
	for number := 0; written < records; number++ {
		for _, line := range newTheatre(seed, number).lines {
			if _, err := io.WriteString(to, line); err != nil {
				return written, err
			}
			written++
		}
	}
	return written, nil
}

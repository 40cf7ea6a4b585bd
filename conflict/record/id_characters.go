package record

import "strings"

// The characters of ids up to and from '@', one bit each.
const (
	idSigns   uint64 = (1<<10-1)<<'0' | 1<<'-' | 1<<'.' | 1<<'/'
	idLetters uint64 = (1<<26-1)<<('a'-'@') | 1<<('_'-'@') | 1<<('~'-'@')
)

func notInIDs(c rune) bool {
	return !(c < '@' && idSigns>>c&1 == 1 || '@' <= c && c < 0x80 && idLetters>>(c-'@')&1 == 1)
}

// idCharacters reports whether a text has no other characters than those of ids. It looks at eight at
// a time, the last of which may have been among those before.
func idCharacters(text string) bool {
	if len(text) < 8 {
		return !strings.ContainsFunc(text, notInIDs)
	}
	for at := 0; at < len(text)-8; at += 8 {
		if !eightIDCharacters(eightBytes(text[at : at+8])) {
			return false
		}
	}
	return eightIDCharacters(eightBytes(text[len(text)-8:]))
}

// eightIDCharacters asks eight bytes at once. Of a range is what comes to have its high bit by one sum
// and not by the other, and one character alone what leaves the high bit when it is taken away. Sums
// and differences of bytes without a high bit stay within their bytes; others are no characters of ids.
func eightIDCharacters(eight uint64) bool {
	letters := (eight + lowBits*(0x80-'a')) ^ (eight + lowBits*(0x7f-'z'))
	signs := (eight + lowBits*(0x80-'-')) ^ (eight + lowBits*(0x7f-'9')) // - . / and digits
	underscores, tildes := highBits-(eight^lowBits*'_'), highBits-(eight^lowBits*'~')
	return (letters|signs|underscores|tildes)&highBits&^eight == highBits
}

package record

import (
	"math/bits"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// word finds a string that has no escapes, from its first byte to the quote that ends it.
func (r *plainReader) word(at int) (from, to int) {
	if from = r.take('"', at); from == gaveUp {
		return 0, gaveUp
	}
	text := r.text
	for to = from; to <= len(text)-8; to += 8 {
		eight := eightBytes(text[to : to+8])
		r.met |= eight
		if found := notPlain(eight); found != 0 {
			return r.ended(from, to+bits.TrailingZeros64(found)/8)
		}
	}
	for i := to; i < len(text); i++ {
		r.met |= uint64(text[i]) << 56
	}
	return r.ended(from, to+PlainLength(text[to:]))
}

// ended gives up where no quote ends a string.
func (r *plainReader) ended(from, to int) (begin, end int) {
	if to >= len(r.text) || r.text[to] != '"' {
		return 0, gaveUp
	}
	return from, to
}

// words reads a text.
func (r *plainReader) words(into *string, at int) int {
	from, to := r.word(at)
	if to == gaveUp {
		return gaveUp
	}
	*into = r.text[from:to]
	return to + 1
}

// own reads a value that reads itself.
func (r *plainReader) own(n *node, into place, at int) int {
	if n.own.readPlain != nil {
		at = r.skip(at)
		if end := r.pass(at); end != gaveUp && n.own.readPlain(into, r.raw[at:end]) {
			return end
		}
	}
	if n.own.readText == nil {
		return r.byJSON(into.value(n.typ).Addr().Interface(), at)
	}
	from, to := r.word(at)
	if to == gaveUp || n.own.readText(into, r.raw[from:to]) != nil {
		return gaveUp
	}
	return to + 1
}

func (r *plainReader) flag(into *bool, at int) int {
	at = r.skip(at)
	for _, word := range []string{"true", "false"} {
		if strings.HasPrefix(r.text[at:], word) {
			*into = word == "true"
			return at + len(word)
		}
	}
	return gaveUp
}

func (r *plainReader) number(into reflect.Value, at int) int {
	number, end := r.integer(at)
	into.SetInt(number)
	if into.OverflowInt(number) {
		return gaveUp
	}
	return end
}

// integer reads a whole number of at most 18 digits.
func (r *plainReader) integer(at int) (number int64, end int) {
	from := r.skip(at)
	negative := strings.HasPrefix(r.text[from:], "-")
	if negative {
		from++
	}
	for end = from; end < len(r.text) && '0' <= r.text[end] && r.text[end] <= '9' && end-from <= 18; end++ {
		number = 10*number + int64(r.text[end]-'0')
	}
	length := end - from
	if length == 0 || length > 18 || length > 1 && r.text[from] == '0' {
		return 0, gaveUp
	}
	if end < len(r.text) && (r.text[end] == '.' || r.text[end] == 'e' || r.text[end] == 'E') {
		return 0, gaveUp
	}
	if negative {
		number = -number
	}
	return number, end
}

// count reads a count, of which most are plain numbers.
func (r *plainReader) count(into *Count, at int) int {
	at = r.skip(at)
	if at < len(r.text) && (r.text[at] == '{' || r.text[at] == '"') {
		return r.byJSON(into, at)
	}
	number, end := r.integer(at)
	if end == gaveUp || number > MaxCount || number < -MaxCount {
		return gaveUp
	}
	*into = Exactly(number)
	return end
}

// byJSON lets the json package read one value.
func (r *plainReader) byJSON(into any, at int) int {
	at = r.skip(at)
	end := r.pass(at)
	if end == gaveUp || json.Unmarshal(jsontext.Value(r.raw[at:end]), into, strict) != nil {
		return gaveUp
	}
	return end
}

// pass passes over one value, well formed or not.
func (r *plainReader) pass(at int) int {
	for depth := 0; at < len(r.text); at++ {
		switch r.text[at] {
		case '"':
			if _, at = r.word(at); at == gaveUp {
				return gaveUp
			}
			if depth == 0 {
				return at + 1
			}
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 {
				return at
			}
			if depth--; depth == 0 {
				return at + 1
			}
		case ',':
			if depth == 0 {
				return at
			}
		}
	}
	return gaveUp
}

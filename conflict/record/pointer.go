package record

import (
	"fmt"
	"strconv"
	"strings"
)

// Pointer is a JSON Pointer (RFC 6901) into a record: "/people/0/count". The zero value "" is the
// whole record.
type Pointer string

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")
var pointerUnescapes = strings.NewReplacer("~1", "/", "~0", "~")

// At builds a pointer from member names and array indexes: At("people", 0, "count").
func At(tokens ...any) Pointer {
	var room [64]byte
	pointer := room[:0]
	for _, token := range tokens {
		pointer = append(pointer, '/')
		switch token := token.(type) {
		case string:
			pointer = appendEscaped(pointer, token)
		case int:
			pointer = strconv.AppendInt(pointer, int64(token), 10)
		default:
			pointer = appendEscaped(pointer, fmt.Sprint(token))
		}
	}
	return Pointer(pointer)
}

func appendEscaped(into []byte, name string) []byte {
	if strings.IndexByte(name, '~') < 0 && strings.IndexByte(name, '/') < 0 {
		return append(into, name...)
	}
	return append(into, pointerEscapes.Replace(name)...)
}

// Child returns the pointer to a member of the object pointed at.
func (p Pointer) Child(name string) Pointer {
	return p + "/" + Pointer(pointerEscapes.Replace(name))
}

// Index returns the pointer to an element of the array pointed at, counted from 0.
func (p Pointer) Index(i int) Pointer { return p + "/" + Pointer(strconv.Itoa(i)) }

// Tokens returns the unescaped reference tokens, none for the whole record.
func (p Pointer) Tokens() []string {
	if p == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(string(p), "/"), "/")
	for i, token := range tokens {
		tokens[i] = pointerUnescapes.Replace(token)
	}
	return tokens
}

// Valid reports whether the pointer is empty or begins with a slash and has no stray tilde.
func (p Pointer) Valid() bool {
	if p == "" {
		return true
	}
	if p[0] != '/' {
		return false
	}
	for i := 0; i < len(p); i++ {
		if p[i] == '~' && (i+1 == len(p) || p[i+1] != '0' && p[i+1] != '1') {
			return false
		}
	}
	return true
}

package main

import (
	"bytes"
	"strings"
	"unicode"
)

// readText takes the lines of a file apart. Its faults are those of spelling;
// what the statements mean is asked later.
func readText(text []byte, found *faults) []statement {
	var statements []statement
	for number := 1; len(text) > 0; number++ {
		line, rest, _ := bytes.Cut(text, []byte{'\n'})
		text = rest
		line = bytes.TrimSuffix(line, []byte{'\r'})
		if number == 1 {
			line = bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF"))
		}
		switch {
		case len(line) > maxLine:
			found.add(place{number, maxLine + 1}, "the line is longer than %d bytes", maxLine)
			continue
		case len(statements) == maxStatements:
			found.add(place{number, 1}, "there are more than %d statements", maxStatements)
			return statements
		}
		if stated, ok := readLine(string(line), number, found); ok {
			statements = append(statements, stated)
		}
	}
	return statements
}

// readLine takes one line apart. It is false where the line states nothing.
func readLine(line string, number int, found *faults) (statement, bool) {
	var stated statement
	for at := 0; at < len(line); {
		here := place{number, at + 1}
		switch line[at] {
		case ' ', '\t':
			at++
		case '#':
			at = len(line)
		case '"':
			length := strings.IndexByte(line[at+1:], '"')
			if length < 0 {
				found.add(here, "the note does not end; a note stands between two \" on one line")
				return statement{}, false
			}
			note := line[at+1 : at+1+length]
			at += length + 2
			switch rest := strings.TrimLeft(line[at:], " \t"); {
			case rest != "" && rest[0] != '#':
				found.add(place{number, at + 1}, "nothing but a comment follows a note")
			case !printable(note):
				found.add(here, "the note has control characters or is not UTF-8")
			}
			stated.note, at = note, len(line)
		default:
			end := at + strings.IndexAny(line[at:]+" ", " \t\"")
			stated.take(word{line[at:end], here})
			at = end
		}
	}
	if stated.keyword.text == "" {
		if stated.note != "" || stated.soft || stated.slack {
			found.add(place{number, 1}, "a note, soft or slack stands with a statement")
		}
		return statement{}, false
	}
	return stated, true
}

// take adds the next word of a line.
func (s *statement) take(next word) {
	switch {
	case s.keyword.text != "":
		s.words = append(s.words, next)
	case next.text == keywordSoft:
		s.soft = true
	case next.text == keywordSlack:
		s.slack = true
	default:
		s.keyword = next
	}
}

func printable(text string) bool {
	for _, sign := range text {
		if sign == unicode.ReplacementChar || !unicode.IsPrint(sign) {
			return false
		}
	}
	return true
}

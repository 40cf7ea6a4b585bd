package main

import "unicode"

// A word is a piece of a statement and where it stands. One that a statement
// in JSON does not have has no text.
type word struct {
	text string
	place
}

// A statement is one point, span or rule, as either form of file states it.
type statement struct {
	keyword     word   // point, span or the name of a rule
	words       []word // what follows the keyword, in the order of its usage
	soft, slack bool
	note        string
}

const (
	keywordPoint = "point"
	keywordSpan  = "span"
	keywordSoft  = "soft"
	keywordSlack = "slack"
)

const (
	maxFile       = 64 << 20 // bytes of a file
	maxLine       = 16 << 10 // bytes of a line, which a date of many members may need
	maxStatements = 2_000_000
	maxName       = 100 // bytes of the name of a point
)

// isName tells whether a text can name a point: letters, digits and marks that
// need no quoting, such as transfer/2021-12-19:executed. A message shows no
// other text of the file.
func isName(text string) bool {
	if text == "" || len(text) > maxName {
		return false
	}
	for _, sign := range text {
		switch {
		case sign == unicode.ReplacementChar:
			return false
		case unicode.IsLetter(sign), unicode.IsDigit(sign), unicode.IsMark(sign):
		case sign == '-', sign == '_', sign == '.', sign == '/', sign == ':':
		default:
			return false
		}
	}
	return true
}

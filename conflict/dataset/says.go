package dataset

import "github.com/armistice-go/armistice/conflict/record"

// Says are what the fields of a record say in each column of a table, in the order of the columns,
// with nil for a column of which no field says anything. Where a record is made of several rows, R
// is one of them.
type Says[R any] []func(of *R) string

// SaysOf asks once for each column.
func SaysOf[R any](columns []string, says func(column string) func(*R) string) Says[R] {
	all := make(Says[R], len(columns))
	for at, column := range columns {
		all[at] = says(column)
	}
	return all
}

// in is what is said in the column at a position.
func (s Says[R]) in(at int, of *R) string {
	if say := s[at]; say != nil {
		return say(of)
	}
	return ""
}

// all reports whether what is said of each row in a column is its text.
func (s Says[R]) all(at int, rows []*Line, of []R) bool {
	say := s[at]
	for i, row := range rows {
		text := row.CellAt(at)
		if say == nil && text != "" || say != nil && text != say(&of[i]) {
			return false
		}
	}
	return true
}

// SaysCode is what a code says where it is another in a system. Records that stand near each other
// mostly have the same: the latest is kept, so that one goroutine at a time may ask.
func SaysCode[R any, C interface {
	~string
	record.Coded
}](system string, codeOf func(*R) C) func(*R) string {
	var latest C
	said := ""
	return func(of *R) string {
		if code := codeOf(of); code != latest {
			latest, said = code, code.Vocabulary().ToSystem(system, string(code))
		}
		return said
	}
}

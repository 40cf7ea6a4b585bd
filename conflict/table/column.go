package table

// Column is a column of a table, found once by its name, so that its cells need no search in every
// row. The zero value is a column that is not there.
type Column struct {
	name     string
	position int // from 1
}

// Name returns the name the column was looked for by.
func (c Column) Name() string { return c.name }

// Present reports whether the table has the column.
func (c Column) Present() bool { return c.position > 0 }

// Position returns where the column stands, from 0; -1 where the table has it not.
func (c Column) Position() int { return c.position - 1 }

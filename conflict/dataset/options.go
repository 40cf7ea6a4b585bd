package dataset

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/table"
)

// Option changes how a table is read or written.
type Option func(*settings)

type settings struct {
	release   string
	encoding  table.Encoding
	order     table.DateOrder
	padding   chronology.Padding
	separator rune
}

func settingsOf(options []Option) settings {
	s := settings{separator: ','}
	for _, option := range options {
		option(&s)
	}
	return s
}

// Release declares the release of the dataset, such as "22.1". A row that states another is a
// fault. Ids have changed their meaning between releases, those of UCDP most of all at 17.1.
func Release(release string) Option { return func(s *settings) { s.release = release } }

// EncodedAs declares the encoding of the table, UTF-8 unless given.
func EncodedAs(encoding table.Encoding) Option { return func(s *settings) { s.encoding = encoding } }

// DatesIn declares the order of year, month and day, the year first unless given, as published.
func DatesIn(order table.DateOrder) Option { return func(s *settings) { s.order = order } }

// PaddedWith declares how days stand for months and years in a copy without precision columns.
// Nothing is taken for padding unless declared or coded.
func PaddedWith(padding chronology.Padding) Option { return func(s *settings) { s.padding = padding } }

// SeparatedBy declares the separator of cells, a comma unless given.
func SeparatedBy(separator rune) Option { return func(s *settings) { s.separator = separator } }

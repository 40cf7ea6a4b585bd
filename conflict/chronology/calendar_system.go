package chronology

// CalendarSystem is a calendar a date can be written in.
type CalendarSystem uint8

// The calendars read. The zero value is the calendar of EDTF.
const (
	Gregorian CalendarSystem = iota
	Julian
	SolarHijri
	TabularHijri
	Ethiopian
)

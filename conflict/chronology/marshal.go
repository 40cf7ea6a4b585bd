package chronology

import (
	"database/sql/driver"
	"errors"
)

// AppendText appends the text of [Date.Written], so that nothing written is
// lost, with the calendar and a colon in front where it is not the Gregorian:
// julian:1917-10-25. An unset date appends nothing. The error is always nil.
func (d Date) AppendText(buffer []byte) ([]byte, error) {
	switch {
	case d.calendar != Gregorian:
		buffer = append(buffer, d.calendar.String()...)
		return append(append(buffer, ':'), d.rare.written...), nil
	case d.form == formUnset:
		return buffer, nil
	case d.rare != nil && d.rare.written != "":
		return append(buffer, d.rare.written...), nil
	default:
		return d.appendCanonical(buffer), nil
	}
}

// MarshalText gives the bytes of AppendText; JSON shows them as a string.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what MarshalText wrote. An empty text makes the date
// unset. The error is a *[ParseError], and the date is then unchanged.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	if read, ok := plain(text); ok {
		*d = read
		return nil
	}
	read, err := readStored(string(text))
	if err == nil {
		*d = read
	}
	return err
}

// plainDayMark begins the binary form of a plain day. No text of a date begins with it.
const plainDayMark = 1

// AppendBinary appends four bytes for a plain day, such as 2021-12-19, and the text of AppendText for
// any other date. The error is always nil.
func (d Date) AppendBinary(buffer []byte) ([]byte, error) {
	if !d.plainDay() {
		return d.AppendText(buffer)
	}
	number := uint32(d.element.year)<<9 | uint32(d.element.month)<<5 | uint32(d.element.day)
	return append(buffer, plainDayMark, byte(number>>16), byte(number>>8), byte(number)), nil
}

// plainDay tells whether the date is one day of a year from 0000 to 9999 and nothing more is said.
func (d Date) plainDay() bool {
	e := d.element
	return d.form == formElement && d.rare == nil && d.clock == 0 && e.form == yearFourDigits && e.significant == 0 &&
		e.year >= 0 && e.yearMask == 0 && e.qualifiers == 0 && e.parts == withMonth|withDay && !e.partOfYear()
}

// MarshalBinary gives the bytes of AppendBinary.
func (d Date) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

// UnmarshalBinary reads what MarshalBinary wrote, and the text of MarshalText. The error is a
// *[ParseError], and the date is then unchanged.
func (d *Date) UnmarshalBinary(data []byte) error {
	if len(data) != 4 || data[0] != plainDayMark {
		return d.UnmarshalText(data)
	}
	number := int(data[1])<<16 | int(data[2])<<8 | int(data[3])
	e := element{year: int64(number >> 9), month: uint8(number >> 5 & 0xF), day: uint8(number & 0x1F), parts: withMonth | withDay}
	if e.year > 9999 || e.month < 1 || e.month > 12 || e.day < 1 || int(e.day) > monthLength(e.year, int(e.month)) {
		return d.UnmarshalText(data) // which refuses it
	}
	*d = dateOfDay(e)
	return nil
}

// Value stores the date as text, an unset one as NULL.
func (d Date) Value() (driver.Value, error) {
	text, err := d.AppendText(nil)
	if err != nil {
		return nil, err
	}
	return textValue(d.IsZero(), string(text))
}

// Scan reads text or NULL from a database. Numbers and times are refused: they
// have lost how precise the date was.
func (d *Date) Scan(source any) error { return scanText(source, d.UnmarshalText) }

// AppendText appends the text of [Span.Written]. The error is always nil.
func (s Span) AppendText(buffer []byte) ([]byte, error) {
	switch {
	case !s.set:
		return buffer, nil
	case s.written != "":
		return append(buffer, s.written...), nil
	default:
		return s.appendCanonical(buffer), nil
	}
}

// MarshalText gives the text of the span; JSON shows it as a string.
func (s Span) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads what MarshalText wrote. An empty text makes the span
// unset. The error is a *[ParseError], and the span is then unchanged.
func (s *Span) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Span{}
		return nil
	}
	read, err := ParseSpan(string(text))
	if err == nil {
		*s = read
	}
	return err
}

// MarshalBinary gives the same bytes as MarshalText.
func (s Span) MarshalBinary() ([]byte, error) { return s.MarshalText() }

// UnmarshalBinary reads what MarshalBinary wrote.
func (s *Span) UnmarshalBinary(data []byte) error { return s.UnmarshalText(data) }

// Value stores the span as text, an unset one as NULL.
func (s Span) Value() (driver.Value, error) { return textValue(s.IsZero(), s.Written()) }

// Scan reads text or NULL from a database.
func (s *Span) Scan(source any) error { return scanText(source, s.UnmarshalText) }

// AppendText appends the text of [Term.String]. The error is always nil.
func (t Term) AppendText(buffer []byte) ([]byte, error) { return append(buffer, t.String()...), nil }

// MarshalText gives the text of the term; JSON shows it as a string.
func (t Term) MarshalText() ([]byte, error) { return t.AppendText(nil) }

// UnmarshalText reads what MarshalText wrote. An empty text makes the term
// unset. The error is a *[ParseError], and the term is then unchanged.
func (t *Term) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*t = Term{}
		return nil
	}
	read, err := ParseTerm(string(text))
	if err == nil {
		*t = read
	}
	return err
}

// MarshalBinary gives the same bytes as MarshalText.
func (t Term) MarshalBinary() ([]byte, error) { return t.MarshalText() }

// UnmarshalBinary reads what MarshalBinary wrote.
func (t *Term) UnmarshalBinary(data []byte) error { return t.UnmarshalText(data) }

// Value stores the term as text, an unset one as NULL.
func (t Term) Value() (driver.Value, error) { return textValue(t.IsZero(), t.String()) }

// Scan reads text or NULL from a database.
func (t *Term) Scan(source any) error { return scanText(source, t.UnmarshalText) }

// ErrNotText is the error of Scan for a column that holds neither text nor NULL.
var ErrNotText = errors.New("chronology: only text and NULL can be read from a database")

func textValue(unset bool, text string) (driver.Value, error) {
	if unset {
		return nil, nil
	}
	return text, nil
}

func scanText(source any, read func([]byte) error) error {
	switch value := source.(type) {
	case nil:
		return read(nil)
	case string:
		return read([]byte(value))
	case []byte:
		return read(value)
	default:
		return ErrNotText
	}
}

package conflict

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strconv"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Place is somewhere, under every name it has. The names of several naming systems stand side by
// side; none is the right one.
type Place struct {
	record.Header
	// Type says what sort of place it is.
	Type PlaceType `json:"type,omitzero" validate:"known" privacy:"public"`
	// Position is a point in it.
	Position Position `json:"position,omitzero" privacy:"public"`
	// Precision says how precise the position is.
	Precision PlacePrecision `json:"precision,omitzero" validate:"known" privacy:"public"`
	// PCodes are its codes in common operational datasets; several where admin codings differ.
	PCodes []string `json:"p_codes,omitzero" validate:"dive,required" privacy:"public"`
	// Parents are the places that contain it, one for each administrative system.
	Parents []record.Ref `json:"parents,omitzero" ref:"place" privacy:"public"`
}

// Position is a point on the Earth in decimal degrees, WGS 84. It holds what was written, even what
// no point can have, so that a rule can say so. The zero value is unset. In JSON it has both of its
// numbers or is refused: half a position is none.
type Position struct {
	// Latitude is degrees north of the equator, -90 to 90.
	Latitude float64 `json:"latitude" privacy:"operational"`
	// Longitude is degrees east of Greenwich, -180 to 180.
	Longitude float64 `json:"longitude" privacy:"operational"`
	// Stated tells the point at 0, 0 from no point at all. Reading sets it.
	Stated bool `json:"-"`
}

// IsZero reports whether no position is stated.
func (p Position) IsZero() bool { return p == Position{} }

var errNoPackedPosition = errors.New("the bytes are no position")

// errHalfPosition is a position that lacks one of its numbers.
const errHalfPosition = record.Refusal("a position has a latitude and a longitude")

// UnmarshalJSONFrom reads an object with both numbers.
func (p *Position) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	var both struct {
		Latitude  *float64 `json:"latitude"`
		Longitude *float64 `json:"longitude"`
	}
	if err := json.UnmarshalDecode(decoder, &both); err != nil {
		return err
	}
	if both.Latitude == nil || both.Longitude == nil {
		return errHalfPosition
	}
	*p = Position{Latitude: *both.Latitude, Longitude: *both.Longitude, Stated: true}
	return nil
}

// UnmarshalPlain reads an object of the latitude and the longitude, both plain decimals.
func (p *Position) UnmarshalPlain(json []byte) bool {
	rest, begins := bytes.CutPrefix(json, []byte(`{"latitude":`))
	latitude, rest, parted := bytes.Cut(rest, []byte(`,"longitude":`))
	longitude, ends := bytes.CutSuffix(rest, []byte("}"))
	if !begins || !parted || !ends || !plainDecimal(latitude) || !plainDecimal(longitude) {
		return false
	}
	north, err := strconv.ParseFloat(string(latitude), 64)
	east, alsoErr := strconv.ParseFloat(string(longitude), 64)
	if err != nil || alsoErr != nil {
		return false
	}
	*p = Position{Latitude: north, Longitude: east, Stated: true}
	return true
}

// plainDecimal reports whether a text is a number in JSON without an exponent.
func plainDecimal(text []byte) bool {
	whole, fraction, hasFraction := bytes.Cut(bytes.TrimPrefix(text, []byte("-")), []byte("."))
	return digits(whole) && (len(whole) == 1 || whole[0] != '0') && (!hasFraction || digits(fraction))
}

func digits(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(text) > 0
}

// AppendBinary appends the two numbers and whether they are stated, in 17 bytes. The error is always
// nil.
func (p Position) AppendBinary(into []byte) ([]byte, error) {
	into = binary.LittleEndian.AppendUint64(into, math.Float64bits(p.Latitude))
	into = binary.LittleEndian.AppendUint64(into, math.Float64bits(p.Longitude))
	if p.Stated {
		return append(into, 1), nil
	}
	return append(into, 0), nil
}

// UnmarshalBinary reads what AppendBinary wrote.
func (p *Position) UnmarshalBinary(packed []byte) error {
	if len(packed) != 17 || packed[16] > 1 {
		return errNoPackedPosition
	}
	p.Latitude = math.Float64frombits(binary.LittleEndian.Uint64(packed))
	p.Longitude = math.Float64frombits(binary.LittleEndian.Uint64(packed[8:]))
	p.Stated = packed[16] == 1
	return nil
}

// IndispensableMembers returns the members without which the JSON of a position is refused.
func (Position) IndispensableMembers() []string { return []string{"latitude", "longitude"} }

// Possible reports whether a point of the Earth has this position.
func (p Position) Possible() bool {
	return math.Abs(p.Latitude) <= 90 && math.Abs(p.Longitude) <= 180
}

// Swapped reports whether the position is impossible and would be possible with its two numbers
// exchanged.
func (p Position) Swapped() bool {
	return !p.Possible() && Position{Latitude: p.Longitude, Longitude: p.Latitude}.Possible()
}

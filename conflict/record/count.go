package record

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// MaxCount is the largest number a count may carry, inclusive: 2^53 - 1, beyond which JSON
// programs disagree about integers (RFC 8785 section 3.2.2.3).
const MaxCount = 1<<53 - 1

// CountState tells a stated number from the three ways of not stating one.
type CountState uint8

const (
	// CountUnset is the zero value: nothing was recorded.
	CountUnset CountState = iota
	// CountStated has at least one of low, best and high.
	CountStated
	// CountUnknown means a number exists and nobody knows it.
	CountUnknown
	// CountUndisclosed means somebody knows the number and withholds it.
	CountUndisclosed
	// CountNotApplicable means no number can exist.
	CountNotApplicable
)

// Count is a number of things with bounds: "more than ten" is at least 11, "about 900" has a best
// estimate and no bounds. Bounds are inclusive. A count holds what was written, even low above
// high, so that a rule can say so. The zero value is unset.
//
// In JSON an exact count is a plain number; otherwise an object with low, best, high, qualifier,
// unit and stage; or one of the words "unknown", "undisclosed", "not_applicable".
type Count struct {
	low, best, high int64
	has             countParts
	state           CountState
	qualifier       CountQualifier
	unit            Unit
	stage           Stage
}

type countParts uint8

const (
	hasLow countParts = 1 << iota
	hasBest
	hasHigh
)

// Exactly returns a count whose low, best and high are n.
func Exactly(n int64) Count {
	return Count{low: n, best: n, high: n, has: hasLow | hasBest | hasHigh, state: CountStated}
}

// AtLeast returns a count of n or more.
func AtLeast(n int64) Count { return Count{low: n, has: hasLow, state: CountStated} }

// AtMost returns a count of n or fewer.
func AtMost(n int64) Count { return Count{high: n, has: hasHigh, state: CountStated} }

// Between returns a count from low to high, both inclusive.
func Between(low, high int64) Count {
	return Count{low: low, high: high, has: hasLow | hasHigh, state: CountStated}
}

// Estimate returns a count with a best estimate and bounds, as UCDP states fatalities.
func Estimate(low, best, high int64) Count {
	return Count{low: low, best: best, high: high, has: hasLow | hasBest | hasHigh, state: CountStated}
}

// About returns a best estimate without bounds.
func About(n int64) Count {
	return Count{best: n, has: hasBest, state: CountStated, qualifier: Approximately}
}

// UnknownCount returns a count of which only the existence is known.
func UnknownCount() Count { return Count{state: CountUnknown} }

// UndisclosedCount returns a count that is known to somebody and withheld.
func UndisclosedCount() Count { return Count{state: CountUndisclosed} }

// NoCount returns a count that is not applicable.
func NoCount() Count { return Count{state: CountNotApplicable} }

// Of returns the count with its unit.
func (c Count) Of(unit Unit) Count { c.unit = unit; return c }

// AtStage returns the count with its stage.
func (c Count) AtStage(stage Stage) Count { c.stage = stage; return c }

// Qualified returns the count with its qualifier.
func (c Count) Qualified(qualifier CountQualifier) Count { c.qualifier = qualifier; return c }

// State tells whether a number is stated, and if not, why not.
func (c Count) State() CountState { return c.state }

// IsZero reports whether the count is unset.
func (c Count) IsZero() bool { return c == Count{} }

// Low returns the inclusive lower bound as written.
func (c Count) Low() (int64, bool) { return c.low, c.has&hasLow != 0 }

// Best returns the best estimate as written.
func (c Count) Best() (int64, bool) { return c.best, c.has&hasBest != 0 }

// High returns the inclusive upper bound as written.
func (c Count) High() (int64, bool) { return c.high, c.has&hasHigh != 0 }

// Unit returns what is counted, or "" when the field says it.
func (c Count) Unit() Unit { return c.unit }

// Stage returns the stage the count belongs to, or "".
func (c Count) Stage() Stage { return c.stage }

// Qualifier returns the word the source used, or "".
func (c Count) Qualifier() CountQualifier { return c.qualifier }

// Exact returns the number when the count is exact.
func (c Count) Exact() (int64, bool) {
	exact := c.has == hasLow|hasBest|hasHigh && c.low == c.best && c.best == c.high
	return c.best, exact
}

// Bounds returns the numbers the count allows, both inclusive: from 0 where no lower bound is
// known, and without end (high false) where no upper bound is known. An approximate best estimate
// bounds nothing.
func (c Count) Bounds() (low, high int64, bounded bool) {
	if c.has&hasLow != 0 {
		low = c.low
	}
	if c.has&hasHigh == 0 {
		return low, math.MaxInt64, false
	}
	return low, c.high, true
}

// Ordered reports whether low, best and high, where stated, do not decrease.
func (c Count) Ordered() bool {
	if c.has&hasLow != 0 && c.has&hasBest != 0 && c.low > c.best {
		return false
	}
	if c.has&hasBest != 0 && c.has&hasHigh != 0 && c.best > c.high {
		return false
	}
	return c.has&hasLow == 0 || c.has&hasHigh == 0 || c.low <= c.high
}

// Negative reports whether any stated number is below zero.
func (c Count) Negative() bool {
	return c.has&hasLow != 0 && c.low < 0 || c.has&hasBest != 0 && c.best < 0 || c.has&hasHigh != 0 && c.high < 0
}

// String returns "10", "at least 11", "10 to 20", "about 900", "unknown"; with the unit if it has one.
func (c Count) String() string {
	text := c.number()
	if c.unit != "" && c.state == CountStated {
		text += " " + strings.ReplaceAll(string(c.unit), "_", " ")
	}
	return text
}

func (c Count) number() string {
	switch c.state {
	case CountUnset:
		return ""
	case CountUnknown:
		return "unknown"
	case CountUndisclosed:
		return "undisclosed"
	case CountNotApplicable:
		return "not applicable"
	}
	number := func(n int64) string { return strconv.FormatInt(n, 10) }
	if n, exact := c.Exact(); exact {
		return number(n)
	}
	switch c.has {
	case hasBest:
		return "about " + number(c.best)
	case hasLow:
		return "at least " + number(c.low)
	case hasHigh:
		return "at most " + number(c.high)
	case hasLow | hasHigh:
		return number(c.low) + " to " + number(c.high)
	case hasLow | hasBest:
		return "about " + number(c.best) + ", at least " + number(c.low)
	case hasBest | hasHigh:
		return "about " + number(c.best) + ", at most " + number(c.high)
	}
	return "about " + number(c.best) + " (" + number(c.low) + " to " + number(c.high) + ")"
}

// ErrCountNumber says that a count is not a whole number within +-MaxCount.
var ErrCountNumber = errors.New("a count must be a whole number of at most 2^53 - 1")

// ErrCountWord says that a count is text other than the three words that stand for no number.
var ErrCountWord = errors.New(`a count in words must be "unknown", "undisclosed" or "not_applicable"`)

// ErrCountEmpty says that a count object states no number.
var ErrCountEmpty = errors.New("a count must have low, best or high")

var errCountForm = errors.New("a count must be a number, an object or a word")

type countObject struct {
	Low       *int64         `json:"low,omitzero"`
	Best      *int64         `json:"best,omitzero"`
	High      *int64         `json:"high,omitzero"`
	Qualifier CountQualifier `json:"qualifier,omitzero"`
	Unit      Unit           `json:"unit,omitzero"`
	Stage     Stage          `json:"stage,omitzero"`
}

var countWords = map[CountState]string{
	CountUnknown: "unknown", CountUndisclosed: "undisclosed", CountNotApplicable: "not_applicable",
}

// MarshalJSONTo writes the count in its shortest form.
func (c Count) MarshalJSONTo(encoder *jsontext.Encoder) error {
	if c.state == CountUnset {
		return encoder.WriteToken(jsontext.Null)
	}
	if word, isWord := countWords[c.state]; isWord {
		return encoder.WriteToken(jsontext.String(word))
	}
	if n, exact := c.Exact(); exact && c.qualifier == "" && c.unit == "" && c.stage == "" {
		return encoder.WriteToken(jsontext.Int(n))
	}
	object := countObject{Qualifier: c.qualifier, Unit: c.unit, Stage: c.stage}
	if n, exact := c.Exact(); exact {
		object.Best = &n
		return json.MarshalEncode(encoder, object)
	}
	part := func(n int64, has bool) *int64 {
		if !has {
			return nil
		}
		return &n
	}
	object.Low, object.Best, object.High = part(c.Low()), part(c.Best()), part(c.High())
	return json.MarshalEncode(encoder, object)
}

// UnmarshalJSONFrom reads a number, an object or one of the three words. An object with only
// "best" and no qualifier is exact.
func (c *Count) UnmarshalJSONFrom(decoder *jsontext.Decoder) error {
	switch decoder.PeekKind() {
	case '0':
		token, err := decoder.ReadToken()
		if err != nil {
			return err
		}
		n, err := strconv.ParseInt(token.String(), 10, 64)
		if err != nil || n > MaxCount || n < -MaxCount {
			return ErrCountNumber
		}
		*c = Exactly(n)
		return nil
	case '"':
		token, err := decoder.ReadToken()
		if err != nil {
			return err
		}
		for state, word := range countWords {
			if token.String() == word {
				*c = Count{state: state}
				return nil
			}
		}
		return ErrCountWord
	case '{':
		return c.unmarshalObject(decoder)
	case 'n':
		*c = Count{}
		return decoder.SkipValue()
	}
	return errCountForm
}

func (c *Count) unmarshalObject(decoder *jsontext.Decoder) error {
	var object countObject
	if err := json.UnmarshalDecode(decoder, &object); err != nil {
		return err
	}
	count := Count{state: CountStated, qualifier: object.Qualifier, unit: object.Unit, stage: object.Stage}
	set := func(target *int64, part countParts, value *int64) bool {
		if value == nil {
			return true
		}
		*target, count.has = *value, count.has|part
		return *value <= MaxCount && *value >= -MaxCount
	}
	if !set(&count.low, hasLow, object.Low) || !set(&count.best, hasBest, object.Best) || !set(&count.high, hasHigh, object.High) {
		return ErrCountNumber
	}
	if count.has == 0 {
		return ErrCountEmpty
	}
	if count.has == hasBest && count.qualifier == "" {
		count.low, count.high, count.has = count.best, count.best, hasLow|hasBest|hasHigh
	}
	*c = count
	return nil
}

package integrity

import (
	"errors"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json"
)

// ErrNoValue is the error of a repair for which its field has no value: no day lies between First and
// Last, both are open, or the field is a span, which cannot begin or end within two bounds.
var ErrNoValue = errors.New("the repair has no value that a field can hold")

// days returns the date that the repair asks for: the one day, or one of the days from First to Last.
func (r Repair) days() (chronology.Date, error) {
	text := "[" + r.First + ".." + r.Last + "]"
	switch {
	case r.First == r.Last:
		text = r.First
	case r.First == "..":
		text = "[.." + r.Last + "]"
	case r.Last == "..":
		text = "[" + r.First + "..]"
	}
	date, err := chronology.Parse(text)
	if err != nil {
		return chronology.Date{}, ErrNoValue
	}
	return date, nil
}

// instead returns what stands in the place of a value when the repair is made. A count keeps its
// stage, a span its other end.
func (r Repair) instead(held any) (any, error) {
	switch held := held.(type) {
	case record.Count:
		if !r.Count.IsZero() {
			return r.Count.AtStage(held.Stage()), nil
		}
	case chronology.Date:
		if r.Count.IsZero() {
			return r.days()
		}
	case chronology.Span:
		if r.Count.IsZero() {
			return r.span(held)
		}
	}
	return nil, record.ErrDoesNotFit
}

func (r Repair) span(held chronology.Span) (any, error) {
	days, err := r.days()
	if err != nil {
		return nil, err
	}
	start, end := held.Start(), held.End()
	repaired := &start
	if r.End {
		repaired = &end
	}
	*repaired = chronology.Endpoint{Date: days}
	span, err := chronology.NewSpan(start, end)
	if err != nil {
		return nil, ErrNoValue
	}
	return span, nil
}

// Apply returns a copy of the record in which the repair is made, to be put in the record's place
// with [record.Dossier.Replace]; the dossier is left as it is. Where more than one day would do, the
// date becomes one of them, left open. Whether the repair is the right one is for whoever knows what
// happened: of several, one is enough.
//
// The error is ErrNoValue, or record.ErrNotFound, ErrLeadsNowhere or ErrDoesNotFit.
func (r Repair) Apply(dossier *record.Dossier) (record.Record, error) {
	rec, found := dossier.Lookup(r.Record)
	if !found {
		return nil, record.ErrNotFound
	}
	held, err := dossier.Kinds().Value(rec, r.Pointer)
	if err != nil {
		return nil, err
	}
	repaired, err := r.instead(held)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(repaired)
	if err != nil {
		return nil, err
	}
	return dossier.Kinds().Set(rec, r.Pointer, text)
}

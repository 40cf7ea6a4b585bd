package record

import (
	"math"
	"reflect"
)

// object redacts the fields of a struct. It reports whether a required one was removed, so that an
// element that says nothing any more is removed from its list as a whole.
func (r *redactor) object(n *node, value reflect.Value, over Sensitivity, path string) (broken bool) {
	for _, child := range n.fields {
		field := value.FieldByIndex(child.index)
		if field.IsZero() {
			continue
		}
		at, grade := path+"/"+child.name, greater(over, child.sensitivity)
		if reason, hidden := r.hidden(child, field, grade); hidden {
			field.SetZero()
			r.note(r.kind, at, reason)
		} else if child.identifies {
			r.within(child, field, over, at)
		} else {
			r.within(child, field, grade, at)
		}
		broken = broken || child.required && field.IsZero()
	}
	return broken
}

func greater(a, b Sensitivity) Sensitivity {
	if b.Exceeds(a) {
		return b
	}
	return a
}

// hidden tells why a value must not be seen, if it must not.
func (r *redactor) hidden(n *node, value reflect.Value, grade Sensitivity) (RemovalReason, bool) {
	value = reflect.Indirect(value)
	switch {
	case !value.IsValid():
		return "", false
	case grade.Exceeds(r.limit):
		return TooSensitive, true
	case r.freeText(n.typ, grade):
		return FreeText, true
	case n.typ == countType && r.small(value.Interface().(Count)):
		return SmallCohort, true
	case n.typ == refType && r.lost(Ref(value.String())):
		return LedToRemoved, true
	}
	return "", false
}

// freeText tells prose and other untyped text that is not graded public.
func (r *redactor) freeText(typ reflect.Type, grade Sensitivity) bool {
	for typ.Kind() == reflect.Slice || typ.Kind() == reflect.Map || typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	return !r.self() && grade.Exceeds(Public) && (typ == reflect.TypeFor[string]() || typ == reflect.TypeFor[Text]())
}

// lost tells references to records the audience does not get.
func (r *redactor) lost(ref Ref) bool {
	held, exists := r.dossier.entries[ref.ID()]
	return exists && r.leftOut(held)
}

// within redacts what a value that may be seen holds.
func (r *redactor) within(n *node, value reflect.Value, grade Sensitivity, path string) {
	value = reflect.Indirect(value)
	switch {
	case !value.IsValid():
	case n.typ == refType:
		r.rename(value)
	case n.fields != nil:
		if r.object(n, value, grade, path) {
			value.SetZero()
		}
	case n.element != nil && value.Kind() == reflect.Slice:
		r.list(n, value, grade, path)
	case n.element != nil && value.Kind() == reflect.Map:
		r.mapping(n, value, grade, path)
	}
}

// rename replaces a reference to a record of a person by one to its pseudonym. Where no record is
// there to tell, the kind tells.
func (r *redactor) rename(value reflect.Value) {
	id := ID(value.String())
	definition, defined := r.dossier.kinds.find(id.Kind())
	if !defined || !r.pseudonymous(definition) {
		return
	}
	if len(r.Key) < MinimumKey {
		value.SetZero()
		return
	}
	value.SetString(string(r.pseudonym(id)))
}

// list redacts the elements of a list and removes those of which nothing useful is left.
func (r *redactor) list(n *node, value reflect.Value, grade Sensitivity, path string) {
	small := r.suppressed(n.element, value)
	kept := reflect.MakeSlice(value.Type(), 0, value.Len())
	for i := range value.Len() {
		element := value.Index(i)
		if reason, hidden := small[i]; hidden {
			r.note(r.kind, path+"/*", reason)
			continue
		}
		if reason, hidden := r.hidden(n.element, element, grade); hidden {
			r.note(r.kind, path+"/*", reason)
			continue
		}
		set := !element.IsZero()
		r.within(n.element, element, grade, path+"/*")
		if set && element.IsZero() {
			continue
		}
		kept = reflect.Append(kept, element)
	}
	if kept.Len() == 0 && value.Len() > 0 {
		value.SetZero()
		return
	}
	value.Set(kept)
}

func (r *redactor) mapping(n *node, value reflect.Value, grade Sensitivity, path string) {
	kept := reflect.MakeMap(value.Type())
	for _, key := range value.MapKeys() {
		held := reflect.New(value.Type().Elem()).Elem()
		held.Set(value.MapIndex(key))
		if reason, hidden := r.hidden(n.element, held, grade); hidden {
			r.note(r.kind, path+"/*", reason)
			continue
		}
		r.within(n.element, held, grade, path+"/*")
		if !held.IsZero() {
			kept.SetMapIndex(key, held)
		}
	}
	value.Set(kept)
}

// suppressed chooses the elements of a breakdown that count too few people. Where that is a single
// one, the next smallest goes too: else the total would give it away.
func (r *redactor) suppressed(element *node, list reflect.Value) map[int]RemovalReason {
	chosen := map[int]RemovalReason{}
	next, least := -1, int64(math.MaxInt64)
	for i := range list.Len() {
		count, counts := r.least(element, list.Index(i))
		switch {
		case !counts:
		case count < int64(r.Cohort):
			chosen[i] = SmallCohort
		case count < least:
			next, least = i, count
		}
	}
	if len(chosen) == 1 && next >= 0 {
		chosen[next] = Complement
	}
	return chosen
}

// least returns the smallest number of people that an element of a list counts by itself.
func (r *redactor) least(n *node, value reflect.Value) (count int64, counts bool) {
	least := int64(math.MaxInt64)
	for _, child := range n.fields {
		if n.pointer || child.typ != countType || child.pointer {
			continue
		}
		if number, people := r.people(value.FieldByIndex(child.index).Interface().(Count)); people {
			least, counts = min(least, number), true
		}
	}
	return least, counts
}

func (r *redactor) small(count Count) bool {
	number, people := r.people(count)
	return people && number < int64(r.Cohort)
}

// people returns the most people a count may stand for, where it bears on the audience at all:
// zero is nobody, and things are not people.
func (r *redactor) people(count Count) (int64, bool) {
	if r.limit.Exceeds(Operational) || count.State() != CountStated {
		return 0, false
	}
	switch count.Unit() {
	case "", Persons, Families, Bodies, BodyParts, RemainsSets:
	default:
		return 0, false
	}
	low, high, bounded := count.Bounds()
	if best, has := count.Best(); has && !bounded {
		return best, best > 0
	}
	if !bounded {
		return max(low, 1), low > 0
	}
	return high, high > 0
}

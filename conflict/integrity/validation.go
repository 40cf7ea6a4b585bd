package integrity

import (
	"reflect"
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-playground/validator/v10"
)

// RegisterValidation teaches a caller's own validator the records of domains, so that a program
// built on it (a web framework, say) checks them like its own structs. It installs the tag "known",
// what [RegisterTypes] installs, and for every kind a struct function that runs the kind's rules. A
// finding of severity error becomes a field error: its tag is the rule's code, and [PointerOf] turns
// its namespace into a JSON Pointer. Rules that must look other records up are left out, and so are
// warnings, which a validator cannot express; [Checker.Check] has both.
//
// Call it before the validator is used, as with every registration. Options that are no domains,
// such as [Ignore], work as they do for [NewChecker].
func RegisterValidation(v *validator.Validate, domains ...Option) error {
	checker, err := NewChecker(domains...)
	if err != nil {
		return err
	}
	if err := registerTags(v); err != nil {
		return err
	}
	RegisterTypes(v)
	for _, definition := range checker.kinds.All() {
		v.RegisterStructValidation(checker.checkStruct, reflect.Zero(definition.Type()).Interface())
	}
	return nil
}

// RegisterTypes tells a validator what the value types of records hold, so that tags on a caller's
// own fields of these types mean what they say: "required" fails for what is unset. A date is to
// the validator the first day it may have been, a count its best or else its lowest number; spans
// and terms are text.
func RegisterTypes(v *validator.Validate) {
	v.RegisterCustomTypeFunc(func(field reflect.Value) any {
		switch value := field.Interface().(type) {
		case chronology.Date:
			return dateValue(value)
		case chronology.Span:
			return textValue(value.IsZero(), value.String())
		case chronology.Term:
			return textValue(value.IsZero(), value.String())
		case record.Count:
			return countValue(value)
		}
		return nil
	}, chronology.Date{}, chronology.Span{}, chronology.Term{}, record.Count{})
}

func dateValue(date chronology.Date) any {
	first := date.Earliest()
	if first.Kind != chronology.BoundKnown {
		first = date.Latest()
	}
	if first.Kind != chronology.BoundKnown {
		return textValue(date.IsZero(), date.String())
	}
	return first.Day.MidnightUTC()
}

func countValue(count record.Count) any {
	if best, stated := count.Best(); stated {
		return best
	}
	if low, stated := count.Low(); stated {
		return low
	}
	return textValue(count.IsZero(), count.String())
}

func textValue(unset bool, text string) any {
	if unset {
		return nil
	}
	return text
}

// checkStruct runs the rules of a record's kind for a validator.
func (c *Checker) checkStruct(level validator.StructLevel) {
	current := level.Current()
	held := reflect.New(current.Type())
	held.Elem().Set(current)
	rec, isRecord := held.Interface().(record.Record)
	if !isRecord {
		return
	}
	r := newRun(c, emptyArchive{})
	r.provisional = true
	p := r.newPass()
	set, rules := p.open(rec, record.Place{})
	if set == nil {
		return
	}
	p.checkFields(set.definition, rec)
	p.apply(rules)
	for _, draft := range p.found.drafts {
		if _, aside := r.aside(draft.rule.Code, ""); aside || draft.severity < Error {
			continue
		}
		name := fieldName(set.definition.Type(), draft.pointer)
		level.ReportError(nil, name, name, string(draft.rule.Code), "")
	}
}

// PointerOf returns the JSON Pointer of the field that a validator's error speaks of, in records of
// the type of rec.
func PointerOf(rec record.Record, failure validator.FieldError) record.Pointer {
	return pointerOf(dereference(reflect.TypeOf(rec)), failure.StructNamespace())
}

// fieldName turns a JSON Pointer into the name a validator has for the field: "People[0].Count".
func fieldName(root reflect.Type, pointer record.Pointer) string {
	var name strings.Builder
	typ := root
	for _, token := range pointer.Tokens() {
		typ = dereference(typ)
		if typ.Kind() != reflect.Struct {
			name.WriteString("[" + token + "]")
			if _, err := strconv.Atoi(token); err != nil && typ.Kind() != reflect.Map {
				return name.String()
			}
			typ = element(typ)
			continue
		}
		path, field := fieldOf(typ, token)
		if path == "" {
			return name.String()
		}
		if name.Len() > 0 {
			name.WriteByte('.')
		}
		name.WriteString(path)
		typ = field
	}
	return name.String()
}

// fieldOf finds the field of a JSON name, also in embedded structs, and returns its Go path.
func fieldOf(typ reflect.Type, member string) (path string, found reflect.Type) {
	for i := range typ.NumField() {
		field := typ.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == member {
			return field.Name, field.Type
		}
		if field.Anonymous && name == "" {
			if inner, typ := fieldOf(field.Type, member); inner != "" {
				return field.Name + "." + inner, typ
			}
		}
	}
	return "", nil
}

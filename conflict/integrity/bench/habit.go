package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-playground/validator/v10"
)

// newHabit is today's habit: encoding/json into plain structs and the tags of validator/v10.
func newHabit() (checkLine, error) { return habit(kindOf) }

// newToldHabit is the same for files whose records are known to have their kind first, so that it need
// not be sought.
func newToldHabit() (checkLine, error) { return habit(firstKind) }

func habit(kindOf func(line []byte) (string, error)) (checkLine, error) {
	v := validator.New(validator.WithRequiredStructEnabled())
	if err := registerHabit(v); err != nil {
		return nil, err
	}
	return func(line []byte) error {
		kind, err := kindOf(line)
		if err != nil {
			return err
		}
		rec, err := plainRecord(kind, line)
		if err != nil {
			return err
		}
		return v.Struct(rec)
	}, nil
}

var errUnknownKind = errors.New("the kind of the record is not known")

// plainRecord reads a line into the struct of its kind.
func plainRecord(kind string, line []byte) (any, error) {
	make, known := plainKinds[kind]
	if !known {
		return nil, errUnknownKind
	}
	rec := make()
	return rec, json.Unmarshal(line, rec)
}

// kindOf reads the kind of a line, which says into what the rest is to be read.
func kindOf(line []byte) (string, error) {
	var head struct {
		Kind string `json:"kind"`
	}
	err := json.Unmarshal(line, &head)
	return head.Kind, err
}

// firstKind reads the kind as the first member of a line.
func firstKind(line []byte) (string, error) {
	rest, found := bytes.CutPrefix(line, []byte(`{"kind":"`))
	end := bytes.IndexByte(rest, '"')
	if !found || end < 0 {
		return "", errUnknownKind
	}
	return string(rest[:end]), nil
}

var plainKinds = map[string]func() any{
	"source":         func() any { return &plainSource{} },
	"place":          func() any { return &plainPlace{} },
	"party":          func() any { return &plainParty{} },
	"officeholder":   func() any { return &plainOfficeholder{} },
	"conflict":       func() any { return &plainConflict{} },
	"dyad":           func() any { return &plainDyad{} },
	"episode":        func() any { return &plainEpisode{} },
	"event":          func() any { return &plainEvent{} },
	"cohort":         func() any { return &plainCohort{} },
	"statement":      func() any { return &plainStatement{} },
	"meeting":        func() any { return &plainMeeting{} },
	"agreement":      func() any { return &plainAgreement{} },
	"ceasefire":      func() any { return &plainCeasefire{} },
	"commitment":     func() any { return &plainCommitment{} },
	"person":         func() any { return &plainPerson{} },
	"custody":        func() any { return &plainCustody{} },
	"transfer":       func() any { return &plainTransfer{} },
	"exchange":       func() any { return &plainExchange{} },
	"mine-record":    func() any { return &plainMineRecord{} },
	"missing-person": func() any { return &plainMissingPerson{} },
	"remains":        func() any { return &plainRemains{} },
}

// The forms of text, as a program writes them that needs no more than to refuse what is plainly wrong.
var (
	dateForm = regexp.MustCompile(`^(-?\d{4}(-\d{2}(-\d{2})?)?[?~%]?|[\[{][-0-9?~%,.]+[\]}])$`)
	spanForm = regexp.MustCompile(`^(-?\d{4}(-\d{2}(-\d{2})?)?[?~%]?|\.\.)?/(-?\d{4}(-\d{2}(-\d{2})?)?[?~%]?|\.\.)?$`)
	idForm   = regexp.MustCompile(`^[a-z-]+/[a-z0-9._~/-]+$`)
)

// isReference reports whether a text is an id of the kind, or declared to lead elsewhere.
func isReference(text, kind string) bool {
	return strings.HasPrefix(text, "external:") || strings.HasPrefix(text, kind+"/") && idForm.MatchString(text)
}

// notBefore reports whether a day is not before another; dates that are no plain days may be any.
func notBefore(day, other string) bool {
	return len(day) != len("2006-01-02") || len(other) != len(day) || day >= other
}

func registerHabit(v *validator.Validate) error {
	text := func(field validator.FieldLevel) string { return field.Field().String() }
	matches := func(form *regexp.Regexp) validator.Func {
		return func(field validator.FieldLevel) bool { return form.MatchString(text(field)) }
	}
	for tag, check := range map[string]validator.Func{
		"edtf": matches(dateForm), "edtfspan": matches(spanForm), "id": matches(idForm),
		"ref":       func(field validator.FieldLevel) bool { return isReference(text(field), field.Param()) },
		"notbefore": habitNotBefore,
	} {
		if err := v.RegisterValidation(tag, check); err != nil {
			return err
		}
	}
	codes, err := vocabularies()
	if err != nil {
		return err
	}
	for name, terms := range codes {
		v.RegisterAlias(name, "oneof="+strings.Join(terms, " "))
	}
	v.RegisterStructValidation(habitCohort, plainCohort{})
	return nil
}

func habitNotBefore(field validator.FieldLevel) bool {
	other, _, _, found := field.GetStructFieldOK2()
	return !found || notBefore(field.Field().String(), other.String())
}

// habitCohort is the one rule here that is more than a tag can say.
func habitCohort(level validator.StructLevel) {
	cohort := level.Current().Interface().(plainCohort)
	if !cohort.addsUp() {
		level.ReportError(cohort.Breakdown, "breakdown", "Breakdown", "addsup", "")
	}
}

// addsUp reports whether the breakdown of a cohort adds up to its count.
func (c *plainCohort) addsUp() bool {
	sum := int64(0)
	for _, share := range c.Breakdown {
		if share.Count.Best == nil {
			return true
		}
		sum += *share.Count.Best
	}
	return len(c.Breakdown) == 0 || c.Count.Best == nil || sum == *c.Count.Best
}

// vocabularies returns the codes of every vocabulary by its name, in which hyphens are underscores.
func vocabularies() (map[string][]string, error) {
	kinds, err := integritytest.Kinds()
	if err != nil {
		return nil, err
	}
	codes := map[string][]string{}
	for _, definition := range kinds.All() {
		for _, field := range definition.Fields() {
			if vocabulary := vocabularyOf(field.Type); vocabulary != nil {
				codes[strings.ReplaceAll(vocabulary.Name(), "-", "_")] = codesOf(vocabulary)
			}
		}
	}
	return codes, nil
}

// vocabularyOf returns the vocabulary of a field that holds a code or a list of codes, nil for others.
func vocabularyOf(field reflect.Type) *record.Vocabulary {
	if field.Kind() == reflect.Slice {
		field = field.Elem()
	}
	if coded, is := reflect.Zero(field).Interface().(record.Coded); is {
		return coded.Vocabulary()
	}
	return nil
}

func codesOf(vocabulary *record.Vocabulary) (codes []string) {
	for _, term := range vocabulary.Terms() {
		codes = append(codes, term.Code)
	}
	return codes
}

// plainCount is a count as a plain number, as bounds or as a word.
type plainCount struct {
	Low  *int64 `json:"low" validate:"omitempty,gte=0"`
	Best *int64 `json:"best" validate:"omitempty,gte=0"`
	High *int64 `json:"high" validate:"omitempty,gte=0"`
	Unit string `json:"unit"`
	word string
}

// UnmarshalJSON reads the three forms.
func (c *plainCount) UnmarshalJSON(text []byte) error {
	switch text[0] {
	case '{':
		type bounds plainCount
		return json.Unmarshal(text, (*bounds)(c))
	case '"':
		if err := json.Unmarshal(text, &c.word); err != nil {
			return err
		}
		if c.word != "unknown" && c.word != "undisclosed" && c.word != "not_applicable" {
			return fmt.Errorf("a count must be a number or a word that stands for none")
		}
		return nil
	}
	return json.Unmarshal(text, &c.Best)
}

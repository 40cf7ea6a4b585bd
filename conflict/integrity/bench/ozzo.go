package main

import (
	"errors"

	validation "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-ozzo/ozzo-validation/v4/is"
	"golang.org/x/text/language"
)

// newOzzo is encoding/json into the same plain structs, whose rules are written in Go with
// ozzo-validation.
func newOzzo() (checkLine, error) {
	codes, err := vocabularies()
	if err != nil {
		return nil, err
	}
	o := &ozzo{codes: map[string]validation.Rule{}}
	for name, terms := range codes {
		listed := make([]any, len(terms))
		for i, term := range terms {
			listed[i] = term
		}
		o.codes[name] = validation.In(listed...)
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
		return o.check(rec)
	}, nil
}

// ozzo holds the rules that are made once.
type ozzo struct{ codes map[string]validation.Rule }

func (o *ozzo) code(name string) validation.Rule { return o.codes[name] }

var (
	ozzoDate     = validation.Match(dateForm)
	ozzoSpan     = validation.Match(spanForm)
	ozzoID       = validation.Match(idForm)
	ozzoLanguage = validation.By(func(value any) error {
		text, _ := value.(string)
		if text == "" {
			return nil
		}
		_, err := language.Parse(text)
		return err
	})
)

var errReference = errors.New("must be the id of a record of the right kind")

// ozzoRef is a reference to a kind of record.
func ozzoRef(kind string) validation.Rule {
	return validation.By(func(value any) error {
		if text, _ := value.(string); text != "" && !isReference(text, kind) {
			return errReference
		}
		return nil
	})
}

var errBefore = errors.New("must not be before the day it follows")

func ozzoNotBefore(other string) validation.Rule {
	return validation.By(func(value any) error {
		if text, _ := value.(string); text != "" && other != "" && !notBefore(text, other) {
			return errBefore
		}
		return nil
	})
}

// check holds a record to the rules of its kind.
func (o *ozzo) check(rec any) error {
	switch rec := rec.(type) {
	case *plainSource, *plainPlace, *plainParty, *plainOfficeholder:
		return o.checkWorld(rec)
	case *plainConflict, *plainDyad, *plainEpisode, *plainEvent, *plainStatement:
		return o.checkWar(rec)
	case *plainMeeting, *plainAgreement, *plainCeasefire, *plainCommitment:
		return o.checkPeace(rec)
	}
	return o.checkPeople(rec)
}

func (o *ozzo) header(h *plainHeader) error {
	return validation.ValidateStruct(h,
		validation.Field(&h.Kind, validation.Required),
		validation.Field(&h.ID, validation.Required, ozzoID),
		validation.Field(&h.Names), validation.Field(&h.Citations))
}

// Validate is called by ozzo-validation for every name of a record.
func (n plainName) Validate() error {
	return validation.ValidateStruct(&n, validation.Field(&n.Value, validation.Required), validation.Field(&n.Language, ozzoLanguage))
}

// Validate is called by ozzo-validation for every citation of a record.
func (c plainCitation) Validate() error {
	return validation.ValidateStruct(&c, validation.Field(&c.Source, validation.Required, ozzoRef("source")))
}

// Validate is called by ozzo-validation for every count.
func (c plainCount) Validate() error {
	return validation.ValidateStruct(&c,
		validation.Field(&c.Low, validation.Min(0)), validation.Field(&c.Best, validation.Min(0)), validation.Field(&c.High, validation.Min(0)))
}

// Validate is called by ozzo-validation for every position.
func (p plainPosition) Validate() error {
	return validation.ValidateStruct(&p,
		validation.Field(&p.Latitude, validation.Min(-90.0), validation.Max(90.0)), validation.Field(&p.Longitude, validation.Min(-180.0), validation.Max(180.0)))
}

// each holds the elements of a list to rules.
func each[T any](list []T, check func(*T) error) error {
	for i := range list {
		if err := check(&list[i]); err != nil {
			return err
		}
	}
	return nil
}

// refs holds a list of references to a kind.
func refs(list []string, kind string) error {
	return validation.Validate(list, validation.Each(ozzoRef(kind)))
}

func (o *ozzo) checkWorld(rec any) error {
	switch r := rec.(type) {
	case *plainSource:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("source_type")), validation.Field(&r.Language, ozzoLanguage),
			validation.Field(&r.Published, ozzoDate), validation.Field(&r.Retrieved, ozzoDate, ozzoNotBefore(r.Published)), validation.Field(&r.URL, is.URL)))
	case *plainPlace:
		return errors.Join(o.header(&r.plainHeader), refs(r.Parents, "place"), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("place_type")), validation.Field(&r.Position), validation.Field(&r.Precision, o.code("place_precision"))))
	case *plainParty:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("party_type")), validation.Field(&r.Lifetime, ozzoSpan)),
			each(r.Parents, func(m *plainMembership) error {
				return validation.ValidateStruct(m, validation.Field(&m.Party, validation.Required, ozzoRef("party")),
					validation.Field(&m.Relation, validation.Required, o.code("membership_relation")))
			}))
	case *plainOfficeholder:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Office, validation.Required), validation.Field(&r.Party, validation.Required, ozzoRef("party")), validation.Field(&r.Term, ozzoSpan)))
	}
	return errUnknownKind
}

func (o *ozzo) checkWar(rec any) error {
	switch r := rec.(type) {
	case *plainConflict:
		return errors.Join(o.header(&r.plainHeader), refs(r.Territories, "place"), o.sides(r.Sides), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("conflict_type")), validation.Field(&r.Incompatibility, o.code("incompatibility")), validation.Field(&r.Life, ozzoSpan)))
	case *plainDyad:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Conflict, validation.Required, ozzoRef("conflict")), validation.Field(&r.SideA, validation.Required, ozzoRef("party")),
			validation.Field(&r.SideB, validation.Required, ozzoRef("party"), validation.NotIn(r.SideA)), validation.Field(&r.Life, ozzoSpan)))
	case *plainEpisode:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Conflict, validation.Required, ozzoRef("conflict")), validation.Field(&r.Start, ozzoDate),
			validation.Field(&r.ActiveEnd, ozzoDate, ozzoNotBefore(r.Start)), validation.Field(&r.End, ozzoDate, ozzoNotBefore(r.Start)),
			validation.Field(&r.Outcome, o.code("outcome")), validation.Field(&r.EndedBy, ozzoID)))
	case *plainEvent:
		return errors.Join(o.header(&r.plainHeader), o.eventLists(r), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("event_type")), validation.Field(&r.Date, ozzoDate),
			validation.Field(&r.Conflict, ozzoRef("conflict")), validation.Field(&r.Episode, ozzoRef("episode")),
			validation.Field(&r.Place, ozzoRef("place")), validation.Field(&r.PlacePrecision, o.code("place_precision"))))
	case *plainStatement:
		return errors.Join(o.header(&r.plainHeader), o.assertions(r.Assertions), validation.ValidateStruct(r,
			validation.Field(&r.Speaker, validation.Required, ozzoID), validation.Field(&r.Date, ozzoDate), validation.Field(&r.Text, ozzoRef("source"))))
	}
	return errUnknownKind
}

func (o *ozzo) sides(sides []plainSide) error {
	return each(sides, func(s *plainSide) error {
		return errors.Join(validation.ValidateStruct(s, validation.Field(&s.Label, validation.Required), validation.Field(&s.Participants, validation.Required)),
			each(s.Participants, func(p *plainBelligerent) error {
				return validation.ValidateStruct(p, validation.Field(&p.Party, validation.Required, ozzoRef("party")), validation.Field(&p.Role, o.code("participation_role")))
			}))
	})
}

func (o *ozzo) eventLists(e *plainEvent) error {
	return errors.Join(each(e.Participants, func(p *plainParticipant) error {
		return validation.ValidateStruct(p, validation.Field(&p.Party, validation.Required, ozzoRef("party")), validation.Field(&p.Role, o.code("event_role")))
	}), each(e.Casualties, func(c *plainCasualty) error {
		return validation.ValidateStruct(c, validation.Field(&c.Party, ozzoRef("party")),
			validation.Field(&c.Status, validation.Required, o.code("casualty_status")), validation.Field(&c.Count))
	}))
}

func (o *ozzo) assertions(assertions []plainAssertion) error {
	return each(assertions, func(a *plainAssertion) error {
		return validation.ValidateStruct(a, validation.Field(&a.About, validation.Each(ozzoID)),
			validation.Field(&a.Act, validation.Required, o.code("statement_act")), validation.Field(&a.Modality, o.code("modality")))
	})
}

func (o *ozzo) checkPeace(rec any) error {
	switch r := rec.(type) {
	case *plainMeeting:
		return errors.Join(o.header(&r.plainHeader), o.attendances(r.Participants), validation.ValidateStruct(r,
			validation.Field(&r.Type, validation.Required, o.code("meeting_type")), validation.Field(&r.Status, o.code("meeting_status")),
			validation.Field(&r.Conflict, ozzoRef("conflict")), validation.Field(&r.Start, ozzoDate), validation.Field(&r.End, ozzoDate, ozzoNotBefore(r.Start)),
			validation.Field(&r.Outcomes, validation.Each(ozzoID))))
	case *plainAgreement:
		return errors.Join(o.header(&r.plainHeader), o.agreementLists(r), validation.ValidateStruct(r,
			validation.Field(&r.Form, validation.Required, o.code("agreement_form")), validation.Field(&r.Stage, o.code("agreement_stage")),
			validation.Field(&r.SubStage, o.code("agreement_sub_stage")), validation.Field(&r.Level, o.code("agreement_level")),
			validation.Field(&r.Conflict, ozzoRef("conflict")), validation.Field(&r.Meeting, ozzoRef("meeting"))))
	case *plainCeasefire:
		return errors.Join(o.header(&r.plainHeader), o.declarants(r), validation.ValidateStruct(r,
			validation.Field(&r.Declaration, validation.Required, o.code("declaration_kind")), validation.Field(&r.Class, o.code("ceasefire_class")),
			validation.Field(&r.Conflict, ozzoRef("conflict")), validation.Field(&r.Agreement, ozzoRef("agreement")), validation.Field(&r.Declared, ozzoDate),
			validation.Field(&r.Effective, ozzoDate, ozzoNotBefore(r.Declared)), validation.Field(&r.Ended, ozzoDate, ozzoNotBefore(r.Effective)),
			validation.Field(&r.Mechanisms, validation.Each(o.code("ceasefire_mechanism")))))
	case *plainCommitment:
		return errors.Join(o.header(&r.plainHeader), refs(r.By, "party"), refs(r.To, "party"), validation.ValidateStruct(r,
			validation.Field(&r.By, validation.Required), validation.Field(&r.Type, validation.Required, o.code("commitment_type")),
			validation.Field(&r.Agreement, ozzoRef("agreement")), validation.Field(&r.Due, ozzoDate), validation.Field(&r.Word, o.code("deadline_word"))),
			each(r.Fulfilments, func(f *plainFulfilment) error {
				return validation.ValidateStruct(f, validation.Field(&f.Date, validation.Required, ozzoDate))
			}))
	}
	return errUnknownKind
}

func (o *ozzo) attendances(attendances []plainAttendance) error {
	return each(attendances, func(a *plainAttendance) error {
		return validation.ValidateStruct(a, validation.Field(&a.Who, validation.Required, ozzoID), validation.Field(&a.Role, validation.Required, o.code("meeting_role")))
	})
}

func (o *ozzo) agreementLists(a *plainAgreement) error {
	return errors.Join(each(a.Dates, func(d *plainAgreementDate) error {
		return validation.ValidateStruct(d, validation.Field(&d.Role, validation.Required, o.code("date_role")), validation.Field(&d.Date, validation.Required, ozzoDate))
	}), each(a.Parties, func(s *plainSignatory) error {
		return validation.ValidateStruct(s, validation.Field(&s.Party, validation.Required, ozzoRef("party")),
			validation.Field(&s.Role, o.code("agreement_role")), validation.Field(&s.Signatory, ozzoRef("officeholder")))
	}), each(a.ThirdParties, func(p *plainThirdParty) error {
		return validation.ValidateStruct(p, validation.Field(&p.Party, validation.Required, ozzoRef("party")), validation.Field(&p.Role, o.code("third_party_role")))
	}), each(a.Provisions, func(p *plainProvision) error {
		return validation.ValidateStruct(p, validation.Field(&p.Topic, validation.Required), validation.Field(&p.Depth, validation.Min(0), validation.Max(3)))
	}))
}

func (o *ozzo) declarants(c *plainCeasefire) error {
	if c.Term != nil {
		if err := validation.ValidateStruct(c.Term, validation.Field(&c.Term.Type, validation.Required, o.code("duration_type"))); err != nil {
			return err
		}
	}
	return each(c.Declarants, func(d *plainDeclarant) error {
		return validation.ValidateStruct(d, validation.Field(&d.Party, validation.Required, ozzoRef("party")))
	})
}

func (o *ozzo) checkPeople(rec any) error {
	switch r := rec.(type) {
	case *plainCohort:
		return errors.Join(o.header(&r.plainHeader), o.cohort(r))
	case *plainPerson:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Side, ozzoRef("party")), validation.Field(&r.Cohort, ozzoRef("cohort")), validation.Field(&r.Born, ozzoDate),
			validation.Field(&r.Identity, validation.Each(o.code("identity_datum")))),
			each(r.Categories, func(c *plainCategory) error {
				return validation.ValidateStruct(c, validation.Field(&c.Category, validation.Required, o.code("person_category")))
			}))
	case *plainCustody:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Subject, validation.Required, ozzoID), validation.Field(&r.Holder, ozzoRef("party")), validation.Field(&r.Episode, ozzoRef("episode"))),
			each(r.Steps, func(s *plainCustodyStep) error {
				return validation.ValidateStruct(s, validation.Field(&s.Event, validation.Required, o.code("custody_event")),
					validation.Field(&s.Date, ozzoDate), validation.Field(&s.Transfer, ozzoRef("transfer")))
			}))
	case *plainTransfer:
		return errors.Join(o.header(&r.plainHeader), o.transfer(r))
	case *plainExchange:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r, validation.Field(&r.Basis, ozzoID), validation.Field(&r.Agreed, ozzoDate)),
			each(r.Stages, func(s *plainStage) error { return refs(s.Transfers, "transfer") }))
	case *plainMineRecord:
		return errors.Join(o.header(&r.plainHeader), o.mines(r))
	case *plainMissingPerson:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r, validation.Field(&r.LastSeen, ozzoDate), validation.Field(&r.Episode, ozzoRef("episode"))),
			each(r.Steps, func(s *plainMissingStep) error {
				return validation.ValidateStruct(s, validation.Field(&s.Event, validation.Required, o.code("missing_event")), validation.Field(&s.Date, ozzoDate))
			}))
	case *plainRemains:
		return errors.Join(o.header(&r.plainHeader), validation.ValidateStruct(r,
			validation.Field(&r.Count), validation.Field(&r.Place, ozzoRef("place")), validation.Field(&r.Episode, ozzoRef("episode"))),
			each(r.Steps, func(s *plainRemainsStep) error {
				return validation.ValidateStruct(s, validation.Field(&s.Event, validation.Required, o.code("remains_event")), validation.Field(&s.Date, ozzoDate))
			}))
	}
	return errUnknownKind
}

var errSum = errors.New("the breakdown must add up to the count")

func (o *ozzo) cohort(c *plainCohort) error {
	if !c.addsUp() {
		return errSum
	}
	return errors.Join(validation.ValidateStruct(c,
		validation.Field(&c.Event, ozzoRef("event")), validation.Field(&c.Captured, ozzoDate), validation.Field(&c.Episode, ozzoRef("episode")),
		validation.Field(&c.Holder, ozzoRef("party")), validation.Field(&c.Side, ozzoRef("party"), validation.NotIn(c.Holder)), validation.Field(&c.Count)),
		each(c.Breakdown, func(s *plainShare) error {
			return validation.ValidateStruct(s, validation.Field(&s.Category, validation.Required, o.code("person_category")), validation.Field(&s.Count))
		}))
}

func (o *ozzo) transfer(t *plainTransfer) error {
	return errors.Join(validation.ValidateStruct(t,
		validation.Field(&t.Type, validation.Required, o.code("transfer_type")), validation.Field(&t.From, ozzoRef("party")),
		validation.Field(&t.To, ozzoRef("party"), validation.NotIn(t.From)), validation.Field(&t.Agreed, ozzoDate),
		validation.Field(&t.Executed, ozzoDate, ozzoNotBefore(t.Agreed)), validation.Field(&t.Confirmed, ozzoDate, ozzoNotBefore(t.Executed)),
		validation.Field(&t.Place, ozzoRef("place")), validation.Field(&t.Episode, ozzoRef("episode"))),
		each(t.People, func(g *plainGroup) error {
			return errors.Join(refs(g.Persons, "person"), validation.ValidateStruct(g, validation.Field(&g.Category, o.code("person_category")), validation.Field(&g.Count),
				validation.Field(&g.Captured, ozzoRef("event")), validation.Field(&g.Cohort, ozzoRef("cohort"))))
		}),
		each(t.Intermediaries, func(i *plainIntermediary) error {
			return validation.ValidateStruct(i, validation.Field(&i.Party, validation.Required, ozzoRef("party")), validation.Field(&i.Role, o.code("intermediary_role")))
		}))
}

func (o *ozzo) mines(m *plainMineRecord) error {
	return errors.Join(refs(m.Places, "place"), validation.ValidateStruct(m,
		validation.Field(&m.AreaType, o.code("mine_area_type")), validation.Field(&m.LaidBy, ozzoRef("party")), validation.Field(&m.Laid, ozzoSpan),
		validation.Field(&m.Controller, ozzoRef("party")), validation.Field(&m.Episode, ozzoRef("episode")), validation.Field(&m.Datum, o.code("geodetic_datum"))),
		each(m.ReferencePoints, func(p *plainPoint) error {
			return validation.ValidateStruct(p, validation.Field(&p.Label, validation.Required), validation.Field(&p.Position))
		}),
		each(m.Mines, func(n *plainMines) error {
			return validation.ValidateStruct(n, validation.Field(&n.Type, validation.Required, o.code("mine_type")), validation.Field(&n.Count),
				validation.Field(&n.Method, o.code("emplacing_method")), validation.Field(&n.AntiHandling, o.code("presence")))
		}))
}

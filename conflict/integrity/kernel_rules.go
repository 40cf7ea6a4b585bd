package integrity

import (
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const (
	exampleSource = `{"kind":"source","id":"source/example","names":[{"value":"Example"}],"type":"official_statement"}` + "\n"
	exampleParty  = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}` + "\n"
)

var huridocs = Source{Title: "HURIDOCS Events Standard Formats: every fact hangs on an information link"}

// kernelRules are the rules about any record, whatever its kind, and about reading itself.
func kernelRules() []Rule {
	rules := readingRules()
	rules = append(rules, shapeRules()...)
	rules = append(rules, referenceRules()...)
	rules = append(rules, countRules()...)
	rules = append(rules, contradictionRules()...)
	rules = append(rules, provenanceRules()...)
	rules = append(rules, claimRules()...)
	rules = append(rules, schemaRules()...)
	rules = append(rules, tableRules()...)
	return append(rules, operationalRules()...)
}

// found marks rules whose findings come from the kernel's own reading and walking.
func found(rules ...Rule) []Rule {
	for i := range rules {
		rules[i].reading, rules[i].Since = true, "0.1.0"
	}
	return rules
}

func readingRules() []Rule {
	rfc8259 := []Source{{Title: "RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format", URL: "https://www.rfc-editor.org/rfc/rfc8259"}}
	return found(
		Rule{Code: Code(record.MalformedJSON), Severity: Error, Title: "Every line must be one JSON object with a kind.",
			Doc:     "The record was not read; every other line was.",
			Message: "the record was not read: {reason}", Sources: rfc8259,
			Good: exampleParty, Bad: `{"kind":"party","id":` + "\n"},
		Rule{Code: Code(record.InvalidUTF8), Severity: Error, Title: "A record must be UTF-8 text.",
			Doc:     "Text in another encoding cannot be told apart from damage; convert it before reading.",
			Message: "the record was not read: {reason}", Sources: rfc8259,
			Good: exampleParty, Bad: "{\"kind\":\"party\",\"id\":\"party/\xff\"}\n"},
		Rule{Code: Code(record.ByteOrderMark), Severity: Warning, Title: "A file must not begin with a byte order mark.",
			Doc:     "The mark is passed over here, but other readers stop at it.",
			Message: "{reason}", Sources: rfc8259,
			Good: exampleParty, Bad: "\xEF\xBB\xBF" + exampleParty},
		Rule{Code: Code(record.LineTooLong), Severity: Error, Title: "A record must not be longer than the reader takes.",
			Doc:     "The bound keeps hostile input from filling the memory; raise it where records are really that long.",
			Message: "the record was not read: {reason}",
			Good:    exampleParty, Bad: strings.Repeat(" ", 1<<14) + exampleParty},
		Rule{Code: Code(record.DuplicateMember), Severity: Error, Title: "A member must not stand twice in its object.",
			Doc:     "Programs disagree about which of the two counts. The first was kept.",
			Message: "{reason}; the first one was kept", Sources: rfc8259,
			Good: exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","type":"state"}` + "\n"},
		Rule{Code: Code(record.UnknownMember), Severity: Error, Title: "Every member must be a field of the kind.",
			Doc:     "A misspelt member would silently say nothing. Members of your own go under extensions.",
			Message: "{reason}; the member was passed over",
			Good:    exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","colour":"blue"}` + "\n"},
		Rule{Code: Code(record.InvalidDate), Severity: Error, Title: "A date must be an EDTF expression that denotes at least one day.",
			Doc:     "The field was left unset. Impossible days are common in published data: 31 February, 31 June.",
			Message: "{reason}; the field was left unset",
			Sources: []Source{{Title: "ISO 8601-2:2019 Annex A (EDTF)", URL: "https://www.loc.gov/standards/datetime/"}},
			Good:    exampleSource, Bad: `{"kind":"source","id":"source/x","names":[{"value":"X"}],"type":"official_statement","published":"2021-02-31"}` + "\n"},
		Rule{Code: Code(record.InvalidValue), Severity: Error, Title: "A value must have its field's type.",
			Doc:     "The field was left unset.",
			Message: "{reason}; the field was left unset",
			Good:    exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","sensitivity":7}` + "\n"},
		Rule{Code: Code(record.UndefinedKind), Severity: Error, Title: "The kind of a record must be defined.",
			Doc:     "A checker knows the kinds of the domains it was built from.",
			Message: "no domain of this checker defines the kind of this record; it was not read",
			Good:    exampleParty, Bad: `{"kind":"unheard-of","id":"unheard-of/x"}` + "\n"},
		Rule{Code: Code(record.DuplicateID), Severity: Error, Title: "An id must belong to one record.",
			Doc:     "The first record of the id was kept, the others were not.",
			Message: "another record has this id; this one was not taken in",
			Good:    exampleParty, Bad: exampleParty + exampleParty},
		Rule{Code: Code(record.MalformedID), Severity: Error, Title: "An id must be its kind, a slash and a local name.",
			Doc:     "Only a-z, 0-9, '-', '_', '.', '~' and '/' may stand in an id, so that it can be quoted anywhere.",
			Message: "the id is not well formed or does not begin with the record's kind; the record was not taken in",
			Good:    exampleParty, Bad: `{"kind":"party","id":"state/north","names":[{"value":"North"}],"type":"state"}` + "\n"},
	)
}

func shapeRules() []Rule {
	return found(
		Rule{Code: "record/required", Severity: Error, Title: "A required field must be set.",
			Doc:     "Without it the record says nothing that could be checked or used.",
			Message: "the field is required and not set",
			Good:    exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":""}],"type":"state"}` + "\n"},
		Rule{Code: "record/unknown-code", Severity: Error, Title: "A code must be in its field's vocabulary.",
			Doc:     "A code that a closed vocabulary does not list is an error, one that an open vocabulary does not list a warning. The value is kept either way.",
			Message: "the code is not in the vocabulary {vocabulary}",
			Good:    exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","sensitivity":"hush"}` + "\n"},
		Rule{Code: "record/shape", Severity: Error, Title: "A field must have the form its tags demand.",
			Doc:     "Language tags, lengths and the like are checked by the tags of the record types.",
			Message: "the value does not have the form demanded here ({tag})",
			Good:    exampleParty, Bad: `{"kind":"party","id":"party/north","names":[{"value":"North","script":"latin"}],"type":"state"}` + "\n"},
	)
}

func referenceRules() []Rule {
	return found(
		Rule{Code: "record/dangling-reference", Severity: Error, Title: "A reference must lead to a record of the dossier.",
			Doc:     "If the record is left out on purpose, say so with the prefix external: in the reference.",
			Message: "no record {reference} is in the dossier",
			Good:    exampleParty + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}` + "\n",
			Bad:     `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/nowhere","relation":"organ_of"}]}` + "\n"},
		Rule{Code: "record/wrong-kind", Severity: Error, Title: "A reference must lead to a kind of record that can stand there.",
			Doc:     "A party cannot be an organ of a place.",
			Message: "the reference leads to a {kind}, where only {kinds} can stand",
			Good:    exampleParty + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}` + "\n",
			Bad:     exampleSource + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"source/example","relation":"organ_of"}]}` + "\n"},
		Rule{Code: "record/malformed-reference", Severity: Error, Title: "A reference must be a well-formed id or declared external.",
			Doc:     "A name or a free text cannot be followed to a record.",
			Message: "the reference is not a well-formed id",
			Good:    exampleParty + `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"external:gw/373","relation":"organ_of"}]}` + "\n",
			Bad:     `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"The North","relation":"organ_of"}]}` + "\n"},
	)
}

func countRules() []Rule {
	ged := []Source{{Title: "UCDP Georeferenced Event Dataset codebook 22.1: low, best and high estimates"}}
	event := `{"kind":"event","id":"event/clash","names":[{"value":"Clash"}],"type":"clash","date":"2021-11-16","casualties":[{"status":"killed","count":`
	return found(
		Rule{Code: "record/count-out-of-order", Severity: Warning, Title: "Low, best and high of a count must not decrease.",
			Doc:     "A warning, because published data break it where identified sub-events were subtracted (31 of 3,883 events in one extract).",
			Message: "the bounds of the count are out of order: {count}", Sources: ged,
			Good: event + `{"low":1,"best":6,"high":7}}]}` + "\n", Bad: event + `{"low":9,"best":6,"high":7}}]}` + "\n"},
		Rule{Code: "record/negative-count", Severity: Error, Title: "A count must not be negative.",
			Doc:     "Minus one is often a code for unknown; write unknown as a word.",
			Message: "the count {count} is below zero", Sources: ged,
			Good: event + `0}]}` + "\n", Bad: event + `-1}]}` + "\n"},
	)
}

func contradictionRules() []Rule {
	clocks := exampleSource + `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","citations":[{"source":"source/example","occurred":"2021-12-12","reported":"2021-12","published":"%s"}]}` + "\n"
	return found(
		Rule{Code: "chronology/contradiction", Severity: Error, Title: "Dates and rules must be able to hold together.",
			Doc: "Every pair of the dates may agree and the whole still be impossible: one date, a chain of rules through dates that are " +
				"imprecise or not stated, and another date. It is a warning where the chain rests on a date marked uncertain or on a rule that is itself a warning.",
			Message:  "these dates and rules cannot all hold: {gap, day, days} short",
			Boundary: "as each rule of the chain says",
			Sources:  []Source{{Title: "Dechter, Meiri and Pearl, Temporal constraint networks, Artificial Intelligence 49 (1991)"}},
			Good:     fmt.Sprintf(clocks, "2021-12-15"), Bad: fmt.Sprintf(clocks, "2021-12-05")},
	)
}

// operationalRules are what the kernel says of its own work. They have no example in data: nothing
// that a record says can bring them about.
func operationalRules() []Rule {
	rules := found(
		Rule{Code: "integrity/rule-panicked", Severity: Error, Title: "A rule must not panic.",
			Doc:     "The rule was given up for this record; all others ran. Please report it to the rule's authors.",
			Message: "the rule {rule} broke down on this record and said nothing about it"},
		Rule{Code: "integrity/rule-too-slow", Severity: Error, Title: "A rule must end within its time.",
			Doc:     "The rule was given up for this record; all others ran.",
			Message: "the rule {rule} took longer on this record than its budget"},
	)
	return operational(rules)
}

func operational(rules []Rule) []Rule {
	for i := range rules {
		rules[i].operational = true
	}
	return rules
}

// tableRules are the faults of reading a dataset's table. A dossier cannot show them: they have no
// example in JSON Lines.
func tableRules() []Rule {
	return operational(found(
		Rule{Code: Code(table.RowBroken), Severity: Error, Title: "The quoting of a row must be readable.",
			Doc: "The row was not read; every other row was.", Message: "{reason}"},
		Rule{Code: Code(table.RowShifted), Severity: Error, Title: "A row must have a cell for every column.",
			Doc: "Cells too many or too few stand under the wrong columns; the row was not taken for facts.", Message: "{reason}"},
		Rule{Code: Code(table.RowTooLong), Severity: Error, Title: "A row must end within 16 MiB.",
			Doc: "A quote that is never closed swallows the rest of a table; nothing after it was read.", Message: "{reason}"},
		Rule{Code: Code(table.CellUnreadable), Severity: Error, Title: "A cell must be text in the table's encoding.",
			Doc: "Declare the encoding if it is not UTF-8. The cell was kept as it stands.", Message: "{reason}"},
		Rule{Code: Code(table.CellImpossible), Severity: Error, Title: "A cell must be able to mean what its column holds.",
			Doc: "An impossible day, a word in a column of numbers, a month above twelve. The field was left unset and the cell kept.", Message: "{reason}"},
		Rule{Code: Code(table.IDMissing), Severity: Error, Title: "A row must have the id its record is named by.",
			Doc: "The row gave no record, since nothing could refer to it.", Message: "{reason}"},
		Rule{Code: Code(table.CodeUnknown), Severity: Error, Title: "A coded cell must have a code of the codebook.",
			Doc: "Another release may have more codes, or the cells are shifted. The field was left unset and the cell kept.", Message: "{reason}"},
		Rule{Code: Code(table.RelationWithoutID), Severity: Warning, Title: "A relation must say to whom or what.",
			Doc: "The row says that there is one and lacks the other's id. The cell was kept.", Message: "{reason}"},
		Rule{Code: Code(table.RowsApart), Severity: Error, Title: "The rows of one group must stand together and once.",
			Doc: "A table is read in one pass, group by group: sort it by the group's id. The row was not added to its record.", Message: "{reason}"},
		Rule{Code: Code(table.RowsDisagree), Severity: Warning, Title: "The rows of one record must agree on what the record says once.",
			Doc: "Of several answers none was chosen: the field was left unset and the cells of all rows were kept.", Message: "{reason}"},
		Rule{Code: Code(table.ReleaseDiffers), Severity: Warning, Title: "A row must be of the release that was declared.",
			Doc: "Ids have changed their meaning between releases of datasets. The row was read.", Message: "{reason}"},
	))
}

func provenanceRules() []Rule {
	uncited := RecordRule(Rule{Code: "record/uncited", Severity: Warning, Title: "A record must cite a source.",
		Doc:     "A fact that cannot be traced to who said it cannot be weighed. Sources themselves need no citation.",
		Message: "the record cites no source", Since: "0.1.0",
		Sources: []Source{huridocs, {Title: "Berkeley Protocol on Digital Open Source Investigations (2022)"}},
		Good:    exampleParty,
		Bad:     `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","citations":[]}` + "\n"},
		func(rec *record.Header, report *Reporter) {
			if len(rec.Citations) == 0 && rec.ID.Kind() != "source" {
				report.Report("/citations")
			}
		})
	clocks := DateRule(Rule{Code: "record/clocks-out-of-order", Severity: Error, Title: "A fact occurs, is reported, published, retrieved and entered in this order.",
		Doc:      "The five clocks of a citation are often taken for one date. A statement about the future has no occurred date yet.",
		Message:  "{from} lies {gap, day, days} after {to}, which must not come before it",
		Boundary: "all five may be the same day",
		Sources:  []Source{{Title: "People Finder Interchange Format 1.4: entry_date and source_date"}, {Title: "Berkeley Protocol: collection log"}}, Since: "0.1.0",
		Good: exampleSource + `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","citations":[{"source":"source/example","reported":"2021-12-19","published":"2021-12-19"}]}` + "\n",
		Bad:  exampleSource + `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","citations":[{"source":"source/example","reported":"2021-12-19","published":"2021-12-09"}]}` + "\n"},
		func(rec *record.Header, timeline *Timeline) {
			for i := range rec.Citations {
				orderClocks(&rec.Citations[i], i, timeline)
			}
		})
	return []Rule{headerRule(uncited), headerRule(clocks)}
}

// orderClocks declares that each clock of a citation that shows a date is not before the last that does.
func orderClocks(citation *record.Citation, index int, timeline *Timeline) {
	earlier := Point{}
	clocks := [...]*chronology.Date{&citation.Occurred, &citation.Reported, &citation.Published, &citation.Retrieved, &citation.Entered}
	for i, date := range clocks {
		if date.IsZero() {
			continue
		}
		point := timeline.Date(record.At("citations", index, clockNames[i]), *date)
		timeline.NotAfter(earlier, point)
		earlier = point
	}
}

// clockNames are the fields of a citation that hold its clocks, in their order.
var clockNames = [...]string{"occurred", "reported", "published", "retrieved", "entered"}

// headerRule makes a rule about the header apply to records of every type.
func headerRule(rule Rule) Rule {
	rule.typ = nil
	run := rule.run
	rule.run = func(_ record.Record, timeline *Timeline) { run(timeline.head, timeline) }
	return rule
}

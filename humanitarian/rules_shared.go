package humanitarian

import (
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// firstVersion is the version of the library these rules came with.
const firstVersion = "0.1.0"

// since marks rules with the version they came with.
func since(version string, rules ...integrity.Rule) []integrity.Rule {
	for i := range rules {
		rules[i].Since = version
	}
	return rules
}

// The profiles of rules that follow from the law of armed conflict. They run where the conflict's
// record says which law applies.
const (
	internationalConflict    = string(conflict.InternationalArmedConflict)
	nonInternationalConflict = string(conflict.NonInternationalArmedConflict)
)

const treaties = "https://ihl-databases.icrc.org/en/ihl-treaties/"

func thirdConvention(article string) integrity.Source {
	return integrity.Source{Title: "Third Geneva Convention (1949), article " + article, URL: treaties + "gciii-1949/article-" + article}
}

func fourthConvention(article string) integrity.Source {
	return integrity.Source{Title: "Fourth Geneva Convention (1949), article " + article, URL: treaties + "gciv-1949/article-" + article}
}

func firstProtocol(article string) integrity.Source {
	return integrity.Source{Title: "Additional Protocol I (1977), article " + article, URL: treaties + "api-1977/article-" + article}
}

func secondProtocol(article string) integrity.Source {
	return integrity.Source{Title: "Additional Protocol II (1977), article " + article, URL: treaties + "apii-1977/article-" + article}
}

func customaryRule(number string) integrity.Source {
	return integrity.Source{Title: "ICRC study on customary international humanitarian law, rule " + number, URL: "https://ihl-databases.icrc.org/en/customary-ihl/v1/rule" + number}
}

func disappearanceConvention(article string) integrity.Source {
	return integrity.Source{Title: "International Convention for the Protection of All Persons from Enforced Disappearance (2006), article " + article,
		URL: "https://www.ohchr.org/en/instruments-mechanisms/instruments/international-convention-protection-all-persons-enforced"}
}

// The records that examples are made of.
const (
	exampleNorth   = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}`
	exampleSouth   = `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state"}`
	exampleThird   = `{"kind":"party","id":"party/third","names":[{"value":"Third"}],"type":"state"}`
	exampleArmy    = `{"kind":"party","id":"party/army","names":[{"value":"Army"}],"type":"state_forces","parents":[{"party":"party/north","relation":"organ_of"}]}`
	exampleClash   = `{"kind":"event","id":"event/clash","names":[{"value":"Clash"}],"type":"clash","date":"2021-11-16"}`
	exampleSource  = `{"kind":"source","id":"source/example","names":[{"value":"Example"}],"type":"official_statement"}`
	exampleCohort  = `{"kind":"cohort","id":"cohort/clash","event":"event/clash","holder":"party/north","side":"party/south","count":32}`
	exampleParties = exampleNorth + "\n" + exampleSouth
)

// dossier joins records of an example, one a line.
func dossier(records ...string) string { return strings.Join(records, "\n") + "\n" }

// leg is an example of a transfer from north to south with further members.
func leg(members string) string {
	return `{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/south",` + members + `}`
}

// legs is an example of a transfer together with its parties and the event of capture.
func legs(members string) string { return dossier(exampleParties, exampleClash, leg(members)) }

// episode is an example of custody of one person with further members, together with the person,
// the parties and a transfer.
func episode(members string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1","side":"party/south"}`,
		`{"kind":"custody","id":"custody/p1","subject":"person/p1","holder":"party/north",`+members+`}`)
}

// someone is an example of a person with further members, together with the parties.
func someone(members string) string {
	return dossier(exampleParties, `{"kind":"person","id":"person/p1",`+members+`}`)
}

// severalRefer reports whether more than one record of a kind refers to a record.
func severalRefer(records view, id record.ID, kind record.Kind) bool {
	first := record.ID("")
	for _, back := range records.BackrefsFrom(kind, id) {
		if back.From == first {
			continue
		}
		if first != "" {
			return true
		}
		first = back.From
	}
	return false
}

package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// transferPlaceRules are about where a hand-over takes place and which way it goes.
func transferPlaceRules() []integrity.Rule {
	return since(firstVersion, transferHostElsewhere(), transferHostNotNamed())
}

// exampleHandedOverAt is a transfer with a host whose capital lies in one country, handed over at
// a place.
func exampleHandedOverAt(members string) string {
	place := func(id, kind, parents string) string {
		return `{"kind":"place","id":"place/` + id + `","names":[{"value":"` + id + `"}],"type":"` + kind + `"` + parents + `}`
	}
	return dossier(
		place("northland", "country", ""), place("hostland", "country", ""), place("farland", "country", ""),
		place("north-town", "settlement", `,"parents":["place/northland"]`), place("host-town", "settlement", `,"parents":["place/hostland"]`),
		place("crossing", "border_section", `,"parents":["place/northland","place/hostland"]`), place("far-port", "settlement", `,"parents":["place/farland"]`),
		place("southland", "country", ""), place("south-town", "settlement", `,"parents":["place/southland"]`),
		`{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","seat":"place/north-town"}`,
		`{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state","seat":"place/south-town"}`,
		`{"kind":"party","id":"party/host","names":[{"value":"Host"}],"type":"state","seat":"place/host-town"}`,
		leg(`"executed":"2021-06-12","people":[{"count":15}],`+members))
}

func transferHostElsewhere() integrity.Rule {
	host := `"intermediaries":[{"party":"party/host","role":"host"}]`
	return integrity.DossierRule(integrity.Rule{Code: "transfer/host-elsewhere", Severity: integrity.Info,
		Title: "Who is named as host or transit state has the place, or a place of the route, in its territory.",
		Doc: "The country of a party is that of its seat; countries are found by the places that contain a place. A border belongs to both countries, " +
			"and nothing is said where a country is not on record. A party that only flies people on is a carrier.",
		Message: "{party} is named as {role}, and neither the place nor the route lies in its country",
		Sources: []integrity.Source{{Title: "hand-over at a border on 12 June 2021, by way of the neighbouring country as host"}},
		Good:    exampleHandedOverAt(`"place":"place/crossing",` + host), Bad: exampleHandedOverAt(`"place":"place/north-town",` + host)},
		func(t *Transfer, context *integrity.Context) {
			for i, between := range t.Intermediaries {
				if between.Role != HostTerritory && between.Role != TransitState {
					continue
				}
				own, where := countryOf(context, between.Party), countries(context, append([]record.Ref{t.Place}, t.Route...)...)
				if between.Role == HostTerritory && t.Place != "" {
					where = countries(context, t.Place)
				}
				if len(own) > 0 && len(where) > 0 && !meet(own, where) {
					context.Report(record.At("intermediaries", i)).With("party", between.Party).With("role", string(between.Role)).Relate(between.Party.ID(), "/seat")
				}
			}
		})
}

func transferHostNotNamed() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/host-not-named", Severity: integrity.Info,
		Title:   "Where people are handed over in a third country it is among those named.",
		Doc:     "The country of the place is held against those of the sender, the receiver and the intermediaries. Nothing is said where one of these is not on record.",
		Message: "the place lies in {country}, which belongs to nobody named",
		Sources: []integrity.Source{{Title: "hand-over at a border on 12 June 2021, by way of the neighbouring country as host"}},
		Good:    exampleHandedOverAt(`"place":"place/host-town","intermediaries":[{"party":"party/host","role":"host"}]`),
		Bad:     exampleHandedOverAt(`"place":"place/far-port"`)},
		hostNotNamed)
}

func hostNotNamed(t *Transfer, context *integrity.Context) {
	if t.Place == "" {
		return
	}
	senders := countryOf(context, t.From)
	if len(senders) == 0 {
		return
	}
	where := countries(context, t.Place)
	if meet(senders, where) {
		return
	}
	named := []record.Ref{t.To}
	for _, between := range t.Intermediaries {
		named = append(named, between.Party)
	}
	for _, party := range named {
		if own := countryOf(context, party); len(own) == 0 || meet(own, where) {
			return
		}
	}
	if len(where) > 0 {
		context.Report("/place").With("country", where[0]).Relate(where[0].ID(), "")
	}
}

// countryOf returns the countries in which the party that answers for a party has its seat.
func countryOf(context *integrity.Context, party record.Ref) []record.Ref {
	if found, known := integrity.Find[conflict.Party](context, answering(context, party)); known {
		return countries(context, found.Seat)
	}
	return nil
}

// maxContaining bounds the places that are followed up from a place; maps have no more levels.
const maxContaining = 64

// countries returns the countries and territories that contain the places, each once.
func countries(context *integrity.Context, places ...record.Ref) []record.Ref {
	var found []record.Ref
	seen := map[record.Ref]bool{}
	for len(places) > 0 && len(seen) < maxContaining {
		at := places[0]
		places = places[1:]
		place, known := integrity.Find[conflict.Place](context, at)
		if !known || seen[at] {
			continue
		}
		seen[at] = true
		if place.Type == conflict.Country || place.Type == conflict.Territory {
			found = append(found, at)
			continue
		}
		places = append(places, place.Parents...)
	}
	return found
}

func meet(some, others []record.Ref) bool {
	return slices.ContainsFunc(some, func(one record.Ref) bool { return slices.Contains(others, one) })
}

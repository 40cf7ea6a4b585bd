package conflict

import (
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func placeRules() []integrity.Rule {
	return []integrity.Rule{placeImpossible(), placeSwapped(), placeOwnParent(), placeParentCircle(), placeCodeNotUnderParent(), eventImpossible()}
}

var wgs84 = integrity.Source{Title: "EPSG:4326, WGS 84: latitude -90 to 90, longitude -180 to 180"}

func positioned(position string) string {
	return `{"kind":"place","id":"place/valley","names":[{"value":"Valley"}],"type":"adm2","position":` + position + `}` + "\n"
}

func placeImpossible() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "place/impossible-position", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A position must be on the Earth.",
		Doc:     "Latitudes run from -90 to 90, longitudes from -180 to 180. Where exchanging the numbers would make it possible, place/swapped-position is reported instead.",
		Message: "no point of the Earth has this position",
		Sources: from(wgs84),
		Good:    positioned(`{"latitude":40.1,"longitude":46.0}`), Bad: positioned(`{"latitude":95,"longitude":246.0}`),
	}, func(p *Place, report *integrity.Reporter) {
		if !p.Position.Possible() && !p.Position.Swapped() {
			report.Report("/position")
		}
	})
}

func placeSwapped() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "place/swapped-position", Severity: integrity.Error, Since: "0.1.0",
		Title:   "Latitude and longitude must not be exchanged.",
		Doc:     "The position is impossible as it stands and possible with its numbers exchanged.",
		Message: "the latitude is beyond 90 degrees; latitude and longitude seem to be exchanged",
		Sources: from(wgs84),
		Good:    positioned(`{"latitude":15.3,"longitude":127.5}`), Bad: positioned(`{"latitude":127.5,"longitude":15.3}`),
	}, func(p *Place, report *integrity.Reporter) {
		if p.Position.Swapped() {
			report.Report("/position/latitude")
		}
	})
}

func placeOwnParent() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{
		Code: "place/inside-itself", Severity: integrity.Error, Since: "0.1.0",
		Title:   "A place must not be inside itself.",
		Doc:     "The district and its town of the same name are two places.",
		Message: "the place is its own parent",
		Good:    valley, Bad: `{"kind":"place","id":"place/valley","names":[{"value":"Valley"}],"type":"adm2","parents":["place/valley"]}` + "\n",
	}, func(p *Place, report *integrity.Reporter) {
		for i, parent := range p.Parents {
			if p.ID != "" && parent.ID() == p.ID {
				report.Report(record.At("parents", i))
			}
		}
	})
}

func placeParentCircle() integrity.Rule {
	place := func(id, parent string) string {
		return `{"kind":"place","id":"place/` + id + `","names":[{"value":"` + id + `"}],"parents":["place/` + parent + `"]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "place/parents-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title:   "The places that contain a place must not be contained in it.",
		Doc:     "Every place of the circle is reported.",
		Message: "following its parents leads back to the place",
		Good:    valley + place("town", "valley") + place("quarter", "town"), Bad: place("town", "quarter") + place("quarter", "town"),
	}, func(p *Place, context *integrity.Context) {
		if last, closed := circle(context, p.ID, p, func(p *Place) []record.Ref { return p.Parents }); closed {
			context.Report("/parents").Relate(last, "/parents")
		}
	})
}

func placeCodeNotUnderParent() integrity.Rule {
	region := `{"kind":"place","id":"place/region","names":[{"value":"Region"}],"type":"adm1","p_codes":["ZZ01"]}` + "\n"
	town := func(code string) string {
		return `{"kind":"place","id":"place/town","names":[{"value":"Town"}],"type":"adm2","p_codes":["` + code + `"],"parents":["place/region"]}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "place/code-not-under-parent", Severity: integrity.Warning, Since: "0.1.0",
		Title:   "A P-code must begin with that of the place above.",
		Doc:     "Codes of common operational datasets are hierarchical. Contested areas have several admin codings: it is enough that one code fits one parent.",
		Message: "no code of the place begins with a code of the place above it",
		Sources: from(integrity.Source{Title: "OCHA Common Operational Datasets: P-codes"}),
		Good:    region + town("ZZ0103"), Bad: region + town("ZZ0203"),
	}, func(p *Place, context *integrity.Context) {
		if len(p.PCodes) == 0 {
			return
		}
		for i, ref := range p.Parents {
			parent, known := integrity.Find[Place](context, ref)
			if known && len(parent.PCodes) > 0 && !underAny(p.PCodes, parent.PCodes) {
				context.Report(record.At("parents", i)).Relate(parent.ID, "/p_codes")
			}
		}
	})
}

func underAny(codes, above []string) bool {
	for _, code := range codes {
		for _, prefix := range above {
			if strings.HasPrefix(code, prefix) {
				return true
			}
		}
	}
	return false
}

func eventImpossible() integrity.Rule {
	at := func(position string) string {
		return event("clash", `,"date":"2021-11-16","position":`+position)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "event/impossible-position", Severity: integrity.Error, Since: "0.1.0",
		Title:   "The position of an event must be on the Earth.",
		Doc:     "Latitudes run from -90 to 90, longitudes from -180 to 180; the two may be exchanged.",
		Message: "no point of the Earth has this position",
		Sources: from(wgs84, ucdpGED),
		Good:    at(`{"latitude":39.9,"longitude":45.9}`), Bad: at(`{"latitude":95,"longitude":45.9}`),
	}, func(e *Event, report *integrity.Reporter) {
		if !e.Position.Possible() {
			report.Report("/position")
		}
	})
}

package humanitarian

import (
	"strconv"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// mineAreaRules are about where the mines lie.
func mineAreaRules() []integrity.Rule {
	return []integrity.Rule{
		minePointsTooFew(), minePointsCoincide(), mineDatumMissing(), minePointFar(), minePointImpossible(), mineNotInPlaces(), minePerimeterCrosses(),
		minePerimeterFault("swapped-coordinates", CornerSwapped, "The corners of a perimeter have latitude and longitude in their places.",
			"A corner that is possible only with the two exchanged was written the other way round.", "the corner is possible only with latitude and longitude exchanged",
			`{"latitude":40.01,"longitude":46.91},{"latitude":146.92,"longitude":40.01},{"latitude":40.02,"longitude":46.92}`),
		minePerimeterFault("corner-impossible", CornerImpossible, "The corners of a perimeter lie on the Earth.",
			"Latitude is -90 to 90 degrees, longitude -180 to 180; military grids must be converted first.", "no point of the Earth has the corner's position",
			`{"latitude":40.01,"longitude":46.91},{"latitude":440.02,"longitude":546.92},{"latitude":40.02,"longitude":46.92}`),
		minePerimeterFault("too-few-corners", TooFewCorners, "A perimeter has at least three different corners.",
			"Two points are a line; a single point is a reference point.", "the perimeter has fewer than three different corners",
			`{"latitude":40.01,"longitude":46.91},{"latitude":40.02,"longitude":46.92},{"latitude":40.01,"longitude":46.91}`),
		minePerimeterFault("no-area", NoArea, "A perimeter encloses an area.",
			"Corners on one line enclose nothing.", "the corners of the perimeter lie on one line",
			`{"latitude":40,"longitude":46},{"latitude":40.25,"longitude":46.25},{"latitude":40.5,"longitude":46.5}`),
	}
}

func minePerimeterFault(name string, wanted PerimeterFault, title, doc, message, corners string) integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: integrity.Code("mine-record/" + name), Severity: integrity.Error,
		Title: title, Doc: doc, Message: message, Sources: []integrity.Source{technicalAnnex("1 (a) (ii)")},
		Good: exampleMinefield(exampleLaid + examplePerimeter), Bad: exampleMinefield(exampleLaid + `,"perimeter":[` + corners + `]`)},
		func(m *MineRecord, report *integrity.Reporter) {
			fault, at := m.Perimeter.Fault()
			switch {
			case m.Perimeter == nil || fault != wanted:
			case len(m.Perimeter) == 0:
				report.Report("/perimeter") // stated, and empty
			default:
				report.Report(record.At("perimeter", at))
			}
		})
}

func minePerimeterCrosses() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/crosses-itself", Severity: integrity.Error,
		Title: "The edges of a perimeter do not cross or touch each other.",
		Doc: "Two corners in the wrong order make the sides cross; what is inside is then undecided. " +
			"A perimeter of more than 2,000 corners is not examined; the finding then is a note that says so.",
		Message: "crossing or touching edges of the perimeter: {crossing}",
		Sources: []integrity.Source{technicalAnnex("1 (a) (ii)")},
		Good:    exampleMinefield(exampleLaid + examplePerimeter),
		Bad:     exampleMinefield(exampleLaid + `,"perimeter":[{"latitude":40.01,"longitude":46.91},{"latitude":40.02,"longitude":46.92},{"latitude":40.02,"longitude":46.91},{"latitude":40.01,"longitude":46.92}]`)},
		func(m *MineRecord, report *integrity.Reporter) {
			switch fault, at := m.Perimeter.Fault(); fault {
			case CrossesItself:
				report.Report(record.At("perimeter", at)).With("crossing", "found")
			case TooManyCorners:
				report.Report("/perimeter").With("crossing", "not_examined").AtMost(integrity.Info)
			}
		})
}

func minePointsTooFew() integrity.Rule {
	one := `,"datum":"wgs_84","reference_points":[{"position":{"latitude":40.01,"longitude":46.91}}]`
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/reference-points-too-few", Severity: integrity.Warning,
		Title:   "An area is fixed by at least two reference points.",
		Doc:     "Under the Protocol of 1980 one reference point did; ignore the rule for records made under it.",
		Message: "{points, reference point, reference points} on record",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)")},
		Good:    exampleMinefield(exampleLaid + examplePoints), Bad: exampleMinefield(exampleLaid + one)},
		func(m *MineRecord, report *integrity.Reporter) {
			if len(m.ReferencePoints) == 1 {
				report.Report("/reference_points").With("points", len(m.ReferencePoints))
			}
		})
}

func minePointsCoincide() integrity.Rule {
	twice := `,"datum":"wgs_84","reference_points":[{"position":{"latitude":40.01,"longitude":46.91}},{"position":{"latitude":40.01,"longitude":46.91}}]`
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/reference-points-coincide", Severity: integrity.Warning,
		Title:   "Reference points lie apart.",
		Doc:     "A point copied twice fixes no direction.",
		Message: "the point has the position of point {other}",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)")},
		Good:    exampleMinefield(exampleLaid + examplePoints), Bad: exampleMinefield(exampleLaid + twice)},
		func(m *MineRecord, report *integrity.Reporter) {
			seen := map[[2]float64]int{}
			for i, point := range m.ReferencePoints {
				if point.Position.IsZero() {
					continue
				}
				at := [2]float64{point.Position.Latitude, point.Position.Longitude}
				if other, taken := seen[at]; taken {
					report.Report(record.At("reference_points", i, "position")).With("other", strconv.Itoa(other+1))
					continue
				}
				seen[at] = i
			}
		})
}

func mineDatumMissing() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/datum-missing", Severity: integrity.Warning,
		Title:   "Coordinates name the datum they were given in.",
		Doc:     "The same numbers on a Soviet military map lie some 100 metres from those of WGS 84, more than the depth of a minefield.",
		Message: "coordinates with no datum on record",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)"), {Title: "IMAS 05.10, information management for mine action"}},
		Good:    exampleMinefield(exampleLaid + examplePoints),
		Bad:     exampleMinefield(exampleLaid + `,"reference_points":[{"position":{"latitude":40.01,"longitude":46.91}},{"position":{"latitude":40.02,"longitude":46.92}}]`)},
		func(m *MineRecord, report *integrity.Reporter) {
			if m.Datum == "" && len(m.ReferencePoints) > 0 {
				report.Report("/datum")
			}
		})
}

// farFromArea is the distance in metres beyond which a reference point is unlikely to serve.
const farFromArea = 20000

func minePointFar() integrity.Rule {
	far := `,"datum":"wgs_84","reference_points":[{"position":{"latitude":40.01,"longitude":46.91}},{"position":{"latitude":42.02,"longitude":46.92}}]`
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/reference-point-far", Severity: integrity.Warning,
		Title:   "Reference points lie near the area.",
		Doc:     "A point more than 20 kilometres from every corner is of another area, or has a digit wrong.",
		Message: "the point is {kilometres} km from the nearest corner",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)")},
		Good:    exampleMinefield(exampleLaid + examplePoints + examplePerimeter), Bad: exampleMinefield(exampleLaid + far + examplePerimeter)},
		func(m *MineRecord, report *integrity.Reporter) {
			if fault, _ := m.Perimeter.Fault(); fault != NoPerimeterFault {
				return
			}
			for i, point := range m.ReferencePoints {
				if point.Position.IsZero() || !point.Position.Possible() {
					continue
				}
				nearest := metres(point.Position, m.Perimeter[0])
				for _, corner := range m.Perimeter {
					nearest = min(nearest, metres(point.Position, corner))
				}
				if nearest > farFromArea {
					report.Report(record.At("reference_points", i, "position")).With("kilometres", int64(nearest/1000))
				}
			}
		})
}

func minePointImpossible() integrity.Rule {
	swapped := `,"datum":"wgs_84","reference_points":[{"position":{"latitude":40.01,"longitude":46.91}},{"position":{"latitude":146.92,"longitude":40.02}}]`
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/point-impossible", Severity: integrity.Error,
		Title:   "Reference points and single mines lie on the Earth.",
		Doc:     "Latitude is -90 to 90 degrees, longitude -180 to 180. A point that would be possible with the two exchanged was written the other way round; the numbers of a military grid must be converted first.",
		Message: "no point of the Earth has this position; with latitude and longitude exchanged: {exchanged}",
		Sources: []integrity.Source{technicalAnnex("1 (a) (i)"), technicalAnnex("1 (a) (iii)")},
		Good:    exampleMinefield(exampleLaid + examplePoints), Bad: exampleMinefield(exampleLaid + swapped)},
		func(m *MineRecord, report *integrity.Reporter) {
			ask := func(at record.Pointer, position conflict.Position) {
				switch {
				case position.Swapped():
					report.Report(at).With("exchanged", "possible")
				case !position.Possible():
					report.Report(at).With("exchanged", "impossible")
				}
			}
			for i, point := range m.ReferencePoints {
				ask(record.At("reference_points", i, "position"), point.Position)
			}
			for i, group := range m.Mines {
				for j, position := range group.Positions {
					ask(record.At("mines", i, "positions", j), position)
				}
			}
		})
}

func mineNotInPlaces() integrity.Rule {
	return integrity.RecordRule(integrity.Rule{Code: "mine-record/names-without-places", Severity: integrity.Info,
		Title:   "An area known by name is tied to a place.",
		Doc:     "The place record keeps the names of several naming systems side by side.",
		Message: "{names, name, names} of the area and no place",
		Good:    exampleMinefield(exampleLaid + `,"names":[{"value":"Ridge"}],"places":["external:place/ridge"]`), Bad: exampleMinefield(exampleLaid + `,"names":[{"value":"Ridge"}],"impracticable":true`)},
		func(m *MineRecord, report *integrity.Reporter) {
			if len(m.Names) > 0 && len(m.Places) == 0 {
				report.Report("/places").With("names", len(m.Names))
			}
		})
}

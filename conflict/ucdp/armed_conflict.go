package ucdp

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const conflictSystem = "ucdp_conflict"

// ReadArmedConflicts reads the UCDP/PRIO Armed Conflict Dataset, whose rows are conflict years. The
// rows of one conflict, which stand together, become a conflict "conflict/ucdp-<id>" and an
// episode "episode/ucdp-<id>-<start_date2>" for each stretch of active years. Copies that have one
// pair of dates only, start_date and end_date, are read as the dates of the episode: the dataset
// states no other start that changes within a conflict. Source: UCDP/PRIO codebook 23.1.
func ReadArmedConflicts(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, description(dataset.Description{
		Key: "ucdp-prio-acd", Title: "UCDP/PRIO Armed Conflict Dataset",
		Required: []string{"conflict_id", "year", "start_date", "side_a_id", "side_b_id"}, Group: "conflict_id",
		Builder: func(r *dataset.Reader) func([]*dataset.Line) { return newConflictTable(r).build },
	}), options)
}

// WriteArmedConflicts writes episodes as rows of the UCDP/PRIO Armed Conflict Dataset with the
// given columns, one row for each active year. Records that are no episodes of that dataset are
// passed over; conflicts are told by their episodes.
func WriteArmedConflicts(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says := dataset.SaysOf(columns, conflictYearSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		episode, is := rec.(*conflict.Episode)
		if !is || dataset.External(&episode.Header, conflictSystem) == "" {
			return dataset.None
		}
		return yearly(episode, says)
	})
}

// conflictTable is what is looked up once in a table of conflict years.
type conflictTable struct {
	id, year, location, territory   table.Column
	kind, incompatibility, grade    table.Column
	start, startPrecision           table.Column // of the conflict, absent where one pair of dates is stated
	episodeStart, episodePrecision  table.Column // of the day the episode reached 25 deaths
	ended, episodeEnd, endPrecision table.Column
	sides                           [2]*side
	episodes                        episodes
}

func newConflictTable(r *dataset.Reader) *conflictTable {
	t := &conflictTable{
		id: r.Column("conflict_id"), year: r.Column("year"), location: r.Column("location"), territory: r.Column("territory_name"),
		kind: r.Column("type_of_conflict"), incompatibility: r.Column("incompatibility"), grade: r.Column("intensity_level"),
		start: r.Column("start_date"), startPrecision: r.Column("start_prec"),
		episodeStart: r.Column("start_date2"), episodePrecision: r.Column("start_prec2"),
		ended: r.Column("ep_end"), episodeEnd: r.Column("ep_end_date"), endPrecision: r.Column("ep_end_prec"),
		sides: newSides(r), episodes: episodes{says: dataset.SaysOf(r.Columns(), conflictYearSays)},
	}
	if !t.episodeStart.Present() {
		t.start, t.episodeStart = table.Column{}, t.start
	}
	if !t.episodeEnd.Present() {
		t.episodeEnd = r.Column("end_date")
	}
	return t
}

func (t *conflictTable) build(rows []*dataset.Line) {
	years := t.episodes.distinctYears(rows, t.year)
	if len(years) == 0 {
		return
	}
	id := rows[0].Trimmed(t.id)
	whole := &conflict.Conflict{Header: rows[0].Header(record.ID(conflictPrefix+id), conflictSystem, id)}
	years[0].Begin(whole)
	for _, c := range years[1:] {
		c.Join(whole.ID)
	}
	whole.Names = t.named(rows[0])
	whole.Type = conflict.ConflictType(common(years, func(c yearRow) string { return c.Code(t.kind, whole.Type.Vocabulary(), "ucdp") }))
	whole.Incompatibility = conflict.Incompatibility(common(years, func(c yearRow) string {
		return c.Code(t.incompatibility, whole.Incompatibility.Vocabulary(), "ucdp")
	}))
	whole.Territories, whole.Sides = territories(years, t.territory), t.sidesIn(years)
	whole.Intensities = t.intensities(years)
	if t.start.Present() {
		first, _ := coded(years[0].Line, t.start, t.startPrecision)
		whole.Life = years[0].Span(first, chronology.Date{}, false, t.start)
	}
	t.episodes.build(years, t.episodeStart, func(first yearRow) *conflict.Episode { return t.episode(first, whole) }, t.finish)
}

// named is the name of a conflict, which the dataset states by location and territory.
func (t *conflictTable) named(c *dataset.Line) []record.Name {
	name := c.Text(t.location)
	if territory := c.Text(t.territory); t.location.Present() && territory != "" {
		name += ": " + territory
	}
	if name == "" {
		return nil
	}
	return []record.Name{{Value: name, Language: "en"}}
}

func (t *conflictTable) intensities(years []yearRow) []conflict.YearlyIntensity {
	intensities := make([]conflict.YearlyIntensity, 0, len(years))
	for _, c := range years {
		if grade := conflict.Intensity(c.Code(t.grade, conflict.Minor.Vocabulary(), "ucdp")); grade != "" {
			intensities = append(intensities, conflict.YearlyIntensity{Year: c.year, Grade: grade})
		}
	}
	if len(intensities) == 0 {
		return nil
	}
	return intensities
}

func (t *conflictTable) episode(first yearRow, whole *conflict.Conflict) *conflict.Episode {
	id, name := whole.ExternalIDs[0].Value, first.name
	if day, err := table.Day(first.Cell(t.episodeStart), first.Order()); err == nil {
		name = day.String() // an episode whose start is unreadable goes by its first year
	}
	episode := &conflict.Episode{Header: first.Header(record.ID("episode/ucdp-"+id+"-"+name), conflictSystem, id), Conflict: whole.ID.Ref()}
	episode.Threshold, _ = coded(first.Line, t.episodeStart, t.episodePrecision)
	return episode
}

// finish reads the end in the last row. By the codebook, ep_end is 0 there only where the dataset
// ends with the year and cannot tell yet.
func (t *conflictTable) finish(episode *conflict.Episode, last yearRow) {
	episode.End, _ = coded(last.Line, t.episodeEnd, t.endPrecision)
	if last.Trimmed(t.ended) == "0" && episode.End.IsZero() {
		episode.Outcome = conflict.UndeterminedLatestYear
	}
}

// conflictYearSays is what an episode's fields say in a column.
func conflictYearSays(column string) func(*episodeYear) string {
	switch column {
	case "conflict_id":
		return func(of *episodeYear) string { return dataset.External(&of.Header, conflictSystem) }
	case "year":
		return func(of *episodeYear) string { return of.year }
	case "version":
		return func(of *episodeYear) string { return release(&of.Header) }
	}
	return nil
}

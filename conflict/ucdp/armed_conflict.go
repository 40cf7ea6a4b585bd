package ucdp

import (
	"io"
	"iter"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const conflictSystem = "ucdp_conflict"

// ReadArmedConflicts reads the UCDP/PRIO Armed Conflict Dataset, whose rows are conflict years. The
// rows of one conflict, which stand together, become a conflict "conflict/ucdp-<id>" and an
// episode "episode/ucdp-<id>-<start_date2>" for each stretch of active years. Copies that have one
// pair of dates only, start_date and end_date, are read as the dates of the episode: the dataset
// states no other start that changes within a conflict. Source: UCDP/PRIO codebook 23.1.
func ReadArmedConflicts(source io.Reader, file string, options ...Option) (*Reader, error) {
	return open(source, file, dataset{
		key: "prio-acd", title: "UCDP/PRIO Armed Conflict Dataset",
		required: []string{"conflict_id", "year", "start_date", "side_a_id", "side_b_id"},
		group:    "conflict_id", build: buildConflict,
	}, options)
}

// WriteArmedConflicts writes episodes as rows of the UCDP/PRIO Armed Conflict Dataset with the
// given columns, one row for each active year. Records that are no episodes of that dataset are
// passed over; conflicts are told by their episodes.
func WriteArmedConflicts(to io.Writer, columns []string, records iter.Seq[record.Record], options ...Option) error {
	return write(to, columns, records, options, func(rec record.Record) iter.Seq[func(string, int) string] {
		episode, is := rec.(*conflict.Episode)
		if !is || external(&episode.Header, conflictSystem) == "" {
			return none
		}
		return yearly(episode, conflictYearCell)
	})
}

func buildConflict(r *Reader, rows []*cells) {
	whole := &conflict.Conflict{Header: rows[0].header(conflictRef(rows[0].Trimmed("conflict_id")).ID(), conflictSystem, rows[0].Trimmed("conflict_id"))}
	if r.table.Has("location") {
		whole.Names = named(rows[0].conflictName())
	}
	years := r.years(rows)
	if len(years) == 0 {
		return
	}
	years[0].begin(whole)
	whole.Type = conflict.ConflictType(common(years, func(c *cells) string { return c.code("type_of_conflict", whole.Type.Vocabulary()) }))
	whole.Incompatibility = conflict.Incompatibility(common(years, func(c *cells) string { return c.code("incompatibility", whole.Incompatibility.Vocabulary()) }))
	whole.Territories, whole.Sides = territories(years), sides(years)
	for _, c := range years {
		if grade := conflict.Intensity(c.code("intensity_level", conflict.Minor.Vocabulary())); grade != "" {
			whole.Intensities = append(whole.Intensities, conflict.YearlyIntensity{Year: c.year(), Grade: grade})
		}
		if c != years[0] {
			c.partOf = append(c.partOf, whole.ID)
		}
	}
	if r.table.Has("start_date2") {
		first, _ := years[0].coded("start_date", "start_prec")
		whole.Life = years[0].spanned(first, chronology.Date{}, false, "start_date")
	}
	buildEpisodes(years, r.episodeStart(), func(start *cells) *conflict.Episode { return start.conflictEpisode(whole.ID) }, finishConflictEpisode)
}

func (c *cells) conflictName() string {
	name := c.Trimmed("location")
	if territory := c.Trimmed("territory_name"); territory != "" {
		return name + ": " + territory
	}
	return name
}

func named(name string) []record.Name {
	if name == "" {
		return nil
	}
	return []record.Name{{Value: normal(name), Language: "en"}}
}

// episodeStart is the column of the day the episode reached 25 deaths.
func (r *Reader) episodeStart() string {
	if r.table.Has("start_date2") {
		return "start_date2"
	}
	return "start_date"
}

func (c *cells) conflictEpisode(whole record.ID) *conflict.Episode {
	column := c.reader.episodeStart()
	id, name := c.Trimmed("conflict_id"), c.Trimmed("year")
	if day, err := table.Day(c.Cell(column), c.reader.order); err == nil {
		name = day.String() // an episode whose start is unreadable goes by its first year
	}
	episode := &conflict.Episode{Header: c.header(record.ID("episode/ucdp-"+id+"-"+name), conflictSystem, id), Conflict: whole.Ref()}
	episode.Threshold, _ = c.coded(column, "start_prec2")
	return episode
}

// finishConflictEpisode reads the end in the last row. By the codebook, ep_end is 0 there only
// where the dataset ends with the year and cannot tell yet.
func finishConflictEpisode(episode *conflict.Episode, last *cells) {
	column := "end_date"
	if last.reader.table.Has("ep_end_date") {
		column = "ep_end_date"
	}
	episode.End, _ = last.coded(column, "ep_end_prec")
	if last.Trimmed("ep_end") == "0" && episode.End.IsZero() {
		episode.Outcome = conflict.UndeterminedLatestYear
	}
}

func conflictYearCell(episode *conflict.Episode, column string, year int) string {
	switch column {
	case "conflict_id":
		return external(&episode.Header, conflictSystem)
	case "year":
		return number(int64(year), true)
	case "version":
		return episode.ExternalIDs[0].Release
	}
	return ""
}

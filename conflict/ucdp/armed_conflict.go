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
	}, buildConflict), options)
}

// WriteArmedConflicts writes episodes as rows of the UCDP/PRIO Armed Conflict Dataset with the
// given columns, one row for each active year. Records that are no episodes of that dataset are
// passed over; conflicts are told by their episodes.
func WriteArmedConflicts(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		episode, is := rec.(*conflict.Episode)
		if !is || dataset.External(&episode.Header, conflictSystem) == "" {
			return dataset.None
		}
		return yearly(episode)
	})
}

func buildConflict(rows []*cells) {
	whole := &conflict.Conflict{Header: rows[0].Header(conflictRef(rows[0].Trimmed("conflict_id")).ID(), conflictSystem, rows[0].Trimmed("conflict_id"))}
	if rows[0].Has("location") {
		whole.Names = named(rows[0].conflictName())
	}
	years := distinctYears(rows)
	if len(years) == 0 {
		return
	}
	years[0].Begin(whole)
	whole.Type = conflict.ConflictType(common(years, func(c *cells) string { return c.Code("type_of_conflict", whole.Type.Vocabulary(), "ucdp") }))
	whole.Incompatibility = conflict.Incompatibility(common(years, func(c *cells) string { return c.Code("incompatibility", whole.Incompatibility.Vocabulary(), "ucdp") }))
	whole.Territories, whole.Sides = territories(years), sides(years)
	for _, c := range years {
		if grade := conflict.Intensity(c.Code("intensity_level", conflict.Minor.Vocabulary(), "ucdp")); grade != "" {
			whole.Intensities = append(whole.Intensities, conflict.YearlyIntensity{Year: c.year(), Grade: grade})
		}
		if c != years[0] {
			c.Join(whole.ID)
		}
	}
	if rows[0].Has("start_date2") {
		first, _ := years[0].coded("start_date", "start_prec")
		whole.Life = years[0].Span(first, chronology.Date{}, false, "start_date")
	}
	buildEpisodes(years, years[0].episodeStart(), func(start *cells) *conflict.Episode { return start.conflictEpisode(whole.ID) }, finishConflictEpisode)
}

func (c *cells) conflictName() string {
	name := c.Text("location")
	if territory := c.Text("territory_name"); territory != "" {
		return name + ": " + territory
	}
	return name
}

func named(name string) []record.Name {
	if name == "" {
		return nil
	}
	return []record.Name{{Value: name, Language: "en"}}
}

// episodeStart is the column of the day the episode reached 25 deaths.
func (c *cells) episodeStart() string {
	if c.Has("start_date2") {
		return "start_date2"
	}
	return "start_date"
}

func (c *cells) conflictEpisode(whole record.ID) *conflict.Episode {
	column := c.episodeStart()
	id, name := c.Trimmed("conflict_id"), c.Trimmed("year")
	if day, err := table.Day(c.Cell(column), c.Order()); err == nil {
		name = day.String() // an episode whose start is unreadable goes by its first year
	}
	episode := &conflict.Episode{Header: c.Header(record.ID("episode/ucdp-"+id+"-"+name), conflictSystem, id), Conflict: whole.Ref()}
	episode.Threshold, _ = c.coded(column, "start_prec2")
	return episode
}

// finishConflictEpisode reads the end in the last row. By the codebook, ep_end is 0 there only
// where the dataset ends with the year and cannot tell yet.
func finishConflictEpisode(episode *conflict.Episode, last *cells) {
	column := "end_date"
	if last.Has("ep_end_date") {
		column = "ep_end_date"
	}
	episode.End, _ = last.coded(column, "ep_end_prec")
	if last.Trimmed("ep_end") == "0" && episode.End.IsZero() {
		episode.Outcome = conflict.UndeterminedLatestYear
	}
}

func conflictYearCell(episode *conflict.Episode, column, year string) string {
	switch column {
	case "conflict_id":
		return dataset.External(&episode.Header, conflictSystem)
	case "year":
		return year
	case "version":
		return episode.ExternalIDs[0].Release
	}
	return ""
}

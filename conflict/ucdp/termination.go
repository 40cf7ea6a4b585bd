package ucdp

import (
	"io"
	"iter"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const (
	dyadSystem        = "ucdp_dyad"
	dyadEpisodeSystem = "ucdp_dyad_episode"
)

// ReadTerminations reads the UCDP Conflict Termination Dataset by dyads, whose rows are dyad years.
// The rows of one dyad, which stand together, become a dyad "dyad/ucdp-<dyad_id>" and an episode
// "episode/ucdp-dyad-<dyadep_id>" for each stretch of active years. Source: Kreutz, codebook v2-2015.
func ReadTerminations(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, description(dataset.Description{
		Key: "ucdp-termination-dyad", Title: "UCDP Conflict Termination Dataset",
		Required: []string{"conflict_id", "dyad_id", "dyadep_id", "year", "outcome", "side_a_id", "side_b_id"}, Group: "dyad_id",
	}, buildDyad), options)
}

// WriteTerminations writes episodes as rows of the UCDP Conflict Termination Dataset with the given
// columns, one row for each active year. Records that are no episodes of that dataset are passed
// over; dyads are told by their episodes.
func WriteTerminations(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		episode, is := rec.(*conflict.Episode)
		if !is || dataset.External(&episode.Header, dyadEpisodeSystem) == "" {
			return dataset.None
		}
		return yearly(episode)
	})
}

func buildDyad(rows []*cells) {
	var years []*cells
	for _, c := range distinctYears(rows) {
		if c.ID("dyadep_id") != "" {
			years = append(years, c)
		}
	}
	if len(years) == 0 {
		return
	}
	start := years[0]
	id := start.Trimmed("dyad_id")
	dyad := &conflict.Dyad{Header: start.Header(record.ID("dyad/ucdp-"+id), dyadSystem, id)}
	dyad.SideA, dyad.SideB = start.sideOf("side_a_id"), start.sideOf("side_b_id")
	if ids := start.IDs("conflict_id"); len(ids) == 1 {
		dyad.Conflict = conflictRef(ids[0])
	}
	first, _ := start.coded("start_date", "start_prec")
	dyad.Life = start.Span(first, chronology.Date{}, false, "start_date")
	start.Begin(dyad)
	for _, c := range years[1:] {
		c.Join(dyad.ID)
	}
	buildEpisodes(years, "dyadep_id", func(c *cells) *conflict.Episode { return c.dyadEpisode(dyad) }, finishDyadEpisode)
}

// sideOf reads the party of one side. Several parties who act as one side have no id of their own,
// so they are a reference to outside.
func (c *cells) sideOf(column string) record.Ref {
	ids := c.IDs(column)
	switch len(ids) {
	case 0:
		c.Fault(table.IDMissing, column, "the cell is not an id")
		return ""
	case 1:
		return partyRef(ids[0])
	}
	return record.External("ucdp-actors/" + strings.Join(ids, "+"))
}

func (c *cells) dyadEpisode(dyad *conflict.Dyad) *conflict.Episode {
	id := c.Trimmed("dyadep_id")
	episode := &conflict.Episode{
		Header:   c.Header(record.ID("episode/ucdp-dyad-"+id), dyadEpisodeSystem, id),
		Conflict: dyad.Conflict, Dyad: dyad.ID.Ref(),
	}
	episode.Threshold, _ = c.coded("start_date2", "start_prec2")
	return episode
}

// finishDyadEpisode reads end and outcome in the last row. A blank dyadterm there says that the
// dataset ends with the year and cannot tell yet.
func finishDyadEpisode(episode *conflict.Episode, last *cells) {
	episode.End, _ = last.coded("ependdate", "ependprec")
	episode.Outcome = conflict.Outcome(last.Code("outcome", episode.Outcome.Vocabulary(), "ucdp"))
	if last.Unstated("dyadterm") && episode.End.IsZero() && episode.Outcome == "" {
		episode.Outcome = conflict.UndeterminedLatestYear
	}
}

func dyadYearCell(episode *conflict.Episode, column, year string) string {
	switch column {
	case "dyadep_id":
		return dataset.External(&episode.Header, dyadEpisodeSystem)
	case "dyad_id":
		return strings.TrimPrefix(string(episode.Dyad), "dyad/ucdp-")
	case "conflict_id":
		return strings.TrimPrefix(string(episode.Conflict), "conflict/ucdp-")
	case "year":
		return year
	case "version":
		return episode.ExternalIDs[0].Release
	}
	return ""
}

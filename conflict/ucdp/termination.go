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
		Builder: func(r *dataset.Reader) func([]*dataset.Line) { return newDyadTable(r).build },
	}), options)
}

// WriteTerminations writes episodes as rows of the UCDP Conflict Termination Dataset with the given
// columns, one row for each active year. Records that are no episodes of that dataset are passed
// over; dyads are told by their episodes.
func WriteTerminations(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says := dataset.SaysOf(columns, dyadYearSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		episode, is := rec.(*conflict.Episode)
		if !is || dataset.External(&episode.Header, dyadEpisodeSystem) == "" {
			return dataset.None
		}
		return yearly(episode, says)
	})
}

// dyadTable is what is looked up once in a table of dyad years.
type dyadTable struct {
	id, episodeID, conflict, year, sideA, sideB    table.Column
	start, startPrecision, reached, reachPrecision table.Column
	end, endPrecision, outcome, terminated         table.Column
	parties, conflicts                             *dataset.Refs
	episodes                                       episodes
}

func newDyadTable(r *dataset.Reader) *dyadTable {
	return &dyadTable{
		id: r.Column("dyad_id"), episodeID: r.Column("dyadep_id"), conflict: r.Column("conflict_id"), year: r.Column("year"),
		sideA: r.Column("side_a_id"), sideB: r.Column("side_b_id"),
		start: r.Column("start_date"), startPrecision: r.Column("start_prec"),
		reached: r.Column("start_date2"), reachPrecision: r.Column("start_prec2"),
		end: r.Column("ependdate"), endPrecision: r.Column("ependprec"), outcome: r.Column("outcome"), terminated: r.Column("dyadterm"),
		parties: dataset.NewRefs(partyPrefix), conflicts: dataset.NewRefs(conflictPrefix),
		episodes: episodes{says: dataset.SaysOf(r.Columns(), dyadYearSays)},
	}
}

func (t *dyadTable) build(rows []*dataset.Line) {
	var years []yearRow
	for _, c := range t.episodes.distinctYears(rows, t.year) {
		if c.ID(t.episodeID) != "" {
			years = append(years, c)
		}
	}
	if len(years) == 0 {
		return
	}
	start := years[0]
	id := start.Trimmed(t.id)
	dyad := &conflict.Dyad{Header: start.Header(record.ID("dyad/ucdp-"+id), dyadSystem, id)}
	dyad.SideA, dyad.SideB = t.sideOf(start, t.sideA), t.sideOf(start, t.sideB)
	dyad.Conflict = only(start.IDs(t.conflict), t.conflicts)
	first, _ := coded(start.Line, t.start, t.startPrecision)
	dyad.Life = start.Span(first, chronology.Date{}, false, t.start)
	start.Begin(dyad)
	for _, c := range years[1:] {
		c.Join(dyad.ID)
	}
	t.episodes.build(years, t.episodeID, func(first yearRow) *conflict.Episode { return t.episode(first, dyad) }, t.finish)
}

// sideOf reads the party of one side. Several parties who act as one side have no id of their own,
// so they are a reference to outside.
func (t *dyadTable) sideOf(c yearRow, column table.Column) record.Ref {
	ids := c.IDs(column)
	switch len(ids) {
	case 0:
		c.Fault(table.IDMissing, column, "the cell is not an id")
		return ""
	case 1:
		return t.parties.To(ids[0])
	}
	return record.External("ucdp-actors/" + strings.Join(ids, "+"))
}

func (t *dyadTable) episode(first yearRow, dyad *conflict.Dyad) *conflict.Episode {
	id := first.Trimmed(t.episodeID)
	episode := &conflict.Episode{
		Header:   first.Header(record.ID("episode/ucdp-dyad-"+id), dyadEpisodeSystem, id),
		Conflict: dyad.Conflict, Dyad: dyad.ID.Ref(),
	}
	episode.Threshold, _ = coded(first.Line, t.reached, t.reachPrecision)
	return episode
}

// finish reads end and outcome in the last row. A blank dyadterm there says that the dataset ends
// with the year and cannot tell yet.
func (t *dyadTable) finish(episode *conflict.Episode, last yearRow) {
	episode.End, _ = coded(last.Line, t.end, t.endPrecision)
	episode.Outcome = conflict.Outcome(last.Code(t.outcome, episode.Outcome.Vocabulary(), "ucdp"))
	if last.Unstated(t.terminated) && episode.End.IsZero() && episode.Outcome == "" {
		episode.Outcome = conflict.UndeterminedLatestYear
	}
}

// dyadYearSays is what an episode's fields say in a column.
func dyadYearSays(column string) func(*episodeYear) string {
	switch column {
	case "dyadep_id":
		return func(of *episodeYear) string { return dataset.External(&of.Header, dyadEpisodeSystem) }
	case "dyad_id":
		return func(of *episodeYear) string { return without("dyad/ucdp-", of.Dyad) }
	case "conflict_id":
		return func(of *episodeYear) string { return without(conflictPrefix, of.Conflict) }
	case "year":
		return func(of *episodeYear) string { return of.year }
	case "version":
		return func(of *episodeYear) string { return release(&of.Header) }
	}
	return nil
}

package ucdp

import (
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
)

const actorSystem = "ucdp_actor"

// ReadActors reads the UCDP Actor Dataset. A row becomes a party "party/ucdp-<ActorId>". A renamed
// actor keeps its id and has both names; flags of splinters, temporary splits, alliances and joins
// become successions. Source: UCDP Actor codebook 22.1.
func ReadActors(source io.Reader, file string, options ...dataset.Option) (*dataset.Reader, error) {
	return dataset.Open(source, file, description(dataset.Description{
		Key: "ucdp-actor", Title: "UCDP Actor Dataset",
		Required: []string{"ActorId", "NameData", "Org"},
		Builder:  func(r *dataset.Reader) func([]*dataset.Line) { return newActorTable(r).build },
	}), options)
}

// WriteActors writes parties as rows of the UCDP Actor Dataset with the given columns. Records that
// are no parties with a UCDP id are passed over.
func WriteActors(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	says := dataset.SaysOf(columns, actorSays)
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		party, is := rec.(*conflict.Party)
		if !is || dataset.External(&party.Header, actorSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&party.Header, namespace, party, says)
	})
}

// actorTable is what is looked up once in a table of actors.
type actorTable struct {
	id, organisation, renamed table.Column
	names                     [7]nameColumn
	flags                     [4]flagColumns
	says                      dataset.Says[conflict.Party]
}

// nameColumn is a column of names of a kind, in a language.
type nameColumn struct {
	table.Column
	kind     record.NameKind
	language string
}

// flagColumns are a flag of descent and the ids of the other actors.
type flagColumns struct {
	flag, ids table.Column
	relation  conflict.SuccessionRelation
}

// The name that UCDP uses comes first; the original one is a former name where it was changed.
func newActorTable(r *dataset.Reader) *actorTable {
	t := &actorTable{
		id: r.Column("ActorId"), organisation: r.Column("Org"), renamed: r.Column("NameChange"),
		names: [...]nameColumn{
			{r.Column("NameData"), "", ""},
			{r.Column("NewName"), record.Alias, ""},
			{r.Column("NewNameFullMotherTongue"), record.NativeName, ""},
			{r.Column("NewNameFullEng"), record.OfficialName, "en"},
			{r.Column("NameOrig"), record.FormerName, ""},
			{r.Column("NameOrigFull"), record.NativeName, ""},
			{r.Column("NameOrigFullEng"), record.OfficialName, "en"},
		},
		says: dataset.SaysOf(r.Columns(), actorSays),
	}
	for i, flag := range actorFlags() {
		t.flags[i] = flagColumns{r.Column(flag.column), r.Column(flag.ids), flag.relation}
	}
	return t
}

func (t *actorTable) build(rows []*dataset.Line) {
	c := rows[0]
	id := c.ID(t.id)
	if id == "" {
		return
	}
	party := &conflict.Party{Header: c.Header(record.ID(partyPrefix+id), actorSystem, id), Type: t.partyType(c)}
	party.Names = t.namesIn(c)
	for _, flag := range t.flags {
		party.Successions = flag.successions(c, party.Successions)
	}
	dataset.Keep(c, &party.Header, party, t.says)
	c.Begin(party)
}

// partyType reads Org. A formally organised group may be a de facto authority too; the dataset does
// not tell.
func (t *actorTable) partyType(c *dataset.Line) conflict.PartyType {
	switch c.Trimmed(t.organisation) {
	case "1":
		return conflict.ArmedGroup
	case "2":
		return conflict.PoliticalSupporters
	case "3":
		return conflict.CommunalGroup
	case "4":
		return conflict.State
	}
	c.Fault(table.CodeUnknown, t.organisation, "an organisation lies between 1 and 4")
	return ""
}

// namesIn reads the names, each once.
func (t *actorTable) namesIn(c *dataset.Line) []record.Name {
	renamed := c.Flag(t.renamed)
	var texts [len(t.names)]string // "" for none
	count := 0
	for i := range t.names {
		column := t.names[i].Column
		if c.Unstated(column) {
			continue
		}
		if text := c.Text(column); !slices.Contains(texts[:i], text) {
			texts[i] = text
			count++
		}
	}
	if count == 0 {
		return nil
	}
	names := make([]record.Name, 0, count)
	for i := range t.names {
		if texts[i] == "" {
			continue
		}
		kind := t.names[i].kind
		if kind == record.FormerName && !renamed {
			kind = record.Alias
		}
		names = append(names, record.Name{Value: texts[i], Kind: kind, Language: t.names[i].language})
	}
	return names
}

type actorFlag struct {
	column, ids string
	relation    conflict.SuccessionRelation
}

// actorFlags are the flags of descent with the columns of the other actor's ids. An alliance's
// members need not have ceased, so the flag is read as no more than membership.
func actorFlags() [4]actorFlag {
	return [...]actorFlag{
		{"Splinter", "ActorIdPrev", conflict.SplinterOf},
		{"SplitTemp", "ActorIdSplitTemp", conflict.TemporarySplitOf},
		{"Alliance", "ActorIdAlliance", conflict.AllianceMemberOf},
		{"JoinGroup", "ActorIdGroup", conflict.Joined},
	}
}

// successions adds what a flag says.
func (f flagColumns) successions(c *dataset.Line, successions []conflict.Succession) []conflict.Succession {
	set, ids, before := c.Flag(f.flag), c.IDs(f.ids), c.Faulty()
	if !set && len(ids) > 0 {
		c.Impossible(f.flag, "the flag is not set, and the other actor has an id")
		return successions
	}
	if set && len(ids) == 0 && before == c.Faulty() {
		c.Fault(table.RelationWithoutID, f.ids, "the flag is set, and the other actor has no id")
	}
	for _, id := range ids {
		successions = append(successions, conflict.Succession{Relation: f.relation, Party: record.Ref(partyPrefix + id)})
	}
	return successions
}

// actorSays is what a party's fields say in a column.
func actorSays(column string) func(*conflict.Party) string {
	switch column {
	case "ActorId":
		return func(party *conflict.Party) string { return dataset.External(&party.Header, actorSystem) }
	case "NameData":
		return func(party *conflict.Party) string {
			if len(party.Names) == 0 {
				return ""
			}
			return party.Names[0].Value
		}
	case "Version":
		return func(party *conflict.Party) string { return release(&party.Header) }
	case "Org":
		return dataset.SaysCode("ucdp", func(party *conflict.Party) conflict.PartyType { return party.Type })
	}
	for _, flag := range actorFlags() {
		switch column {
		case flag.ids:
			return func(party *conflict.Party) string { return succeeded(party, flag.relation) }
		case flag.column:
			return func(party *conflict.Party) string {
				if succeeded(party, flag.relation) == "" {
					return "0"
				}
				return "1"
			}
		}
	}
	return nil
}

// succeeded are the ids of the actors with a relation, as lists are written.
func succeeded(party *conflict.Party, relation conflict.SuccessionRelation) string {
	var ids list
	for _, succession := range party.Successions {
		if id, is := strings.CutPrefix(string(succession.Party), partyPrefix); is && succession.Relation == relation {
			ids.add(id)
		}
	}
	return ids.text
}

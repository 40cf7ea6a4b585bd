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
	}, func(rows []*cells) { rows[0].actor() }), options)
}

// WriteActors writes parties as rows of the UCDP Actor Dataset with the given columns. Records that
// are no parties with a UCDP id are passed over.
func WriteActors(to io.Writer, columns []string, records iter.Seq[record.Record], options ...dataset.Option) error {
	return dataset.Write(to, columns, records, options, func(rec record.Record) iter.Seq[dataset.Cell] {
		party, is := rec.(*conflict.Party)
		if !is || dataset.External(&party.Header, actorSystem) == "" {
			return dataset.None
		}
		return dataset.Single(&party.Header, namespace, func(column string) string { return actorCell(party, column) })
	})
}

func (c *cells) actor() {
	id := c.ID("ActorId")
	if id == "" {
		return
	}
	party := &conflict.Party{Header: c.Header(partyRef(id).ID(), actorSystem, id), Type: c.partyType()}
	party.Names = c.actorNames()
	for _, flag := range actorFlags() {
		party.Successions = append(party.Successions, c.successions(flag)...)
	}
	c.Keep(&party.Header, func(column string) string { return actorCell(party, column) })
	c.Begin(party)
}

// partyType reads Org. A formally organised group may be a de facto authority too; the dataset does
// not tell.
func (c *cells) partyType() conflict.PartyType {
	switch c.Trimmed("Org") {
	case "1":
		return conflict.ArmedGroup
	case "2":
		return conflict.PoliticalSupporters
	case "3":
		return conflict.CommunalGroup
	case "4":
		return conflict.State
	}
	c.Fault(table.CodeUnknown, "Org", "an organisation lies between 1 and 4")
	return ""
}

// actorNames reads the names, each once. NameData is the name UCDP uses and comes first.
func (c *cells) actorNames() []record.Name {
	original, changed := record.Alias, c.Flag("NameChange")
	if changed {
		original = record.FormerName
	}
	var names []record.Name
	for _, name := range []struct {
		column   string
		kind     record.NameKind
		language string
	}{
		{"NameData", "", ""},
		{"NewName", record.Alias, ""},
		{"NewNameFullMotherTongue", record.NativeName, ""},
		{"NewNameFullEng", record.OfficialName, "en"},
		{"NameOrig", original, ""},
		{"NameOrigFull", record.NativeName, ""},
		{"NameOrigFullEng", record.OfficialName, "en"},
	} {
		text := c.Text(name.column)
		known := slices.ContainsFunc(names, func(other record.Name) bool { return other.Value == text })
		if !c.Unstated(name.column) && !known {
			names = append(names, record.Name{Value: text, Kind: name.kind, Language: name.language})
		}
	}
	return names
}

type actorFlag struct {
	column, ids string
	relation    conflict.SuccessionRelation
}

// actorFlags are the flags of descent with the columns of the other actor's ids. An alliance's
// members need not have ceased, so the flag is read as no more than membership.
func actorFlags() []actorFlag {
	return []actorFlag{
		{"Splinter", "ActorIdPrev", conflict.SplinterOf},
		{"SplitTemp", "ActorIdSplitTemp", conflict.TemporarySplitOf},
		{"Alliance", "ActorIdAlliance", conflict.AllianceMemberOf},
		{"JoinGroup", "ActorIdGroup", conflict.Joined},
	}
}

func (c *cells) successions(flag actorFlag) []conflict.Succession {
	set, ids, before := c.Flag(flag.column), c.IDs(flag.ids), c.Faulty()
	if !set && len(ids) > 0 {
		c.Impossible(flag.column, "the flag is not set, and the other actor has an id")
		return nil
	}
	if set && len(ids) == 0 && before == c.Faulty() {
		c.Fault(table.RelationWithoutID, flag.ids, "the flag is set, and the other actor has no id")
	}
	var successions []conflict.Succession
	for _, id := range ids {
		successions = append(successions, conflict.Succession{Relation: flag.relation, Party: partyRef(id)})
	}
	return successions
}

// actorCell is what a party's fields say in a column.
func actorCell(party *conflict.Party, column string) string {
	switch column {
	case "ActorId":
		return dataset.External(&party.Header, actorSystem)
	case "NameData":
		if len(party.Names) > 0 {
			return party.Names[0].Value
		}
	case "Version":
		return party.ExternalIDs[0].Release
	case "Org":
		return party.Type.Vocabulary().ToSystem("ucdp", string(party.Type))
	}
	for _, flag := range actorFlags() {
		ids := strings.Join(succeeded(party, flag.relation), ", ")
		switch {
		case column == flag.ids:
			return ids
		case column == flag.column && ids != "":
			return "1"
		case column == flag.column:
			return "0"
		}
	}
	return ""
}

func succeeded(party *conflict.Party, relation conflict.SuccessionRelation) []string {
	var ids []string
	for _, succession := range party.Successions {
		id, is := strings.CutPrefix(string(succession.Party), "party/ucdp-")
		if is && succession.Relation == relation {
			ids = append(ids, id)
		}
	}
	return ids
}

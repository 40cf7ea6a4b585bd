package conflict

import (
	"iter"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// The sources that several rules of this package rest on.
var (
	ucdpActor       = integrity.Source{Title: "UCDP Actor Dataset codebook 22.1"}
	ucdpPRIO        = integrity.Source{Title: "UCDP/PRIO Armed Conflict Dataset codebook 23.1", URL: "https://ucdp.uu.se/downloads/"}
	ucdpTermination = integrity.Source{Title: "UCDP Conflict Termination Dataset codebook"}
	ucdpGED         = integrity.Source{Title: "UCDP Georeferenced Event Dataset codebook 22.1"}
	contemporary    = integrity.Source{Title: "Wikidata property constraint Contemporary", URL: "https://www.wikidata.org/wiki/Q25796498"}
	huridocsChain   = integrity.Source{Title: "HURIDOCS micro-thesaurus 22, chain of events"}
	berkeley        = integrity.Source{Title: "Berkeley Protocol on Digital Open Source Investigations (2022)"}
	popolo          = integrity.Source{Title: "Popolo: memberships and posts", URL: "https://www.popoloproject.com/specs/"}
)

func from(sources ...integrity.Source) []integrity.Source { return sources }

// referringAfter iterates over the records that refer to an id and are of the kind of one record and
// after it in the order of ids, so that of two records that do not go together one is reported.
func referringAfter[T any](context *integrity.Context, id, one record.ID) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for _, back := range context.BackrefsFrom(one.Kind(), id) {
			if back.From <= one {
				continue
			}
			if other, known := integrity.Find[T](context, back.From.Ref()); known && !yield(other) {
				return
			}
		}
	}
}

// The records that examples of this package share.
const (
	north    = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}` + "\n"
	south    = `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state"}` + "\n"
	rebels   = `{"kind":"party","id":"party/rebels","names":[{"value":"Rebels"}],"type":"armed_group"}` + "\n"
	valley   = `{"kind":"place","id":"place/valley","names":[{"value":"Valley"}],"type":"adm2"}` + "\n"
	sides    = `"sides":[{"participants":[{"party":"party/north"}]},{"participants":[{"party":"party/south"}]}]`
	conflict = `{"kind":"conflict","id":"conflict/border","names":[{"value":"Border"}],"type":"interstate",` + sides + `}` + "\n"
)

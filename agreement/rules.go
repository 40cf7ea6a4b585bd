package agreement

import (
	"github.com/armistice-go/armistice/conflict/integrity"
)

// The sources that several rules of this package rest on.
var (
	pax        = integrity.Source{Title: "PA-X Peace Agreements Database codebook 4", URL: "https://www.peaceagreements.org"}
	ethPRIO    = integrity.Source{Title: "Clayton, Nygård, Strand, Rustad and others, Introducing the ETH/PRIO Civil Conflict Ceasefire Dataset (2022)", URL: "https://doi.org/10.1177/00220027221129195"}
	vclt       = integrity.Source{Title: "Vienna Convention on the Law of Treaties (1969)"}
	timeLimits = integrity.Source{Title: "European Convention on the Calculation of Time-Limits (1972), articles 2 to 4"}
	schemaOrg  = integrity.Source{Title: "schema.org EventStatusType and previousStartDate"}
)

func from(sources ...integrity.Source) []integrity.Source { return sources }

// The records that examples of this package share.
const (
	north   = `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state"}` + "\n"
	south   = `{"kind":"party","id":"party/south","names":[{"value":"South"}],"type":"state"}` + "\n"
	west    = `{"kind":"party","id":"party/west","names":[{"value":"West"}],"type":"state"}` + "\n"
	parties = `"parties":[{"party":"party/north"},{"party":"party/south"}]`
)

// pact writes an agreement of the examples, between north and south, with more members.
func pact(members string) string {
	return `{"kind":"agreement","id":"agreement/pact","names":[{"value":"Pact"}],"form":"signed_text",` + parties + members + `}` + "\n"
}

// order is the message of rules that demand an order of two dates.
const order = "{from} must not come after {to}: {gap, day, days} short"

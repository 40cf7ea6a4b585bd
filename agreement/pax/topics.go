package pax

import (
	"regexp"
	"strconv"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/table"
)

// topicColumn are the beginnings of the codes for what an agreement deals with, from groups to
// enforcement. Signatures of the United Nations and others, and the note of a source, are no topics.
var topicColumn = regexp.MustCompile(`^(G(Ch|Dis|Age|Mig|Ra|Re|Ind|Oth|Soc|e)|St[A-Z]|Pol|Ele|Civso|Tral|Pubad|Con[GRs]|Pps|Terps|Tps|Eps|Mps|Hr|Cpr|Ser|Cit|Med|Prot|RiOth|Jus|Dev|NEC|NatRes|IntFu|Bus|Tax|Ban|CenBan|La[RNCE]|Wat|Ssr|Ce|Ddr|Cor|Terr|Tj|Im(Ref|PK|E)$)`)

func isTopic(column string) bool { return column != "StageSub" && topicColumn.MatchString(column) }

// provisions are the topics with a 1, 2 or 3. Of some columns 1 is no more than yes, so only 2 and 3
// state a depth.
func (l line) provisions() []agreement.Provision {
	var provisions []agreement.Provision
	for at, column := range l.Columns() {
		if !isTopic(column) {
			continue
		}
		switch text := l.CellAt(at); text {
		case "1":
			provisions = append(provisions, agreement.Provision{Topic: "pax_" + column})
		case "2", "3":
			provisions = append(provisions, agreement.Provision{Topic: "pax_" + column, Depth: int(text[0] - '0')})
		case "0", "":
		default:
			if !l.Unstated(column) {
				l.Fault(table.CodeUnknown, column, "a topic's depth lies between 0 and 3")
			}
		}
	}
	return provisions
}

// depth is how a topic stands in its column.
func depth(text *agreement.Agreement, column string) string {
	for _, provision := range text.Provisions {
		if provision.Topic != "pax_"+column {
			continue
		}
		return strconv.Itoa(max(provision.Depth, 1))
	}
	return "0"
}

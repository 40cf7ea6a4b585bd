package sample

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict/integrity"
)

// Fault is something wrong that can be planted in a theatre.
type Fault struct {
	// Code is the rule that speaks of it.
	Code integrity.Code
	// Kind and Local name the record, without the theatre's number.
	Kind, Local string
	// Old is a member's beginning as it is written, New what stands in its place.
	Old, New string
}

// Faults are what can be planted, each of which one rule finds.
func Faults() []Fault {
	return []Fault{
		{"source/read-before-published", "source", "agency", `"retrieved":"`, `"retrieved":"1980-01-01","url":"`},
		{"record/dangling-reference", "officeholder", "envoy", `"party":"party/west`, `"party":"party/nowhere`},
		{"officeholder/outside-life", "party", "west", `"lifetime":"1945/`, `"lifetime":"2030/`},
		{"place/impossible-position", "place", "valley", `"longitude":`, `"longitude":900`},
		{"dyad/with-itself", "dyad", "pair", `"side_b":"party/south`, `"side_b":"party/north`},
		{"event/deaths-less-than-parts", "event", "clash-0", `"count":`, `"count":9`},
		{"transfer/to-itself", "transfer", "maps", `"to":"party/north`, `"to":"party/south`},
		{"record/unknown-code", "commitment", "promise-1", `"type":"release`, `"type":"released`},
		{"record/unknown-member", "transfer", "return-0", `"from":"party/north`, `"sender":"party/north`},
		{"custody/illegal-step", "custody", "0", `"event":"relocated`, `"event":"returned`},
	}
}

// Plant writes the records of one theatre with a fault. It is an error where the theatre has no
// such record, which hangs on the seed.
func (f Fault) Plant(seed uint64, number int) ([]byte, error) {
	var text bytes.Buffer
	planted := false
	begin := fmt.Sprintf(`{"kind":%q,"id":%q`, f.Kind, fmt.Sprintf("%s/%s-%d", f.Kind, f.Local, number))
	for _, line := range newTheatre(seed, number).lines {
		if strings.HasPrefix(line, begin) && strings.Contains(line, f.Old) {
			line, planted = strings.Replace(line, f.Old, f.New, 1), true
		}
		text.WriteString(line)
	}
	if !planted {
		return nil, fmt.Errorf("theatre %d has no %s/%s to plant %s in", number, f.Kind, f.Local, f.Code)
	}
	return text.Bytes(), nil
}

package humanitarian_test

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/stretchr/testify/assert"
)

// A month and a day in it can stand in either order: no rule takes one of them for certain. Where the
// dates leave one order only, or none is legal, the record is at fault.
func TestImpreciseStepsOfARecord(t *testing.T) {
	checker := checker(t)
	parties := `{"kind":"party","id":"party/north","names":[{"value":"North"}],"type":"state","citations":[{"source":"external:a"}]}
{"kind":"person","id":"person/p1","citations":[{"source":"external:a"}]}
`
	for name, test := range map[string]struct {
		record string
		wanted []string
	}{
		"custody in order":       {`"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"captured","date":"2020-11"},{"event":"handed_over","date":"2020-11-10"}]`, nil},
		"custody the other way":  {`"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"handed_over","date":"2020-11"},{"event":"captured","date":"2020-11-10"}]`, nil},
		"custody certainly not":  {`"kind":"custody","id":"custody/c","subject":"person/p1","holder":"party/north","steps":[{"event":"handed_over","date":"2020-10"},{"event":"captured","date":"2020-11-10"}]`, []string{"custody/event-after-return custody/c /steps/1", "custody/illegal-step custody/c /steps/0"}},
		"remains the other way":  {`"kind":"remains","id":"remains/r","count":{"best":1,"unit":"bodies"},"steps":[{"event":"received","date":"2020-11"},{"event":"recovered","date":"2020-11-01"},{"event":"transferred","date":"2020-11-10"}]`, nil},
		"mines the other way":    {`"kind":"mine-record","id":"mine-record/m","steps":[{"event":"released","date":"2021-05"},{"event":"cleared","date":"2021-05-20"}]`, nil},
		"transfer the other way": {`"kind":"transfer","id":"transfer/t","steps":[{"event":"confirmed","date":"2021-12"},{"event":"executed","date":"2021-12-19"}]`, nil},
		"death the other way":    {`"kind":"person","id":"person/p2","vital":[{"event":"seen_alive","date":"2020-11-20"},{"event":"death_confirmed","date":"2020-11","proof":"certificate"}]`, nil},
		"seen alive after death": {`"kind":"person","id":"person/p2","vital":[{"event":"death_confirmed","date":"2020-11-10","proof":"certificate"},{"event":"seen_alive","date":"2020-12"}]`, []string{"person/illegal-vital-step person/p2 /vital/1"}},
	} {
		t.Run(name, func(t *testing.T) {
			report := checked(t, checker, parties+"{"+test.record+`,"citations":[{"source":"external:a"}]}`+"\n")
			var errors []string
			errors = append(errors, found(report, integrity.Error)...)
			assert.ElementsMatch(t, test.wanted, errors)
		})
	}
}

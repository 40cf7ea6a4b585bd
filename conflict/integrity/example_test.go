package integrity_test

import (
	"fmt"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// Convoy is a kind of record that this module does not know.
type Convoy struct {
	record.Header
	Left    chronology.Date `json:"left,omitzero"`
	Arrived chronology.Date `json:"arrived,omitzero"`
}

func convoys(setup *integrity.Setup) {
	setup.Kinds(record.Define[Convoy]("convoy", "convoy"))
	setup.Rules(integrity.DateRule(integrity.Rule{
		Code: "convoy/arrived-before-leaving", Severity: integrity.Error, Since: "1.0.0",
		Title:    "A convoy must not arrive before it leaves.",
		Doc:      "One of the two days is wrong.",
		Message:  "left {from}, but arrived {to}: {gap, day, days} short",
		Boundary: "it may arrive on the day it leaves",
		Good:     `{"kind":"convoy","id":"convoy/x","left":"2022-03-01","arrived":"2022-03-02"}`,
		Bad:      `{"kind":"convoy","id":"convoy/x","left":"2022-03-05","arrived":"2022-03-02"}`,
	}, func(c *Convoy, timeline *integrity.Timeline) {
		timeline.NotAfter(timeline.Date("/left", c.Left), timeline.Date("/arrived", c.Arrived))
	}))
}

// A kind and a rule of one's own enter a checker like the domains of this module.
func ExampleNewChecker() {
	checker, err := integrity.NewChecker(convoys)
	if err != nil {
		panic(err)
	}
	report := checker.CheckRecord(Convoy{
		Header: record.Header{ID: "convoy/corridor", Citations: []record.Citation{{Source: "external:mission-log"}}},
		Left:   chronology.MustParse("2022-03"), Arrived: chronology.MustParse("2022-02-27"),
	})
	for _, finding := range report.Findings {
		fmt.Println(finding)
	}
	// Output:
	// error   convoy/arrived-before-leaving  convoy/corridor /arrived
	//         left 2022-03, but arrived 2022-02-27: 2 days short
	//         because  convoy/corridor /left 2022-03 [external:mission-log]
	//              ->  A convoy must not arrive before it leaves.
	//              ->  convoy/corridor /arrived 2022-02-27 [external:mission-log]
	//         would hold if  convoy/corridor /left were 2022-02-27 or earlier
	//                    or  convoy/corridor /arrived were 2022-03-01 or later
}

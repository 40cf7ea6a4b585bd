// Command first checks two records: a hand-over that is dated before the capture.
package main

import (
	"fmt"
	"log"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

func main() {
	checker, err := integrity.NewChecker(conflict.Domain, humanitarian.Domain)
	if err != nil {
		log.Fatal(err)
	}
	report := []record.Citation{{Source: "external:commission-2021-12-19"}}
	dossier := checker.NewDossier()
	err = dossier.Add(conflict.Event{
		Header: record.Header{ID: "event/clash-2021-11-16", Citations: report},
		Type:   conflict.Clash, Date: chronology.MustParse("2021-11-16"),
	}, humanitarian.Transfer{
		Header: record.Header{ID: "transfer/ten-servicemen", Citations: report},
		From:   "external:azerbaijan", To: "external:armenia", Executed: chronology.MustParse("2021-11-10"),
		People: []humanitarian.Group{{Category: humanitarian.Serviceman, Count: record.Exactly(10), Captured: "event/clash-2021-11-16"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, finding := range checker.Check(dossier).Findings {
		if finding.Severity >= integrity.Warning {
			fmt.Println(finding)
		}
	}
}

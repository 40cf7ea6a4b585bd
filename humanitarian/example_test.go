package humanitarian_test

import (
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
)

func ExampleLedgerOf() {
	const records = `
{"kind":"cohort","id":"cohort/november","captured":"2021-11-16","holder":"party/north","count":32}
{"kind":"transfer","id":"transfer/first","from":"party/north","to":"party/south","executed":"2021-12-04","people":[{"cohort":"cohort/november","count":10}]}
{"kind":"transfer","id":"transfer/second","from":"party/north","to":"party/south","executed":"[2021-12-28,2021-12-29]","people":[{"cohort":"cohort/november","count":{"low":5}}]}
`
	checker, err := integrity.NewChecker(conflict.Domain, humanitarian.Domain)
	if err != nil {
		fmt.Println(err)
		return
	}
	dossier := checker.NewDossier()
	if err := dossier.Read(strings.NewReader(strings.TrimSpace(records)), "example"); err != nil {
		fmt.Println(err)
		return
	}
	ledger, _ := humanitarian.LedgerOf(dossier, record.ID("cohort/november"))
	for _, day := range ledger.Days() {
		fmt.Println(day, "held:", ledger.HeldOn(day).Held)
	}
	// Output:
	// 2021-11-16 held: 32
	// 2021-12-04 held: 22
	// 2021-12-28 held: 0 to 22
	// 2021-12-29 held: 0 to 17
}

func ExampleMachine() {
	happened := func(event humanitarian.CustodyEvent, date string) humanitarian.Dated[humanitarian.CustodyEvent] {
		return humanitarian.Dated[humanitarian.CustodyEvent]{Event: event, Date: chronology.MustParse(date)}
	}
	history := humanitarian.CustodyMachine().Run([]humanitarian.Dated[humanitarian.CustodyEvent]{
		happened(humanitarian.Captured, "2021-11-16"),
		happened(humanitarian.HandedOver, "2021-12"),
		happened(humanitarian.Relocated, "2022-01-05"),
	})
	day, _ := chronology.MustParse("2021-12-10").SingleDay()
	fmt.Println("on 10 December:", history.On(day))
	for _, refused := range history.Refused() {
		fmt.Println("refused:", refused.Event, "in the state", refused.From)
	}
	// Output:
	// on 10 December: [held returned]
	// refused: relocated in the state returned
}

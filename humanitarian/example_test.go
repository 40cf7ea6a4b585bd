package humanitarian_test

import (
	"fmt"
	"strings"

	"github.com/armistice-go/armistice/conflict"
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

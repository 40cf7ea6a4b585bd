package chronology_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/armistice-go/armistice/conflict/chronology"
)

func ExampleParse() {
	christmas, err := chronology.Parse("156X-12-25")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(christmas.Earliest(), christmas.Latest(), christmas.Count(100))
	fmt.Println(christmas.SameDay(chronology.MustParse("1565-12-24")))

	_, err = chronology.Parse("2020-02-30")
	fmt.Println(err)
	// Output:
	// 1560-12-25 1569-12-25 10
	// impossible
	// offset 8: the month has no such day
}

func ExampleDate_Before() {
	month := chronology.MustParse("2020-11")
	for _, other := range []string{"2020-12", "2020-11-10", "2020-10"} {
		fmt.Println(month.Before(chronology.MustParse(other)))
	}
	// Output:
	// certain
	// possible
	// impossible
}

func ExampleDate_Ranges() {
	for first, last := range chronology.MustParse("1560-X2").Ranges() {
		fmt.Println(chronology.Of(first), chronology.Of(last))
	}
	// Output:
	// 1560-02-01 1560-02-29
	// 1560-12-01 1560-12-31
}

func ExampleDate_In() {
	since := chronology.MustParse("1992~")
	fmt.Println(since.In(language.English))
	fmt.Println(since.In(language.French))
	fmt.Println(chronology.MustParse("2021-11-16").In(language.Russian))
	// Output:
	// about 1992
	// vers 1992
	// 16 ноября 2021 года
}

func ExampleParseSpan() {
	dispute := chronology.MustParseSpan("1988/..")
	fmt.Println(dispute.Earliest(), dispute.Latest())
	fmt.Println(chronology.MustParseSpan("1988/").Latest())
	// Output:
	// 1988-01-01 ..
	// ?
}

func ExampleParseIn() {
	armistice, err := chronology.ParseIn(chronology.Julian, "1917-12-02")
	fmt.Println(armistice, armistice.Written(), armistice.Calendar(), err)
	// Output: 1917-12-15 1917-12-02 julian <nil>
}

func ExampleTerm_After() {
	signed, _ := chronology.MustParse("2020-08-31").SingleDay()
	fmt.Println(chronology.Of(chronology.MustParseTerm("P6M").After(signed)))
	// Output: 2021-02-28
}

func ExampleFormula() {
	// The Rome Statute enters into force on the first day of the month after
	// the sixtieth day following the sixtieth deposit.
	formula := chronology.Formula{Days: 60, Months: 1, FirstOfMonth: true}
	fmt.Println(formula.ApplyDate(chronology.MustParse("2002-04-11")))
	// Output: 2002-07-01
}

func ExampleRelations() {
	war := chronology.MustParseSpan("1992/1994-05-12")
	truce := chronology.MustParseSpan("1994-05-12/..")
	fmt.Println(chronology.Relations(war, truce))
	// Output: overlaps, finished by
}

func ExamplePadding() {
	d, _ := chronology.MonthsToFirstDay.Parse("2020-11-01")
	fmt.Println(d)
	// Output: 2020-11
}

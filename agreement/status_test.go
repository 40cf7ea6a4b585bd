package agreement_test

import (
	"testing"
	"time"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func day(t *rapid.T, label string) date.Date {
	return date.New(2000, time.January, 1) + date.Date(rapid.IntRange(0, 20_000).Draw(t, label))
}

func on(text string) date.Date {
	day, _ := chronology.MustParse(text).SingleDay()
	return day
}

func role(role agreement.DateRole, text string, party ...record.Ref) agreement.DateByRole {
	dated := agreement.DateByRole{Role: role}
	if text == "?" {
		dated.State = agreement.DateUnknown
	} else {
		dated.Date = chronology.MustParse(text)
	}
	if len(party) > 0 {
		dated.Party = party[0]
	}
	return dated
}

func TestStatusOnADay(t *testing.T) {
	signed := role(agreement.Signed, "2020-01-10")
	effective := role(agreement.Effective, "2020-02-01")
	for _, test := range []struct {
		name     string
		dates    []agreement.DateByRole
		on       string
		possible []agreement.Status
	}{
		{"nothing dated", nil, "2020-01-01", []agreement.Status{agreement.NotConcluded}},
		{"before signature", []agreement.DateByRole{signed, effective}, "2020-01-09", []agreement.Status{agreement.NotConcluded}},
		{"on the day of signature", []agreement.DateByRole{signed, effective}, "2020-01-10", []agreement.Status{agreement.IsSigned}},
		{"in effect", []agreement.DateByRole{signed, effective}, "2020-02-01", []agreement.Status{agreement.InForce}},
		{"signature after effect changes nothing", []agreement.DateByRole{role(agreement.Signed, "2020-03-01"), effective}, "2020-03-02", []agreement.Status{agreement.InForce}},
		{"the last day is in force", []agreement.DateByRole{effective, role(agreement.Terminated, "2020-06-30")}, "2020-06-30", []agreement.Status{agreement.InForce}},
		{"and the next is not", []agreement.DateByRole{effective, role(agreement.Terminated, "2020-06-30")}, "2020-07-01", []agreement.Status{agreement.IsTerminated}},
		{"replaced from the day itself", []agreement.DateByRole{effective, role(agreement.Superseded, "2020-06-30")}, "2020-06-30", []agreement.Status{agreement.IsSuperseded}},
		{"suspended", []agreement.DateByRole{effective, role(agreement.Suspended, "2020-03-01"), role(agreement.Resumed, "2020-04-01")}, "2020-03-15", []agreement.Status{agreement.IsSuspended}},
		{"resumed", []agreement.DateByRole{effective, role(agreement.Suspended, "2020-03-01"), role(agreement.Resumed, "2020-04-01")}, "2020-04-01", []agreement.Status{agreement.InForce}},
		{"an imprecise end leaves two", []agreement.DateByRole{effective, role(agreement.Terminated, "2020")}, "2020-06-01", []agreement.Status{agreement.InForce, agreement.IsTerminated}},
		{"an unknown end too", []agreement.DateByRole{effective, role(agreement.Terminated, "?")}, "2030-06-01", []agreement.Status{agreement.InForce, agreement.IsTerminated}},
		{"an imprecise signature", []agreement.DateByRole{role(agreement.Signed, "2020-01")}, "2020-01-15", []agreement.Status{agreement.NotConcluded, agreement.IsSigned}},
		{"rejected", []agreement.DateByRole{signed, role(agreement.Rejected, "2020-01-20")}, "2020-01-20", []agreement.Status{agreement.IsRejected}},
		{"publication is no status", []agreement.DateByRole{role(agreement.Published, "2020-01-01")}, "2020-06-01", []agreement.Status{agreement.NotConcluded}},
	} {
		t.Run(test.name, func(t *testing.T) {
			standing := (&agreement.Agreement{Dates: test.dates}).StatusOn(on(test.on))
			assert.Equal(t, test.possible, standing.Possible)
			assert.Len(t, standing.Because, len(standing.Possible))
			_, certain := standing.Certain()
			assert.Equal(t, len(test.possible) == 1, certain)
		})
	}
}

// Lusaka 1999: six states signed on 10 July, two movements in August; in effect on 11 July.
func TestStatusOfPartsOfAnAgreement(t *testing.T) {
	lusaka := agreement.Agreement{
		Parties: []agreement.PartyToAgreement{{Party: "party/drc"}, {Party: "party/mlc"}, {Party: "party/rcd"}},
		Dates: []agreement.DateByRole{
			role(agreement.Signed, "1999-07-10", "party/drc"), role(agreement.Signed, "1999-08-01", "party/mlc"), role(agreement.Signed, "1999-08-31", "party/rcd"),
		},
	}
	for text, expected := range map[string]agreement.Status{
		"1999-07-09": agreement.NotConcluded, "1999-07-10": agreement.PartlySigned, "1999-08-30": agreement.PartlySigned, "1999-08-31": agreement.IsSigned,
	} {
		status, certain := lusaka.StatusOn(on(text)).Certain()
		assert.True(t, certain, text)
		assert.Equal(t, expected, status, text)
	}
	assert.Equal(t, chronology.Certain, lusaka.StatusFor("party/mlc", on("1999-08-02")).Is(agreement.IsSigned))
	assert.Equal(t, chronology.Impossible, lusaka.StatusFor("party/rcd", on("1999-08-02")).Is(agreement.IsSigned))
	lusaka.Dates = append(lusaka.Dates, role(agreement.Effective, "1999-07-11"))
	assert.Equal(t, chronology.Certain, lusaka.StatusOn(on("1999-07-11")).Is(agreement.InForce))
}

func TestRenewalUnlessNotice(t *testing.T) {
	statement := agreement.Agreement{
		Dates: []agreement.DateByRole{role(agreement.Effective, "2020-11-10")},
		Term: agreement.Duration{
			Type: agreement.RenewedUnlessNotice, Length: chronology.MustParseTerm("P5Y"), Renewal: chronology.MustParseTerm("P5Y"), Notice: chronology.MustParseTerm("P6M"),
		},
	}
	assert.Equal(t, chronology.Certain, statement.StatusOn(on("2044-01-01")).Is(agreement.InForce))
	for given, end := range map[string]string{"2025-05-10": "2025-11-10", "2025-05-11": "2030-11-10", "2021-01-01": "2025-11-10"} {
		noticed := statement
		noticed.Dates = append(noticed.Dates[:1:1], role(agreement.NoticeOfTermination, given))
		found, at, known := noticed.EndOfTerm()
		require.True(t, known)
		assert.Equal(t, end, found.String(), given)
		assert.Equal(t, record.Pointer("/dates/1/date"), at)
		assert.Equal(t, chronology.Certain, noticed.StatusOn(on(end)).Is(agreement.InForce))
		assert.Equal(t, chronology.Certain, noticed.StatusOn(on(end)+1).Is(agreement.IsExpired))
	}
}

func TestBoundariesAreCountedFromTheStart(t *testing.T) {
	monthly := agreement.Duration{Length: chronology.MustParseTerm("P1M"), Renewal: chronology.MustParseTerm("P1M")}
	for renewals, expected := range []string{"2021-02-28", "2021-03-31", "2021-04-30"} {
		boundary, known := monthly.Boundary(on("2021-01-31"), renewals)
		assert.True(t, known)
		assert.Equal(t, expected, chronology.Of(boundary).String())
	}
	_, known := agreement.Duration{Length: chronology.MustParseTerm("P1M")}.Boundary(on("2021-01-31"), 1)
	assert.False(t, known, "no renewal is stated")
	_, known = agreement.Duration{Length: chronology.MustParseTerm("P1M"), Renewal: chronology.MustParseTerm("P0D")}.RenewalsBy(on("2021-01-31"), on("2031-01-31"))
	assert.False(t, known, "a renewal of no days never moves on")
}

func TestNoticeAndBoundariesBelongTogether(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		months := func(label string) chronology.Term {
			return chronology.MustParseTerm([]string{"P1M", "P6M", "P1Y", "P5Y", "P30D", "P1M15D"}[rapid.IntRange(0, 5).Draw(t, label)])
		}
		term := agreement.Duration{Length: months("length"), Renewal: months("renewal"), Notice: months("notice")}
		start := day(t, "start")
		renewals := rapid.IntRange(0, 30).Draw(t, "renewals")
		boundary, known := term.Boundary(start, renewals)
		require.True(t, known)
		last, known := term.LastNotice(start, renewals)
		require.True(t, known)
		assert.LessOrEqual(t, term.Notice.After(last), boundary, "the last notice is in time")
		assert.Greater(t, term.Notice.After(last+1), boundary, "and a day later is not")
		counted, known := term.RenewalsBy(start, boundary)
		require.True(t, known)
		assert.Equal(t, renewals, counted, "the boundary is the last day of its own term")
		after, _ := term.RenewalsBy(start, boundary+1)
		assert.Equal(t, renewals+1, after)
	})
}

// The Arms Trade Treaty's fiftieth deposit, here its second, on 25 September 2014.
func TestEntryByFormula(t *testing.T) {
	treaty := agreement.Agreement{
		Parties:        []agreement.PartyToAgreement{{Party: "party/a"}, {Party: "party/b"}},
		EntryIntoForce: agreement.EntryFormula{Days: 90},
		Dates:          []agreement.DateByRole{role(agreement.Deposited, "2014-09-25", "party/a"), role(agreement.Deposited, "2014-04-02", "party/b")},
	}
	entry, at, known := treaty.EntryByFormula()
	assert.True(t, known)
	assert.Equal(t, "2014-12-24", entry.String())
	assert.Equal(t, record.Pointer("/dates/0/date"), at)
	treaty.Dates = treaty.Dates[:1]
	_, _, known = treaty.EntryByFormula()
	assert.False(t, known, "one consent is missing")
}

package ucdp_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/ucdp"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const accords = "paid,conflict_id,actor_id,pa_name,year,pa_date,pa_comment,ended,duration,cease,ref ,pris,termdur,pa_type,version,\n" +
	"9101,7001,\"9001, 9002, 9001\",Harbour Accord,1994,1994-03-02,\"Partial.\n\nOf two parts.\",True,1995-06-30,1,0,1,-99,2,99.1,\n" +
	"9102,\"7001, 7002\",\"9001, 9002\",River Accord,1999,1999-01-09,,,,0,1,0,2,1,99.1,\n" +
	"9103,7001,9001,Hill Accord ,2001,2001-05-01,,True,,0,0,0,,3,99.1,\n" +
	"9104,7001,9001,Gate Accord,2002,2002-05-01,,False,,0,0,0,,3,99.1,\n"

func TestEveryCellComesBack(t *testing.T) {
	for _, row := range datasettest.EveryCellBack(t, []byte(accords), ucdp.ReadPeaceAgreements, ucdp.WritePeaceAgreements) {
		assert.Empty(t, row.Faults)
	}
}

func read(t *testing.T, text string, options ...dataset.Option) []dataset.Row {
	t.Helper()
	return datasettest.Rows(t, ucdp.ReadPeaceAgreements, text, options...)
}

func TestPeaceAgreements(t *testing.T) {
	rows := read(t, accords, dataset.Release("99.1"))
	require.Len(t, rows, 4)
	harbour := rows[0].Records[0].(*agreement.Agreement)
	assert.Equal(t, record.ID("agreement/ucdp-9101"), harbour.ID)
	assert.Equal(t, agreement.Partial, harbour.Stage)
	assert.Equal(t, record.Ref("conflict/ucdp-7001"), harbour.Conflict)
	assert.Equal(t, []agreement.DateByRole{
		{Role: agreement.Signed, Date: chronology.MustParse("1994-03-02")},
		{Role: agreement.Terminated, Date: chronology.MustParse("1995-06-30")},
	}, harbour.Dates)
	assert.Equal(t, []agreement.PartyToAgreement{
		{Party: "party/ucdp-9001", Role: agreement.TakesPart}, {Party: "party/ucdp-9002", Role: agreement.TakesPart},
	}, harbour.Parties, "each actor once, and nobody called a signatory")
	assert.Equal(t, []agreement.Provision{{Topic: "ucdp_cease"}, {Topic: "ucdp_pris"}}, harbour.Provisions)
	assert.Equal(t, record.Ref("source/ucdp-peace-agreements-99.1"), harbour.Citations[0].Source)

	river := rows[1].Records[0].(*agreement.Agreement)
	assert.Empty(t, river.Conflict, "of two conflicts none is chosen")
	assert.Equal(t, []agreement.Provision{{Topic: "ucdp_ref"}}, river.Provisions, "the column is written with a space")
	hill := rows[2].Records[0].(*agreement.Agreement)
	assert.Equal(t, agreement.DateByRole{Role: agreement.Terminated, State: agreement.DateUnknown}, hill.Dates[1], "ended, on no stated day")
	assert.Len(t, rows[3].Records[0].(*agreement.Agreement).Dates, 1)
}

func TestFaults(t *testing.T) {
	for name, test := range map[string]struct {
		old, new, column string
		code             record.FaultCode
		records          int
	}{
		"no id":                      {"9101,", "x,", "/paid", table.IDMissing, 3},
		"an impossible day":          {"1994-03-02", "1994-02-30", "/pa_date", table.CellImpossible, 4},
		"days first, not declared":   {"1994-03-02", "02-03-1994", "/pa_date", table.CellImpossible, 4},
		"an end that is no end":      {"True,1995-06-30", ",1995-06-30", "/duration", table.CellImpossible, 4},
		"neither true nor false":     {"True,1995-06-30", "perhaps,", "/ended", table.CellImpossible, 4},
		"a flag of two":              {"1995-06-30,1,", "1995-06-30,2,", "/cease", table.CodeUnknown, 4},
		"an unknown type":            {"-99,2,99.1", "-99,7,99.1", "/pa_type", table.CodeUnknown, 4},
		"actors that are no numbers": {"\"9001, 9002, 9001\"", "\"9001, UN\"", "/actor_id", table.CellImpossible, 4},
		"cells shifted":              {"Harbour Accord,", "", "", table.RowShifted, 3},
	} {
		t.Run(name, func(t *testing.T) {
			rows := read(t, strings.Replace(accords, test.old, test.new, 1))
			require.Len(t, rows[0].Faults, 1)
			assert.Equal(t, test.code, rows[0].Faults[0].Code)
			assert.Equal(t, record.Pointer(test.column), rows[0].Faults[0].Pointer)
			assert.NotContains(t, rows[0].Faults[0].Error(), "perhaps")
			records := 0
			for _, row := range rows {
				records += len(row.Records)
			}
			assert.Equal(t, test.records, records, "every other row is read")
		})
	}
	_, err := ucdp.ReadPeaceAgreements(strings.NewReader("paid,name\n1,x\n"), "accords.csv")
	assert.ErrorIs(t, err, table.ErrColumnAbsent)
}

// TestPublished: the one agreement that ended before it was signed is the Famboni Declaration,
// whose end is a year padded to its first day.
func TestPublished(t *testing.T) {
	text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "ucdp", "ucdp-peace-agreements-221.csv"))
	rows := datasettest.EveryCellBack(t, text, ucdp.ReadPeaceAgreements, ucdp.WritePeaceAgreements, dataset.Release("22.1"))
	require.Len(t, rows, 374)
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	dossier := record.NewDossier(checker.Kinds())
	for _, row := range rows {
		require.Empty(t, row.Faults)
		for _, rec := range row.Records {
			require.NoError(t, dossier.Add(rec))
		}
	}
	found := map[record.ID]integrity.Code{}
	for _, finding := range checker.Check(dossier).Findings {
		if finding.Severity == integrity.Error && finding.Code != "record/dangling-reference" {
			found[finding.Record] = finding.Code
		}
	}
	assert.Equal(t, map[record.ID]integrity.Code{"agreement/ucdp-1024": "agreement/ended-before-effective"}, found)
}

func FuzzReadPeaceAgreements(f *testing.F) {
	f.Add([]byte(accords))
	f.Fuzz(func(t *testing.T, text []byte) {
		datasettest.AnyBytes(t, text, ucdp.ReadPeaceAgreements, ucdp.WritePeaceAgreements)
	})
}

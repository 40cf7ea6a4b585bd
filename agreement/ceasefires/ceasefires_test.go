package ceasefires_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/ceasefires"
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

const head = "cc,cf_id,uniq_id,location,link,ucdp_actor_id,actor_name,ucdp_acd_id,ucdp_dyad,pax_id,cf_dec_yr,cf_dec_month,cf_dec_day,cf_effect_yr,cf_effect_month,cf_effect_day," +
	"side,partial,written,fixed,fixed_time,p_humanitarian,p_peaceprocess,p_other,p_other_comment,ceasefire_class,timing,cf_pp,mediator_send,implement,ddr,ended,end_yr,end_month,end_day,truce,link_id1,link_id2,id\r\n"

// world is a country 990 with three ceasefires: one of a government and two groups, with the
// government twice, one of a group alone that never took effect, and one whose parts differ.
const world = "\xEF\xBB\xBF" + head +
	"990,1,990001,Norland,0,9001,Government,7001,6001,55,2001,5,3,2001,5,-1,3,0,2,1,90,1,1,0,0,2,2,\"Talks,\n in two rounds\",\"UN, EC\",1,1,4,2001,8,1,0,2,0,1\r\n" +
	"990,1,990001,Norland,0,9002,Blue Front,7001,6001,55,2001,5,3,2001,5,-1,3,0,2,1,90,1,1,0,0,2,2,,0,1,1,4,2001,8,1,0,2,0,2\r\n" +
	"990,1,990001,Norland,0,9001,Government,7001,6002,55,2001,5,3,2001,5,-1,3,0,2,1,90,1,1,0,0,2,2,,0,1,1,4,2001,8,1,0,2,0,3\r\n" +
	"990,2,990002,Norland,1,-1,Hill Guard,-1,-1,-1,2003,12,-1,0,0,0,1,1,0,1,for Easter,0,0,1,visit,1,-1,,-1,-1,-1,3,0,0,0,1,1,2,4\r\n" +
	"990,3,990003,Norland,-1,9001,Government,7001,6001,-1,2004,1,1,2004,1,2,2,0,-1,-1,-1,0,0,0,0,1,0,,0,0,0,-1,2004,-1,-1,0,-1,0,5\r\n" +
	"990,3,990003,Norland,-1,9002,Blue Front,7002,6001,-1,2004,1,2,-1,-1,-1,2,0,-1,-1,-1,0,0,0,0,1,0,,0,0,0,2,2004,2,3,0,-1,0,6\r\n"

func TestEveryCellComesBack(t *testing.T) {
	for _, row := range datasettest.EveryCellBack(t, []byte(world), ceasefires.Read, ceasefires.Write) {
		assert.Empty(t, row.Faults)
	}
}

func read(t *testing.T, text string) []dataset.Row {
	t.Helper()
	return datasettest.Rows(t, ceasefires.Read, text)
}

func TestThePartsOfACeasefire(t *testing.T) {
	rows := read(t, world)
	require.Len(t, rows, 6)
	whole := rows[0].Records[0].(*agreement.Ceasefire)
	assert.Equal(t, record.ID("ceasefire/ethprio-990001"), whole.ID)
	assert.Equal(t, []record.ID{whole.ID}, rows[2].PartOf)
	assert.Equal(t, agreement.Multilateral, whole.Declaration)
	assert.Equal(t, agreement.WithCompliance, whole.Class)
	assert.Equal(t, agreement.DuringTalks, whole.Timing)
	assert.Equal(t, agreement.FullScope, whole.Scope.Type)
	assert.Equal(t, agreement.WrittenAvailable, whole.Written)
	assert.Equal(t, []agreement.Purpose{agreement.ForHumanitarian, agreement.ForPeaceProcess}, whole.Purposes)
	assert.Equal(t, []agreement.Mechanism{agreement.MechanismAgreed}, whole.Mechanisms)
	assert.True(t, whole.Disarmament)
	assert.Equal(t, agreement.Duration{Type: agreement.FixedLength, Length: chronology.MustParseTerm("P90D")}, whole.Term)
	assert.Equal(t, agreement.WasSuperseded, whole.EndReason)
	assert.Equal(t, "2001-05-03", whole.Declared.String())
	assert.Equal(t, "2001-05", whole.Effective.String(), "a day that is not known is not made up")
	assert.Equal(t, "2001-08-01", whole.Ended.String())
	assert.Equal(t, record.Ref("conflict/ucdp-7001"), whole.Conflict)
	assert.Equal(t, record.Ref("agreement/pax-55"), whole.Agreement)
	assert.Equal(t, []record.Ref{"ceasefire/ethprio-990002"}, whole.Linked)
	assert.Equal(t, []agreement.Declarant{
		{Party: "party/ucdp-9001", Dyad: record.External("ucdp-dyad/6001")},
		{Party: "party/ucdp-9002", Dyad: record.External("ucdp-dyad/6001")},
		{Party: "party/ucdp-9001", Dyad: record.External("ucdp-dyad/6002")},
	}, whole.Declarants)
}

func TestUnknownAndNone(t *testing.T) {
	alone := read(t, world)[3].Records[0].(*agreement.Ceasefire)
	assert.Equal(t, agreement.Unilateral, alone.Declaration)
	assert.Equal(t, agreement.Truce, alone.Label)
	assert.Equal(t, "2003-12", alone.Declared.String())
	assert.True(t, alone.NeverEffective)
	assert.True(t, alone.Effective.IsZero())
	assert.True(t, alone.Ended.IsZero())
	assert.Equal(t, agreement.NeverTookEffect, alone.EndReason)
	assert.Equal(t, agreement.Duration{Type: agreement.FixedLength, Text: "for Easter"}, alone.Term)
	assert.Empty(t, alone.Conflict)
	assert.Equal(t, record.External("ethprio-actor/Hill Guard"), alone.Declarants[0].Party)
	assert.Equal(t, []agreement.Mechanism{agreement.UnknownMechanism}, alone.Mechanisms)
}

// TestOwnNumbersOfActors: the same number is another actor's at UCDP.
func TestOwnNumbersOfActors(t *testing.T) {
	for number, want := range map[string]record.Ref{
		"6999": "party/ucdp-6999", "7000": record.External("ethprio-actor/7000"), "7299": record.External("ethprio-actor/7299"),
		"7300": "party/ucdp-7300", "72": "party/ucdp-72", "72000": "party/ucdp-72000",
	} {
		text := strings.Replace(world, "Norland,1,-1,Hill", "Norland,1,"+number+",Hill", 1)
		rows := datasettest.EveryCellBack(t, []byte(text), ceasefires.Read, ceasefires.Write)
		assert.Equal(t, want, rows[3].Records[0].(*agreement.Ceasefire).Declarants[0].Party)
	}
}

func TestPartsThatDifferKeepTheirOwn(t *testing.T) {
	differing := read(t, world)[4].Records[0].(*agreement.Ceasefire)
	assert.True(t, differing.Declared.IsZero())
	assert.Empty(t, differing.Conflict)
	assert.Empty(t, differing.EndReason)
	own := differing.Declarants
	assert.Equal(t, []agreement.EndReason{agreement.UnknownEndReason, agreement.EndedByParty}, []agreement.EndReason{own[0].EndReason, own[1].EndReason})
	assert.Equal(t, []string{"2004-01-01", "2004-01-02", "2004", "2004-01-02", "", "2004-02-03"}, []string{
		own[0].Declared.String(), own[0].Effective.String(), own[0].Ended.String(),
		own[1].Declared.String(), own[1].Effective.String(), own[1].Ended.String(),
	})
}

func TestFaults(t *testing.T) {
	for name, test := range map[string]struct {
		old, new string
		row      int
		column   string
		code     record.FaultCode
	}{
		"31 June":                 {"2001,8,1,0,2,0,1\r", "2001,6,31,0,2,0,1\r", 0, "/end_day", table.CellImpossible},
		"a month of 13":           {"2003,12,-1", "2003,13,-1", 3, "/cf_dec_day", table.CellImpossible},
		"a day without its month": {"2003,12,-1", "2003,-1,5", 3, "/cf_dec_day", table.CellImpossible},
		"a year in words":         {"2003,12,-1", "soon,12,-1", 3, "/cf_dec_yr", table.CellImpossible},
		"a year of two digits":    {"2003,12,-1", "93,12,-1", 3, "/cf_dec_month", table.CellImpossible},
		"an unknown side":         {"0,0,0,1,1,0,1,for", "0,0,0,9,1,0,1,for", 3, "/side", table.CodeUnknown},
		"an actor in words":       {"-1,Hill Guard", "many,Hill Guard", 3, "/ucdp_actor_id", table.CellImpossible},
		"nobody":                  {"-1,Hill Guard", "-1,", 3, "/ucdp_actor_id", table.IDMissing},
		"no id":                   {"990,2,990002", "990,2,-1", 3, "/uniq_id", table.IDMissing},
		"cells shifted":           {"for Easter,", "for,Easter,", 3, "", table.RowShifted},
		"links of no country":     {"990,2,990002,Norland,1", "990,4,990002,Norland,1", 3, "/uniq_id", table.RelationWithoutID},
		"rows that differ":        {"0,2,1,90,1,1,0,0,2,2,,0,1,1,4,2001,8,1,0,2,0,2\r", "0,2,1,91,1,1,0,0,2,2,,0,1,1,4,2001,8,1,0,2,0,2\r", 1, "/fixed_time", table.RowsDisagree},
		"a ceasefire torn apart":  {"990,3,990003,Norland,-1,9002", "990,1,990001,Norland,-1,9002", 5, "/uniq_id", table.RowsApart},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(world, test.old, test.new, 1)
			require.NotEqual(t, world, text)
			rows := read(t, text)
			require.NotEmpty(t, rows[test.row].Faults)
			assert.Equal(t, test.code, rows[test.row].Faults[0].Code)
			assert.Equal(t, record.Pointer(test.column), rows[test.row].Faults[0].Pointer)
			assert.Len(t, rows, 6, "every other row is read")
		})
	}
}

func checked(t *testing.T, rows []dataset.Row) map[integrity.Code]int {
	t.Helper()
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	dossier := record.NewDossier(checker.Kinds())
	for _, row := range rows {
		for _, rec := range row.Records {
			require.NoError(t, dossier.Add(rec))
		}
	}
	found := map[integrity.Code]int{}
	for _, finding := range checker.Check(dossier).Findings {
		if finding.Severity == integrity.Error && finding.Code != "record/dangling-reference" {
			found[finding.Code]++
		}
	}
	return found
}

func TestTheSmallWorldIsSound(t *testing.T) {
	assert.Equal(t, map[integrity.Code]int{"ceasefire/linked-to-itself": 1}, checked(t, read(t, world)))
}

// TestPublished: of 1,865 rows three have an impossible day, and in 43 cells the rows of one ceasefire
// differ. Each error was held against its rows:
// two ceasefires end before they take effect, three never took effect and have an end, and one goes
// on and has an end.
func TestPublished(t *testing.T) {
	text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "ceasefires", "ceasefires.csv"))
	rows := datasettest.EveryCellBack(t, text, ceasefires.Read, ceasefires.Write)
	require.Len(t, rows, 1865)
	faults, records := map[record.FaultCode]int{}, 0
	for _, row := range rows {
		records += len(row.Records)
		for _, fault := range row.Faults {
			faults[fault.Code]++
		}
	}
	assert.Equal(t, 1005, records)
	assert.Equal(t, map[record.FaultCode]int{table.CellImpossible: 3, table.RowsDisagree: 43}, faults)
	assert.Equal(t, map[integrity.Code]int{
		"ceasefire/ended-before-effective": 2, "ceasefire/never-effective-yet-dated": 3, "ceasefire/ongoing-yet-ended": 1,
	}, checked(t, rows))
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(world))
	f.Fuzz(func(t *testing.T, text []byte) { datasettest.AnyBytes(t, text, ceasefires.Read, ceasefires.Write) })
}

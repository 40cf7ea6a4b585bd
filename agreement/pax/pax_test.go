package pax_test

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/pax"
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

const texts = "Con,Contp,PP,AgtId,Ver,Agt,Dat,Status,Lgt,Agtp,Stage,StageSub,Part,ThrdPart,UcdpCon,UcdpAgr,PamAgr,Interim,ImSrc,GCh,HrGen,Ce,CeProv,TjPrire,ImUN,ImPK\n" +
	"Norland,Government,1,9301,1,Harbour Agreement,1994-05-11,Multiparty signed/agreed,3,Intra,Cea,Ceas,\"For Norland: the Chairman\nFor the Front: the Secretary\",\"AS WITNESSES:\nThe Republic of Sudland, in the presence of the facilitator\",7001,9101,NA,No,1,0,1,3,1,2,1,1\n" +
	"Norland,Territory,1,9302,4,River Statement,1999-08-31,Unilateral document,1,InterIntra,Imp,ImpMod,The Chairman of the Union,,,NA,,Yes,0,0,0,0,0,0,0,0\n" +
	"Norland,Territory,1,9303,4,Hill Accord,2001-01-02,Agreement with subsequent status,1,Inter,Oth,Other,,The Chairman of the Union,\"7001, 7002\",,,No,0,NA,0,0,0,0,0,0\n"

func TestEveryCellComesBack(t *testing.T) {
	for _, row := range datasettest.EveryCellBack(t, []byte(texts), pax.Read, pax.Write, dataset.Release("10")) {
		assert.Empty(t, row.Faults)
	}
}

func read(t *testing.T, text string) []dataset.Row {
	t.Helper()
	reader, err := pax.Read(strings.NewReader(text), "pax.csv", dataset.Release("10"))
	require.NoError(t, err)
	rows := slices.Collect(reader.Rows())
	require.NoError(t, reader.Err())
	return rows
}

func TestAgreements(t *testing.T) {
	rows := read(t, texts)
	harbour := rows[0].Records[0].(*agreement.Agreement)
	assert.Equal(t, record.ID("agreement/pax-9301"), harbour.ID)
	assert.Equal(t, []record.ExternalID{
		{System: "pax_agreement", Value: "9301", Release: "10"}, {System: "ucdp_peace_agreement", Value: "9101"},
	}, harbour.ExternalIDs)
	assert.Equal(t, record.Ref("conflict/ucdp-7001"), harbour.Conflict)
	assert.Equal(t, agreement.Intra, harbour.Level)
	assert.Equal(t, agreement.CeasefireStage, harbour.Stage)
	assert.Equal(t, agreement.SubCeasefire, harbour.SubStage)
	assert.Empty(t, harbour.Form, "signed or agreed: the dataset does not say which")
	assert.Equal(t, []agreement.DateByRole{{Role: agreement.RecordedOn, Date: chronology.MustParse("1994-05-11")}}, harbour.Dates)
	prose := record.External("pax-third-parties/9301")
	assert.Equal(t, []agreement.ThirdParty{{Party: prose, Role: agreement.Facilitator}, {Party: prose, Role: agreement.Witness}}, harbour.ThirdParties)
	assert.Equal(t, []agreement.Provision{
		{Topic: "pax_HrGen"}, {Topic: "pax_Ce", Depth: 3}, {Topic: "pax_CeProv"}, {Topic: "pax_TjPrire", Depth: 2}, {Topic: "pax_ImPK"},
	}, harbour.Provisions)
	assert.Contains(t, string(harbour.Extensions["pax"]), `"Part":"For Norland: the Chairman\nFor the Front: the Secretary"`)

	river := rows[1].Records[0].(*agreement.Agreement)
	assert.Equal(t, agreement.UnilateralDocument, river.Form)
	assert.True(t, river.Interim)
	assert.Empty(t, river.Conflict)
	hill := rows[2].Records[0].(*agreement.Agreement)
	assert.Empty(t, hill.Conflict, "of two conflicts none is chosen")
	assert.Empty(t, hill.ThirdParties, "a title is no role")
}

func TestFaults(t *testing.T) {
	for name, test := range map[string]struct {
		old, new, column string
		code             record.FaultCode
	}{
		"no id":             {",9301,", ",n/a,", "/AgtId", table.IDMissing},
		"an impossible day": {"1994-05-11", "1994-06-31", "/Dat", table.CellImpossible},
		"an unknown stage":  {"Cea,Ceas", "Treaty,Ceas", "/Stage", table.CodeUnknown},
		"a depth of four":   {"1,3,1,2,1,1\n", "1,3,1,4,1,1\n", "/TjPrire", table.CodeUnknown},
		"a vague interim":   {"NA,No,1", "NA,Perhaps,1", "/Interim", table.CellImpossible},
		"cells shifted":     {"NA,No,1", "NA,No,1,1", "", table.RowShifted},
	} {
		t.Run(name, func(t *testing.T) {
			rows := read(t, strings.Replace(texts, test.old, test.new, 1))
			require.Len(t, rows, 3)
			require.Len(t, rows[0].Faults, 1)
			assert.Equal(t, test.code, rows[0].Faults[0].Code)
			assert.Equal(t, record.Pointer(test.column), rows[0].Faults[0].Pointer)
		})
	}
}

func TestPublished(t *testing.T) {
	text := datasettest.Published(t, filepath.Join("..", "..", "..", "shared", "data", "pax", "pax-extract.csv"))
	rows := datasettest.EveryCellBack(t, text, pax.Read, pax.Write, dataset.Release("10"))
	require.Len(t, rows, 12)
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	dossier := record.NewDossier(checker.Kinds())
	for _, row := range rows {
		require.Empty(t, row.Faults)
		require.NoError(t, dossier.Add(row.Records...))
	}
	found := checker.Check(dossier).Codes(integrity.Error)
	assert.Equal(t, []integrity.Code{"record/dangling-reference"}, found, "the conflicts, and the source, are not there")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(texts))
	f.Fuzz(func(t *testing.T, text []byte) {
		reader, err := pax.Read(bytes.NewReader(text), "pax.csv")
		if err != nil {
			return
		}
		var records []record.Record
		for row := range reader.Rows() {
			assert.True(t, len(row.Records) > 0 || len(row.Faults) > 0)
			records = append(records, row.Records...)
		}
		assert.NoError(t, pax.Write(&bytes.Buffer{}, reader.Columns(), slices.Values(records)))
	})
}

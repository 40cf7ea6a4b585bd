package pax_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/pax"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const head = "Con,Contp,PP,PPName,Reg,AgtId,Ver,Agt,Dat,Status,Agtp,Stage,StageSub,Part,ThrdPart,OthAgr,Loc1ISO,UcdpCon,UcdpAgr,PamAgr,CowWar,Interim,GCh,GChRhet,Ce,CeProv,TjPrire,Mps,ImUN,ImRef\n"

const texts = head +
	"Norland,Government,901,Norland talks,Africa,9401,1,Harbour Accord (1994),1994-03-02,Multiparty signed/agreed,Intra,SubComp,FrAg,\"For Norland: A. Person\n\nFor the Blue Front: B. Person\",\"As witnesses: the Union of Isles.\nThe facilitator, Sudland\",The Gate Protocol,NOR,7001,9101,44,NA,No,2,1,3,1,0,1,1,1\n" +
	"(Coast)/Sudland,Territory,902,Coast talks,Asia,9402,5,\"Coast\nTruce \",2001-07-09,Unilateral document,IntraLocal,Cea,Ceas,The Coast Council,,,,NA,NA,N/A,,Yes,0,0,1,0,0,0,0,0\n" +
	"Sudland,Other,902,Coast talks,Asia,9403,10,Hill Text,2003-01-01,Status unclear,Inter,Oth,Other,,/,NA,,\"7001, 7002\",,,,No,,NA,0,0,2,0,0,0\n"

func read(t *testing.T, text string, options ...dataset.Option) []dataset.Row {
	t.Helper()
	return datasettest.Rows(t, pax.Read, text, options...)
}

func TestEveryCellComesBack(t *testing.T) {
	for _, row := range datasettest.EveryCellBack(t, []byte(texts), pax.Read, pax.Write) {
		assert.Empty(t, row.Faults)
	}
}

func TestAgreements(t *testing.T) {
	rows := read(t, texts, dataset.Release("10"))
	require.Len(t, rows, 3)
	harbour := rows[0].Records[0].(*agreement.Agreement)
	assert.Equal(t, record.ID("agreement/pax-9401"), harbour.ID)
	assert.Equal(t, []record.ExternalID{
		{System: "pax_agreement", Value: "9401", Release: "10"}, {System: "ucdp_peace_agreement", Value: "9101"}, {System: "pam_accord", Value: "44"},
	}, harbour.ExternalIDs)
	assert.Equal(t, record.Ref("source/pax-10"), harbour.Citations[0].Source)
	assert.Equal(t, "Harbour Accord (1994)", harbour.Title())
	assert.Empty(t, harbour.Form, "signed or agreed does not say which")
	assert.Equal(t, agreement.Comprehensive, harbour.Stage)
	assert.Equal(t, agreement.SubFramework, harbour.SubStage)
	assert.Equal(t, agreement.Intra, harbour.Level)
	assert.Equal(t, record.Ref("conflict/ucdp-7001"), harbour.Conflict)
	assert.Equal(t, []agreement.DateByRole{{Role: agreement.RecordedOn, Date: chronology.MustParse("1994-03-02")}}, harbour.Dates)
	assert.Equal(t, []agreement.ThirdParty{
		{Party: "external:pax-agreement/9401/ThrdPart", Role: agreement.Facilitator},
		{Party: "external:pax-agreement/9401/ThrdPart", Role: agreement.Witness},
	}, harbour.ThirdParties)
	assert.Equal(t, []agreement.Relation{{Relation: agreement.RefersTo, To: "external:pax-agreement/9401/OthAgr"}}, harbour.Relations)
	assert.Equal(t, []agreement.Provision{
		{Topic: "pax_GCh", Depth: 2}, {Topic: "pax_GChRhet"}, {Topic: "pax_Ce", Depth: 3}, {Topic: "pax_CeProv"}, {Topic: "pax_Mps", Depth: 1}, {Topic: "pax_ImRef"},
	}, harbour.Provisions, "1 is a grade in a graded topic alone, and a signature of the United Nations is no topic")
	assert.Contains(t, string(harbour.Extensions["pax"]), `"For Norland: A. Person\n\nFor the Blue Front: B. Person"`, "parties stay as they stand in the text")
	assert.Empty(t, harbour.Parties)
}

func TestWhatIsNotStated(t *testing.T) {
	rows := read(t, texts)
	coast := rows[1].Records[0].(*agreement.Agreement)
	assert.Equal(t, agreement.UnilateralDocument, coast.Form)
	assert.Equal(t, "Coast Truce", coast.Title())
	assert.True(t, coast.Interim)
	assert.Empty(t, coast.Conflict)
	assert.Len(t, coast.ExternalIDs, 1, "NA and N/A are no ids")
	assert.Empty(t, coast.ThirdParties)
	hill := rows[2].Records[0].(*agreement.Agreement)
	assert.Equal(t, agreement.UnknownForm, hill.Form)
	assert.Empty(t, hill.Conflict, "of two conflicts none is chosen")
	assert.Empty(t, hill.ThirdParties, "a stroke is nobody")
	assert.Empty(t, hill.Relations)
	assert.Equal(t, []agreement.Provision{{Topic: "pax_TjPrire", Depth: 2}}, hill.Provisions)
}

// Roles are words of the text, and nothing is read into titles and names of bodies.
func TestRoles(t *testing.T) {
	for text, want := range map[string][]agreement.ThirdPartyRole{
		"The United Republic of Somewhere":                     {""},
		"In the presence of the Chair of the Union":            {""},
		"MEDIATOR: X; Co-mediators: Y":                         {agreement.Mediator},
		"Guarantors: A, B. Accompanying countries: C":          {agreement.Guarantor, agreement.Accompanying},
		"Head of the Observer Mission of the Union":            {""},
		"Observers: the Union":                                 {agreement.Observer},
		"not witnessed":                                        {""},
		"by the good offices of the Union":                     {agreement.GoodOffices},
		"Depositary: A. Witnessed by B. Hosts: C. Endorsed by": {agreement.Host, agreement.Witness, agreement.Depositary, agreement.Endorser},
	} {
		rows := read(t, "AgtId,Agt,Dat,ThrdPart\n1,Text,2001-01-01,\""+text+"\"\n")
		var roles []agreement.ThirdPartyRole
		for _, third := range rows[0].Records[0].(*agreement.Agreement).ThirdParties {
			roles = append(roles, third.Role)
		}
		assert.Equal(t, want, roles, text)
	}
}

func TestFaults(t *testing.T) {
	for name, test := range map[string]struct {
		old, new, column string
		code             record.FaultCode
		records          int
	}{
		"no id":                   {",9401,", ",x,", "/AgtId", table.IDMissing, 2},
		"an impossible day":       {"1994-03-02", "1994-02-31", "/Dat", table.CellImpossible, 3},
		"days first":              {"1994-03-02", "02/03/1994", "/Dat", table.CellImpossible, 3},
		"an unknown status":       {"Multiparty signed/agreed", "Elsewhere", "/Status", table.CodeUnknown, 3},
		"an unknown stage":        {"SubComp", "Sub", "/Stage", table.CodeUnknown, 3},
		"an unknown sub-stage":    {"FrAg", "Fr", "/StageSub", table.CodeUnknown, 3},
		"an unknown level":        {",Intra,", ",Extra,", "/Agtp", table.CodeUnknown, 3},
		"perhaps interim":         {"NA,No,2", "NA,perhaps,2", "/Interim", table.CodeUnknown, 3},
		"a grade of four":         {"No,2,1,3", "No,2,1,4", "/Ce", table.CodeUnknown, 3},
		"a grade of minus one":    {"No,2,1,3", "No,2,1,-1", "/Ce", table.CodeUnknown, 3},
		"a flag of two":           {"No,2,1,3", "No,2,2,3", "/GChRhet", table.CodeUnknown, 3},
		"a conflict in words":     {",7001,9101", ",war,9101", "/UcdpCon", table.CellImpossible, 3},
		"an agreement in words":   {",7001,9101", ",7001,one", "/UcdpAgr", table.CellImpossible, 3},
		"cells shifted":           {"Harbour Accord (1994),", "", "", table.RowShifted, 2},
		"text of another charset": {"Harbour", "H\xe2rbour", "/Agt", table.CellUnreadable, 2},
	} {
		t.Run(name, func(t *testing.T) {
			rows := read(t, strings.Replace(texts, test.old, test.new, 1))
			require.Len(t, rows, 3)
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
}

func TestTablesThatCannotBeRead(t *testing.T) {
	for text, want := range map[string]error{
		"":                        table.ErrNoHeader,
		"AgtId,Agt\n1,Text\n":     table.ErrColumnAbsent,
		"AgtId,Agt,Dat,Agt\n1,\n": table.ErrColumnTwice,
	} {
		_, err := pax.Read(strings.NewReader(text), "texts.csv")
		assert.ErrorIs(t, err, want)
	}
}

func TestFormsOfTables(t *testing.T) {
	long := strings.Repeat("long ", 200_000)
	longRow := texts + ",,,,,9404,1,\"" + long + "\",2001-01-01,,,,,\"" + long + "\",,,,,,,,,,,,,,,,\n"
	for name, text := range map[string]string{
		"a byte order mark":   "\xEF\xBB\xBF" + texts,
		"carriage returns":    strings.ReplaceAll(texts, "\n", "\r"),
		"both line ends":      strings.ReplaceAll(texts, "\n", "\r\n"),
		"a million bytes":     longRow,
		"an unknown column":   "New," + strings.NewReplacer("\nNorland,Gov", "\nx,Norland,Gov", "\n(Coast)", "\nx,(Coast)", "\nSudland,Other", "\nx,Sudland,Other").Replace(texts),
		"columns of no names": strings.Replace(strings.Replace(texts, "Con,", ",", 1), "Reg,", ",", 1),
	} {
		t.Run(name, func(t *testing.T) {
			for _, row := range read(t, text) {
				assert.Empty(t, row.Faults)
				assert.Len(t, row.Records, 1)
			}
		})
	}
	datasettest.EveryCellBack(t, []byte(longRow), pax.Read, pax.Write)
}

package ucdp_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/armistice-go/armistice/conflict/ucdp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const actors = "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,Org,Splinter,ActorIdPrev,SplitTemp,ActorIdSplitTemp,Alliance,ActorIdAlliance,JoinGroup,ActorIdGroup,Location,Version\n" +
	"9001,Government of Norland,Government of Norland,n/a,Government of Norland,0,,4,0,,0,,0,,0,,Norland,99.1\n" +
	"9002,Blue Front,Red Front,Frente Azul,Blue Front of Norland,1,Blue Front,1,0,,0,,0,,0,,Norland,99.1\n" +
	"9003,Blue Front - North,Blue Front - North,n/a,n/a,0,,1,1,\"9002, 9007\",0,,0,,1,9004,\"Norland, Sudland\",99.1\n" +
	"9004,Norland herders ,Norland herders,,,0,,3,0,,1,9002,1,9008,0,,Norland,99.1\n"

const conflictHead = "conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,incompatibility,territory_name,year,intensity_level,type_of_conflict,start_date,start_prec,start_date2,start_prec2,ep_end,ep_end_date,ep_end_prec,gwno_a_2nd,version\n"

const conflicts = conflictHead +
	"7001,Norland,Government of Norland,9001,,Blue Front,9002,,2,,1990,1,3,1989-05-31,3,1990-12-31,5,0,,,,99.1\n" +
	"7001,Norland,Government of Norland,9001,Government of Sudland,Blue Front,\"9002, 9003\",,2,,1991,2,4,1989-05-31,3,1990-12-31,5,1,1991-08-12,2,999,99.1\n" +
	"7001,Norland,Government of Norland,9001,,Blue Front,9002,,2,,1994,1,3,1989-05-31,3,1994-02-03,1,0,,,,99.1\n" +
	"7002,Sudland,Government of Sudland,9005,,Coast,9006,,1,Coast,1994,1,3,1994-06-30,4,1994-12-31,6,1,1994-12-31,7,,99.1\n"

const terminationHead = "dyadep_id,dyadterm,ependdate,ependprec,outcome,cfiredate,peagdate,recur,version,conflict_id,dyad_id,year,side_a,side_a_id,side_b,side_b_id,start_date,start_prec,start_date2,start_prec2\n"

const terminations = terminationHead +
	"600101,0,.,.,,.,,0,99,7001,6001,1990,Government of Norland,9001,Blue Front,9002,1989-05-31,3,1990-12-31,5\n" +
	"600101,1,1991-08-12,1,2,1991-08-10,,0,99,7001,6001,1991,Government of Norland,9001,Blue Front,9002,1989-05-31,3,1990-12-31,5\n" +
	"600102,,,,,,,1,99,7001,6001,1994,Government of Norland,9001,Blue Front,9002,1989-05-31,3,1994-02-03,1\n"

const eventHead = "id,year,type_of_violence,conflict_new_id,dyad_new_id,side_a_new_id,side_b_new_id,source_date,where_prec,latitude,longitude,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high\n"

const events = eventHead +
	"501,1991,1,7001,6001,9001,9002,1991-08-03,1,12.5,-3.25,1,1,1991-08-02,1991-08-02,1,2,0,0,3,3,4\n" +
	"502,1991,1,7001,6001,9001,9002,1753-01-01,4,12.50,3,1,4,1991-08-01,1991-08-31,0,0,0,5,1,5,9\n" +
	"503,1991,1,7001,6001,9001,9002,1991-08-03;1991-08-04,6,0,0,2,2,1991-08-03,1991-08-06,0,0,7,0,7,7,7\n" +
	"504,1991,3,7001,6001,9001,1,.,,,,1,5,1991-01-01,1991-12-31,0,0,4,0,4,4,4\n" +
	"505,1991,1,7001,6001,9001,9002,,2,1,1,1,2,1991-08-03,1991-08-06,0,0,0,1,1,1,1\n" +
	"506,1991,1,7001,6001,9001,9002,,2,1,1,1,3,1991-08-03,1991-08-03,0,0,0,1,1,1,1\n" +
	"507,1991,1,7001,6001,9001,9002,,2,1,1,1,1,1991-08-03,1991-08-04,0,0,0,1,1,1,1\n"

func TestEveryCellComesBack(t *testing.T) {
	for _, small := range []struct {
		name, text string
		read       datasettest.Read
		write      datasettest.Write
	}{
		{"actors", actors, ucdp.ReadActors, ucdp.WriteActors},
		{"conflicts", conflicts, ucdp.ReadArmedConflicts, ucdp.WriteArmedConflicts},
		{"terminations", terminations, ucdp.ReadTerminations, ucdp.WriteTerminations},
		{"events", events, ucdp.ReadGED, ucdp.WriteGED},
	} {
		t.Run(small.name, func(t *testing.T) {
			for _, row := range datasettest.EveryCellBack(t, []byte(small.text), small.read, small.write) {
				assert.Empty(t, row.Faults)
			}
		})
	}
}

// all reads a table that has no fault.
func all(t *testing.T, read datasettest.Read, text string, options ...dataset.Option) map[record.ID]record.Record {
	t.Helper()
	reader, err := read(strings.NewReader(text), "table.csv", options...)
	require.NoError(t, err)
	records := map[record.ID]record.Record{}
	for row := range reader.Rows() {
		require.Empty(t, row.Faults)
		for _, rec := range row.Records {
			records[rec.RecordID()] = rec
		}
	}
	require.NoError(t, reader.Err())
	return records
}

func TestActors(t *testing.T) {
	records := all(t, ucdp.ReadActors, actors, dataset.Release("99.1"))
	renamed := records["party/ucdp-9002"].(*conflict.Party)
	assert.Equal(t, conflict.ArmedGroup, renamed.Type)
	assert.Equal(t, []record.ExternalID{{System: "ucdp_actor", Value: "9002", Release: "99.1"}}, renamed.ExternalIDs)
	assert.Equal(t, "Blue Front", renamed.Title())
	assert.Contains(t, renamed.Names, record.Name{Value: "Red Front", Kind: record.FormerName})
	assert.Equal(t, record.Ref("source/ucdp-actor-99.1"), renamed.Citations[0].Source)
	assert.Equal(t, "row 3", renamed.Citations[0].Locator)
	assert.Equal(t, []conflict.Succession{
		{Relation: conflict.SplinterOf, Party: "party/ucdp-9002"},
		{Relation: conflict.SplinterOf, Party: "party/ucdp-9007"},
		{Relation: conflict.Joined, Party: "party/ucdp-9004"},
	}, records["party/ucdp-9003"].(*conflict.Party).Successions)
	assert.Contains(t, string(records["party/ucdp-9003"].(*conflict.Party).Extensions["ucdp"]), `"Location":"Norland, Sudland"`)
	assert.Equal(t, conflict.State, records["party/ucdp-9001"].(*conflict.Party).Type)
}

func TestConflicts(t *testing.T) {
	records := all(t, ucdp.ReadArmedConflicts, conflicts)
	first := records["conflict/ucdp-7001"].(*conflict.Conflict)
	assert.Empty(t, first.Type, "the years differ in type")
	assert.Equal(t, conflict.OverGovernment, first.Incompatibility)
	assert.Equal(t, "1989-05/", first.Life.String())
	require.Len(t, first.Sides, 2)
	var parts []string
	for _, part := range append(first.Sides[0].Participants, first.Sides[1].Participants...) {
		parts = append(parts, string(part.Party)+" "+part.Valid.String())
	}
	assert.Equal(t, []string{
		"party/ucdp-9001 1990/1991", "party/ucdp-9001 1994/1994", "external:gw/999 1991/1991",
		"party/ucdp-9002 1990/1991", "party/ucdp-9002 1994/1994", "party/ucdp-9003 1991/1991",
	}, parts)
	assert.Equal(t, []conflict.YearlyIntensity{{Year: 1990, Grade: conflict.Minor}, {Year: 1991, Grade: conflict.War}, {Year: 1994, Grade: conflict.Minor}}, first.Intensities)

	early := records["episode/ucdp-7001-1990-12-31"].(*conflict.Episode)
	assert.Equal(t, "1990", early.Threshold.String(), "31 December stands for the year")
	assert.Equal(t, "1991-08-~12", early.End.String())
	assert.Equal(t, []int{1990, 1991}, early.Years)
	late := records["episode/ucdp-7001-1994-02-03"].(*conflict.Episode)
	assert.Equal(t, conflict.UndeterminedLatestYear, late.Outcome)
	coast := records["episode/ucdp-7002-1994-12-31"].(*conflict.Episode)
	assert.Equal(t, []string{"1994~", "1994%"}, []string{coast.Threshold.String(), coast.End.String()})
	assert.Equal(t, "1994-~06/", records["conflict/ucdp-7002"].(*conflict.Conflict).Life.String())
}

// Whatever the order of the rows and however many take part, each has a participation for every
// stretch of its years, in the order of their coming.
func TestSidesOfAnyYears(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		years := rapid.SliceOfNDistinct(rapid.IntRange(1950, 1975), 1, 26, rapid.ID[int]).Draw(r, "years")
		text := strings.Builder{}
		text.WriteString("conflict_id,year,start_date,side_a_id,side_b_id,gwno_a_2nd\n")
		var order []record.Ref
		took := map[record.Ref]map[int]bool{}
		for _, year := range years {
			ids := rapid.SliceOfN(rapid.IntRange(1, 25), 1, 20).Draw(r, "ids")
			var list []string
			for _, id := range ids {
				list = append(list, strconv.Itoa(id))
				party := record.Ref("party/ucdp-" + strconv.Itoa(id))
				if took[party] == nil {
					order, took[party] = append(order, party), map[int]bool{}
				}
				took[party][year] = true
			}
			text.WriteString("7001," + strconv.Itoa(year) + ",1950-01-01,\"" + strings.Join(list, ", ") + "\",,\n")
		}
		var want, got []string
		for _, party := range order {
			for year := 1950; year <= 1975; year++ {
				if first := year; took[party][year] {
					for took[party][year+1] {
						year++
					}
					want = append(want, string(party)+" "+strconv.Itoa(first)+"/"+strconv.Itoa(year))
				}
			}
		}
		rows := datasettest.Rows(t, ucdp.ReadArmedConflicts, text.String())
		for _, part := range rows[0].Records[0].(*conflict.Conflict).Sides[0].Participants {
			got = append(got, string(part.Party)+" "+part.Valid.String())
		}
		assert.Equal(r, want, got)
	})
}

func TestTerminations(t *testing.T) {
	records := all(t, ucdp.ReadTerminations, terminations)
	dyad := records["dyad/ucdp-6001"].(*conflict.Dyad)
	assert.Equal(t, []record.Ref{"conflict/ucdp-7001", "party/ucdp-9001", "party/ucdp-9002"}, []record.Ref{dyad.Conflict, dyad.SideA, dyad.SideB})
	ended := records["episode/ucdp-dyad-600101"].(*conflict.Episode)
	assert.Equal(t, conflict.EndedByCeasefire, ended.Outcome)
	assert.Equal(t, "1991-08-12", ended.End.String())
	assert.Equal(t, conflict.UndeterminedLatestYear, records["episode/ucdp-dyad-600102"].(*conflict.Episode).Outcome)
}

func TestEvents(t *testing.T) {
	records := all(t, ucdp.ReadGED, events)
	for id, when := range map[record.ID]string{
		"event/ucdp-ged-501": "1991-08-02",
		"event/ucdp-ged-502": "1991-08",
		"event/ucdp-ged-503": "1991-08-03/1991-08-06",
		"event/ucdp-ged-504": "1991",
		"event/ucdp-ged-505": "[1991-08-03..1991-08-06]",
		"event/ucdp-ged-506": "1991-08-~03",
		"event/ucdp-ged-507": "1991-08-03/1991-08-04",
	} {
		event := records[id].(*conflict.Event)
		assert.Equal(t, when, event.Date.String()+event.Period.String(), "%s", id)
	}
	assert.Len(t, records["event/ucdp-ged-504"].(*conflict.Event).Participants, 1, "civilians are no actor")
	exact := records["event/ucdp-ged-501"].(*conflict.Event)
	assert.Equal(t, conflict.ExactPlace, exact.PlacePrecision)
	assert.Equal(t, conflict.Position{Latitude: 12.5, Longitude: -3.25, Stated: true}, exact.Position)
	assert.Equal(t, record.Estimate(3, 3, 4), exact.Deaths)
	assert.Equal(t, "1991-08-03", exact.Citations[0].Reported.String())
	assert.Equal(t, record.Ref("party/ucdp-9002"), exact.Casualties[1].Party)
	missing := records["event/ucdp-ged-502"].(*conflict.Event)
	assert.True(t, missing.Citations[0].Reported.IsZero(), "1753-01-01 stands for no date")
}

func TestFaults(t *testing.T) {
	event := func(changes ...string) string {
		return eventHead + strings.NewReplacer(changes...).Replace(strings.SplitAfter(events, "\n")[1])
	}
	for _, bad := range []struct {
		name, text string
		read       datasettest.Read
		code       record.FaultCode
		column     string
		records    bool
	}{
		{"latitude 95", event("12.5", "95"), ucdp.ReadGED, table.CellImpossible, "/latitude", true},
		{"not a number", event("12.5", "NaN"), ucdp.ReadGED, table.CellImpossible, "/latitude", true},
		{"impossible day", event("1991-08-02,1991-08-02", "1991-08-02,1991-02-30"), ucdp.ReadGED, table.CellImpossible, "/date_end", true},
		{"another date order", event("1991-08-02,1991-08-02", "02-08-1991,1991-08-02"), ucdp.ReadGED, table.CellImpossible, "/date_start", true},
		{"reversed", event("1991-08-02,1991-08-02", "1991-08-02,1991-08-01"), ucdp.ReadGED, table.CellImpossible, "/date_end", true},
		{"unknown precision", event("1,1,1991", "1,6,1991"), ucdp.ReadGED, table.CodeUnknown, "/date_prec", true},
		{"unknown place precision", event("08-03,1,", "08-03,9,"), ucdp.ReadGED, table.CodeUnknown, "/where_prec", true},
		{"negative deaths", event(",3,3,4", ",3,-3,4"), ucdp.ReadGED, table.CellImpossible, "/best", true},
		{"no id", event("501,", "x,"), ucdp.ReadGED, table.IDMissing, "/id", false},
		{"shifted", event("501,", "501,,"), ucdp.ReadGED, table.RowShifted, "", false},
		{"wrong encoding", event("6001", "caf\xe9"), ucdp.ReadGED, table.CellUnreadable, "/dyad_new_id", false},
		{"splinter of nobody", strings.Replace(actors, "\"9002, 9007\"", "", 1), ucdp.ReadActors, table.RelationWithoutID, "/ActorIdPrev", true},
		{"splinter without flag", strings.Replace(actors, ",1,1,\"9002", ",1,0,\"9002", 1), ucdp.ReadActors, table.CellImpossible, "/Splinter", true},
		{"unknown organisation", strings.Replace(actors, ",3,0,,1,9002", ",8,0,,1,9002", 1), ucdp.ReadActors, table.CodeUnknown, "/Org", true},
		{"conflict year twice", conflicts + "7002,Sudland,Government of Sudland,9005,,Coast,9006,,1,Coast,1994,1,3,1994-06-30,4,1994-12-31,6,1,1994-12-31,7,,99.1\n", ucdp.ReadArmedConflicts, table.RowsApart, "/year", false},
		{"conflict apart", conflicts + "7001,Norland,Government of Norland,9001,,Blue Front,9002,,2,,1999,1,3,1989-05-31,3,1994-02-03,1,0,,,,99.1\n", ucdp.ReadArmedConflicts, table.RowsApart, "/conflict_id", false},
		{"precision 8", strings.Replace(terminations, "12,1,2,", "12,8,2,", 1), ucdp.ReadTerminations, table.CodeUnknown, "/ependprec", true},
		{"outcome 9", strings.Replace(terminations, "12,1,2,", "12,1,9,", 1), ucdp.ReadTerminations, table.CodeUnknown, "/outcome", true},
	} {
		t.Run(bad.name, func(t *testing.T) {
			reader, err := bad.read(strings.NewReader(bad.text), "table.csv")
			require.NoError(t, err)
			var found []dataset.Row
			for row := range reader.Rows() {
				if len(row.Faults) > 0 {
					found = append(found, row)
				}
			}
			require.Len(t, found, 1, "the other rows are read")
			require.Len(t, found[0].Faults, 1)
			assert.Equal(t, bad.code, found[0].Faults[0].Code)
			assert.Equal(t, record.Pointer(bad.column), found[0].Faults[0].Pointer)
			assert.Equal(t, bad.records, len(found[0].PartOf) > 0)
		})
	}
}

func TestDeclarations(t *testing.T) {
	reader, err := ucdp.ReadActors(strings.NewReader(actors), "table.csv", dataset.Release("98.1"))
	require.NoError(t, err)
	for row := range reader.Rows() {
		require.Len(t, row.Faults, 1)
		assert.Equal(t, table.ReleaseDiffers, row.Faults[0].Code)
	}
	_, err = ucdp.ReadGED(strings.NewReader("id,year\n"), "table.csv")
	require.ErrorIs(t, err, table.ErrColumnAbsent)

	latin := strings.Replace(actors, "Blue Front of", "Bl\xe9ue Front of", 1)
	records := all(t, ucdp.ReadActors, latin, dataset.EncodedAs(table.Windows1252))
	assert.Equal(t, "Bl\u00e9ue Front of Norland", records["party/ucdp-9002"].(*conflict.Party).NameIn("en"))
}

// Source and records go together into a dossier in which nothing is contradictory.
func TestRecordsAreSound(t *testing.T) {
	checker, err := integrity.NewChecker(conflict.Domain)
	require.NoError(t, err)
	dossier := record.NewDossier(checker.Kinds())
	for _, small := range []struct {
		text string
		read datasettest.Read
	}{{actors, ucdp.ReadActors}, {conflicts, ucdp.ReadArmedConflicts}, {events, ucdp.ReadGED}} {
		reader, err := small.read(strings.NewReader(small.text), "table.csv")
		require.NoError(t, err)
		require.NoError(t, dossier.Add(reader.Source()))
		for row := range reader.Rows() {
			for _, rec := range row.Records {
				require.NoError(t, dossier.Add(rec))
			}
		}
	}
	dangling := integrity.Code("record/dangling-reference")
	codes := checker.Check(dossier).Codes(integrity.Error)
	assert.Empty(t, slices.DeleteFunc(codes, func(code integrity.Code) bool { return code == dangling }))
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{actors, conflicts, terminations, events} {
		f.Add([]byte(text))
	}
	readers := []datasettest.Read{ucdp.ReadActors, ucdp.ReadArmedConflicts, ucdp.ReadTerminations, ucdp.ReadGED}
	writers := []datasettest.Write{ucdp.WriteActors, ucdp.WriteArmedConflicts, ucdp.WriteTerminations, ucdp.WriteGED}
	f.Fuzz(func(t *testing.T, text []byte) {
		for i, read := range readers {
			datasettest.AnyBytes(t, text, read, writers[i])
		}
	})
}

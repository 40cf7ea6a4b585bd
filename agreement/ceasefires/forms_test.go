package ceasefires_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/agreement/ceasefires"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/dataset"
	"github.com/armistice-go/armistice/conflict/dataset/datasettest"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/conflict/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden file anew")

func TestGolden(t *testing.T) {
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain)
	require.NoError(t, err)
	got, err := checker.Kinds().Encode(read(t, world)[4].Records[0])
	require.NoError(t, err)
	golden := filepath.Join("testdata", "parts-differ.json")
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}

func TestTablesThatCannotBeRead(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		want error
	}{
		"nothing":                {"", table.ErrNoHeader},
		"a mark alone":           {"\xEF\xBB\xBF", table.ErrNoHeader},
		"rows without a header":  {strings.SplitAfter(world, "\n")[1], table.ErrColumnTwice},
		"a column is not there":  {strings.Replace(head, "uniq_id,", "", 1), table.ErrColumnAbsent},
		"months are not there":   {strings.Replace(head, "end_month,", "", 1), table.ErrColumnAbsent},
		"a column stands twice":  {strings.Replace(head, "location,", "side,", 1), table.ErrColumnTwice},
		"separated by semicolon": {strings.ReplaceAll(head, ",", ";"), table.ErrColumnAbsent},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ceasefires.Read(strings.NewReader(test.text), "ceasefires.csv")
			assert.ErrorIs(t, err, test.want)
		})
	}
}

// The same six rows in other dress are the same three ceasefires.
func TestFormsOfTables(t *testing.T) {
	plain := strings.TrimPrefix(world, "\xEF\xBB\xBF")
	for name, test := range map[string]struct {
		text    string
		options []dataset.Option
	}{
		"without a mark":       {text: plain},
		"line feeds":           {text: strings.ReplaceAll(world, "\r\n", "\n")},
		"carriage returns":     {text: strings.ReplaceAll(strings.ReplaceAll(plain, "\r\n", "\r"), "\n", "\r")},
		"semicolons":           {strings.ReplaceAll(strings.ReplaceAll(plain, "UN, EC", "UN"), ",", ";"), []dataset.Option{dataset.SeparatedBy(';')}},
		"Windows-1252":         {strings.ReplaceAll(plain, "Hill", "H\xeell"), []dataset.Option{dataset.EncodedAs(table.Windows1252)}},
		"a cell of a megabyte": {text: strings.ReplaceAll(world, "two rounds", strings.Repeat("two rounds", 110_000))},
		"white space":          {text: strings.ReplaceAll(world, ",9002,", ", 9002 ,")},
	} {
		t.Run(name, func(t *testing.T) {
			reader, err := ceasefires.Read(strings.NewReader(test.text), "ceasefires.csv", test.options...)
			require.NoError(t, err)
			var ids []record.ID
			for row := range reader.Rows() {
				assert.Empty(t, row.Faults)
				assert.Len(t, row.PartOf, 1)
				for _, rec := range row.Records {
					ids = append(ids, rec.RecordID())
				}
			}
			require.NoError(t, reader.Err())
			assert.Equal(t, []record.ID{"ceasefire/ethprio-990001", "ceasefire/ethprio-990002", "ceasefire/ethprio-990003"}, ids)
		})
	}
}

func TestTextInAnotherEncoding(t *testing.T) {
	rows := read(t, strings.Replace(world, "Hill", "H\xeell", 1))
	require.Len(t, rows[3].Faults, 1)
	assert.Equal(t, table.CellUnreadable, rows[3].Faults[0].Code)
	assert.Equal(t, record.Pointer("/actor_name"), rows[3].Faults[0].Pointer)
	assert.Empty(t, rows[3].PartOf)
	assert.Len(t, rows, 6)
}

// Each date may be known, unknown or none, as a whole or in part, and nothing is made up.
func TestDates(t *testing.T) {
	for triple, want := range map[string]struct {
		date  string
		none  bool
		fault string
	}{
		"2003,12,24":     {date: "2003-12-24"},
		"2003,2,-1":      {date: "2003-02"},
		"2003,-1,-1":     {date: "2003"},
		"-1,-1,-1":       {},
		"0,0,0":          {none: true},
		",,":             {},
		"2003,,":         {date: "2003"},
		"2003,12,":       {date: "2003-12"},
		",12,24":         {fault: "/cf_effect_day"},
		" 2003 ,12,24":   {date: "2003-12-24"},
		"2003,2,29":      {fault: "/cf_effect_day"},
		"2004,2,29":      {date: "2004-02-29"},
		"2003,0,0":       {fault: "/cf_effect_day"},
		"2003,12,0":      {fault: "/cf_effect_day"},
		"0,12,24":        {fault: "/cf_effect_day"},
		"-1,12,-1":       {fault: "/cf_effect_day"},
		"2003,-1,24":     {fault: "/cf_effect_day"},
		"2003,12,-2":     {fault: "/cf_effect_day"},
		"2003,12,x":      {fault: "/cf_effect_day"},
		"99999,12,24":    {fault: "/cf_effect_yr"},
		"2003.0,12,24":   {fault: "/cf_effect_yr"},
		"2003,1e1,24":    {fault: "/cf_effect_month"},
		"2003,12,999999": {fault: "/cf_effect_day"},
	} {
		t.Run(triple, func(t *testing.T) {
			text := strings.Replace(world, "2003,12,-1,0,0,0", "2003,12,-1,"+triple, 1)
			rows := datasettest.EveryCellBack(t, []byte(text), ceasefires.Read, ceasefires.Write)
			read := rows[3].Records[0].(*agreement.Ceasefire)
			assert.Equal(t, want.date, read.Effective.String())
			assert.Equal(t, want.none, read.NeverEffective)
			if want.fault == "" {
				assert.Empty(t, rows[3].Faults)
				return
			}
			require.Len(t, rows[3].Faults, 1)
			assert.Equal(t, table.CellImpossible, rows[3].Faults[0].Code)
			assert.Equal(t, record.Pointer(want.fault), rows[3].Faults[0].Pointer)
		})
	}
}

// A length is a number of days or prose.
func TestLengths(t *testing.T) {
	for cell, want := range map[string]struct {
		length, text string
		faulty       bool
	}{
		"0":                  {},
		"-1":                 {},
		"":                   {},
		"1":                  {length: "P1D"},
		"360":                {length: "P360D"},
		"for the harvest":    {text: "for the harvest"},
		"60 or more":         {text: "60 or more"},
		"999999999999999999": {faulty: true},
	} {
		t.Run(cell, func(t *testing.T) {
			text := strings.Replace(world, "for Easter", cell, 1)
			rows := datasettest.EveryCellBack(t, []byte(text), ceasefires.Read, ceasefires.Write)
			read := rows[3].Records[0].(*agreement.Ceasefire)
			assert.Equal(t, want.length, read.Term.Length.String())
			assert.Equal(t, want.text, read.Term.Text)
			assert.Equal(t, want.faulty, len(rows[3].Faults) > 0)
		})
	}
}

package main

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

//go:embed page.html
var pageHTML string

//go:embed style.css
var styleCSS string

//go:embed script.js
var scriptJS string

// The bounds of a page: how many records are drawn and how many charts are drawn of them.
const (
	maxRecords = 20_000
	maxCharts  = 300
)

// page is all that the template shows.
type page struct {
	Words   words
	Records int
	// Conflicts is how many conflicts the drawn records are of or belong to.
	Conflicts int
	Charts    []*chart
	// Further are the records of conflicts that are not drawn on their own, Apart those of none; nil
	// where there are no such records.
	Further, Apart *chart
	Groups         []*group
	Severities     []severityCount
	Total          int
	Unlisted       int
	NotDrawn       []kindCount
	LeftOut        int
	Incomplete     []string
	// Policy allows the page its own style and script, and nothing else.
	Policy        string
	Style, Script template.HTML
}

type severityCount struct {
	Code, Word string
	Count      int
}

type kindCount struct {
	Title string
	Count int
}

func newPage(view *publicView, report *integrity.Report, catalogue *integrity.Catalogue, words words) *page {
	ledger := newLedger(report, view, catalogue, words)
	made := &page{
		Words: words, Records: view.full.Len(), LeftOut: view.left, Groups: ledger.groups,
		Incomplete: report.Incomplete, Total: len(report.Findings), Unlisted: len(report.Findings) - ledger.listed,
	}
	for _, severity := range []integrity.Severity{integrity.Error, integrity.Warning, integrity.Info} {
		made.Severities = append(made.Severities, severityCount{severity.String(), words.SeverityPlurals[severity], ledger.counts[severity]})
	}
	made.draw(view, ledger)
	made.secure()
	return made
}

// draw makes the charts: one for each conflict with more than one record, one for the other
// conflicts together, and one for what belongs to none.
func (p *page) draw(view *publicView, ledger *ledger) {
	order, belonging := p.collect(view, ledger)
	var further []*drawn
	for _, id := range order {
		if len(belonging[id]) == 1 || len(p.Charts) == maxCharts {
			further = append(further, belonging[id]...)
			continue
		}
		made := newChart(belonging[id], id.Local(), p.Words)
		made.Index, made.ID = len(p.Charts)+1, id
		if dispute, known := record.Get[conflict.Conflict](view.shown, id.Ref()); known {
			made.Title, made.When = titleOf(dispute, p.Words), dispute.Life.In(p.Words.Tag)
		}
		p.Charts = append(p.Charts, made)
	}
	p.Conflicts = len(order)
	if len(further) > 0 {
		p.Further = newChart(further, p.Words.Further, p.Words)
		p.Further.Index = len(p.Charts) + 1
	}
	if apart := belonging[""]; len(apart) > 0 {
		p.Apart = newChart(apart, p.Words.NoConflict, p.Words)
		p.Apart.Index = len(p.Charts) + 2
	}
}

// collect returns the drawn records by their conflict, and the conflicts in the order of the dossier.
func (p *page) collect(view *publicView, ledger *ledger) (order []record.ID, belonging map[record.ID][]*drawn) {
	belonging = map[record.ID][]*drawn{}
	anchors := map[record.ID]int{}
	others := map[record.Kind]int{}
	for rec := range view.shown.All() {
		item, is := newItem(rec, p.Words)
		if !is || len(anchors) == maxRecords {
			others[rec.RecordID().Kind()]++
			continue
		}
		id := p.conflictOf(view, rec)
		if len(belonging[id]) == 0 && id != "" {
			order = append(order, id)
		}
		anchors[item.id] = len(anchors) + 1
		belonging[id] = append(belonging[id], &drawn{
			Anchor: anchors[item.id], Kind: p.Words.kinds[item.kind], ID: item.id, Title: item.title, When: item.when,
			Marks: ledger.marks(item.id), item: item,
		})
	}
	for _, group := range ledger.groups {
		for _, finding := range group.Findings {
			finding.Anchor = anchors[finding.Record]
		}
	}
	p.countOthers(view, others)
	return order, belonging
}

// conflictOf returns the conflict a record belongs to, if that may be shown.
func (p *page) conflictOf(view *publicView, rec record.Record) record.ID {
	full, held := view.full.Lookup(rec.RecordID())
	if !held {
		return ""
	}
	if id := conflictOf(view.full, full); id != "" && view.names(id) {
		return id
	}
	return ""
}

func (p *page) countOthers(view *publicView, others map[record.Kind]int) {
	for _, definition := range view.full.Kinds().All() {
		if count := others[definition.Kind()]; count > 0 {
			p.NotDrawn = append(p.NotDrawn, kindCount{definition.Title(), count})
			delete(others, definition.Kind())
		}
	}
	rest := 0
	for _, count := range others {
		rest += count
	}
	if rest > 0 {
		p.NotDrawn = append(p.NotDrawn, kindCount{p.Words.More, rest})
	}
}

// secure puts the style and the script in, and lets the page run no other.
func (p *page) secure() {
	p.Style = template.HTML("<style>" + styleCSS + "</style>")
	p.Script = template.HTML("<script>" + scriptJS + "</script>")
	p.Policy = "default-src 'none'; style-src '" + digest(styleCSS) + "'; script-src '" + digest(scriptJS) + "'; base-uri 'none'; form-action 'none'"
}

// digest names a text as a Content-Security-Policy does.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

func writePage(out io.Writer, made *page) error {
	functions := template.FuncMap{
		"px":      px,
		"chartOf": func(on *page, drawn *chart) map[string]any { return map[string]any{"Page": on, "Chart": drawn} },
		"groupOf": func(on *page, listed *group) map[string]any { return map[string]any{"Page": on, "Group": listed} },
	}
	parsed, err := template.New("page").Funcs(functions).Parse(pageHTML)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriter(out)
	if err := parsed.Execute(buffered, made); err != nil {
		return err
	}
	return buffered.Flush()
}

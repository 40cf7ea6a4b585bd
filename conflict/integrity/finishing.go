package integrity

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"
)

// finish turns the drafts into findings in their order. It sorts the drafts, which are small to move,
// and lets go of each as it is done with, and of all else at once, so that little lies beside the
// findings.
func (r *run) finish() []Finding {
	drafts := r.open.unpackDrafts(r.found.drafts)
	_, packed := r.archive.(*view)
	r.found, r.open, r.archive = outcome{}, backlog{}, nil
	slices.SortStableFunc(drafts, compareDrafts)
	findings := make([]Finding, len(drafts))
	shares := min(workers(), max(1, len(drafts)/64))
	var group sync.WaitGroup
	for i := range shares {
		from, to := len(drafts)*i/shares, len(drafts)*(i+1)/shares
		group.Go(func() { r.newFinisher(packed).finish(drafts[from:to], findings[from:to]) })
	}
	group.Wait()
	settle(findings)
	return findings
}

// compareDrafts orders drafts as findings are ordered, but for those of one rule at one place.
func compareDrafts(a, b *Draft) int {
	if by := strings.Compare(string(a.record), string(b.record)); by != 0 {
		return by
	}
	return cmp.Or(
		cmp.Compare(a.pointer, b.pointer),
		cmp.Compare(a.rule.Code, b.rule.Code),
		cmp.Compare(a.place.File, b.place.File),
		cmp.Compare(a.place.Line, b.place.Line),
	)
}

// settle orders findings of one rule at one place by their parties and messages.
func settle(findings []Finding) {
	for from, to := 0, 1; from < len(findings); from, to = to, to+1 {
		for to < len(findings) && findings[to].isBeside(&findings[from]) {
			to++
		}
		slices.SortStableFunc(findings[from:to], func(a, b Finding) int {
			return cmp.Or(cmp.Compare(a.Fingerprint, b.Fingerprint), cmp.Compare(a.Message, b.Message))
		})
	}
}

// isBeside reports whether two findings are of one rule at one place.
func (f *Finding) isBeside(other *Finding) bool {
	return f.Record == other.Record && f.Pointer == other.Pointer && f.Code == other.Code && f.Place == other.Place
}

// finisher makes findings of drafts in one goroutine.
type finisher struct {
	speaker *speaker
	packed  bool              // texts may be parts of those of an archive
	texts   map[string]string // that findings have of their own
	text    []byte            // of a fingerprint
	parties []string          // to it
}

// ownTexts is how many texts a finisher remembers, to give findings that lie near each other the same.
const ownTexts = 1 << 12

func (r *run) newFinisher(packed bool) *finisher {
	return &finisher{speaker: r.checker.messages.speaker(r.checker.language), packed: packed, texts: map[string]string{}}
}

func (f *finisher) finish(drafts []*Draft, findings []Finding) {
	for i, draft := range drafts {
		findings[i] = f.finding(draft)
		if f.packed {
			f.detach(&findings[i])
		}
		drafts[i] = nil
	}
}

func (f *finisher) finding(draft *Draft) Finding {
	finding := Finding{
		Code: draft.rule.Code, Severity: draft.severity, Record: draft.record, Pointer: draft.pointer,
		Message: f.speaker.fill(draft.rule.Code, draft.params), Params: draft.params, Related: draft.related,
		Place: draft.place, Fingerprint: f.fingerprint(draft),
	}
	if grounds := draft.grounds; grounds != nil {
		finding.Because, finding.Repairs, finding.Assumptions = grounds.because, grounds.repairs, grounds.assumptions
	}
	return finding
}

// fingerprint hashes what a finding is recognised by.
func (f *finisher) fingerprint(draft *Draft) string {
	f.parties = f.parties[:0]
	for _, related := range draft.related {
		f.parties = append(f.parties, string(related.Record)+"#"+string(related.Pointer))
	}
	slices.Sort(f.parties)
	f.text = append(f.text[:0], draft.rule.Code...)
	f.text = append(append(f.text, '\n'), draft.record...)
	f.text = append(append(f.text, '\n'), draft.pointer...)
	for _, party := range f.parties {
		f.text = append(append(f.text, '\n'), party...)
	}
	sum := sha256.Sum256(f.text)
	return hex.EncodeToString(sum[:8])
}

// detach gives a finding texts of its own. A single id would keep all those alive that the archive
// holds in one piece with it.
func (f *finisher) detach(finding *Finding) {
	finding.Record, finding.Pointer = own(f, finding.Record), own(f, finding.Pointer)
	for i := range finding.Params {
		param := &finding.Params[i]
		param.Value = partOf(finding.Message, param.Value)
	}
	for i := range finding.Related {
		related := &finding.Related[i]
		related.Record, related.Pointer = own(f, related.Record), own(f, related.Pointer)
	}
	for i := range finding.Because {
		step := &finding.Because[i]
		step.Record, step.Pointer, step.Source = own(f, step.Record), own(f, step.Pointer), own(f, step.Source)
	}
	for i := range finding.Repairs {
		repair := &finding.Repairs[i]
		repair.Record, repair.Pointer = own(f, repair.Record), own(f, repair.Pointer)
	}
}

// own returns a copy of a text, the same one for texts that are equal and near each other.
func own[T ~string](f *finisher, text T) T {
	copied, known := f.texts[string(text)]
	if !known {
		if len(f.texts) == ownTexts {
			clear(f.texts)
		}
		copied = strings.Clone(string(text))
		f.texts[copied] = copied
	}
	return T(copied)
}

// partOf returns a text as the part of a message that says it, or else a copy.
func partOf(message, text string) string {
	if at := strings.Index(message, text); at >= 0 {
		return message[at : at+len(text)]
	}
	return strings.Clone(text)
}

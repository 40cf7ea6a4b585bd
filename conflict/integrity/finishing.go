package integrity

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"sync"

	"github.com/armistice-go/armistice/conflict/record"
)

// finish turns the drafts into findings in their order. It sorts the drafts, which are small to move,
// and lets go of each as it is done with, and of all else at once, so that little lies beside the
// findings.
func (r *run) finish() []Finding {
	drafts := r.drafts()
	_, packed := r.archive.(*view)
	r.found, r.open, r.archive = outcome{}, backlog{}, nil
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
	owned   map[string]string // texts that findings have of their own
	record  record.ID         // of the last finding, whose text it is
	hashed  []byte            // for a fingerprint
	related []byte            // the parties to it, one after the other
	parties [][]byte          // one by one
}

// ownTexts is how many texts a finisher remembers, to give findings that lie near each other the same.
const ownTexts = 1 << 12

func (r *run) newFinisher(packed bool) *finisher {
	return &finisher{speaker: r.checker.messages.speaker(r.checker.language), packed: packed, owned: map[string]string{}}
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
		Params: draft.params, Related: draft.related, Place: draft.place,
	}
	finding.Message, finding.Fingerprint = f.texts(draft)
	if grounds := draft.grounds; grounds != nil {
		finding.Because, finding.Repairs, finding.Assumptions = grounds.because, grounds.repairs, grounds.assumptions
	}
	return finding
}

// texts returns the message and the fingerprint as parts of one text.
func (f *finisher) texts(draft *Draft) (message, fingerprint string) {
	var room [2 * fingerprintSize]byte
	end, text := f.speaker.fill(draft.rule.Code, draft.params, f.fingerprint(draft, room[:0]))
	return text[:end], text[end:]
}

// fingerprintSize is how many bytes of a hash are enough to tell findings apart.
const fingerprintSize = 8

// fingerprint appends a hash of what a finding is recognised by.
func (f *finisher) fingerprint(draft *Draft, into []byte) []byte {
	f.hashed = append(f.hashed[:0], draft.rule.Code...)
	f.hashed = append(append(f.hashed, '\n'), draft.record...)
	f.hashed = append(append(f.hashed, '\n'), draft.pointer...)
	for _, party := range f.partiesTo(draft) {
		f.hashed = append(append(f.hashed, '\n'), party...)
	}
	sum := sha256.Sum256(f.hashed)
	return hex.AppendEncode(into, sum[:fingerprintSize])
}

// partiesTo returns what else takes part in a finding, in order.
func (f *finisher) partiesTo(draft *Draft) [][]byte {
	f.related, f.parties = f.related[:0], f.parties[:0]
	for _, related := range draft.related {
		from := len(f.related)
		f.related = append(append(append(f.related, related.Record...), '#'), related.Pointer...)
		f.parties = append(f.parties, f.related[from:])
	}
	slices.SortFunc(f.parties, bytes.Compare)
	return f.parties
}

// detach gives a finding texts of its own. A single id would keep all those alive that the archive
// holds in one piece with it.
func (f *finisher) detach(finding *Finding) {
	if finding.Record != f.record {
		f.record = cloned(finding.Record)
	}
	finding.Record, finding.Pointer = f.record, own(f, finding.Pointer)
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
	if text == "" {
		return ""
	}
	copied, known := f.owned[string(text)]
	if !known {
		if len(f.owned) == ownTexts {
			clear(f.owned)
		}
		copied = strings.Clone(string(text))
		f.owned[copied] = copied
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

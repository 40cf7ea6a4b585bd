package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// LedgerOf returns the account of a cohort from the records of a dossier: the cohort's count and
// changes, and every transfer that took place and names the cohort, or names its event when the
// cohort is the only one of it. It is false when the dossier has no such cohort.
func LedgerOf(dossier *record.Dossier, cohort record.ID) (*Ledger, bool) {
	found, exists := record.Get[Cohort](dossier, cohort.Ref())
	if !exists {
		return nil, false
	}
	return ledgerFrom(dossierView{dossier}, found), true
}

// view is what an account is drawn up from: a dossier, or the context of a rule.
type view interface {
	Lookup(ref record.Ref) (record.Record, bool)
	BackrefsFrom(kind record.Kind, id record.ID) []record.Backref
}

type dossierView struct{ *record.Dossier }

func (v dossierView) Lookup(ref record.Ref) (record.Record, bool) { return v.Dossier.Lookup(ref.ID()) }

func (v dossierView) BackrefsFrom(kind record.Kind, id record.ID) []record.Backref {
	return slices.DeleteFunc(slices.Clone(v.Backrefs(id)), func(back record.Backref) bool { return !back.From.HasKind(kind) })
}

func ledgerFrom(records view, c *Cohort) *Ledger {
	only := onlyCohort(records, c)
	transfers := transfersOf(records, c, only)
	ledger := &Ledger{Cohort: c.ID, Entries: make([]Entry, 0, 1+len(c.Changes)+len(c.Held)+len(transfers))}
	holder := answering(records, c.Holder)
	captured, _ := captureDate(records, c)
	ledger.Entries = append(ledger.Entries, Entry{
		Kind: EntryCaptured, Date: captured, Count: c.Count, To: holder, Record: c.ID, Pointer: "/count",
	})
	for i, change := range c.Changes {
		ledger.Entries = append(ledger.Entries, entryOfChange(records, c, i, change, holder))
	}
	for i, held := range c.Held {
		ledger.Entries = append(ledger.Entries, Entry{
			Kind: EntryStated, Date: held.Date, Count: held.Count, From: answering(records, held.Holder),
			Record: c.ID, Pointer: record.At("held", i, "count"),
		})
	}
	for _, id := range transfers {
		if transfer, isTransfer := lookup[Transfer](records, id.Ref()); isTransfer && transfer.happened() {
			ledger.addTransfer(records, c, only, transfer)
		}
	}
	ledger.settle()
	ledger.widen()
	return ledger
}

// transfersOf returns the transfers that refer to the cohort, or to its event where it is the only
// cohort of it, each once.
func transfersOf(records view, c *Cohort, only bool) []record.ID {
	backrefs := records.BackrefsFrom("transfer", c.ID)
	if only {
		backrefs = slices.Concat(backrefs, records.BackrefsFrom("transfer", c.Event.ID()))
	}
	if len(backrefs) == 0 {
		return nil
	}
	transfers, seen := make([]record.ID, 0, len(backrefs)), make(map[record.ID]bool, len(backrefs))
	for _, back := range backrefs {
		if !seen[back.From] {
			seen[back.From] = true
			transfers = append(transfers, back.From)
		}
	}
	return transfers
}

func entryOfChange(records view, c *Cohort, i int, change Change, holder record.Ref) Entry {
	entry := Entry{Date: change.Date, Count: change.Count, From: holder, Record: c.ID, Pointer: record.At("changes", i, "count")}
	if change.Holder != "" {
		entry.From = answering(records, change.Holder)
	}
	switch change.Kind {
	case ChangeDied:
		entry.Kind = EntryDied
	case ChangeEscaped:
		entry.Kind = EntryEscaped
	case ChangeRecaptured:
		entry.Kind, entry.From, entry.To = EntryRecaptured, "", entry.From
	case ChangeMoved:
		entry.Kind, entry.To = EntryMoved, answering(records, change.To)
	default:
		entry.Kind = EntryReleased
	}
	return entry
}

// addTransfer adds what a transfer handed over of the cohort.
func (l *Ledger) addTransfer(records view, c *Cohort, only bool, t *Transfer) {
	for i := range t.People {
		group := &t.People[i]
		if !group.belongs(c, only) {
			continue
		}
		entry := Entry{
			Kind: EntryReturned, Date: t.day(), Count: group.handedOver(),
			From: answering(records, t.From), Record: t.ID, Pointer: peopleCounts.At(i),
		}
		if t.Type == ThirdPowerTransfer || t.Type == ToNeutralAccommodation {
			entry.Kind, entry.To = EntryMoved, answering(records, t.To)
		}
		l.Entries = append(l.Entries, entry)
	}
}

// peopleCounts point to the counts of the groups of a transfer.
var peopleCounts = integrity.ElementsOf("people", "count")

// day returns when the hand-over took place: as the sender says, or by the day it was confirmed.
func (t *Transfer) day() chronology.Date {
	if !t.Executed.IsZero() || t.Confirmed.IsZero() {
		return t.Executed
	}
	if by, err := chronology.Parse("[.." + t.Confirmed.Latest().String() + "]"); err == nil {
		return by
	}
	return chronology.Date{}
}

// handedOver returns the best number a group has for those handed over.
func (g *Group) handedOver() record.Count {
	switch {
	case !g.Count.IsZero():
		return g.Count
	case !g.Received.IsZero():
		return g.Received
	case len(g.Persons) > 0:
		return record.AtLeast(int64(len(g.Persons)))
	}
	return record.Count{}
}

// belongs reports whether a group is counted to the cohort: it names it, or names only its event,
// of which it is the only cohort.
func (g *Group) belongs(c *Cohort, only bool) bool {
	if g.Cohort != "" {
		return g.Cohort.ID() == c.ID
	}
	return only && g.Captured != "" && g.Captured == c.Event
}

// onlyCohort reports whether no other cohort was captured at the cohort's event.
func onlyCohort(records view, c *Cohort) bool {
	if c.Event == "" {
		return false
	}
	others := func(back record.Backref) bool { return back.From != c.ID }
	return !slices.ContainsFunc(records.BackrefsFrom(c.ID.Kind(), c.Event.ID()), others)
}

// captureDate returns when the cohort was captured and the record that says so.
func captureDate(records view, c *Cohort) (chronology.Date, record.Record) {
	if !c.Captured.IsZero() {
		return c.Captured, c
	}
	event, found := lookup[conflict.Event](records, c.Event)
	if !found {
		return c.Captured, c
	}
	return event.When(), event
}

// maxOrgans bounds the way from an organ up to its state, so that a circle ends.
const maxOrgans = 32

// answering returns the party at the end of the chain of organs: the state of an army.
func answering(records view, ref record.Ref) record.Ref {
	for range maxOrgans {
		party, known := lookup[conflict.Party](records, ref)
		if !known {
			return ref
		}
		whole := slices.IndexFunc(party.Parents, answersTo)
		if whole < 0 || party.Parents[whole].Party == "" {
			return ref
		}
		ref = party.Parents[whole].Party
	}
	return ref
}

// answersTo reports whether a party is part of the one it is a member of.
func answersTo(membership conflict.Membership) bool {
	switch membership.Relation {
	case conflict.OrganOf, conflict.WingOf, conflict.BranchOf:
		return true
	}
	return false
}

func lookup[T any](records view, ref record.Ref) (*T, bool) {
	rec, found := records.Lookup(ref)
	if !found {
		return nil, false
	}
	typed, isT := rec.(any).(*T)
	return typed, isT
}

package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

// HolderOn tells who held a place at the end of a day, by the changes of control on record. The
// answer is certain where the last change before then is known and uncontested, and possible where
// changes may lie on either side of the day, cannot be put in order, or only a later one says from
// whom it passed. The holder is "" where the records do not say.
func HolderOn(context *integrity.Context, place record.Ref, day chronology.Date) (holder record.Ref, certainty chronology.Certainty) {
	return controlOf(context, place, "").heldOn(day)
}

// control are the changes of control of one place, in no order.
type control []heldSince

// heldSince is one change of control.
type heldSince struct {
	event        *Event
	at           int // of the event's changes
	lost, gained record.Ref
	contested    bool
}

// controlOf returns the changes of control of a place but those of one event.
func controlOf(context *integrity.Context, place record.Ref, except record.ID) control {
	var changes control
	seen := map[record.ID]bool{except: true}
	for event := range integrity.Referring[Event](context, place.ID()) {
		if seen[event.ID] {
			continue
		}
		seen[event.ID] = true
		for at, change := range event.Control {
			for _, passed := range change.Places {
				if passed.ID() == place.ID() {
					changes = append(changes, heldSince{event, at, change.Lost, change.Gained, change.Contested})
				}
			}
		}
	}
	return changes
}

// heldOn asks the last change that is not after a day.
func (c control) heldOn(day chronology.Date) (record.Ref, chronology.Certainty) {
	last, certainty := c.lastBy(func(change heldSince) chronology.Certainty { return change.event.When().NotAfter(day) })
	if last < 0 {
		return c.lostFirst()
	}
	if c[last].contested {
		certainty = chronology.Possible
	}
	return c[last].gained, certainty
}

// lastBy returns the last of the changes that were by then, -1 for none, and whether that is
// certain: all others by then certainly came before it, and none only may have been by then.
func (c control) lastBy(byThen func(heldSince) chronology.Certainty) (last int, certainty chronology.Certainty) {
	last, certainty = -1, chronology.Certain
	for i, change := range c {
		switch byThen(change) {
		case chronology.Possible:
			certainty = chronology.Possible
		case chronology.Certain:
			if last < 0 || c[last].event.When().Before(change.event.When()) == chronology.Certain {
				last = i
			}
		}
	}
	for i, change := range c {
		if i != last && last >= 0 && byThen(change) == chronology.Certain && change.event.When().Before(c[last].event.When()) != chronology.Certain {
			certainty = chronology.Possible
		}
	}
	return last, certainty
}

// lostFirst returns who lost the place in the earliest change, who may have held it before.
func (c control) lostFirst() (record.Ref, chronology.Certainty) {
	first := -1
	for i, change := range c {
		if first < 0 || change.event.When().Before(c[first].event.When()) == chronology.Certain {
			first = i
		}
	}
	if first < 0 || c[first].lost == "" {
		return "", chronology.Possible
	}
	return c[first].lost, chronology.Possible
}

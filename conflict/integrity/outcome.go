package integrity

// outcome is what the rules found in one record, or in the dossier as a whole.
type outcome struct {
	drafts   []*Draft
	perhaps  []*Draft      // that hold unless the rules that wait have to run
	open     []declaration // constraints that the stated dates leave undecided
	declared int           // constraints declared, decided or not
	deferred []int         // rules, by position, that must see other records first
	always   bool          // these must run then, whatever has become of what they asked
	left     bool          // a rule that was left behind may still read the record
	asked    dependencies
}

func (o *outcome) add(other *outcome) {
	o.drafts = append(o.drafts, other.drafts...)
	o.perhaps = append(o.perhaps, other.perhaps...)
	o.open = append(o.open, other.open...)
	o.declared += other.declared
	o.deferred = append(o.deferred, other.deferred...)
	o.always = o.always || other.always
	o.asked.add(&other.asked)
}

// reset empties the outcome and keeps its room, but no text in it.
func (o *outcome) reset() {
	clear(o.drafts)
	clear(o.perhaps)
	*o = outcome{drafts: o.drafts[:0], perhaps: o.perhaps[:0], deferred: o.deferred[:0], asked: o.asked.emptied()}
}

package integrity

import "github.com/armistice-go/armistice/conflict/record"

// draftBatch is drafts of findings being written as bytes, in which a stream keeps them: a draft
// costs some 50 bytes, as a Go value four times as much.
type draftBatch struct {
	packing
	grounds []*grounds // which few drafts have
}

// writtenDrafts is where the drafts of one record lie in a batch, and the grounds of these.
type writtenDrafts struct{ bytes, grounds stretch }

// write writes the drafts of a record.
func (b *draftBatch) write(drafts []*Draft) (written writtenDrafts) {
	written.bytes.from, written.grounds.from = len(b.bytes), len(b.grounds)
	b.append(drafts)
	written.bytes.to, written.grounds.to = len(b.bytes), len(b.grounds)
	return written
}

// drop lets go of the grounds of a record that is left out.
func (b *draftBatch) drop(written writtenDrafts) {
	clear(b.grounds[written.grounds.from:written.grounds.to])
}

// room returns a batch of the same drafts into which those that are kept are copied.
func (b *draftBatch) room() draftBatch {
	return draftBatch{grounds: b.grounds, packing: packing{bytes: make([]byte, 0, len(b.bytes))}}
}

// copy takes over the drafts of one record.
func (b *draftBatch) copy(from *draftBatch, written writtenDrafts) {
	b.bytes = append(b.bytes, from.bytes[written.bytes.from:written.bytes.to]...)
}

// append writes drafts.
func (b *draftBatch) append(drafts []*Draft) {
	for _, d := range drafts {
		b.numbers(d.rule.number, uint32(d.severity), b.named(string(d.record)), b.pointer(string(d.pointer)),
			b.name(d.place.File), uint32(d.place.Line), b.ground(d.grounds), uint32(len(d.params)), uint32(len(d.related)))
		for _, param := range d.params {
			b.numbers(b.pointer(param.Name))
			b.bytes = appendText(b.bytes, param.Value)
		}
		for _, related := range d.related {
			b.numbers(b.name(string(related.Record)), b.pointer(string(related.Pointer)))
		}
	}
}

// ground keeps the grounds of a draft and returns their place, from one; zero is for none.
func (b *draftBatch) ground(of *grounds) uint32 {
	if of == nil {
		return 0
	}
	of.detach()
	b.grounds = append(b.grounds, of)
	return uint32(len(b.grounds))
}

// draftPage is the drafts of a batch of records as they are kept.
type draftPage struct {
	inFile
	bytes   []byte
	grounds []*grounds
	perhaps bool
}

// drafts appends the drafts of a page.
func (p *draftPage) drafts(into []*Draft, rules []*Rule, names, pointers numbering) []*Draft {
	name := func(number uint32) string { return names.text(p.name(number)) }
	pointer := func(number uint32) string { return pointers.text(p.pointer(number)) }
	for u := (unpacking{p.bytes}); len(u.rest) > 0; {
		d := &Draft{rule: rules[u.number()], severity: Severity(u.number()), record: record.ID(name(u.number())), pointer: record.Pointer(pointer(u.number()))}
		d.place = record.Place{File: name(u.number()), Line: int(u.number())}
		if ground := u.number(); ground > 0 {
			d.grounds = p.grounds[ground-1]
		}
		params, related := u.number(), u.number()
		if params > 0 {
			d.params = make(Params, 0, params)
		}
		for range params {
			name := pointer(u.number())
			d.params = append(d.params, Param{name, string(u.text())})
		}
		for range related {
			to := record.ID(name(u.number()))
			d.related = append(d.related, Related{to, record.Pointer(pointer(u.number()))})
		}
		into = append(into, d)
	}
	return into
}

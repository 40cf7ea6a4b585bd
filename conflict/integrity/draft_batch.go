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
		b.numbers(d.rule.number, uint32(d.severity), b.named(string(d.record)), b.pointed(string(d.pointer)),
			b.named(d.place.File), uint32(d.place.Line), b.ground(d.grounds), uint32(len(d.params)), uint32(len(d.related)))
		for _, param := range d.params {
			b.numbers(b.pointed(param.Name))
			b.bytes = appendText(b.bytes, param.Value)
		}
		for _, related := range d.related {
			b.numbers(b.named(string(related.Record)), b.pointed(string(related.Pointer)))
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
	r := draftReader{page: p, unpacking: unpacking{p.bytes}, text: string(p.bytes), names: names, pointers: pointers}
	for len(r.rest) > 0 {
		d := &cut(&r.drafts, 1)[0]
		d.rule, d.severity = rules[r.number()], Severity(r.number())
		d.record, d.pointer = record.ID(r.name()), r.pointer()
		d.place = record.Place{File: r.name(), Line: int(r.number())}
		if ground := r.number(); ground > 0 {
			d.grounds = p.grounds[ground-1]
		}
		params, related := r.number(), r.number()
		d.params, d.related = cut(&r.params, params), cut(&r.related, related)
		for i := range d.params {
			d.params[i] = Param{string(r.pointer()), r.value()}
		}
		for i := range d.related {
			d.related[i] = Related{record.ID(r.name()), r.pointer()}
		}
		into = append(into, d)
	}
	return into
}

// draftReader reads the drafts of a page.
type draftReader struct {
	unpacking
	page            *draftPage
	text            string // of the page, of which values are parts
	names, pointers numbering
	drafts          []Draft // room for more, as params and related are
	params          []Param
	related         []Related
}

func (r *draftReader) name() string { return r.names.text(r.page.name(r.number())) }

func (r *draftReader) pointer() record.Pointer {
	return record.Pointer(r.pointers.text(r.page.pointer(r.number())))
}

func (r *draftReader) value() string {
	length := len(r.unpacking.text())
	end := len(r.text) - len(r.rest)
	return r.text[end-length : end]
}

// cut returns elements cut off room for many, since a few at a time cost more to allocate; for none it
// is nil.
func cut[T any](room *[]T, count uint32) []T {
	const atOnce = 8
	if count == 0 {
		return nil
	}
	if len(*room) < int(count) {
		*room = make([]T, max(count, atOnce))
	}
	first := (*room)[:count:count]
	*room = (*room)[count:]
	return first
}

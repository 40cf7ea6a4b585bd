package record

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// DefaultMaxLine is the longest record a reader takes unless told otherwise, in bytes: 16 MiB.
const DefaultMaxLine = 16 << 20

// Reader reads records from JSON Lines, one record a line, or from one JSON array of records. It
// recognises gzip and a UTF-8 byte order mark by themselves.
type Reader struct {
	kinds   *Kinds
	file    string
	source  *bufio.Reader
	maxLine int
	lenient bool
	line    int
	err     error

	manifest    Manifest
	upgrades    []Upgrade
	path        []Upgrade // from the schema of the records at hand to ours
	unsupported bool
}

// ReaderOption changes how a [Reader] reads.
type ReaderOption func(*Reader)

// Lenient keeps members that no field takes, so that they are written back, instead of reporting them.
func Lenient() ReaderOption { return func(r *Reader) { r.lenient = true } }

// MaxLine sets the longest record taken, in bytes. Zero or less leaves [DefaultMaxLine].
func MaxLine(bytes int) ReaderOption {
	return func(r *Reader) {
		if bytes > 0 {
			r.maxLine = bytes
		}
	}
}

// NewReader returns a reader of records of the given kinds. The file name is used in places only.
func NewReader(source io.Reader, file string, kinds *Kinds, options ...ReaderOption) *Reader {
	reader := &Reader{kinds: kinds, file: file, source: bufio.NewReaderSize(source, 1<<16), maxLine: DefaultMaxLine}
	for _, option := range options {
		option(reader)
	}
	return reader
}

// Entry is what a reader found at one place: a record, faults, or both.
type Entry struct {
	Record Record // nil when nothing could be read
	Faults []Fault
	Place  Place
}

// RawEntry is the text of one record before it is decoded.
type RawEntry struct {
	Text  []byte // nil when the text itself could not be had; valid until the next step, and not to be changed
	Fault *Fault // why not; beside a text, what was done to it
	Place Place
}

// Err returns the error that ended reading, such as a broken disk or damaged gzip; nil at the end
// of the input.
func (r *Reader) Err() error { return r.err }

// All iterates over the entries. After it, ask Err.
func (r *Reader) All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for raw := range r.Raw() {
			if !yield(r.Decode(raw)) {
				return
			}
		}
	}
}

// Decode reads the record of an entry that Raw yielded. Unlike the rest of a reader it may be called
// from several goroutines at once.
func (r *Reader) Decode(raw RawEntry) Entry { return r.DecodeInto(Memory{}, raw) }

// DecodeInto is Decode for records that lie in memory of the caller's. The text of the entry may be nil
// where it is that of the memory.
func (r *Reader) DecodeInto(memory Memory, raw RawEntry) Entry {
	entry := Entry{Place: raw.Place}
	if raw.Text == nil {
		raw.Text = bytesOf(memory.Text)
	}
	if len(raw.Text) == 0 {
		if raw.Fault != nil {
			entry.Faults = []Fault{*raw.Fault}
		}
		return entry
	}
	entry.Record, entry.Faults = r.kinds.decodeInto(memory, raw.Text, r.lenient)
	for i := range entry.Faults {
		entry.Faults[i].Place = raw.Place
	}
	if raw.Fault != nil {
		noted := *raw.Fault
		if entry.Record != nil {
			noted.Record = ID(strings.Clone(string(entry.Record.RecordID()))) // without the text it stands in
		}
		entry.Faults = append(entry.Faults, noted)
	}
	return entry
}

// Raw iterates over the texts of the records without decoding them. After it, ask Err.
func (r *Reader) Raw() iter.Seq[RawEntry] {
	return func(yield func(RawEntry) bool) {
		if r.err = r.unwrap(); r.err != nil {
			return
		}
		if mark, _ := r.source.Peek(3); bytes.Equal(mark, []byte("\xEF\xBB\xBF")) {
			r.source.Discard(3)
			fault := Fault{Code: ByteOrderMark, Place: r.at(1), Reason: "the file begins with a byte order mark; it is passed over"}
			if !yield(RawEntry{Fault: &fault, Place: r.at(1)}) {
				return
			}
		}
		if encoding, other := r.otherEncoding(); other {
			fault := Fault{Code: InvalidUTF8, Place: r.at(1), Fatal: true,
				Reason: "the file is {encoding} text, not UTF-8; it was not read", Params: map[string]string{"encoding": encoding}}
			yield(RawEntry{Fault: &fault, Place: r.at(1)})
			return
		}
		take := func(raw RawEntry) bool { return r.take(raw, yield) }
		if r.startsArray() {
			r.array(take)
			return
		}
		r.lines(take)
	}
}

// Manifest returns what the dossier said of itself before its records, as far as it has been read.
func (r *Reader) Manifest() Manifest { return r.manifest }

// otherEncoding recognises UTF-16 and UTF-32 by their byte order marks.
func (r *Reader) otherEncoding() (name string, other bool) {
	mark, _ := r.source.Peek(4)
	switch {
	case bytes.HasPrefix(mark, []byte("\xFF\xFE\x00\x00")), bytes.HasPrefix(mark, []byte("\x00\x00\xFE\xFF")):
		return "UTF-32", true
	case bytes.HasPrefix(mark, []byte("\xFF\xFE")), bytes.HasPrefix(mark, []byte("\xFE\xFF")):
		return "UTF-16", true
	}
	return "", false
}

func (r *Reader) at(line int) Place { return Place{File: r.file, Line: line} }

// unwrap replaces a gzip source by its content.
func (r *Reader) unwrap() error {
	magic, err := r.source.Peek(2)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("%s: %w", r.file, err)
	}
	if !bytes.Equal(magic, []byte{0x1f, 0x8b}) {
		return nil
	}
	unzipped, err := gzip.NewReader(r.source)
	if err != nil {
		return fmt.Errorf("%s: %w", r.file, err)
	}
	r.source = bufio.NewReaderSize(unzipped, 1<<16)
	return nil
}

func (r *Reader) startsArray() bool {
	for n := 1; n <= r.source.Size(); n++ {
		ahead, err := r.source.Peek(n)
		if err != nil {
			return false
		}
		if last := ahead[n-1]; bytes.IndexByte([]byte(" \t\r\n"), last) < 0 {
			return last == '['
		}
	}
	return false
}

func (r *Reader) lines(yield func(RawEntry) bool) {
	var buffer []byte
	for {
		text, tooLong, err := r.readLine(&buffer)
		if err != nil && !errors.Is(err, io.EOF) {
			r.err = fmt.Errorf("%s: line %d: %w", r.file, r.line+1, err)
			return
		}
		ended := err != nil
		if ended && len(text) == 0 && !tooLong {
			return
		}
		r.line++
		raw := RawEntry{Text: bytes.TrimRight(text, "\r\n"), Place: r.at(r.line)}
		if tooLong {
			raw.Text, raw.Fault = nil, r.tooLong(r.line)
		}
		if (tooLong || len(bytes.TrimSpace(raw.Text)) > 0) && !yield(raw) {
			return
		}
		if ended {
			return
		}
	}
}

func (r *Reader) tooLong(line int) *Fault {
	return &Fault{Code: LineTooLong, Place: r.at(line), Fatal: true,
		Reason: "the record is longer than {limit} bytes", Params: map[string]string{"limit": decimal(r.maxLine)}}
}

// readLine reads to the end of the line, keeping at most maxLine bytes of it: in the buffer where the
// source does not have the line in one piece.
func (r *Reader) readLine(buffer *[]byte) (text []byte, tooLong bool, err error) {
	part, err := r.source.ReadSlice('\n')
	if err == nil && len(part) <= r.maxLine {
		return part[:len(part):len(part)], false, nil // what lies behind it is still to be read
	}
	for text = (*buffer)[:0]; ; part, err = r.source.ReadSlice('\n') {
		if len(text)+len(part) > r.maxLine {
			tooLong = true
		}
		if !tooLong {
			text = append(text, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			*buffer = text
			return text, tooLong, err
		}
	}
}

// array yields the elements of one JSON array. A fault in the syntax ends it, since nothing after
// it can be told apart.
func (r *Reader) array(yield func(RawEntry) bool) {
	counter := &lineCounter{source: r.source, limit: int64(r.maxLine) + 1<<16}
	decoder := jsontext.NewDecoder(counter, jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	if _, err := decoder.ReadToken(); err != nil {
		r.err = fmt.Errorf("%s: %w", r.file, err)
		return
	}
	for decoder.PeekKind() != ']' {
		value, err := decoder.ReadValue()
		if err != nil {
			r.broken(counter, offsetOf(err, decoder), yield)
			return
		}
		line := counter.lineAt(decoder.InputOffset() - int64(len(value)))
		raw := RawEntry{Text: value, Place: r.at(line)}
		if len(value) > r.maxLine {
			raw.Text, raw.Fault = nil, r.tooLong(line)
		}
		if !yield(raw) {
			return
		}
	}
	if _, err := decoder.ReadToken(); err != nil {
		r.broken(counter, offsetOf(err, decoder), yield)
		return
	}
	if _, err := decoder.ReadToken(); !errors.Is(err, io.EOF) {
		fault := Fault{Code: MalformedJSON, Place: r.at(counter.lineAt(offsetOf(err, decoder))), Reason: "text follows the end of the array", Fatal: true}
		yield(RawEntry{Fault: &fault, Place: fault.Place})
	}
}

// broken says why an array could not be read to its end: the source failed, an element is too long,
// or it is not JSON.
func (r *Reader) broken(counter *lineCounter, offset int64, yield func(RawEntry) bool) {
	line := counter.lineAt(offset)
	fault := Fault{Code: MalformedJSON, Place: r.at(line), Reason: "the array breaks off or is not well formed; what follows was not read", Fatal: true}
	switch {
	case errors.Is(counter.failed, errElementTooLong):
		fault = *r.tooLong(line)
		fault.Reason += "; what follows was not read"
	case counter.failed != nil:
		r.err = fmt.Errorf("%s: line %d: %w", r.file, line, counter.failed)
		return
	}
	yield(RawEntry{Fault: &fault, Place: fault.Place})
}

// offsetOf tells how far the source is read, up to the fault if there is one.
func offsetOf(err error, decoder *jsontext.Decoder) int64 {
	var syntactic *jsontext.SyntacticError
	if errors.As(err, &syntactic) {
		return syntactic.ByteOffset
	}
	return decoder.InputOffset()
}

var errElementTooLong = errors.New("an element of the array is too long")

// lineCounter remembers where the lines of a stream begin, from the last one asked for, and stops
// when more than limit bytes have gone by since then.
type lineCounter struct {
	source io.Reader
	limit  int64
	read   int64
	asked  int64
	breaks []int64 // offsets just after each line feed not yet passed
	passed int
	failed error // what ended the stream, other than its end
}

func (c *lineCounter) Read(into []byte) (int, error) {
	if c.read-c.asked > c.limit {
		c.failed = errElementTooLong
		return 0, c.failed
	}
	n, err := c.source.Read(into)
	for i, b := range into[:n] {
		if b == '\n' {
			c.breaks = append(c.breaks, c.read+int64(i)+1)
		}
	}
	c.read += int64(n)
	if err != nil && err != io.EOF {
		c.failed = err
	}
	return n, err
}

// lineAt returns the line, from 1, of an offset; offsets must not decrease from call to call.
func (c *lineCounter) lineAt(offset int64) int {
	c.asked = max(c.asked, offset)
	for len(c.breaks) > 0 && c.breaks[0] <= offset {
		c.breaks = c.breaks[1:]
		c.passed++
	}
	return c.passed + 1
}

// Read fills a dossier from a source. Records that cannot be read, or whose id is taken, are in
// [Dossier.Faults]; the error is for the source alone.
func Read(source io.Reader, file string, kinds *Kinds, options ...ReaderOption) (*Dossier, error) {
	dossier := NewDossier(kinds)
	return dossier, dossier.Read(source, file, options...)
}

// Read adds the records of one more source to the dossier.
func (d *Dossier) Read(source io.Reader, file string, options ...ReaderOption) error {
	reader := NewReader(source, file, d.kinds, options...)
	for entry := range reader.All() {
		d.Take(entry)
	}
	if d.manifest.IsZero() {
		d.manifest = reader.Manifest()
	}
	return reader.Err()
}

// Take adds what a reader found at one place, keeping the faults.
func (d *Dossier) Take(entry Entry) {
	entry = d.kinds.Admit(entry)
	d.faults = append(d.faults, entry.Faults...)
	if entry.Record != nil && d.add(entry.Record, entry.Place) != nil {
		d.faults = append(d.faults, entry.refused(DuplicateID))
	}
}

// Admit turns the record of an entry that no dossier may hold into a fault: one whose id is not well
// formed or does not begin with its kind. A record that may be held has its kind set.
func (k *Kinds) Admit(entry Entry) Entry {
	if entry.Record == nil || k.admitAtOnce(entry.Record) {
		return entry
	}
	kept, definition, err := k.admit(entry.Record)
	if err != nil {
		entry.Faults = append(entry.Faults, entry.refused(MalformedID))
		entry.Record = nil
		return entry
	}
	kept.Head().Kind, entry.Record = definition.kind, kept
	return entry
}

// admitAtOnce is Admit for a record that is read into a struct of its kind and has an id of it.
func (k *Kinds) admitAtOnce(rec Record) (admitted bool) {
	definition, defined := k.of(rec)
	if !defined {
		return false
	}
	at, leads := placeIf(rec, definition.shape.pointers)
	if !leads {
		return false
	}
	head := definition.shape.header(at)
	if admitted = head.ID.Validate() == nil && head.ID.HasKind(definition.kind); admitted {
		head.Kind = definition.kind
	}
	return admitted
}

func (e Entry) refused(code FaultCode) Fault {
	fault := Fault{Code: code, Place: e.Place, Pointer: "/id", Fatal: true, Reason: "the record was not taken in"}
	if value := reflect.ValueOf(e.Record); value.Kind() != reflect.Pointer || !value.IsNil() {
		fault.Record = ID(strings.Clone(string(e.Record.RecordID())))
	}
	return fault
}

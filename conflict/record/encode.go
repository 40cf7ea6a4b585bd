package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// Encode returns the record as one line of canonical JSON without a line feed: members in the
// order of the struct, map keys sorted, no white space. The same record gives the same bytes.
func (k *Kinds) Encode(rec Record) ([]byte, error) {
	kept, definition, err := k.own(rec)
	if err != nil {
		return nil, err
	}
	if kept.Head().Kind != definition.kind {
		kept = definition.copied(kept)
		kept.Head().Kind = definition.kind
	}
	return json.Marshal(kept, json.Deterministic(true), jsontext.PreserveRawStrings(true))
}

// Write writes the dossier's manifest, if it has one, and its records as JSON Lines, in the order
// they were added.
func (d *Dossier) Write(to io.Writer) error {
	if !d.manifest.IsZero() {
		line, err := json.Marshal(d.manifest)
		if err != nil {
			return err
		}
		if _, err := to.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	for rec := range d.All() {
		line, err := d.kinds.Encode(rec)
		if err != nil {
			return err
		}
		if _, err := to.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// Digest is the SHA-256 of a record's or dossier's RFC 8785 form, in lower-case hexadecimal.
type Digest string

// ErrNumberTooLarge says that a record holds a number beyond 2^53 - 1, which RFC 8785 cannot keep.
var ErrNumberTooLarge = errors.New("a number beyond 2^53 - 1 has no canonical form")

// Digest returns the digest of one record. Two records have the same digest when they are the same
// JSON value, whatever the order of their members.
func (k *Kinds) Digest(rec Record) (Digest, error) {
	canonical, err := k.canonical(rec)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(canonical)
	return Digest(hex.EncodeToString(sum[:])), nil
}

func (k *Kinds) canonical(rec Record) (jsontext.Value, error) {
	line, err := k.Encode(rec)
	if err != nil {
		return nil, err
	}
	if err := numbersFit(line); err != nil {
		return nil, err
	}
	value := jsontext.Value(line)
	return value, value.Canonicalize()
}

// Digest returns the digest of the whole dossier: of its records' canonical lines in order of
// their ids, so that the order of the file does not matter.
func (d *Dossier) Digest() (Digest, error) {
	var ids []ID
	for rec := range d.All() {
		ids = append(ids, rec.RecordID())
	}
	slices.Sort(ids)
	sum := sha256.New()
	for _, id := range ids {
		canonical, err := d.kinds.canonical(d.entries[id].record)
		if err != nil {
			return "", err
		}
		sum.Write(append(canonical, '\n'))
	}
	return Digest(hex.EncodeToString(sum.Sum(nil))), nil
}

func numbersFit(raw []byte) error {
	decoder := jsontext.NewDecoder(bytes.NewReader(raw))
	for {
		token, err := decoder.ReadToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if token.Kind() != '0' {
			continue
		}
		number, err := strconv.ParseFloat(token.String(), 64)
		if err != nil || number > MaxCount || number < -MaxCount {
			return ErrNumberTooLarge
		}
	}
}

package record_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every dossier of the library is canonical: reading and writing it gives its own bytes.
func TestFixturesAreCanonical(t *testing.T) {
	files, err := filepath.Glob("../../*/testdata/*.jsonl")
	require.NoError(t, err)
	more, err := filepath.Glob("../../examples/*/*.jsonl")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	kinds := published(t)
	for _, file := range append(files, more...) {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		dossier, err := record.Read(bytes.NewReader(text), file, kinds)
		require.NoError(t, err)
		if len(dossier.Faults()) > 0 {
			continue // a dossier that is faulty on purpose
		}
		assert.Equal(t, string(text), written(t, dossier), file)
	}
}

func TestExtensionsAreKeptAsTheyAre(t *testing.T) {
	const line = `{"kind":"thing","id":"thing/a","extensions":{"a/z":{"b":1.0,"a":[1e3,"\u00e9\/"]},"o/x":12345678901234567890}}`
	dossier := read(t, things(t), line+"\n")
	assert.Equal(t, line+"\n", written(t, dossier))
	_, err := dossier.Digest()
	assert.ErrorIs(t, err, record.ErrNumberTooLarge)
}

func TestNumbersThatHaveNoCanonicalForm(t *testing.T) {
	kinds := things(t)
	for number, fits := range map[string]bool{
		"9007199254740991": true, "-9007199254740991": true, "0.1": true,
		"9007199254740992": false, "9007199254740993": false, "-9007199254740992": false, "1e400": false,
	} {
		rec, faults := kinds.Decode([]byte(`{"kind":"thing","id":"thing/a","extensions":{"o/x":[`+number+`]}}`), false)
		require.Empty(t, faults)
		_, err := kinds.Digest(rec)
		assert.Equal(t, fits, err == nil, number)
	}
}

// The sample of RFC 8785 section 3.2.2 and the canonical form section 3.2.4 gives for it.
func TestDigestIsOfTheRFC8785Form(t *testing.T) {
	const sample = `{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`
	const canonical = `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`
	value := jsontext.Value(sample)
	require.NoError(t, value.Canonicalize())
	assert.Equal(t, canonical, string(value))

	kinds := things(t)
	rec, faults := kinds.Decode([]byte(`{"id":"thing/a","extensions":{"o/é":4.50,"o/b":"\u20ac"},"kind":"thing"}`), false)
	require.Empty(t, faults)
	digest, err := kinds.Digest(rec)
	require.NoError(t, err)
	sum := sha256.Sum256([]byte(`{"extensions":{"o/b":"€","o/é":4.5},"id":"thing/a","kind":"thing"}`))
	assert.Equal(t, hex.EncodeToString(sum[:]), string(digest))
}

func TestDigestOfADossierForgetsTheOrder(t *testing.T) {
	one := read(t, things(t), lineA+"\n"+lineB+"\n")
	other := read(t, things(t), lineB+"\n"+lineA+"\n")
	first, err := one.Digest()
	require.NoError(t, err)
	second, err := other.Digest()
	require.NoError(t, err)
	assert.Equal(t, first, second)
	require.NoError(t, other.Replace(Thing{Header: record.Header{ID: "thing/a"}, Plan: "x"}))
	changed, err := other.Digest()
	require.NoError(t, err)
	assert.NotEqual(t, first, changed)
}

func TestEncodeLeavesTheRecordAlone(t *testing.T) {
	thing := &Thing{Header: record.Header{ID: "thing/a"}}
	_, err := things(t).Encode(thing)
	require.NoError(t, err)
	assert.Empty(t, thing.Kind)
}

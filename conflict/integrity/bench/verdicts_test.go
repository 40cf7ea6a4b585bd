package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contendersHere are all but the one on Node.
func contendersHere(t *testing.T) map[string]checkLine {
	t.Helper()
	checks := map[string]checkLine{}
	for _, one := range append(peers(), peer{name: own, make: newOwn}) {
		check, err := one.make()
		require.NoError(t, err, one.name)
		checks[one.name] = check
	}
	return checks
}

func sound(t *testing.T) [][]byte {
	t.Helper()
	lines, err := soundLines()
	require.NoError(t, err)
	return lines
}

func TestAllContendersAcceptWhatIsInOrder(t *testing.T) {
	for name, check := range contendersHere(t) {
		for _, line := range sound(t) {
			require.NoError(t, check(line), "%s: %s", name, line)
		}
	}
}

// Of a mistake that all contenders are to see, they give the same verdict in every record that can
// hold it. Ours sees the others too, which at least one of the peers does not.
func TestContendersAgreeOnMistakes(t *testing.T) {
	checks, lines := contendersHere(t), sound(t)
	for _, m := range mistakes {
		faulty, err := m.plant(lines)
		require.NoError(t, err)
		missed := 0
		for name, check := range checks {
			for _, line := range faulty {
				if check(line) == nil {
					missed++
					assert.True(t, m.some && name != own, "%s does not see that %s: %s", name, m.name, line)
				}
			}
		}
		assert.Equal(t, m.some, missed > 0, m.name)
	}
}

func TestPlainStructsHaveEveryGeneratedMember(t *testing.T) {
	for _, line := range sound(t) {
		kind, err := kindOf(line)
		require.NoError(t, err)
		require.Contains(t, plainKinds, kind)
		decoder := json.NewDecoder(bytes.NewReader(line))
		decoder.DisallowUnknownFields()
		assert.NoError(t, decoder.Decode(plainKinds[kind]()), "%s", line)
	}
}

// The codes in the definitions for CUE and protovalidate are those of our vocabularies.
func TestDefinitionsHaveTheCodesOfToday(t *testing.T) {
	vocabularies, err := vocabularies()
	require.NoError(t, err)
	checked := 0
	for name, codes := range vocabularies {
		definition := fmt.Sprintf("\n#%sCode: ", camelCase(name, "_"))
		if !strings.Contains(cueRecords, definition) {
			continue // of a field that the generator leaves out
		}
		checked++
		assert.Contains(t, cueRecords, definition+`"`+strings.Join(codes, `" | "`)+"\"\n")
		assert.Contains(t, protoRecords, `in: ["`+strings.Join(codes, `", "`)+`"]`)
	}
	assert.Greater(t, checked, 30)
}

func TestAMistakeThatFitsNoRecordIsAnError(t *testing.T) {
	for _, m := range []mistake{{kind: "event", from: "no such text"}, {kind: "event", from: "("}} {
		_, err := m.plant(sound(t))
		assert.Error(t, err)
	}
}

func TestAPeerThatRefusesSoundRecordsIsNotMeasured(t *testing.T) {
	_, err := eachLine([]byte("a\nb\n"), 0, func([]byte) error { return errRefused })
	assert.Error(t, err)
	checked, err := eachLine([]byte("a\nb\nc\n"), 2, func([]byte) error { return nil })
	assert.NoError(t, err)
	assert.Equal(t, 2, checked)
	_, err = workOf("nobody")
	assert.Error(t, err)
}

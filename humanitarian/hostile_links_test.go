package humanitarian_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTransfersThatAllNameEachOther: no rule gives up on records whose links lead everywhere.
func TestTransfersThatAllNameEachOther(t *testing.T) {
	const transfers = 150
	var lines strings.Builder
	for one := range transfers {
		var people []string
		for other := range transfers {
			people = append(people, fmt.Sprintf(`{"captured":"transfer/t%d","count":1}`, other))
		}
		fmt.Fprintf(&lines, `{"kind":"transfer","id":"transfer/t%d","people":[%s]}`+"\n", one, strings.Join(people, ","))
	}
	checker, err := integrity.NewChecker(conflict.Domain, agreement.Domain, humanitarian.Domain)
	require.NoError(t, err)
	dossier, err := record.Read(strings.NewReader(lines.String()), "", checker.Kinds())
	require.NoError(t, err)
	assert.False(t, checker.Check(dossier).Has("integrity/rule-too-slow"))
}

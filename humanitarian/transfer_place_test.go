package humanitarian_test

import (
	"strings"
	"testing"

	"github.com/armistice-go/armistice/humanitarian"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Hosts and places are held together where both are on record, and only there.
func TestPlaceAndHost(t *testing.T) {
	checker := checker(t)
	var good string
	for _, rule := range humanitarian.Rules() {
		if rule.Code == "transfer/host-elsewhere" {
			good = rule.Good
		}
	}
	const member = `"place":"place/crossing","intermediaries":[{"party":"party/host","role":"host"}]`
	require.Contains(t, good, member)
	for name, test := range map[string]struct {
		members             string
		elsewhere, notNamed bool
	}{
		"border of the host":       {member, false, false},
		"in the host's country":    {`"place":"place/host-town","intermediaries":[{"party":"party/host","role":"host"}]`, false, false},
		"in the sender's country":  {`"place":"place/north-town","intermediaries":[{"party":"party/host","role":"host"}]`, true, false},
		"carrier from far":         {`"place":"place/north-town","intermediaries":[{"party":"party/host","role":"carrier"}]`, false, false},
		"transit on the route":     {`"place":"place/south-town","route":["place/host-town"],"intermediaries":[{"party":"party/host","role":"transit"}]`, false, false},
		"transit off the route":    {`"place":"place/south-town","route":["place/far-port"],"intermediaries":[{"party":"party/host","role":"transit"}]`, true, false},
		"third country":            {`"place":"place/far-port"`, false, true},
		"third country's carrier":  {`"place":"place/host-town","intermediaries":[{"party":"party/host","role":"carrier"}]`, false, false},
		"country of nobody known":  {`"place":"external:place/ship","intermediaries":[{"party":"party/host","role":"host"}]`, false, false},
		"intermediary of no place": {`"place":"place/far-port","intermediaries":[{"party":"external:party/a","role":"carrier"}]`, false, false},
		"no place":                 {`"intermediaries":[{"party":"party/host","role":"host"}]`, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			report := checked(t, checker, strings.Replace(good, member, test.members, 1))
			assert.Equal(t, test.elsewhere, report.Has("transfer/host-elsewhere"))
			assert.Equal(t, test.notNamed, report.Has("transfer/host-not-named"))
		})
	}
}

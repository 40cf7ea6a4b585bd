package agreement_test

import (
	"testing"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The talks of 26 November 2021 were said to be timed with the anniversary of 9 November 2020.
func TestDaysFromTheAnniversary(t *testing.T) {
	talks := &agreement.Meeting{
		Header:        record.Header{ID: "meeting/sochi"},
		Start:         chronology.MustParse("2021-11-26"),
		Anniversaries: []conflict.StatedAnniversary{{Of: "external:agreement/statement", Date: chronology.MustParse("2020-11-09")}},
	}
	found := newChecker(t).CheckRecord(talks).At("meeting/sochi", "/anniversaries/0/date")
	require.Len(t, found, 1)
	assert.Equal(t, "17", found[0].Params.Get("days"))
	assert.Equal(t, "2021-11-09", found[0].Params.Get("nearest"))
}

package humanitarian

import (
	"testing"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What is followed without a history is what the history says, and nothing of it is refused.
func TestPlainCourseIsThatOfTheHistory(t *testing.T) {
	dates := []string{"", "", "2021", "2021-11", "2021-11-16", "2021-12", "2021-12-19", "2022", "[..2021-11-20]", "2021-11-16?"}
	events := append(custodyEvents.Terms(), custodyEvents.Terms()[:4]...) // captures more often, so that much is plain
	plains := map[bool]int{}
	rapid.Check(t, func(t *rapid.T) {
		custody := &Custody{}
		for range rapid.IntRange(0, 5).Draw(t, "steps") {
			taken := CustodyStep{Event: CustodyEvent(rapid.SampledFrom(events).Draw(t, "event").Code)}
			if text := rapid.SampledFrom(dates).Draw(t, "date"); text != "" {
				taken.Date = chronology.MustParse(text)
			}
			custody.Steps = append(custody.Steps, taken)
		}
		history := custody.History()
		followed, plain := custody.plainCourse()
		plains[plain]++
		if !plain {
			return
		}
		require.Empty(t, history.Refused())
		require.Equal(t, history.State(), followed.state)
		end := -1
		for _, taken := range history.steps {
			if end < 0 && taken.From.Held() && !taken.To.Held() {
				end = taken.Index
			}
		}
		require.Equal(t, end, followed.end)
	})
	assert.Greater(t, plains[true], 10)
	assert.Greater(t, plains[false], 10)
}

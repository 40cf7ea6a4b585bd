package integrity

import (
	"time"

	"github.com/armistice-go/armistice/conflict/record"
)

// Unread returns a report of what readers of tables or records could not read, each fault as a
// finding of its code, for those who show the findings of reading and of checking alike.
func (c *Checker) Unread(faults ...record.Fault) *Report {
	run := newRun(c, emptyArchive{})
	run.faults(faults)
	return run.report(time.Now())
}

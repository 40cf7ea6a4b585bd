package integrity

import "github.com/armistice-go/armistice/conflict/record"

// OnlyOthersTell makes every profile apply to all records, which is known once others are there.
func (c *Checker) OnlyOthersTell() {
	for rule := range c.catalogue.All() {
		if rule.Profile != "" {
			c.setup.applicable[rule.Profile] = func(rec record.Record, context *Context) bool {
				context.Lookup(rec.RecordID().Ref())
				return true
			}
		}
	}
}

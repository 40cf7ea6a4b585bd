package integrity

import (
	"reflect"

	"github.com/armistice-go/armistice/conflict/record"
)

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

// GateAndValidator returns whether the gate and the validator let a record through.
func (c *Checker) GateAndValidator(rec record.Record) (gate, validator bool) {
	shape, value := c.shape, reflect.ValueOf(rec).Elem()
	return shape.passes(shape.gates[value.Type()], value), shape.validator.Struct(rec) == nil
}

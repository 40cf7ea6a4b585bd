package integrity

import (
	"bytes"
	"strings"

	"github.com/armistice-go/armistice/conflict/record"
)

// OnlyOthersTell makes every profile apply to all records, which is known once others are there.
func (c *Checker) OnlyOthersTell() {
	for rule := range c.catalogue.All() {
		if rule.Profile != "" {
			c.setup.applicable[rule.Profile] = func(rec record.Record, context *Context) bool {
				context.Backrefs(rec.RecordID())
				return true
			}
		}
	}
}

// GateAndValidator returns whether the gate and the validator let a record through.
func (c *Checker) GateAndValidator(rec record.Record) (gate, validator bool) {
	definition, _ := c.kinds.Of(rec)
	return definition.Gate().Passes(rec, c.shape.approves), c.shape.validator.Struct(rec) == nil
}

// Waiting notes the rules that have to wait for other records while a file is read, where none can be
// looked up yet.
func (c *Checker) Waiting(text string, codes map[Code]bool) {
	s := newStream(c, record.NewReader(strings.NewReader(text), "", c.kinds), "")
	s.run.archive = emptyArchive{}
	s.read()
	for number := range s.archive.inOrder() {
		definition, _ := c.kinds.Definition(s.archive.idOf(number).Kind())
		for i := range s.archive.deferred(number) {
			codes[c.byType[definition.Type()].rules[i].Code] = true
		}
	}
}

// CheckPuttingOff checks a file as if it had been going on for long: the rules are put off untried.
func (c *Checker) CheckPuttingOff(text string, codes map[Code]bool) (*Report, error) {
	s := newStream(c, record.NewReader(strings.NewReader(text), "", c.kinds), "")
	for _, rule := range c.numbered {
		if codes[rule.Code] {
			s.run.habits[rule.number].waited = oftenEnough
		}
	}
	return s.check()
}

// CheckInBatches checks a file in batches of so many records.
func (c *Checker) CheckInBatches(text []byte, size int) (*Report, error) {
	s := newStream(c, record.NewReader(bytes.NewReader(text), "", c.kinds), "")
	s.size = size
	return s.check()
}

package record

import "github.com/go-json-experiment/json"

// DecodePlain reads a record both ways: as plainly written JSON into memory, nil where that gives up,
// and by the json package.
func (k *Kinds) DecodePlain(into Memory, raw []byte) (plain, slow Record, err error) {
	definition, fault := k.definitionOf(raw)
	if fault != nil {
		return nil, nil, nil
	}
	if rec, is := definition.decodePlain(raw, into); is {
		plain = rec
	}
	slow = definition.New()
	return plain, slow, json.Unmarshal(raw, slow, strict)
}

// Package jsonschema writes JSON Schema 2020-12 for kinds of records: what another program needs to
// check the shape of a record before it is sent here, to draw a form, or to make types of its own.
//
// A schema is made from what the reader and the checker themselves go by: the fields of the Go
// type, the tags json, validate, ref and privacy, and the vocabularies. Nothing is written twice, so
// nothing can drift; a tag that has no words in JSON Schema is an error and is never passed over.
// The package stands beside record and not in integrity, because a schema needs the definitions of
// kinds and no rules, and is separate from record, so that programs which only read records do not
// carry it.
//
// # What a schema promises
//
// A record that its schema refuses is refused by the strict reader or has a finding of the level
// error from the checks every record goes through: record/required, record/unknown-code,
// record/shape, record/malformed-id, record/malformed-reference, record/wrong-kind,
// record/negative-count.
//
// The other way round, what these refuse the schema refuses, but for what JSON Schema cannot say:
//
//   - a date, span or term of good form without a day or length: 31 February, a range that ends
//     before it begins, a month another calendar does not have, a year beyond 10^11
//   - a whole number written with a fraction or an exponent, 1.0 or 1e0, which the reader refuses
//     and JSON Schema takes for the integer 1, and a number too large for a 64-bit float
//   - a language tag of good form with a subtag nobody registered, and a URL of good form whose host
//     cannot be read
//   - what stands between records or below JSON: an id that is taken, a member that stands twice, a
//     manifest whose kind is not its first member, half a surrogate pair, a line too long
//
// Whether references lead to a record, counts are in order and claims fit is for rules, not shape.
//
// The value null leaves a field unset wherever the field may be unset, as it does for the reader.
// Members of a form x-... are annotations: x-sensitivity is the grade of harm that disclosure may
// do, x-vocabulary the name of the list that codes are from, x-terms what each code means, x-kinds
// the kinds of records a reference may lead to.
package jsonschema

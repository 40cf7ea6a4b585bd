// Package integrity holds records to rules and says what is wrong, where, why, and what would put
// it right.
//
// A rule is a value: a code that is never reused, a severity, a message, its sources, and a good
// and a bad example that tests execute. Four constructors bind a rule to typed Go code: [RecordRule]
// looks at one record, [DossierRule] at a record and those around it, [DateRule] declares
// constraints between dates, [WholeRule] looks at a dossier at once. A [Checker] is built once from
// domains and options, never changes afterwards, and may be used from several goroutines.
package integrity

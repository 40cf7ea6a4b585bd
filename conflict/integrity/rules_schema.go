package integrity

import "github.com/armistice-go/armistice/conflict/record"

// schemaRules are the findings about the version of the form that records are in.
func schemaRules() []Rule {
	rules := found(Rule{Code: Code(record.UnsupportedSchema), Severity: Error, Title: "The schema of a dossier must be one this version can read.",
		Doc: "What a later version means by a member cannot be guessed, so nothing of the dossier was read. Use a version of the library " +
			"that knows the schema, or give the reader the upgrade.",
		Message: "{reason}",
		Good:    `{"kind":"dossier","schema":"1"}` + "\n" + exampleParty, Bad: `{"kind":"dossier","schema":"999"}` + "\n" + exampleParty})
	return append(rules, operational(found(Rule{Code: Code(record.UpgradedRecord), Severity: Info, Title: "A record of an earlier schema is upgraded when it is read.",
		Doc: "Write the dossier anew to keep it in the present schema.", Message: "{reason}"}))...)
}

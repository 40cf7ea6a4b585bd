package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func ceasefireExtensionCircle() integrity.Rule {
	chain := func(extends string) string {
		return between(`,"declared":"2016-08-29"`+extends) +
			`{"kind":"ceasefire","id":"ceasefire/next","names":[{"value":"Next"}],"declared":"2016-08-29","extends":"ceasefire/truce"}` + "\n"
	}
	return integrity.DossierRule(integrity.Rule{
		Code: "ceasefire/extensions-in-a-circle", Severity: integrity.Error, Since: "0.1.0",
		Title: "Ceasefires must not prolong each other in a circle.", Doc: "One of them would begin after itself.", Message: "following what it prolongs leads back to the ceasefire", Sources: from(ethPRIO),
		Good: chain(""), Bad: chain(`,"extends":"ceasefire/next"`),
	}, func(c *Ceasefire, context *integrity.Context) {
		seen, next := map[record.ID]bool{}, c
		for len(seen) < 10_000 {
			before, known := integrity.Find[Ceasefire](context, next.Extends)
			if !known || seen[before.ID] || before.ID == next.ID {
				return
			}
			if before.ID == c.ID {
				context.Report("/extends")
				return
			}
			seen[before.ID], next = true, before
		}
	})
}

func ceasefireReplacedByNobody() integrity.Rule {
	ended := between(`,"declared":"2016-08-29","effective":"2016-08-29","ended":"2016-10-02","end_reason":"superseded"`)
	return integrity.DossierRule(integrity.Rule{
		Code: "ceasefire/superseded-by-nobody", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A ceasefire that was replaced must have a successor.", Doc: "Who reads that it no longer holds must be able to find what holds instead.",
		Message: "the ceasefire was replaced, and no record prolongs it, replaces it or is linked to it", Sources: from(ethPRIO),
		Good: ended + `{"kind":"ceasefire","id":"ceasefire/next","names":[{"value":"Next"}],"declared":"2016-10-03","replaces":["ceasefire/truce"]}` + "\n", Bad: ended,
	}, func(c *Ceasefire, context *integrity.Context) {
		if c.EndReason != WasSuperseded || len(c.Linked) > 0 {
			return
		}
		for _, back := range context.Backrefs(c.ID) {
			if kind := back.From.Kind(); kind == "ceasefire" || kind == "agreement" {
				return
			}
		}
		context.Report("/end_reason")
	})
}

func ceasefireDeclarantTwice() integrity.Rule {
	with := func(more string) string {
		return north + south + `{"kind":"ceasefire","id":"ceasefire/truce","names":[{"value":"Truce"}],"declared":"2020-10-10","declaration":"bilateral","declarants":[{"party":"party/north"},{"party":"party/south"}` + more + `]}` + "\n"
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "ceasefire/declarant-twice", Severity: integrity.Warning, Since: "0.1.0",
		Title: "A party must stand once among the declarants of a side.", Doc: "A government may stand once for each side it faces; then the sides, or the dyads, tell the entries apart.",
		Message: "the party stands among the declarants before, on the same side", Sources: from(ethPRIO),
		Good: with(""), Bad: with(`,{"party":"party/north"}`),
	}, func(c *Ceasefire, report *integrity.Reporter) {
		for i, declarant := range c.Declarants {
			same := func(other Declarant) bool {
				return other.Party == declarant.Party && other.Side == declarant.Side && other.Dyad == declarant.Dyad
			}
			if first := slices.IndexFunc(c.Declarants, same); first < i && declarant.Party != "" {
				report.Report(record.At("declarants", i, "party")).Relate(c.ID, record.At("declarants", first, "party"))
			}
		}
	})
}

func meetingNotHeldWithOutcome() integrity.Rule {
	planned := func(status string) string {
		return north + south + pact(`,"dates":[{"role":"signed","date":"2021-11-26"}]`) + meeting(`,"status":"`+status+`","start":"2021-11-26","outcomes":["agreement/pact"]`)
	}
	return integrity.RecordRule(integrity.Rule{
		Code: "meeting/outcome-without-meeting", Severity: integrity.Error, Since: "0.1.0",
		Title: "A meeting that was called off must have no outcome.", Doc: "What was agreed came of another meeting.", Message: "the meeting was called off and has outcomes", Sources: from(schemaOrg),
		Good: planned("held"), Bad: planned("cancelled"),
	}, func(m *Meeting, report *integrity.Reporter) {
		if m.Status == Cancelled && len(m.Outcomes) > 0 {
			report.Report("/outcomes")
		}
	})
}

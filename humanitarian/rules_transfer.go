package humanitarian

import (
	"slices"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
)

func transferRules() []integrity.Rule {
	return join(
		transferPartyRules(),
		transferPlaceRules(),
		transferDateRules(),
		transferClockRules(),
		transferCountRules(),
		transferBasisRules(),
		transferInformationRules(),
		transferClaimRules(),
	)
}

// transferPartyRules are about who hands over to whom, and who stands in between.
func transferPartyRules() []integrity.Rule {
	return since(firstVersion,
		transferToItself(),
		transferSenderNotHolder(),
		transferToTheOtherSide(),
		transferIntermediaryIsParty(),
		transferIcrcAsMediator(),
	)
}

const exampleToSouth = `"to":"party/south","executed":"2021-12-19","people":[{"category":"serviceman","count":10,"cohort":"cohort/clash"}]}`

func exampleMediated(party, role string) string {
	return leg(`"executed":"2021-12-19","people":[{"category":"serviceman","count":10}],"intermediaries":[{"party":"` + party + `","role":"` + role + `"}]`)
}

const exampleCommittee = `{"kind":"party","id":"party/committee","names":[{"value":"International Committee of the Red Cross"}],"type":"icrc"}`

func transferToItself() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/to-itself", Severity: integrity.Error,
		Title:   "Sender and receiver differ.",
		Doc:     "Organs are followed up to their state: an army cannot hand people over to its own state. Capitals standing for states have brought this about in published reports.",
		Message: "{sender} hands over to {receiver}, which is the same side",
		Sources: []integrity.Source{{Title: "published report of December 2021 in which one country gave itself its own maps"}},
		Good:    legs(`"executed":"2021-12-19","people":[{"category":"serviceman","count":10}]`),
		Bad:     dossier(exampleNorth, exampleArmy, `{"kind":"transfer","id":"transfer/x","from":"party/army","to":"party/north","executed":"2021-12-19","people":[{"count":10}]}`)},
		func(t *Transfer, context *integrity.Context) {
			if t.From != "" && t.To != "" && answering(context, t.From) == answering(context, t.To) {
				context.Report("/to").With("sender", t.From).With("receiver", t.To).Relate(t.From.ID(), "").Relate(t.To.ID(), "")
			}
		})
}

func transferSenderNotHolder() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/sender-not-holder", Severity: integrity.Error,
		Title:   "Who hands people over has held them.",
		Doc:     "The sender, or the state it belongs to, must be among the holders of the cohort. Reports with the direction reversed are found by this.",
		Message: "{sender} hands over people whom {holder} holds",
		Sources: []integrity.Source{{Title: "published report of May 2025 with the direction of a transfer reversed"}},
		Good:    dossier(exampleParties, exampleClash, exampleCohort, `{"kind":"transfer","id":"transfer/x","from":"party/north",`+exampleToSouth),
		Bad:     dossier(exampleParties, exampleThird, exampleClash, exampleCohort, `{"kind":"transfer","id":"transfer/x","from":"party/third",`+exampleToSouth)},
		senderNotHolder)
}

func transferToTheOtherSide() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/to-the-other-side", Severity: integrity.Warning,
		Title:   "People are handed over to their own side, or it is said why not.",
		Doc:     "A receiver that is neither the people's side nor named by a kind of transfer that leads elsewhere may be a mistake of direction.",
		Message: "{receiver} receives people of {side}",
		Good:    dossier(exampleParties, exampleClash, exampleCohort, `{"kind":"transfer","id":"transfer/x","from":"party/north",`+exampleToSouth),
		Bad: dossier(exampleParties, exampleThird, exampleClash, exampleCohort,
			`{"kind":"transfer","id":"transfer/x","from":"party/north","to":"party/third","executed":"2021-12-19","people":[{"category":"serviceman","count":10,"cohort":"cohort/clash"}]}`)},
		toTheOtherSide)
}

func transferIntermediaryIsParty() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/intermediary-is-party", Severity: integrity.Warning,
		Title:   "An intermediary is neither sender nor receiver.",
		Doc:     "Who hands over or receives does not stand in between, whatever organ of it acted.",
		Message: "{intermediary} is on the side of the sender or the receiver",
		Good:    dossier(exampleParties, exampleThird, exampleMediated("party/third", "mediator")),
		Bad:     dossier(exampleParties, exampleArmy, exampleMediated("party/army", "mediator"))},
		func(t *Transfer, context *integrity.Context) {
			for i, between := range t.Intermediaries {
				if between.Party == "" {
					continue
				}
				side := answering(context, between.Party)
				if side == answering(context, t.From) || side == answering(context, t.To) {
					context.Report(record.At("intermediaries", i, "party")).With("intermediary", between.Party).Relate(between.Party.ID(), "")
				}
			}
		})
}

func transferIcrcAsMediator() integrity.Rule {
	return integrity.DossierRule(integrity.Rule{Code: "transfer/icrc-as-mediator", Severity: integrity.Warning,
		Title:   "The ICRC is a neutral intermediary, not a mediator of terms.",
		Doc:     "The ICRC acts at the request of the parties and does not negotiate who is released. Ignore where it really was asked to.",
		Message: "the ICRC has the role {role}",
		Sources: []integrity.Source{{Title: "ICRC, Our role as a neutral intermediary in the release of detainees"}},
		Good:    dossier(exampleParties, exampleCommittee, exampleMediated("party/committee", "neutral_intermediary")),
		Bad:     dossier(exampleParties, exampleCommittee, exampleMediated("party/committee", "mediator"))},
		func(t *Transfer, context *integrity.Context) {
			for i, between := range t.Intermediaries {
				if between.Role != Mediator && between.Role != Guarantor && between.Role != Initiator {
					continue
				}
				party, found := integrity.Find[conflict.Party](context, between.Party)
				if found && party.Type == conflict.ICRC {
					context.Report(record.At("intermediaries", i, "role")).With("role", string(between.Role)).Relate(party.ID, "")
				}
			}
		})
}

func senderNotHolder(t *Transfer, context *integrity.Context) {
	if t.From == "" {
		return
	}
	sender := answering(context, t.From)
	for i, group := range t.People {
		cohort, found := integrity.Find[Cohort](context, group.Cohort)
		if !found || cohort.Holder == "" {
			continue
		}
		holders := []record.Ref{answering(context, cohort.Holder)}
		for _, change := range cohort.Changes {
			if change.Kind == ChangeMoved {
				holders = append(holders, answering(context, change.To))
			}
		}
		if !slices.Contains(holders, sender) && !onwardFrom(context, t, cohort, sender) {
			context.Report(record.At("people", i)).With("sender", t.From).With("holder", cohort.Holder).Relate(cohort.ID, "/holder")
		}
	}
}

// onwardFrom reports whether another transfer brought members of the cohort to the sender before.
func onwardFrom(context *integrity.Context, t *Transfer, cohort *Cohort, sender record.Ref) bool {
	for other := range integrity.Referring[Transfer](context, cohort.ID) {
		if other.ID != t.ID && answering(context, other.To) == sender {
			return true
		}
	}
	return false
}

func toTheOtherSide(t *Transfer, context *integrity.Context) {
	switch t.Type {
	case ThirdPowerTransfer, ToNeutralAccommodation, Deportation, Extradition, SentenceExpired:
		return
	}
	if t.To == "" {
		return
	}
	for i, group := range t.People {
		if group.Destination != "" {
			continue
		}
		cohort, found := integrity.Find[Cohort](context, group.Cohort)
		if found && cohort.Side != "" && answering(context, cohort.Side) != answering(context, t.To) && answering(context, t.To) != answering(context, t.From) {
			context.Report(record.At("people", i)).With("receiver", t.To).With("side", cohort.Side).Relate(cohort.ID, "/side")
		}
	}
}

package integritytest

import (
	"fmt"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/record"
)

// peace makes the talks, the agreement, the ceasefire and what was promised.
func (t *theatre) peace() {
	pact, talks := t.id("agreement", "pact"), t.id("meeting", "talks")
	both := []agreement.PartyToAgreement{
		{Party: t.north.Ref(), Role: agreement.Signatory, Signatory: t.speakers[0].Ref()},
		{Party: t.south.Ref(), Role: agreement.Signatory, Signatory: t.speakers[1].Ref()},
	}
	t.add(&agreement.Meeting{
		Header: t.head(talks, "Talks of "+t.name), Type: agreement.MediatedTalks, Status: agreement.Held, Conflict: t.conflict.Ref(),
		Start: t.day(t.ended - 2), End: t.day(t.ended), Outcomes: []record.Ref{pact.Ref()},
		Participants: []agreement.MeetingParticipant{
			{Who: t.speakers[0].Ref(), Role: agreement.Negotiator}, {Who: t.speakers[1].Ref(), Role: agreement.Negotiator},
			{Who: t.mediator.Ref(), Role: agreement.MeetingMediator},
		},
	})
	t.add(&agreement.Agreement{
		Header: t.head(pact, "Pact of "+t.name), Form: agreement.SignedText, Stage: agreement.CeasefireStage, SubStage: agreement.SubCeasefire, Level: agreement.InterState,
		Conflict: t.conflict.Ref(), Meeting: talks.Ref(), Parties: both,
		ThirdParties: []agreement.ThirdParty{{Party: t.mediator.Ref(), Role: agreement.Mediator}},
		Dates:        []agreement.DateByRole{{Role: agreement.Signed, Date: t.day(t.ended)}, {Role: agreement.EntryIntoForce, Date: t.day(t.ended)}},
		Provisions:   []agreement.Provision{{Topic: "ceasefire", Depth: 2, Clause: "1"}, {Topic: "prisoners", Depth: 1, Clause: "4"}},
	})
	t.add(&agreement.Ceasefire{
		Header: t.head(t.id("ceasefire", "truce"), "Truce of "+t.name), Declaration: agreement.Bilateral, Class: agreement.WithCompliance,
		Conflict: t.conflict.Ref(), Agreement: pact.Ref(), Declared: t.day(t.ended), Effective: t.day(t.ended),
		Declarants: []agreement.Declarant{{Party: t.north.Ref()}, {Party: t.south.Ref()}}, Mechanisms: []agreement.Mechanism{agreement.JointCommission},
		Term: agreement.Duration{Type: agreement.OpenEnded},
	})
	for i := range 3 {
		t.commitment(pact, i)
	}
}

func (t *theatre) commitment(pact record.ID, i int) {
	due := t.ended + t.between(100, 140)
	commitment := &agreement.Commitment{
		Header: t.head(t.numbered("commitment", "promise", i), fmt.Sprintf("Promise %d", i)), By: []record.Ref{t.north.Ref()}, To: []record.Ref{t.south.Ref()},
		Type: agreement.ReleasePeople, Agreement: pact.Ref(), Clause: fmt.Sprint(4 + i), Due: t.day(due), Word: "by",
	}
	if i < 2 {
		commitment.Fulfilments = []agreement.Fulfilment{{Date: t.day(due - t.between(1, 20))}}
	}
	t.add(commitment)
}

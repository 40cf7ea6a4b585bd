package pax

import (
	"slices"
	"strings"
	"unicode"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
)

// thirdPartiesIn reads ThrdPart: a role for each word of a role in the text, in the order of the
// vocabulary, or none where it has no such word. Who has which is not told apart.
func (t *agreementTable) thirdPartiesIn(c *dataset.Line, id string) []agreement.ThirdParty {
	text := c.Text(t.thirdParties)
	if c.Unstated(t.thirdParties) || !strings.ContainsFunc(text, unicode.IsLetter) {
		return nil
	}
	who := inCell(id, t.thirdParties)
	roles := rolesIn(text)
	if len(roles) == 0 {
		return []agreement.ThirdParty{{Party: who}}
	}
	parties := make([]agreement.ThirdParty, len(roles))
	for i, role := range roles {
		parties[i] = agreement.ThirdParty{Party: who, Role: role}
	}
	return parties
}

// roles are the roles that words say, in the order of the vocabulary.
func roles() [11]agreement.ThirdPartyRole {
	return [...]agreement.ThirdPartyRole{
		agreement.Mediator, agreement.Facilitator, agreement.Host, agreement.Observer, agreement.Witness, agreement.Guarantor,
		agreement.Sponsor, agreement.Accompanying, agreement.Monitor, agreement.Depositary, agreement.Endorser,
	}
}

// roleOf is the role that a whole word says. Words that are titles as often as roles, such as chair
// and adviser, tell nothing.
func roleOf(word string) agreement.ThirdPartyRole {
	switch word {
	case "mediator", "mediators", "mediated":
		return agreement.Mediator
	case "facilitator", "facilitators", "facilitated":
		return agreement.Facilitator
	case "host", "hosts", "hosted":
		return agreement.Host
	case "observer", "observers":
		return agreement.Observer
	case "witness", "witnesses", "witnessed":
		return agreement.Witness
	case "guarantor", "guarantors":
		return agreement.Guarantor
	case "sponsor", "sponsors", "sponsored":
		return agreement.Sponsor
	case "accompanying":
		return agreement.Accompanying
	case "monitor", "monitors":
		return agreement.Monitor
	case "depositary", "depositaries", "depository":
		return agreement.Depositary
	case "endorser", "endorsers", "endorsed":
		return agreement.Endorser
	}
	return ""
}

// rolesIn are the roles whose words stand in a text. A word after "not", and an observer mission,
// which is a body's name, do not count.
func rolesIn(text string) []agreement.ThirdPartyRole {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	var said []agreement.ThirdPartyRole
	for i, word := range all {
		role := roleOf(word)
		negated := i > 0 && all[i-1] == "not"
		named := i+1 < len(all) && (all[i+1] == "mission" || all[i+1] == "group" || all[i+1] == "force")
		if role != "" && !negated && !named {
			said = append(said, role)
		}
	}
	var found []agreement.ThirdPartyRole
	if i := slices.Index(all, "offices"); i > 0 && all[i-1] == "good" {
		found = append(found, agreement.GoodOffices)
	}
	for _, role := range roles() {
		if slices.Contains(said, role) {
			found = append(found, role)
		}
	}
	return found
}

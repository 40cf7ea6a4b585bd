package pax

import (
	"slices"
	"strings"
	"unicode"

	"github.com/armistice-go/armistice/agreement"
)

// thirdParties reads ThrdPart: a role for each word of a role in the text, in the order of the
// vocabulary, or none where it has no such word. Who has which is not told apart.
func (l line) thirdParties(id string) []agreement.ThirdParty {
	text := l.Text("ThrdPart")
	if l.Unstated("ThrdPart") || !strings.ContainsFunc(text, unicode.IsLetter) {
		return nil
	}
	who := inCell(id, "ThrdPart")
	var parties []agreement.ThirdParty
	for _, role := range rolesIn(text) {
		parties = append(parties, agreement.ThirdParty{Party: who, Role: role})
	}
	if parties == nil {
		parties = []agreement.ThirdParty{{Party: who}}
	}
	return parties
}

type roleWords struct {
	role  agreement.ThirdPartyRole
	words string
}

// words are whole words that say a role. Those that are titles as often as roles, such as chair and
// adviser, tell nothing.
func words() []roleWords {
	return []roleWords{
		{agreement.Mediator, "mediator mediators mediated"},
		{agreement.Facilitator, "facilitator facilitators facilitated"},
		{agreement.Host, "host hosts hosted"},
		{agreement.Observer, "observer observers"},
		{agreement.Witness, "witness witnesses witnessed"},
		{agreement.Guarantor, "guarantor guarantors"},
		{agreement.Sponsor, "sponsor sponsors sponsored"},
		{agreement.Accompanying, "accompanying"},
		{agreement.Monitor, "monitor monitors"},
		{agreement.Depositary, "depositary depositaries depository"},
		{agreement.Endorser, "endorser endorsers endorsed"},
	}
}

// rolesIn are the roles whose words stand in a text. A word after "not", and an observer mission,
// which is a body's name, do not count.
func rolesIn(text string) []agreement.ThirdPartyRole {
	all := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	present := map[string]bool{}
	for i, word := range all {
		negated := i > 0 && all[i-1] == "not"
		named := i+1 < len(all) && (all[i+1] == "mission" || all[i+1] == "group" || all[i+1] == "force")
		present[word] = present[word] || !negated && !named
	}
	var roles []agreement.ThirdPartyRole
	if i := slices.Index(all, "offices"); i > 0 && all[i-1] == "good" {
		roles = append(roles, agreement.GoodOffices)
	}
	for _, role := range words() {
		for word := range strings.FieldsSeq(role.words) {
			if present[word] {
				roles = append(roles, role.role)
				break
			}
		}
	}
	return roles
}

package pax

import (
	"regexp"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/record"
)

type roleWord struct {
	role agreement.ThirdPartyRole
	word *regexp.Regexp
}

// roleWords are the words by which texts name what third parties were. Words that are titles as
// often as roles, such as chairman, tell nothing.
var roleWords = []roleWord{
	{agreement.Mediator, regexp.MustCompile(`(?i)\bmediators?\b`)},
	{agreement.Facilitator, regexp.MustCompile(`(?i)\bfacilitators?\b`)},
	{agreement.Host, regexp.MustCompile(`(?i)\bhosts?\b`)},
	{agreement.GoodOffices, regexp.MustCompile(`(?i)\bgood offices\b`)},
	{agreement.Observer, regexp.MustCompile(`(?i)\bobservers?\b`)},
	{agreement.Witness, regexp.MustCompile(`(?i)\bwitness(es|ed)?\b`)},
	{agreement.Guarantor, regexp.MustCompile(`(?i)\bguarantors?\b`)},
	{agreement.Sponsor, regexp.MustCompile(`(?i)\bsponsors?\b`)},
	{agreement.Monitor, regexp.MustCompile(`(?i)\bmonitors?\b`)},
	{agreement.Depositary, regexp.MustCompile(`(?i)\bdepositar(y|ies)\b`)},
}

// thirdParties are the roles the prose of the third parties has a word for. Who is in which is left
// to the prose, so each is a reference to it.
func (l line) thirdParties(id string) []agreement.ThirdParty {
	prose := l.Cell("ThrdPart")
	var parties []agreement.ThirdParty
	for _, named := range roleWords {
		if named.word.MatchString(prose) {
			parties = append(parties, agreement.ThirdParty{Party: record.External("pax-third-parties/" + id), Role: named.role})
		}
	}
	return parties
}

package integritytest

import (
	"fmt"

	"github.com/armistice-go/armistice/conflict"
	"github.com/armistice-go/armistice/conflict/record"
)

// world makes what was there before the war: sources, places, parties and the people who speak for
// them.
func (t *theatre) world() {
	for i := range 6 {
		id := t.numbered("source", "report", i)
		t.add(&conflict.Source{
			Header: t.head(id, fmt.Sprintf("Report %d on %s", i, t.name)), Type: []conflict.SourceType{conflict.NewsAgency, conflict.Media, conflict.OrganisationReport}[i%3],
			Outlet: "Gazette of the border", Language: "en", Published: t.day(t.ended + 200 + i), Retrieved: t.day(t.ended + 230 + i),
			URL: fmt.Sprintf("https://example.org/%s/%d", t.name, i),
		})
		t.sources = append(t.sources, id)
	}
	t.geography()
	t.parties()
}

func (t *theatre) geography() {
	country := t.id("place", "country")
	t.add(&conflict.Place{Header: t.head(country, "Country of "+t.name), Type: conflict.Country})
	for i := range 6 {
		id := t.numbered("place", "village", i)
		t.add(&conflict.Place{
			Header: t.head(id, fmt.Sprintf("Village %d", i)), Type: conflict.Settlement, Precision: conflict.ExactPlace, Parents: []record.Ref{country.Ref()},
			Position: conflict.Position{Latitude: 35 + t.random.Float64()*10, Longitude: 40 + t.random.Float64()*10, Stated: true},
		})
		t.places = append(t.places, id)
	}
}

func (t *theatre) parties() {
	life := span(fmt.Sprintf("%d/..", t.began.Year()-30))
	t.north, t.south, t.mediator = t.id("party", "north"), t.id("party", "south"), t.id("party", "league")
	t.add(&conflict.Party{Header: t.head(t.north, "North of "+t.name), Type: conflict.State, Lifetime: life})
	t.add(&conflict.Party{Header: t.head(t.south, "South of "+t.name), Type: conflict.State, Lifetime: life})
	t.add(&conflict.Party{Header: t.head(t.mediator, "League of "+t.name), Type: conflict.InternationalOrganisation, Lifetime: life})
	for i, state := range []record.ID{t.north, t.south} {
		t.add(&conflict.Party{
			Header: t.head(t.numbered("party", "army", i), fmt.Sprintf("Army %d of %s", i, t.name)), Type: conflict.StateForces, Lifetime: life,
			Parents: []conflict.Membership{{Party: state.Ref(), Relation: conflict.OrganOf}},
		})
		t.speakers[i] = t.numbered("officeholder", "minister", i)
		t.add(&conflict.Officeholder{
			Header: t.head(t.speakers[i], fmt.Sprintf("Minister %d of %s", i, t.name)), Office: fmt.Sprintf("Minister %d", i), Party: state.Ref(),
			Term: span(fmt.Sprintf("%d/%d", t.began.Year()-2, t.began.Year()+4)),
		})
	}
}

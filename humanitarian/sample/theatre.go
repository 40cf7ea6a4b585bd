package sample

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/rickb777/date/v2"
)

// theatre writes the records of one theatre. Its methods write records of one package.
type theatre struct {
	random *rand.Rand
	number int
	base   date.Date // the first day of hostilities
	lines  []string
}

// earliest is the first day on which a theatre may begin.
var earliest = date.New(1990, 1, 1)

func newTheatre(seed uint64, number int) *theatre {
	random := rand.New(rand.NewPCG(seed, uint64(number)))
	t := &theatre{random: random, number: number, base: earliest + date.Date(random.IntN(10_000))}
	t.world()
	t.peace()
	t.captivity()
	return t
}

// id is the id of a record of this theatre.
func (t *theatre) id(kind, local string) string {
	return kind + "/" + local + "-" + strconv.Itoa(t.number)
}

// add writes a record with members, each "name":value; ids in them have %d for the theatre.
func (t *theatre) add(kind, local string, members ...string) {
	var line strings.Builder
	fmt.Fprintf(&line, `{"kind":%q,"id":%q`, kind, t.id(kind, local))
	if kind != "source" {
		members = append([]string{fmt.Sprintf(`"citations":[{"source":%q}]`, t.id("source", "report"))}, members...)
	}
	for _, member := range members {
		line.WriteString("," + strings.ReplaceAll(member, "%d", strconv.Itoa(t.number)))
	}
	t.lines = append(t.lines, line.String()+"}\n")
}

func named(name string) string { return fmt.Sprintf(`"names":[{"value":%q}]`, name) }

// day is the day that many days after the first.
func (t *theatre) day(after int) string { return (t.base + date.Date(after)).String() }

// about is the same day, often written less exactly: the month, the year or a range that has it.
func (t *theatre) about(after int) string {
	day := t.base + date.Date(after)
	switch t.random.IntN(10) {
	case 0, 1:
		return day.String()[:7]
	case 2:
		return day.String()[:4]
	case 3:
		return "[" + (day - date.Date(1+t.random.IntN(5))).String() + ".." + (day + date.Date(1+t.random.IntN(5))).String() + "]"
	}
	return day.String()
}

// on is a member with a date.
func on(name, day string) string { return fmt.Sprintf("%q:%q", name, day) }

// world writes parties, places, sources and what happened between the parties.
func (t *theatre) world() {
	t.add("source", "report", named("Report of the mission"), `"type":"official_statement"`, on("published", t.day(400)))
	t.add("source", "agency", named("Agency"), `"type":"media"`, on("published", t.day(401)), on("retrieved", t.day(402)))
	t.add("party", "north", named("North"), `"type":"state"`, `"lifetime":"1960/.."`)
	t.add("party", "south", named("South"), `"type":"state"`, `"lifetime":"1960/.."`)
	t.add("party", "west", named("West"), `"type":"state"`, `"lifetime":"1945/.."`)
	t.add("party", "army", named("Northern Army"), `"type":"state_forces"`, `"parents":[{"party":"party/north-%d","relation":"organ_of"}]`)
	t.add("officeholder", "envoy", named("The Envoy"), `"office":"Special Envoy"`, `"party":"party/west-%d"`, `"term":"`+t.day(-700)+`/`+t.day(900)+`"`)
	t.add("place", "valley", named("Valley"), `"type":"adm2"`, fmt.Sprintf(`"position":{"latitude":%.4f,"longitude":%.4f}`, 60*t.random.Float64(), 120*t.random.Float64()))
	t.add("conflict", "border", named("Border"), `"type":"interstate"`, `"sides":[{"label":"a","participants":[{"party":"party/north-%d"}]},{"label":"b","participants":[{"party":"party/south-%d"}]}]`,
		`"life":"`+t.day(-900)+`/.."`)
	t.add("dyad", "pair", `"conflict":"conflict/border-%d"`, `"side_a":"party/north-%d"`, `"side_b":"party/south-%d"`)
	t.add("episode", "war", named("War"), `"conflict":"conflict/border-%d"`, on("start", t.day(0)), on("active_end", t.day(60)), on("end", t.day(60)), `"outcome":"ceasefire"`, `"ended_by":"ceasefire/truce-%d"`)
	for i := range 8 {
		killed := t.random.IntN(20)
		t.add("event", "clash-"+strconv.Itoa(i), named("Clash"), `"type":"clash"`, on("date", t.about(10+5*i)), `"conflict":"conflict/border-%d"`, `"place":"place/valley-%d"`,
			`"participants":[{"party":"party/north-%d"},{"party":"party/south-%d"}]`,
			fmt.Sprintf(`"casualties":[{"party":"party/south-%%d","status":"killed","count":%d}]`, killed),
			fmt.Sprintf(`"deaths":{"low":%d,"best":%d,"high":%d}`, killed, killed+t.random.IntN(3), killed+5))
	}
	t.add("event", "capture", named("Capture"), `"type":"capture"`, on("date", t.day(30)), `"conflict":"conflict/border-%d"`, `"episode":"episode/war-%d"`, `"place":"place/valley-%d"`,
		`"participants":[{"party":"party/north-%d","role":"captor"},{"party":"party/south-%d","role":"captured"}]`)
	for i := range 3 {
		t.add("statement", "said-"+strconv.Itoa(i), `"speaker":"officeholder/envoy-%d"`, on("date", t.day(70+i)), `"assertions":[{"about":["event/capture-%d"],"act":"asserts"}]`)
	}
}

// peace writes meetings, agreements, the ceasefire and what was promised.
func (t *theatre) peace() {
	t.add("meeting", "talks", named("Talks"), `"type":"mediated_talks"`, on("start", t.day(58)), on("end", t.day(59)), `"conflict":"conflict/border-%d"`,
		`"participants":[{"who":"party/north-%d"},{"who":"party/south-%d"},{"who":"officeholder/envoy-%d","role":"mediator"}]`)
	t.add("agreement", "accord", named("Accord"), `"form":"signed_text"`, `"stage":"ceasefire"`, `"conflict":"conflict/border-%d"`,
		`"dates":[{"role":"signed","date":"`+t.day(59)+`"},{"role":"effective","date":"`+t.day(60)+`"}]`, `"parties":[{"party":"party/north-%d"},{"party":"party/south-%d"}]`)
	t.add("ceasefire", "truce", named("Truce"), `"declaration":"bilateral"`, `"conflict":"conflict/border-%d"`, `"agreement":"agreement/accord-%d"`,
		on("declared", t.day(59)), on("effective", t.day(60)), `"declarants":[{"party":"party/north-%d"},{"party":"party/south-%d"}]`)
	for i := range 3 {
		t.add("commitment", "promise-"+strconv.Itoa(i), named("Promise"), `"by":["party/north-%d"]`, `"to":["party/south-%d"]`, `"type":"release"`, `"agreement":"agreement/accord-%d"`)
	}
}

// captivity writes those captured, who held them, how they came back, and the mine records handed
// over beside them.
func (t *theatre) captivity() {
	captured := 10 + t.random.IntN(40)
	t.add("cohort", "captured", named("Captured in the valley"), `"event":"event/capture-%d"`, on("captured", t.day(30)), `"episode":"episode/war-%d"`, `"holder":"party/north-%d"`,
		`"side":"party/south-%d"`, fmt.Sprintf(`"count":%d`, captured))
	left := captured
	for i := range 3 {
		returned := t.random.IntN(left/2 + 1)
		if returned == 0 {
			continue
		}
		left -= returned
		t.add("transfer", "return-"+strconv.Itoa(i), named("Return"), `"type":"handover"`, `"from":"party/north-%d"`, `"to":"party/south-%d"`, on("executed", t.day(100+20*i)), on("confirmed", t.about(101+20*i)),
			fmt.Sprintf(`"people":[{"category":"serviceman","count":%d,"captured":"event/capture-%%d","cohort":"cohort/captured-%%d"}]`, returned), `"episode":"episode/war-%d"`)
	}
	t.add("transfer", "maps", named("Mine maps"), `"type":"information"`, `"from":"party/south-%d"`, `"to":"party/north-%d"`, on("executed", t.about(120)), `"information":[{"kind":"mine_records","count":{"low":1,"unit":"maps"}}]`)
	for i := range 2 {
		person := strconv.Itoa(i)
		t.add("person", person, `"side":"party/south-%d"`)
		t.add("custody", person, `"subject":"person/`+person+`-%d"`, `"holder":"party/north-%d"`,
			`"steps":[{"event":"captured","date":"`+t.day(30)+`"},{"event":"relocated","date":"`+t.about(40)+`"},{"event":"released","date":"`+t.day(150+i)+`"}]`)
	}
}

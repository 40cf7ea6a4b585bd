package main

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/armistice-go/armistice/conflict/integrity/integritytest"
)

// mistake is a fault of the fields of one record, which needs no other record to be seen.
type mistake struct {
	kind, name string
	from, to   string // a regular expression of the record's text, and what stands there instead
	some       bool   // that only some of the contenders see it
}

// mistakes begin with those that every contender is to see.
var mistakes = []mistake{
	{kind: "party", name: "a required member is missing", from: `"type":"\w+",`, to: ``},
	{kind: "place", name: "a required member of a part is missing", from: `"source":"[^"]+",`, to: ``},
	{kind: "event", name: "a code is in no vocabulary", from: `"killed"`, to: `"kiled"`},
	{kind: "person", name: "a code in a list is in no vocabulary", from: `"surname"`, to: `"sirname"`},
	{kind: "source", name: "an address is none", from: `https://`, to: `no address `},
	{kind: "episode", name: "a date is none", from: `"start":"`, to: `"start":"on `},
	{kind: "ceasefire", name: "a date is written in another way", from: `"declared":"(\d+)-(\d+)-(\d+)"`, to: `"declared":"$3.$2.$1"`},
	{kind: "party", name: "a span has one end", from: `"lifetime":"[^"]+"`, to: `"lifetime":"1990"`},
	{kind: "remains", name: "an id is malformed", from: `"id":"remains/`, to: `"id":"Remains `},
	{kind: "statement", name: "a reference is no id", from: `"speaker":"officeholder/`, to: `"speaker":"Minister `},
	{kind: "dyad", name: "a reference leads to another kind", from: `"side_a":"party/`, to: `"side_a":"place/`},
	{kind: "cohort", name: "a count is negative", from: `"count":`, to: `"count":-`},
	{kind: "transfer", name: "a count is no number", from: `"count":(\d+)`, to: `"count":"$1"`},
	{kind: "commitment", name: "a list is none", from: `"by":\["([^"]+)"\]`, to: `"by":"$1"`},
	{kind: "conflict", name: "the text breaks off", from: `"sides":.*`, to: `"sides":[{`},

	{kind: "place", name: "a number is text", from: `"latitude":([\d.]+)`, to: `"latitude":"$1"`, some: true},
	{kind: "place", name: "a latitude is beyond the pole", from: `"latitude":`, to: `"latitude":1`, some: true},
	{kind: "episode", name: "an episode ends before it starts", from: `"end":"\d{4}`, to: `"end":"1900`, some: true},
	{kind: "meeting", name: "a meeting ends before it starts", from: `"end":"\d{4}`, to: `"end":"1900`, some: true},
	{kind: "ceasefire", name: "a ceasefire ends before it begins", from: `"effective":`, to: `"ended":"1900-01-01","effective":`, some: true},
	{kind: "transfer", name: "something is done before it was agreed", from: `"executed":"\d{4}`, to: `"executed":"1900`, some: true},
	{kind: "dyad", name: "a dyad is of one party", from: `"side_b":"party/(\w+)-south"`, to: `"side_b":"party/$1-north"`, some: true},
	{kind: "transfer", name: "a party hands over to itself", from: `"from":("[^"]+"),"to":"[^"]+"`, to: `"from":$1,"to":$1`, some: true},
	{kind: "cohort", name: "parts do not add up", from: `"civilian","count":`, to: `"civilian","count":3`, some: true},
	{kind: "statement", name: "a month lacks the day", from: `"date":"(\d{4})-\d+-\d+"`, to: `"date":"$1-02-30"`, some: true},
	{kind: "person", name: "a member has no field", from: `"side":`, to: `"sid":`, some: true},
	{kind: "source", name: "a member stands twice", from: `"type":`, to: `"type":"register","type":`, some: true},
}

// plant returns the lines of the mistake's kind with the mistake in them.
func (m *mistake) plant(lines [][]byte) (faulty [][]byte, err error) {
	from, err := regexp.Compile(m.from)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		kind, err := firstKind(line)
		if err != nil {
			return nil, err
		}
		if kind == m.kind && from.Match(line) {
			faulty = append(faulty, from.ReplaceAll(line, []byte(m.to)))
		}
	}
	if len(faulty) == 0 {
		return nil, fmt.Errorf("no generated %s can hold the mistake that %s", m.kind, m.name)
	}
	return faulty, nil
}

// soundLines are the records of a few places, which are in order.
func soundLines() ([][]byte, error) {
	var text bytes.Buffer
	if err := integritytest.Write(&text, seed, 200); err != nil {
		return nil, err
	}
	return bytes.Split(bytes.TrimSpace(text.Bytes()), []byte("\n")), nil
}

// plantedOnce returns one line for each of the mistakes.
func plantedOnce() (faulty [][]byte, err error) {
	lines, err := soundLines()
	if err != nil {
		return nil, err
	}
	for i := range mistakes {
		planted, err := mistakes[i].plant(lines)
		if err != nil {
			return nil, err
		}
		faulty = append(faulty, planted[0])
	}
	return faulty, nil
}

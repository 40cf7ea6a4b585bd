package validator

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
)

// mutator changes records in one place as people and programs do.
type mutator struct {
	random *rand.Rand
	names  []string // of members somewhere
}

// spot is a place in a record: the object or array that holds a value, and where.
type spot struct {
	object map[string]any
	name   string
	list   []any
	index  int
}

func (s spot) get() any {
	if s.object != nil {
		return s.object[s.name]
	}
	return s.list[s.index]
}

func (s spot) put(value any) {
	if s.object != nil {
		s.object[s.name] = value
		return
	}
	s.list[s.index] = value
}

// spots lists all places of a record.
func spots(value any) []spot {
	var found []spot
	switch value := value.(type) {
	case map[string]any:
		for _, name := range sorted(value) {
			found = append(append(found, spot{object: value, name: name}), spots(value[name])...)
		}
	case []any:
		for i := range value {
			found = append(append(found, spot{list: value, index: i}), spots(value[i])...)
		}
	}
	return found
}

// foreign are values of every type that stand in place of another.
func foreign() []any {
	return []any{
		nil, "", "text", " ", true, false, []any{}, map[string]any{}, []any{nil}, []any{""}, []any{"text"},
		map[string]any{"x": json.Number("1")}, []any{map[string]any{}}, map[string]any{"": nil},
		json.Number("0"), json.Number("1"), json.Number("-1"), json.Number("-0"), json.Number("1.5"), json.Number("1.0"),
		json.Number("1e2"), json.Number("9007199254740991"), json.Number("9007199254740992"), json.Number("-9007199254740992"),
		json.Number("9223372036854775807"), json.Number("9223372036854775808"), json.Number("123456789012345678901234567890"), json.Number("1e400"),
		"unknown", "Unknown", "undisclosed", "not_applicable", map[string]any{"low": json.Number("3")}, map[string]any{"low": nil},
		map[string]any{"best": json.Number("-3")}, map[string]any{"low": nil, "high": json.Number("2"), "unit": "persons"},
		map[string]any{"high": json.Number("2"), "unit": json.Number("2")}, map[string]any{"low": json.Number("1"), "Low": json.Number("1")},
		"2021-11-16", "2021-02-31", "2021-13-01", "2021-11-16T24:00:00", "2021-11-16T12:00:00-00:00", "20211116", "-0000", "[2020,2021]", "[..2020]", "199X-XX",
		"[..]", "julian:1900-02-29", "hijri:1400", "2020/2019", "2020/..", "../..", "/", "P30D", "P1.5D", "P-1D", "P1DT", "PT0S", "P", "p30d", "P1D1D",
		"external:x", "external:", "party/x", "place/x", "event/x", "party/", "/x", "party", "party/X", "party/" + strings.Repeat("x", 200), "nothing/x",
		"external:" + strings.Repeat("x", 300), "en", "en-", "e", "xx-qqqq-yyyyyyyyy", "en_GB", "https://", "https://example.org", "ftp://example.org", "http://[", "HTTP://x",
		strings.Repeat("0a", 32), strings.Repeat("0A", 32), "0x" + strings.Repeat("0a", 31), "Latn", "Lat", "ÄÖÜß", "monday", "MONDAY", "public",
	}
}

// mutate changes the record in place, in one way, and names the way.
func (m *mutator) mutate(value map[string]any) string {
	all := spots(value)
	at := all[m.random.IntN(len(all))]
	ways := []struct {
		name   string
		weight int
		change func(spot) bool
	}{
		{"another value", 6, m.another}, {"changed text", 5, m.changeText}, {"leave out", 2, m.leaveOut}, {"one element more", 2, m.lengthen},
		{"swapped", 2, func(at spot) bool { return m.swap(at, all) }}, {"unknown member", 1, m.unknown}, {"other case", 1, m.otherCase},
		{"member from elsewhere", 1, m.member}, {"renamed", 1, m.rename},
	}
	for {
		way := ways[m.random.IntN(len(ways))]
		if m.random.IntN(6) < way.weight && way.change(at) {
			return way.name
		}
	}
}

func (m *mutator) leaveOut(at spot) bool {
	if at.object != nil {
		delete(at.object, at.name)
	}
	return at.object != nil
}

func (m *mutator) another(at spot) bool {
	values := foreign()
	at.put(values[m.random.IntN(len(values))])
	return true
}

func (m *mutator) unknown(at spot) bool {
	object, is := at.get().(map[string]any)
	if !is {
		object = at.object
	}
	if object != nil {
		object["unheard_of"] = nil
	}
	return object != nil
}

func (m *mutator) otherCase(at spot) bool {
	if at.object == nil {
		return false
	}
	value := at.object[at.name]
	delete(at.object, at.name)
	at.object[strings.ToUpper(at.name[:1])+at.name[1:]] = value
	return true
}

func (m *mutator) rename(at spot) bool {
	if at.object == nil {
		return false
	}
	value := at.object[at.name]
	delete(at.object, at.name)
	at.object[m.names[m.random.IntN(len(m.names))]] = value
	return true
}

func (m *mutator) changeText(at spot) bool {
	text, is := at.get().(string)
	if !is || text == "" {
		return false
	}
	const signs = "0129X?~%-./,[]TZ:+YES abP_"
	i, sign := m.random.IntN(len(text)), string(signs[m.random.IntN(len(signs))])
	switch m.random.IntN(4) {
	case 0:
		text = text[:i] + sign + text[i:]
	case 1:
		text = text[:i] + text[i+1:]
	case 2:
		text = strings.ToUpper(text)
	default:
		text = text[:i] + sign + text[i+1:]
	}
	at.put(strings.ToValidUTF8(text, ""))
	return true
}

func (m *mutator) lengthen(at spot) bool {
	list, is := at.get().([]any)
	if is {
		values := foreign()
		at.put(append(list[:len(list):len(list)], values[m.random.IntN(len(values))]))
	}
	return is
}

func (m *mutator) member(at spot) bool {
	if at.object == nil {
		return false
	}
	values := foreign()
	at.object[m.names[m.random.IntN(len(m.names))]] = values[m.random.IntN(len(values))]
	return true
}

func (m *mutator) swap(at spot, all []spot) bool {
	other := all[m.random.IntN(len(all))]
	if within(at.get(), other.get()) || within(other.get(), at.get()) {
		return false
	}
	mine, others := at.get(), other.get()
	at.put(others)
	other.put(mine)
	return true
}

// within reports whether two values may hold one another, so that swapping them would make a circle.
func within(a, b any) bool {
	_, scalar := a.(map[string]any)
	_, list := a.([]any)
	_, other := b.(map[string]any)
	_, otherList := b.([]any)
	return (scalar || list) && (other || otherList) || scalar || list
}

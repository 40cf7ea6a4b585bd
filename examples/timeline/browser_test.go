package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	shown    = `document.getElementById('shown').textContent`
	listed   = `[...document.querySelectorAll('#findings > .rule > ol > li')].filter(li => li.offsetHeight > 0).length`
	marks    = `document.querySelectorAll('.scroll a.m:not([hidden])').length`
	focused  = `document.activeElement.getAttribute('class') || document.activeElement.id || document.activeElement.tagName`
	inChart  = `!!document.activeElement.closest('.scroll svg')`
	panelled = `!document.getElementById('panel').hidden`
)

func TestInABrowser(t *testing.T) {
	b := browse(t)
	for name, try := range map[string]func(*testing.T, *browser){
		"asks for nothing":      asksForNothing,
		"filter by address":     filterByAddress,
		"filter by hand":        filterByHand,
		"keyboard":              keyboard,
		"details":               detailsTellWhyAndWhatWouldHeal,
		"print":                 printedPageListsEverything,
		"contrast":              enoughContrast,
		"labels":                labelsDoNotOverlap,
		"hostile names":         hostileNamesDoNothing,
		"five thousand records": fiveThousandRecords,
	} {
		t.Run(name, func(t *testing.T) {
			b.t = t
			try(t, b)
		})
	}
	b.t = t
}

func asksForNothing(t *testing.T, b *browser) {
	b.open(written(t, small), "")
	assert.Empty(t, b.complain)
	require.Len(t, b.asked, 1, "the page asks for nothing but itself")
	assert.Equal(t, "30", b.run(shown))
	assert.Equal(t, 30, b.number(listed))
	assert.Equal(t, 0, b.number(`document.images.length`))
}

func filterByAddress(t *testing.T, b *browser) {
	for fragment, wanted := range map[string]int{
		"": 30, "#severity=error": 5, "#severity=error,info": 10, "#rule=transfer%2Funconfirmed": 2,
		"#severity=error&rule=transfer/handed-over-before-captured": 1, "#severity=info&rule=transfer/handed-over-before-captured": 0,
		"#rule=no/such-rule": 30, "#severity=": 0, "#f3": 30,
	} {
		b.open(written(t, small), fragment)
		assert.Equal(t, fmt.Sprint(wanted), b.run(shown), fragment)
		assert.Equal(t, wanted, b.number(listed), fragment)
		assert.Empty(t, b.complain)
	}
}

func filterByHand(t *testing.T, b *browser) {
	b.open(written(t, small), "")
	all := b.number(marks)
	b.run(`document.querySelector('[name=severity][value=warning]').click()`)
	assert.Equal(t, "10", b.run(shown))
	assert.Less(t, b.number(marks), all)
	assert.Equal(t, "#severity=error,info", b.run(`location.hash`))
	b.run(`{ const rule = document.querySelector('[name=rule]'); rule.value = 'transfer/unconfirmed'; rule.dispatchEvent(new Event('change', {bubbles: true})) }`)
	assert.Equal(t, "2", b.run(shown))
	assert.Equal(t, 2, b.number(marks))
	b.run(`document.querySelector('[type=reset]').click()`)
	b.run(`new Promise(done => setTimeout(done, 50))`)
	assert.Equal(t, "30", b.run(shown))
	assert.Equal(t, all, b.number(marks))
	assert.Empty(t, b.complain)
}

func keyboard(t *testing.T, b *browser) {
	b.open(written(t, small), "")
	var visited []string
	for range 12 {
		b.press("Tab")
		visited = append(visited, fmt.Sprint(b.run(focused)))
		assert.NotEqual(t, "none", b.run(`getComputedStyle(document.activeElement).outlineStyle`), "the focus on %s cannot be seen", visited)
		if b.run(inChart) == true {
			break
		}
	}
	require.Equal(t, true, b.run(inChart), visited)
	b.press("Home")
	assert.Equal(t, "v", b.run(focused), "a record comes first")
	b.press("ArrowRight")
	assert.Equal(t, "m error", b.run(focused), "then its gravest mark")
	assert.Equal(t, true, b.run(`!document.getElementById('tip').hidden`))
	b.press("Enter")
	assert.Equal(t, true, b.run(panelled))
	assert.Equal(t, "Dispute over the valley (conflict)", b.run(`document.getElementById('panel-title').textContent`))
	assert.Contains(t, b.run(`document.getElementById('panel').textContent`), "conflict/one-side")
	assert.Equal(t, true, b.run(`document.getElementById('panel').contains(document.activeElement)`))
	b.press("Escape")
	assert.Equal(t, false, b.run(panelled))
	assert.Equal(t, "m error", b.run(focused), "the focus goes back")
	b.press("End")
	assert.Equal(t, true, b.run(inChart))
	before := b.run(`document.activeElement.closest('.scroll').getAttribute('aria-labelledby')`)
	b.press("Tab")
	assert.NotEqual(t, before, b.run(`(document.activeElement.closest('.scroll') || document.body).getAttribute('aria-labelledby')`), "one stop for each chart")
}

func detailsTellWhyAndWhatWouldHeal(t *testing.T, b *browser) {
	b.open(written(t, small), "")
	b.run(`document.querySelector('.scroll .ceasefire a.m.error').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))`)
	text := fmt.Sprint(b.run(`document.getElementById('panel').innerText`))
	for _, part := range []string{"A ceasefire must not end before it takes effect.", "because", "would hold if", "2004-03-01 or earlier", "line 8"} {
		assert.Contains(t, text, part)
	}
	assert.Equal(t, 0, b.number(`document.querySelectorAll('#panel li[id]').length`), "no id is there twice")
}

func printedPageListsEverything(t *testing.T, b *browser) {
	b.open(written(t, small), "#severity=error")
	assert.Equal(t, 5, b.number(listed))
	b.media("print", "dark")
	assert.Equal(t, 30, b.number(listed))
	assert.Equal(t, "none", b.run(`getComputedStyle(document.getElementById('filter')).display`))
	assert.Equal(t, "rgb(0, 0, 0)", b.run(`getComputedStyle(document.body).color`))
}

// contrast gives the least contrast of text and what is behind it, as WCAG 2.2 reckons it, with the
// text that has it.
const contrast = `(() => {
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
  const style = getComputedStyle(document.documentElement);
  const behind = ['--paper', '--band'].map(name => { const one = document.createElement('i'); one.style.color = style.getPropertyValue(name); document.body.append(one); const c = getComputedStyle(one).color; one.remove(); return luminance(c); });
  let least = [99, ''];
  for (const one of document.querySelectorAll('p, li, code, a:not(.m), h1, h2, h3, svg text, label, button, select')) {
    const own = getComputedStyle(one), svg = one.namespaceURI.endsWith('svg');
    const found = Math.min(...behind.map(b => ratio(b, luminance(svg ? own.fill : own.color))));
    if (found < least[0]) least = [found, one.outerHTML.slice(0, 80)];
  }
  return least[0] >= 4.5 ? '' : least.join(' ');
})()`

func enoughContrast(t *testing.T, b *browser) {
	b.open(written(t, small), "")
	for _, scheme := range []string{"light", "dark"} {
		b.media("screen", scheme)
		assert.Equal(t, "", b.run(contrast), scheme)
	}
	b.media("print", "dark")
	assert.Equal(t, "", b.run(contrast), "print")
}

// overlaps gives pairs of labels that overlap, and labels that leave their chart.
const overlaps = `(() => {
  const faults = [];
  for (const svg of document.querySelectorAll('.scroll > svg')) {
    const chart = svg.getBoundingClientRect();
    const all = [...svg.querySelectorAll('.v > text:not(.g), a.m > text, .axis text:nth-of-type(odd), .name')].map(text => [text.getBoundingClientRect(), text.textContent]).filter(one => one[0].width > 0);
    for (const [box, text] of all) if (box.left < chart.left || box.right > chart.right) faults.push('outside: ' + text);
    all.sort((a, b) => a[0].top - b[0].top || a[0].left - b[0].left);
    for (let i = 0; i < all.length; i++) for (let k = i + 1; k < all.length && all[k][0].top < all[i][0].bottom - 4; k++) {
      const [a, b] = [all[i][0], all[k][0]];
      if (a.right > b.left + .5 && b.right > a.left + .5) faults.push(all[i][1] + ' | ' + all[k][1]);
    }
  }
  return faults.slice(0, 5).join('\n');
})()`

func labelsDoNotOverlap(t *testing.T, b *browser) {
	for _, dossier := range []string{small, "../karabakh2021/dossier.jsonl", "../../humanitarian/testdata/karabakh-2020-2024.jsonl"} {
		for _, language := range []string{"en", "fr"} {
			b.open(written(t, "-lang", language, dossier), "")
			assert.Equal(t, "", b.run(overlaps), dossier)
			assert.Empty(t, b.complain)
		}
	}
}

func fiveThousandRecords(t *testing.T, b *browser) {
	for conflicts, kind := range map[int]string{1: "in one conflict", 40: "in forty"} {
		t.Run(kind, func(t *testing.T) {
			page := written(t, fiveThousand(t, conflicts))
			assert.Less(t, len(page), 3_000_000)
			b.t = t
			start := time.Now()
			b.open(page, "#severity=error")
			assert.Less(t, time.Since(start), 20*time.Second)
			assert.Empty(t, b.complain)
			assert.Equal(t, fmt.Sprint(b.number(listed)), b.run(shown))
			b.run(`document.querySelector('[type=reset]').click()`)
			b.run(`new Promise(done => setTimeout(done, 50))`)
			assert.Equal(t, fmt.Sprint(b.number(listed)), b.run(shown))
			assert.Equal(t, "", b.run(overlaps))
			assert.Equal(t, 5_000, b.number(`document.querySelectorAll('[id^=r]').length`), "every record is drawn or listed")
		})
	}
}

func hostileNamesDoNothing(t *testing.T, b *browser) {
	const attack = `</script></svg></style></title><img src=x onerror=document.title='broken'><script>document.title='broken'</script>`
	b.open(pageOf(t,
		`{"kind":"conflict","id":"conflict/a","names":[{"value":"`+attack+`"}],"life":"1990/.."}`,
		`{"kind":"event","id":"event/a","names":[{"value":"`+attack+`"}],"type":"`+attack+`","conflict":"conflict/a","date":"2001-02-03"}`,
		`{"kind":"event","id":"event/b","names":[{"value":"`+attack+`"}],"type":"clash","conflict":"conflict/a"}`,
	), "")
	b.run(`for (const one of document.querySelectorAll('a.m, .v')) { one.focus(); one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})) }`)
	assert.Equal(t, "Timeline", b.run(`document.title`))
	assert.Equal(t, 0, b.number(`document.images.length`))
	assert.Equal(t, 1, b.number(`document.scripts.length`))
	assert.Empty(t, b.complain)
}

// fiveThousand writes a dossier of 5,000 records of all kinds that are drawn, with dates known
// exactly, in part or not at all, and returns its name.
func fiveThousand(t *testing.T, conflicts int) string {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	day := func(year int) string {
		exact := fmt.Sprintf("%d-%02d-%02d", year, 1+random.IntN(12), 1+random.IntN(28))
		return []string{exact, exact, exact, exact[:7], exact + "~", exact[:7] + "?", exact[:4]}[random.IntN(7)]
	}
	var lines []string
	for i := range conflicts {
		lines = append(lines, fmt.Sprintf(`{"kind":"conflict","id":"conflict/%d","names":[{"value":"Conflict %d"}],"life":"1970/.."}`, i, i))
	}
	for i := len(lines); i < 5_000; i++ {
		year, conflict := 1975+random.IntN(45), random.IntN(conflicts)
		fields := []string{
			`"kind":"event","id":"event/%d","type":"clash","date":"` + day(year) + `"`,
			`"kind":"event","id":"event/%d","type":"clash"`,
			`"kind":"ceasefire","id":"ceasefire/%d","declared":"` + day(year) + `","effective":"` + day(year) + `"`,
			`"kind":"ceasefire","id":"ceasefire/%d","effective":"` + day(year) + `","ended":"` + day(year+1) + `"`,
			`"kind":"episode","id":"episode/%d","start":"` + day(year) + `","active_end":"` + day(year+2) + `"`,
			`"kind":"agreement","id":"agreement/%d","dates":[{"role":"signed","date":"` + day(year) + `"},{"role":"entry_into_force","date":"` + day(year+1) + `"}]`,
			`"kind":"meeting","id":"meeting/%d","start":"` + day(year) + `"`,
		}[random.IntN(7)]
		if random.IntN(5) > 0 {
			fields += `,"citations":[{"source":"external:report"}]`
		}
		lines = append(lines, fmt.Sprintf(`{`+fields+`,"names":[{"value":"Record number %d of the Mountain and River Mission"}],"conflict":"conflict/%d"}`, i, i, conflict))
	}
	name := filepath.Join(t.TempDir(), "five-thousand.jsonl")
	writeFile(t, name, strings.Join(lines, "\n"))
	return name
}

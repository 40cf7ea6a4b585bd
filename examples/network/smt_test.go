package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/armistice-go/armistice/conflict/chronology"
)

// A question is a problem for z3, and whether it must be satisfiable: its hard
// claims, and all its claims.
type question struct {
	name            string
	problem         problem
	outright, whole bool
	// only tells which of the two is asked, where not both are.
	onlyOutright, onlyWhole bool
}

// ask puts all questions to one z3 and compares the answers.
func ask(t *testing.T, questions []question) {
	t.Helper()
	solver, err := exec.LookPath("z3")
	if err != nil {
		t.Skip("z3 is not on the path, so networks are not held to it; the same files are held to their golden prose always")
	}
	var script bytes.Buffer
	for _, q := range questions {
		fmt.Fprintln(&script, "(reset)")
		require.NoError(t, writeSMT(&script, q.problem), q.name)
		fmt.Fprintln(&script, `(echo "next")`)
	}
	limit, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	process := exec.CommandContext(limit, solver, "smt.auto_config=false", "-in")
	process.Stdin = &script
	output, err := process.CombinedOutput()
	require.NoError(t, err)
	answers := strings.Split(strings.TrimSpace(string(output)), "next")
	require.Len(t, answers, len(questions)+1)
	for index, q := range questions {
		answer := strings.Fields(answers[index])
		require.NotEmpty(t, answer, q.name)
		for _, word := range answer {
			require.Contains(t, []string{"sat", "unsat"}, word, q.name)
		}
		if !q.onlyWhole {
			require.Equal(t, q.outright, answer[0] == "sat", "%s, claimed outright:\n%s", q.name, shown(q.problem))
		}
		if !q.onlyOutright {
			require.Equal(t, q.whole, answer[len(answer)-1] == "sat", "%s, all claims:\n%s", q.name, shown(q.problem))
		}
	}
}

// shown is the file of a problem, for a message.
func shown(p problem) string {
	var text strings.Builder
	for _, point := range p.points {
		fmt.Fprintln(&text, "point", point.name, point.stated)
	}
	for _, claim := range slices.Concat(p.claims, p.choices) {
		fmt.Fprintln(&text, strings.TrimSpace(strengthOf(claim)+strings.Join(claim.words, " ")))
	}
	return text.String()
}

// members are what a contradiction needs.
type members struct {
	dates       []chronology.PointID
	constraints []chronology.ConstraintID
	choices     []chronology.ChoiceID
}

// about asks whether a problem is consistent as our solver finds, and whether
// each contradiction is one, and a smallest one.
func about(name string, stated problem) []question {
	solution := stated.network.Solve()
	// What is claimed outright is not asked apart where there are choices, since
	// these are looked at with all claims only.
	questions := []question{{name: name, problem: stated, outright: true, whole: true, onlyWhole: len(stated.choices) > 0}}
	for number, found := range solution.Contradictions() {
		questions[0].whole = false
		questions[0].outright = questions[0].outright && found.Strength == chronology.Soft
		if !found.Unreduced {
			needed := members{dates: found.Dates, constraints: found.Constraints}
			questions = append(questions, smallest(fmt.Sprintf("%s, contradiction %d", name, number+1), stated, needed, found.Strength)...)
		}
	}
	for number, found := range solution.ChoiceContradictions() {
		questions[0].whole = false
		if !found.Unreduced {
			needed := members{found.Dates, found.Constraints, found.Choices}
			questions = append(questions, smallest(fmt.Sprintf("%s, choices %d", name, number+1), stated, needed, chronology.Soft)...)
		}
	}
	return questions
}

// smallest asks about all that a contradiction needs, and about it without each
// one of its members.
func smallest(name string, stated problem, needed members, strength chronology.Strength) (questions []question) {
	part := func(what string, kept members, satisfiable bool) {
		left := only(stated, kept)
		if satisfiable && left.reckonsWithoutDates() {
			return
		}
		questions = append(questions, question{
			name: name + ", " + what, problem: left, outright: satisfiable, whole: satisfiable,
			onlyOutright: strength == chronology.Hard, onlyWhole: strength == chronology.Soft,
		})
	}
	part("whole", needed, false)
	for _, date := range needed.dates {
		part("without the date of "+stated.points[date].name,
			members{less(needed.dates, date), needed.constraints, needed.choices}, true)
	}
	for _, id := range needed.constraints {
		part("without "+strings.Join(stated.claims[id].words, " "),
			members{needed.dates, less(needed.constraints, id), needed.choices}, true)
	}
	for _, id := range needed.choices {
		part("without "+strings.Join(stated.choices[id].words, " "),
			members{needed.dates, needed.constraints, less(needed.choices, id)}, true)
	}
	return questions
}

func less[ID comparable](all []ID, one ID) []ID {
	return slices.DeleteFunc(slices.Clone(all), func(other ID) bool { return other == one })
}

// reckonsWithoutDates tells whether rules of the calendar are left and no date.
// How far they lead is then known to the network in round numbers only, so that
// it may take a date for needed that is not.
func (p problem) reckonsWithoutDates() bool {
	reckons := slices.ContainsFunc(p.claims, func(c claim) bool { return c.rule.reckoning != nil })
	return reckons && !slices.ContainsFunc(p.points, func(p point) bool {
		return !p.stated.IsZero() && p.stated.String() != wide
	})
}

// wide is a date that a point without one is given where a rule of the calendar
// needs an end; it lies so far off that no rule of these tests leads there.
const wide = "[2005-01-01..2040-12-31]"

// only is the part of a problem that has the members given.
func only(stated problem, kept members) problem {
	part := problem{points: slices.Clone(stated.points)}
	reckoned := map[chronology.PointID]bool{}
	for _, id := range kept.constraints {
		claim := stated.claims[id]
		part.claims = append(part.claims, claim)
		for _, point := range claim.arguments.points {
			reckoned[point] = reckoned[point] || claim.rule.reckoning != nil
		}
	}
	for _, id := range kept.choices {
		part.choices = append(part.choices, stated.choices[id])
	}
	for id := range part.points {
		if !slices.Contains(kept.dates, chronology.PointID(id)) {
			part.points[id].stated = chronology.Date{}
			if reckoned[chronology.PointID(id)] {
				part.points[id].stated = chronology.MustParse(wide)
			}
		}
	}
	return part
}

func TestTestdataAgainstZ3(t *testing.T) {
	var questions []question
	for _, name := range files(t) {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		stated, found := read(text)
		require.Zero(t, found.total)
		questions = append(questions, about(filepath.Base(name), stated)...)
	}
	ask(t, questions)
}

// TestRandomNetworksAgainstZ3 compares verdicts, and holds each contradiction
// to be unsatisfiable and satisfiable without any one of its members.
func TestRandomNetworksAgainstZ3(t *testing.T) {
	const networks = 510
	random := rand.New(rand.NewPCG(7, 2021))
	var questions []question
	counted := map[string]int{}
	for number := 0; counted["networks"] < networks; number++ {
		require.Less(t, number, 3*networks)
		text := randomNetwork(random)
		stated, found := read([]byte(text))
		require.Zero(t, found.list, text)
		if !stated.network.Solve().Complete() {
			counted["left open"]++
			continue
		}
		if err := writeSMT(&bytes.Buffer{}, stated); err != nil {
			require.ErrorContains(t, err, "no end")
			continue
		}
		asked := about(fmt.Sprint("network ", number), stated)
		counted["networks"]++
		if asked[0].whole {
			counted["consistent"]++
		} else if asked[0].outright {
			counted["doubtful"]++
		}
		counted["with choices"] += len(stated.network.Solve().ChoiceContradictions())
		questions = append(questions, asked...)
	}
	assert.Greater(t, counted["consistent"], networks/5)
	assert.Greater(t, counted["doubtful"], networks/20)
	assert.Greater(t, counted["with choices"], networks/50)
	assert.Less(t, counted["left open"], networks/50)
	assert.Greater(t, len(questions), 4*networks)
	ask(t, questions)
}

// randomNetwork makes a file of a few points, of dates of every kind within two
// years, and of rules of every kind.
func randomNetwork(random *rand.Rand) string {
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	dates := []string{
		"", "", "2020-02-29", "2020-01-31", "2020-03", "2020-0X-30", "202X-12-25", "2020", "2020-02-15~", "2020-08?",
		"[2020-01-30,2020-02-28,2020-03-31]", "[2020-01..2020-03,2020-06-30]", "[2020-05..]", "[..2020-04-30]", "2021-XX-01", "2020-21",
	}
	var text strings.Builder
	points, spans := 2+random.IntN(5), random.IntN(4)
	names := func() string {
		if at := random.IntN(points + 2*spans); at >= points {
			return fmt.Sprint("s", (at-points)/2, pick(".start", ".end"))
		} else {
			return fmt.Sprint("p", at)
		}
	}
	for point := range points {
		fmt.Fprintln(&text, "point", fmt.Sprint("p", point), pick(dates...))
	}
	for span := range spans {
		fmt.Fprintln(&text, "span", fmt.Sprint("s", span), pick("", "2020-01/2020-03", "2020-02-29/..", "/2020-04-30", "2020/2021"))
	}
	all := slices.Concat(pointRules(), spanRules())
	for range 1 + random.IntN(2*points) {
		rule := all[random.IntN(len(all))]
		if rule.reckoning != nil && random.IntN(2) == 0 {
			rule = all[len(all)-1-random.IntN(3)] // tables take another solver long
		}
		words := []string{pick("", "", "", "soft ", "slack ", "soft slack ") + rule.name}
		for _, operand := range rule.operands {
			switch {
			case !operand.span:
				words = append(words, names())
			case spans == 0:
				words = nil
			case words != nil:
				words = append(words, fmt.Sprint("s", random.IntN(spans)))
			}
		}
		if words == nil {
			continue
		}
		for _, parameter := range rule.parameters {
			switch {
			case parameter.term:
				words = append(words, pick("P1M", "P30D", "P1M15D", "P6M", "P1Y", "P0D"))
			case parameter.choices != nil:
				words = append(words, pick(parameter.choices...))
			case parameter.name == "years":
				words = append(words, pick("0", "1", "-1"))
			case parameter.name == "months":
				words = append(words, pick("0", "1", "6", "-2"))
			default:
				words = append(words, fmt.Sprint(random.IntN(100)-30))
			}
		}
		fmt.Fprintln(&text, strings.Join(words, " "))
	}
	return text.String()
}

func TestWhatHasNoEndIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"nothing dated":       "point a\npoint b\nterm a b P1M",
		"one end only":        "point a [2020..]\npoint b\nterm a b P1M",
		"dated by doubt only": "point a 2020?\npoint b\nterm a b P1M",
		"too many days":       "point a [0000..9999]\npoint b\nterm a b P1M\nterm a b P30D",
		"too many stretches":  strings.Repeat("# \n", 2) + manyStretches(),
	} {
		t.Run(name, func(t *testing.T) {
			status, output, errs := outcome(t, text, "-smt")
			assert.Equal(t, unreadable, status)
			assert.Empty(t, output)
			assert.Contains(t, errs, "line ")
		})
	}
}

// manyStretches are points that may be the 25th of any month of 10,000 years.
func manyStretches() string {
	var text strings.Builder
	for point := range 6 {
		fmt.Fprintf(&text, "point p%d XXXX-XX-25\n", point)
	}
	return text.String()
}

// TestDoubtedRuleMayUseDoubtedDates is for the second part of the file, whose
// tables end where a doubted date ends.
func TestDoubtedRuleMayUseDoubtedDates(t *testing.T) {
	status, output, errs := outcome(t, "point a 2020-02?\npoint b\nsoft term a b P1M", "-smt")
	assert.Equal(t, consistent, status, errs)
	assert.Equal(t, 2, strings.Count(output, "(check-sat)"))
}

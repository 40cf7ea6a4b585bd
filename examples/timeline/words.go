package main

import (
	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"golang.org/x/text/language"
)

// words are what the page says in one language.
type words struct {
	Tag      language.Tag
	language string

	// Colon is what stands between a name and its number.
	Colon string

	Timeline, Records, Conflicts, NoConflict, Further, Findings, NoFinding, Redacted, Withheld         string
	Filter, AllRules, Severity, Rule, Shown, Reset, Close, Legend, Keys                                string
	Because, HoldsIf, Assuming, Line, Undated, Distant, Crowded, NotDrawn, Contents, LeftOut, Unlisted string
	Incomplete, More                                                                                   string
	LegendSolid, LegendFade, LegendOpen, LegendMissing, LegendSingle, LegendRange                      string
	LegendOther, LegendDoubt, LegendMarks                                                              string
	Executed, Agreed, Confirmed, Declared, Scheduled, ActiveEnd, NeverEffective                        string
	Start, End, notStated                                                                              string
	Severities                                                                                         [3]string
	SeverityPlurals                                                                                    [3]string
	// lanes are the names of lanes, kinds those of single records.
	lanes, kinds map[record.Kind]string
	dateRoles    map[agreement.DateRole]string
}

func wordsIn(name string) (words, bool) {
	switch name {
	case "en":
		return english(), true
	case "fr":
		return french(), true
	}
	return words{}, false
}

// severity returns the word for a severity.
func (w words) severity(severity integrity.Severity) string { return w.Severities[severity] }

func (w words) dateRole(role agreement.DateRole) string {
	if said, translated := w.dateRoles[role]; translated {
		return said
	}
	if term, listed := role.Vocabulary().Term(string(role)); listed {
		return term.Title
	}
	return clean(string(role))
}

// fromTo says two dates as the ends of a time, "…" where one is not stated.
func (w words) fromTo(start, end chronology.Date) string {
	said := [2]string{w.notStated, w.notStated}
	for i, day := range []chronology.Date{start, end} {
		if !day.IsZero() {
			said[i] = day.In(w.Tag)
		}
	}
	if said[0] == said[1] {
		return said[0]
	}
	return said[0] + " – " + said[1]
}

func english() words {
	return words{
		Tag:             language.English,
		language:        "en",
		Colon:           ": ",
		Timeline:        "Timeline",
		Records:         "Records",
		Conflicts:       "Conflicts",
		NoConflict:      "Records of no conflict",
		Further:         "Further conflicts",
		Contents:        "Contents",
		Distant:         "Not drawn: far from all other dates",
		Findings:        "Findings",
		NoFinding:       "The rules find nothing in this dossier.",
		Redacted:        "The page shows what the public may see: the dossier was checked in full and drawn redacted.",
		Withheld:        "The details rest on what the public may not see and are left out.",
		Filter:          "Filter the findings",
		AllRules:        "all rules",
		Severity:        "severity",
		Rule:            "rule",
		Shown:           "findings shown",
		Reset:           "show all",
		Close:           "close",
		Legend:          "How to read this page",
		Keys:            "Tab leads from chart to chart, the arrow keys from record to record and mark to mark, Enter opens the details and Escape closes them.",
		Because:         "because",
		HoldsIf:         "would hold if",
		Assuming:        "assuming",
		Line:            "line",
		Undated:         "Without a date",
		Crowded:         "Not drawn for want of room",
		NotDrawn:        "Records of kinds that are not drawn",
		LeftOut:         "Records left out as a whole",
		Unlisted:        "Not listed for want of room",
		Incomplete:      "The check was left incomplete",
		More:            "others",
		LegendSolid:     "known to the day",
		LegendFade:      "begins or ends some day of the fading part",
		LegendOpen:      "open: no end is set",
		LegendMissing:   "fades out: the end is not stated",
		LegendSingle:    "a single date",
		LegendRange:     "one day of these",
		LegendOther:     "another date of the same record",
		LegendDoubt:     "approximate, uncertain, or both, as the date says of itself",
		LegendMarks:     "findings, with the number under which they are listed",
		Executed:        "handed over",
		Agreed:          "agreed",
		Confirmed:       "confirmed",
		Declared:        "declared",
		Scheduled:       "was to take effect",
		ActiveEnd:       "last day of active hostilities",
		NeverEffective:  "never took effect",
		Start:           "start",
		End:             "end",
		notStated:       "not stated",
		Severities:      [3]string{"note", "warning", "error"},
		SeverityPlurals: [3]string{"notes", "warnings", "errors"},
		lanes: map[record.Kind]string{
			"conflict": "Conflict", "episode": "Hostilities", "ceasefire": "Ceasefires", "agreement": "Agreements",
			"meeting": "Meetings", "transfer": "Transfers", "event": "Events", "statement": "Statements",
		},
		kinds: map[record.Kind]string{
			"conflict": "conflict", "episode": "episode of hostilities", "ceasefire": "ceasefire", "agreement": "agreement",
			"meeting": "meeting", "transfer": "transfer", "event": "event", "statement": "statement",
		},
	}
}

func french() words {
	return words{
		Tag:             language.French,
		language:        "fr",
		Colon:           "\u00a0: ",
		Timeline:        "Chronologie",
		Records:         "Fiches",
		Conflicts:       "Conflits",
		NoConflict:      "Fiches sans conflit",
		Further:         "Autres conflits",
		Contents:        "Sommaire",
		Distant:         "Non dessinées : loin de toutes les autres dates",
		Findings:        "Constats",
		NoFinding:       "Les règles ne trouvent rien dans ce dossier.",
		Redacted:        "La page montre ce que le public peut voir : le dossier a été vérifié en entier et dessiné expurgé.",
		Withheld:        "Les détails reposent sur ce que le public ne peut pas voir et sont omis.",
		Filter:          "Filtrer les constats",
		AllRules:        "toutes les règles",
		Severity:        "gravité",
		Rule:            "règle",
		Shown:           "constats affichés",
		Reset:           "tout afficher",
		Close:           "fermer",
		Legend:          "Comment lire cette page",
		Keys:            "Tab mène d’un graphique à l’autre, les flèches de fiche en fiche et de marque en marque, Entrée ouvre les détails et Échap les ferme.",
		Because:         "parce que",
		HoldsIf:         "tiendrait si",
		Assuming:        "en supposant",
		Line:            "ligne",
		Undated:         "Sans date",
		Crowded:         "Non dessinées faute de place",
		NotDrawn:        "Fiches de genres non dessinés",
		LeftOut:         "Fiches entièrement omises",
		Unlisted:        "Non énumérés faute de place",
		Incomplete:      "La vérification est restée incomplète",
		More:            "autres",
		LegendSolid:     "connu au jour près",
		LegendFade:      "commence ou finit un jour de la partie estompée",
		LegendOpen:      "ouvert : aucune fin n’est fixée",
		LegendMissing:   "s’estompe : la fin n’est pas indiquée",
		LegendSingle:    "une seule date",
		LegendRange:     "l’un de ces jours",
		LegendOther:     "une autre date de la même fiche",
		LegendDoubt:     "approximatif, incertain, ou les deux, comme la date le dit d’elle-même",
		LegendMarks:     "constats, avec le numéro sous lequel ils sont énumérés",
		Executed:        "remise",
		Agreed:          "convenue",
		Confirmed:       "confirmée",
		Declared:        "déclaré",
		Scheduled:       "devait prendre effet",
		ActiveEnd:       "dernier jour des hostilités actives",
		NeverEffective:  "n’a jamais pris effet",
		Start:           "début",
		End:             "fin",
		notStated:       "non indiqué",
		Severities:      [3]string{"note", "avertissement", "erreur"},
		SeverityPlurals: [3]string{"notes", "avertissements", "erreurs"},
		lanes: map[record.Kind]string{
			"conflict": "Conflit", "episode": "Hostilités", "ceasefire": "Cessez-le-feu", "agreement": "Accords",
			"meeting": "Rencontres", "transfer": "Remises", "event": "Événements", "statement": "Déclarations",
		},
		kinds: map[record.Kind]string{
			"conflict": "conflit", "episode": "épisode d’hostilités", "ceasefire": "cessez-le-feu", "agreement": "accord",
			"meeting": "rencontre", "transfer": "remise", "event": "événement", "statement": "déclaration",
		},
		dateRoles: frenchDateRoles(),
	}
}

func frenchDateRoles() map[agreement.DateRole]string {
	return map[agreement.DateRole]string{
		agreement.Proposed: "proposé", agreement.Adopted: "adopté", agreement.Initialled: "paraphé", agreement.Signed: "signé",
		agreement.Countersigned: "contresigné", agreement.Declared: "déclaré", agreement.Announced: "annoncé", agreement.Published: "publié",
		agreement.Approved: "approuvé", agreement.Rejected: "rejeté", agreement.Ratified: "ratifié", agreement.Accepted: "accepté",
		agreement.Acceded: "adhésion", agreement.Deposited: "déposé", agreement.ScheduledEffective: "devait prendre effet",
		agreement.Effective: "prise d’effet", agreement.ProvisionalFrom: "appliqué à titre provisoire dès", agreement.EntryIntoForce: "entrée en vigueur",
		agreement.Registered: "enregistré", agreement.Amended: "modifié", agreement.Renewed: "renouvelé", agreement.Suspended: "suspendu",
		agreement.Resumed: "repris", agreement.NoticeOfTermination: "dénoncé", agreement.Terminated: "terminé", agreement.Expired: "expiré",
		agreement.Superseded: "remplacé", agreement.LastObserved: "observé en dernier", agreement.RecordedOn: "consigné", agreement.TitleDate: "date du titre",
	}
}

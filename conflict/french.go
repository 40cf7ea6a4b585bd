package conflict

import "github.com/armistice-go/armistice/conflict/integrity"

// french are the messages of this package's rules in French.
func french() map[integrity.Code]string {
	return map[integrity.Code]string{
		"party/unnamed":                 "l'acteur n'a pas de nom",
		"party/own-parent":              "l'acteur est son propre parent",
		"party/parents-in-a-circle":     "ses parents ramènent à l'acteur après {steps, pas, pas}",
		"party/organ-of-nobody":         "l'acteur est un organe ou une force, et aucun parent ne dit de qui",
		"party/member-outside-life":     "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"party/own-successor":           "l'acteur figure dans une succession à lui-même",
		"party/successions-in-a-circle": "ceux à qui l'acteur succède ramènent à lui",
		"party/splinter-outside-life":   "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"party/goes-on-after-joining":   "a rejoint le {to}, mais existe jusqu'au {from} : {gap, jour, jours} de plus",
		"party/organ-of-two":            "l'acteur est organe, branche ou aile de {wholes} acteurs sans dire quand",
		"party/name-outside-life":       "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"party/recognises-itself":       "l'acteur est inscrit comme se reconnaissant lui-même",
	}
}

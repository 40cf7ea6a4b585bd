package integrity

// kernelFrench are the messages of the kernel's rules in French.
func kernelFrench() map[Code]string {
	return map[Code]string{
		"record/malformed-json":      "l'enregistrement n'a pas été lu : {reason}",
		"record/invalid-utf8":        "l'enregistrement n'a pas été lu : {reason}",
		"record/byte-order-mark":     "{reason}",
		"record/line-too-long":       "l'enregistrement n'a pas été lu : {reason}",
		"record/duplicate-member":    "{reason} ; le premier a été gardé",
		"record/unknown-member":      "{reason} ; le membre a été ignoré",
		"record/invalid-date":        "{reason} ; le champ est resté vide",
		"record/invalid-value":       "{reason} ; le champ est resté vide",
		"record/undefined-kind":      "aucun domaine de ce vérificateur ne définit ce genre d'enregistrement ; il n'a pas été lu",
		"record/duplicate-id":        "un autre enregistrement porte cet identifiant ; celui-ci n'a pas été retenu",
		"record/malformed-id":        "l'identifiant est mal formé ou ne commence pas par le genre de l'enregistrement ; l'enregistrement n'a pas été retenu",
		"record/required":            "le champ est obligatoire et vide",
		"record/unknown-code":        "le code ne figure pas dans le vocabulaire {vocabulary}",
		"record/shape":               "la valeur n'a pas la forme exigée ici ({tag})",
		"record/dangling-reference":  "aucun enregistrement {reference} dans le dossier",
		"record/wrong-kind":          "la référence mène à un enregistrement {kind}, là où seul {kinds} est admis",
		"record/malformed-reference": "la référence n'est pas un identifiant bien formé",
		"record/count-out-of-order":  "les bornes du nombre ne sont pas dans l'ordre : {count}",
		"record/negative-count":      "le nombre {count} est inférieur à zéro",
		"record/uncited":             "l'enregistrement ne cite aucune source",
		"record/clocks-out-of-order": "{from} est {gap, jour, jours} après {to}, qui ne peut le précéder",
		"table/row-broken":           "{reason}",
		"table/row-shifted":          "{reason}",
		"table/row-too-long":         "{reason}",
		"table/cell-unreadable":      "{reason}",
		"table/cell-impossible":      "{reason}",
		"integrity/rule-panicked":    "la règle {rule} a échoué sur cet enregistrement et n'en a rien dit",
		"integrity/rule-too-slow":    "la règle {rule} a dépassé le temps qui lui est accordé pour cet enregistrement",
		"chronology/contradiction":   "ces dates et ces règles ne peuvent être vraies ensemble : il manque {gap, jour, jours}",
	}
}

package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

// frenchOfRemains are the messages about remains and the missing.
func frenchOfRemains() map[integrity.Code]string {
	return map[integrity.Code]string{
		"remains/illegal-step":                     "{event} ne peut suivre dans l'état {state}",
		"remains/steps-out-of-order":               "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"remains/died-after-recovery":              "décès {from}, restes relevés {to} : il manque {gap, jour, jours}",
		"remains/buried-unidentified":              "dits identifiés, inhumés sans identification préalable ni nouvelle inhumation ensuite",
		"remains/recovery-undescribed":             "absent du dossier : {missing}",
		"remains/unit-differs":                     "comptés en {unit}",
		"remains/identified-exceed-count":          "{identified} identifiés sur {count}",
		"remains/confirmed-without-primary-method": "identification confirmée sans méthode primaire au dossier",
		"remains/side-disputed":                    "dits de {said}, trouvés être de {found}",
		"remains/accepted-before-offered":          "offre {from}, acceptation {to} : il manque {gap, jour, jours}",
		"remains/return-request-not-recorded":      "absent du dossier : {missing}",
		"remains/offer-open-five-years":            "offre du {offered}, sans acceptation au dossier : les cinq ans ont pris fin le {ended}",
		"remains/death-in-custody-undocumented":    "absent du dossier : {missing}",
		"remains/enquiry-not-recorded":             "cause du décès {cause}, et aucune enquête au dossier",

		"missing-person/illegal-step":                   "{event} ne peut suivre dans l'état {state}",
		"missing-person/steps-out-of-order":             "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"missing-person/seen-after-report":              "vu pour la dernière fois {from}, porté disparu {to} : il manque {gap, jour, jours}",
		"missing-person/reported-by-nobody":             "ni famille ni partie n'est inscrite comme ayant signalé la disparition",
		"missing-person/closed-without-family-informed": "dossier clos, et aucun événement ne dit que la famille a été informée",
		"missing-person/death-without-proof":            "décès constaté sans preuve au dossier",
		"missing-person/closed-without-outcome":         "dossier clos sans issue inscrite",
		"missing-person/remains-not-identified":         "le décès repose sur des restes identifiés, dont le statut est {status}",
		"missing-person/search-not-opened":              "{days} jours depuis la fin des hostilités actives, aucune recherche au dossier",
		"missing-person/search-not-opened-niac":         "{days} jours depuis la fin des hostilités actives, aucune recherche au dossier",
	}
}

// frenchOfMines are the messages about mine records.
func frenchOfMines() map[integrity.Code]string {
	return map[integrity.Code]string{
		"mine-record/in-the-future":             "daté {date}, vérifié le {now}",
		"remains/in-the-future":                 "daté {date}, vérifié le {now}",
		"missing-person/in-the-future":          "daté {date}, vérifié le {now}",
		"evacuation/in-the-future":              "daté {date}, vérifié le {now}",
		"mine-record/point-impossible":          "aucun point de la Terre n'a cette position ; latitude et longitude échangées : {exchanged}",
		"mine-record/illegal-step":              "{event} ne peut suivre dans l'état {state}",
		"mine-record/steps-out-of-order":        "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"mine-record/handed-over-before-laid":   "posées jusqu'au {from}, registre remis {to} : il manque {gap, jour, jours}",
		"mine-record/location-or-date-missing":  "absent du dossier : {missing}",
		"mine-record/mines-undescribed":         "absent du dossier : {missing}",
		"mine-record/self-destruction-missing":  "mises en place à distance, sans délai d'autodestruction au dossier",
		"mine-record/booby-traps-together":      "{count} pièges, {positions} positions au dossier",
		"mine-record/types-differ-from-total":   "{sum} par type, {recorded} enregistrées",
		"mine-record/spacing-differs":           "{count} mines, là où l'espacement et l'étendue en laissent attendre {expected}",
		"mine-record/cleared-exceeds-found":     "{cleared} enlevées, {found} trouvées",
		"mine-record/accuracy-unattributed":     "absent du dossier : {missing}",
		"mine-record/accuracy-impossible":       "l'exactitude affirmée est de {percent}",
		"mine-record/reference-points-too-few":  "{points, point de référence, points de référence} au dossier",
		"mine-record/reference-points-coincide": "le point a la position du point {other}",
		"mine-record/datum-missing":             "des coordonnées sans système géodésique au dossier",
		"mine-record/reference-point-far":       "le point est à {kilometres} km du sommet le plus proche",
		"mine-record/names-without-places":      "{names, nom, noms} de la zone et aucun lieu",
		"mine-record/swapped-coordinates":       "le sommet n'est possible que si latitude et longitude sont échangées",
		"mine-record/corner-impossible":         "aucun point de la Terre n'a la position du sommet",
		"mine-record/too-few-corners":           "le périmètre a moins de trois sommets différents",
		"mine-record/crosses-itself":            "côtés du périmètre qui se croisent ou se touchent : {crossing}",
		"mine-record/no-area":                   "les sommets du périmètre sont sur une même droite",
		"mine-record/not-handed-over":           "{days} jours depuis la fin des hostilités actives ; la zone est contrôlée par {controller}, et ni remise ni motif n'est au dossier",
		"mine-record/not-handed-over-niac":      "{days} jours depuis la fin des hostilités actives ; la zone est contrôlée par {controller}, et ni remise ni motif n'est au dossier",
		"mine-record/report-due":                "aucun rapport au dossier depuis le {since} ; échéance le {due}",
	}
}

// frenchOfRelief are the messages about evacuation and aid.
func frenchOfRelief() map[integrity.Code]string {
	return map[integrity.Code]string{
		"evacuation/returned-before":                "évacuées {from}, rentrées {to} : il manque {gap, jour, jours}",
		"evacuation/to-itself":                      "les personnes ont été conduites là d'où elles venaient",
		"evacuation/reason-missing":                 "aucun motif au dossier",
		"evacuation/consent-not-recorded":           "rien sur le consentement au dossier",
		"evacuation/families-separated":             "familles : {families}",
		"evacuation/minors-exceed-count":            "{minors} mineurs sur {count}",
		"evacuation/outside-corridor":               "{from} ne peut venir après {to} : il manque {gap, jour, jours}",
		"evacuation/corridor-closes-before-opening": "ouverture {from}, fermeture {to} : il manque {gap, jour, jours}",
		"evacuation/corridor-not-agreed":            "{agreed, partie a, parties ont} accepté le couloir, et aucun accord n'est nommé",
		"evacuation/return-open":                    "{days} jours depuis la fin des hostilités actives, aucun retour au dossier",
		"evacuation/minors-abroad-undocumented":     "{minors} mineurs évacués à l'étranger ; absent du dossier : {missing}",

		"aid/arrived-before-dispatched": "expédié {from}, arrivé {to} : il manque {gap, jour, jours}",
		"aid/delivered-exceeds-sent":    "{delivered} livrés sur {sent}",
		"aid/unit-differs":              "expédié en {sent}, livré en {delivered}",
		"aid/quantity-or-unit-missing":  "absent du dossier : {missing}",
		"aid/planned-end-before-start":  "prévu du {from} au {to} : il manque {gap, jour, jours}",
		"aid/actual-end-before-start":   "commencé {from}, terminé {to} : il manque {gap, jour, jours}",
		"aid/actual-in-the-future":      "{from} est {gap, jour, jours} après le jour de la vérification, {to}",
		"aid/answered-before-requested": "demandé {from}, répondu {to} : il manque {gap, jour, jours}",
		"aid/passage-unanswered":        "passage demandé à {party} il y a {days} jours, sans réponse au dossier",
	}
}

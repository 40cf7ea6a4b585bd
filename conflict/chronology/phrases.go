package chronology

// phrases are the words of one language. In a template, {x} stands for what is
// said and {g} for it in the genitive, where the language has one. The other
// marks are {d} day, {m} month, {y} year, {n} number, {a} and {b} first and
// last. A pair has the wording for a day first and that for longer times next.
type phrases struct {
	months, monthsGenitive   [12]string
	seasons, seasonsGenitive [4]string // spring, summer, autumn, winter

	firstOfMonth           string // the day number of the first, "" where plain
	day                    string
	month, monthGenitive   string
	year, yearGenitive     string
	before, beforeGenitive string // a year before the common era
	decade, decadeGenitive string
	years, yearsGenitive   string
	season                 string
	quarter, third, half   string
	northern, southern     string

	someDay, someMonth string
	unknownYear        string
	noDigits           string
	about              pair
	uncertain          string
	upTo, onwards      pair
	from, to           pair
	within             string // a day of the stretch {a} {b}
	separator, or      string

	since, until pair   // a span open to the future or to the past
	ends         string // a span whose ends need their own words, {a} and {b}
	noLimit      string // an open end among them
}

type pair struct{ day, longer string }

func english() phrases {
	return phrases{
		months: [12]string{
			"January", "February", "March", "April", "May", "June", "July", "August",
			"September", "October", "November", "December",
		},
		seasons: [4]string{"spring", "summer", "autumn", "winter"},
		day:     "{d} {m} {y}", month: "{m} {y}", year: "{y}", before: "{y} BC",
		decade: "the {y}s", years: "{a}–{b}", season: "{x} {y}",
		quarter: "quarter {n} of {y}", third: "third {n} of {y}", half: "half {n} of {y}",
		northern: "{x} (northern hemisphere)", southern: "{x} (southern hemisphere)",
		someDay: "some day of {x}", someMonth: "some month of {x}",
		unknownYear: "{x} of an unknown year", noDigits: "date unknown",
		about: pair{"about {x}", "about {x}"}, uncertain: "{x} (uncertain)",
		upTo:    pair{"on or before {x}", "{x} or earlier"},
		onwards: pair{"on or after {x}", "{x} or later"},
		from:    pair{"from {x}", "from {x}"}, to: pair{"to {x}", "to {x}"},
		within: "some day {a} {b}", separator: ", ", or: " or ",
		since: pair{"since {x}", "since {x}"}, until: pair{"until {x}", "until {x}"},
		ends: "start: {a}; end: {b}", noLimit: "no limit",
	}
}

func french() phrases {
	return phrases{
		months: [12]string{
			"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
			"septembre", "octobre", "novembre", "décembre",
		},
		seasons:      [4]string{"printemps", "été", "automne", "hiver"},
		firstOfMonth: "1er",
		day:          "{d} {m} {y}", month: "{m} {y}", year: "{y}", before: "{y} av. J.-C.",
		decade: "années {y}", years: "{a}–{b}", season: "{x} {y}",
		quarter: "trimestre {n} de {y}", third: "quadrimestre {n} de {y}", half: "semestre {n} de {y}",
		northern: "{x} (hémisphère nord)", southern: "{x} (hémisphère sud)",
		someDay: "un jour de {x}", someMonth: "un mois de {x}",
		unknownYear: "{x} d’une année inconnue", noDigits: "date inconnue",
		about: pair{"vers le {x}", "vers {x}"}, uncertain: "{x} (incertain)",
		upTo:    pair{"le {x} ou avant", "{x} ou avant"},
		onwards: pair{"le {x} ou après", "{x} ou après"},
		from:    pair{"du {x}", "de {x}"}, to: pair{"au {x}", "à {x}"},
		within: "un jour {a} {b}", separator: ", ", or: " ou ",
		since: pair{"depuis le {x}", "depuis {x}"}, until: pair{"jusqu’au {x}", "jusqu’en {x}"},
		ends: "début : {a} ; fin : {b}", noLimit: "sans limite",
	}
}

func spanish() phrases {
	return phrases{
		months: [12]string{
			"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
			"septiembre", "octubre", "noviembre", "diciembre",
		},
		seasons: [4]string{"primavera", "verano", "otoño", "invierno"},
		day:     "{d} de {m} de {y}", month: "{m} de {y}", year: "{y}", before: "{y} a. C.",
		decade: "década de {y}", years: "{a}–{b}", season: "{x} de {y}",
		quarter: "trimestre {n} de {y}", third: "cuatrimestre {n} de {y}", half: "semestre {n} de {y}",
		northern: "{x} (hemisferio norte)", southern: "{x} (hemisferio sur)",
		someDay: "un día de {x}", someMonth: "un mes de {x}",
		unknownYear: "{x} de un año desconocido", noDigits: "fecha desconocida",
		about: pair{"hacia el {x}", "hacia {x}"}, uncertain: "{x} (incierto)",
		upTo:    pair{"el {x} o antes", "{x} o antes"},
		onwards: pair{"el {x} o después", "{x} o después"},
		from:    pair{"del {x}", "de {x}"}, to: pair{"al {x}", "a {x}"},
		within: "un día {a} {b}", separator: ", ", or: " o ",
		since: pair{"desde el {x}", "desde {x}"}, until: pair{"hasta el {x}", "hasta {x}"},
		ends: "comienzo: {a}; fin: {b}", noLimit: "sin límite",
	}
}

func russian() phrases {
	return phrases{
		months: [12]string{
			"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август",
			"сентябрь", "октябрь", "ноябрь", "декабрь",
		},
		monthsGenitive: [12]string{
			"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
			"сентября", "октября", "ноября", "декабря",
		},
		seasons:         [4]string{"весна", "лето", "осень", "зима"},
		seasonsGenitive: [4]string{"весны", "лета", "осени", "зимы"},
		day:             "{d} {m} {y}",
		month:           "{m} {y}", monthGenitive: "{m} {y}",
		year: "{y} год", yearGenitive: "{y} года",
		before: "{y} год до н. э.", beforeGenitive: "{y} года до н. э.",
		decade: "{y}-е годы", decadeGenitive: "{y}-х годов",
		years: "{a}–{b} годы", yearsGenitive: "{a}–{b} годов", season: "{x} {y}",
		quarter: "{n}-й квартал {y}", third: "{n}-я треть {y}", half: "{n}-е полугодие {y}",
		northern: "{x} (северное полушарие)", southern: "{x} (южное полушарие)",
		someDay: "один из дней {g}", someMonth: "один из месяцев {g}",
		unknownYear: "{x} неизвестного года", noDigits: "дата неизвестна",
		about: pair{"около {g}", "около {g}"}, uncertain: "{x} (под вопросом)",
		upTo:    pair{"не позднее {g}", "не позднее {g}"},
		onwards: pair{"не ранее {g}", "не ранее {g}"},
		from:    pair{"с {g}", "с {g}"}, to: pair{"по {x}", "по {x}"},
		within: "один из дней {a} {b}", separator: ", ", or: " или ",
		since: pair{"с {g}", "с {g}"}, until: pair{"по {x}", "по {x}"},
		ends: "начало: {a}; окончание: {b}", noLimit: "без ограничения",
	}
}

func arabic() phrases {
	return phrases{
		months: [12]string{
			"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس",
			"سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
		},
		seasons: [4]string{"ربيع", "صيف", "خريف", "شتاء"},
		day:     "{d} {m} {y}", month: "{m} {y}", year: "{y}", before: "{y} ق.م",
		decade: "عقد {y}", years: "{a}–{b}", season: "{x} {y}",
		quarter: "الربع {n} من {y}", third: "الثلث {n} من {y}", half: "النصف {n} من {y}",
		northern: "{x} (نصف الكرة الشمالي)", southern: "{x} (نصف الكرة الجنوبي)",
		someDay: "يوم من {x}", someMonth: "شهر من {x}",
		unknownYear: "{x} من سنة غير معروفة", noDigits: "تاريخ غير معروف",
		about: pair{"حوالي {x}", "حوالي {x}"}, uncertain: "{x} (غير مؤكد)",
		upTo:    pair{"في {x} أو قبله", "{x} أو قبل ذلك"},
		onwards: pair{"في {x} أو بعده", "{x} أو بعد ذلك"},
		from:    pair{"من {x}", "من {x}"}, to: pair{"إلى {x}", "إلى {x}"},
		within: "يوم {a} {b}", separator: "، ", or: " أو ",
		since: pair{"منذ {x}", "منذ {x}"}, until: pair{"حتى {x}", "حتى {x}"},
		ends: "البداية: {a}؛ النهاية: {b}", noLimit: "بلا حد",
	}
}

package chronology

// RelationsOfEnds gives the relations of two spans whose four ends are dates
// of any kind, also sets, which no text of a span can have.
func RelationsOfEnds(texts [4]string) Allen {
	var dates [4]Date
	for index, text := range texts {
		dates[index] = MustParse(text)
	}
	span := func(start, end Date) Span {
		return Span{start: Endpoint{Date: start}, end: Endpoint{Date: end}, set: true}
	}
	return Relations(span(dates[0], dates[1]), span(dates[2], dates[3]))
}

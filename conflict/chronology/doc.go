// Package chronology holds days that are known exactly or not, and proves dates
// consistent with each other or explains why they are not.
//
// # Dates
//
// A [Date] is a set of days of which one is meant. It is written in EDTF, the
// profile of ISO 8601-2:2019 for dates known in part: 2020-11-10, 2020-11,
// 199X, 2020-11-09?, 1992~, 1560-X2, [2020-11-09,2020-11-10],
// 2020-11-10T00:00:00+03:00. [Parse] takes all of Level 0, 1 and 2 and says
// where and why it refuses a text. A [Span] has two dates and knows an open end
// (1988/..) from an unknown one (1988/). A [Term] is a length of time as law
// states it, a [Formula] the way a treaty reckons one day from another.
//
// The zero value of each is unset: it is stored as an empty text or NULL, left
// out by omitzero, and makes every question about it [Possible].
//
// # What is claimed
//
// Texts: conformance to EDTF Level 2, as of the specification of the Library of
// Congress of 4 February 2019. Beyond it, 24:00:00 is read as the end of its
// day (ISO 8601-1:2019/Amd 1:2022). Not read: years beyond ±10^11, which give
// [ErrYearRange], and sets of more than 1024 members.
//
// Meaning: where the standard is silent or libraries differ, the tests named
// after each decision say what is done here. Three matter most. An interval is
// two dates, not one region. A season is the union of its readings, since
// neither hemisphere nor months are known; [Date.InHemisphere] narrows it. A
// qualifier never moves a bound; only [Bands] turn ~ into a wider claim.
//
// Days: the day written counts, whatever day it was in Greenwich. Days are
// numbers of the proleptic Gregorian calendar with a year 0, from [MinDay] to
// [MaxDay], as date.Date of rickb777/date counts them; [ParseIn] reads other
// calendars and keeps what was written.
//
// # Questions
//
// Every question has one of three answers, [Impossible], [Possible] and
// [Certain], over all days that are left open. It is exact: 1560-X2 and 1560-05
// have no day in common. [Relations] gives the relations of Allen that two
// spans can still have, [Distance] the days between two dates as a range.
//
// # Networks
//
// A [Network] takes points with what is stated of their days, and constraints
// between them, hard or soft. Its [Solution] has the tightest bounds of each
// point, and every [Contradiction] as a smallest set of claims with the chain
// of days that leads into it and the single repairs; what one constraint is
// worth by its own dates ([Verdict]) and by all the others ([Status]); which
// dates become narrower and why ([Tightening]). Claims of which one alone need
// hold are choices, tried in bounded work. A [Live] network stays solved while
// it is changed, and changes can be undone. What was left open because a bound
// on work was reached is said, never passed over.
//
// What it costs beside other tools is measured in the module in bench; the
// table there says with which command.
package chronology

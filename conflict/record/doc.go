// Package record holds what every record has: an identity, names, counts, citations and claims;
// the dossier that keeps records by id; and JSON Lines, the form in which dossiers travel.
//
// A record is a plain exported struct that embeds [Header]. Its kind is told by the first part of
// its id ("party/armenia" is a party) and defined once with [Define]. Records refer to each other
// by [Ref], never by pointer, so a dossier may hold them in any order.
package record

// Package pax reads and writes the main table of the PA-X Peace Agreements Database, of any release
// from 4 to 10: columns are known by their names. It has the promises and options of package
// dataset.
//
// PA-X gives one date, that of signature or agreement, and does not say which: its role is
// "recorded". Parties and third parties stand in the prose of the text and stay there, word for
// word; third parties in a role are told apart only where the text has the word, as one reference to
// that prose for each role. Source: PA-X codebook 4 (2 July 2020).
package pax

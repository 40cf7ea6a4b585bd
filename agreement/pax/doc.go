// Package pax reads and writes the main dataset of the PA-X Peace Agreements Database, with the
// promises and options of package dataset. Columns are known by their names, so that releases 4 to
// 10 and extracts of them can be read; columns that a release lacks say nothing. Conflicts are those
// of conflict/ucdp.
//
// The dataset gives the parties and the third parties as they stand in the text. They are kept word
// for word and not taken apart: the column Part stays among the kept cells, and what a text calls
// its third parties is said of a reference that leads to the cell.
//
// Sources: PA-X codebook 4 (Bell and others 2020); Bell and Badanjak, Introducing PA-X, Journal of
// Peace Research 56(3) (2019). Which topics are graded was counted over 2,257 agreements of release
// 10 and 1,868 of release 4.
package pax

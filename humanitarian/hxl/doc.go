// Package hxl reads and writes tables with a row of hashtags, as the Humanitarian Exchange Language
// 1.1 defines them, and turns rows of transfers into records and back.
//
// Tables are text with separators or JSON, as arrays of cells or as objects by hashtag.
//
// The hashtag row is found as published tools find it: among the first 25 rows, the first of which
// at least half of the cells that are not empty are hashtags. Nothing is completed: a year stays a
// year, and a day that no month has is a fault, not another day. Cells are kept as they stand, so
// that a table that is written back has the cells it was read with.
package hxl

// Package ucdp reads and writes the Peace Agreement Dataset of the Uppsala Conflict Data Program,
// with the promises and options of package dataset. The other tables of that program are read by
// conflict/ucdp, whose ids of parties and conflicts the agreements refer to.
package ucdp

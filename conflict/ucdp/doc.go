// Package ucdp reads and writes tables of the Uppsala Conflict Data Program: actors, UCDP/PRIO
// armed conflicts, conflict terminations and georeferenced events, with the promises and options of
// package dataset. The peace agreement dataset is read by agreement/ucdp, since agreements are not
// of package conflict.
package ucdp

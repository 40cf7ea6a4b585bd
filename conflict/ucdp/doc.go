// Package ucdp reads and writes tables of the Uppsala Conflict Data Program: actors, UCDP/PRIO
// armed conflicts, conflict terminations and georeferenced events. Every row becomes records or a
// fault with its row and column. What a cell says that no field holds is kept in the extensions of
// its record, so that writing gives every cell back as it was published. A kept cell
// stands for the row as it was read: remove it from the extensions after changing its field.
//
// The peace agreement dataset is read elsewhere, since agreements are not of package conflict.
package ucdp

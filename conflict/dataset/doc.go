// Package dataset reads published tables into records and writes them back, for the packages that
// know what the columns of one dataset mean. Every row becomes records or a fault with its row and
// column. What a cell says that no field holds is kept in the extensions of its record, so that
// writing gives every cell back as it was published. A kept cell stands for the row as it was read:
// remove it from the extensions after changing its field.
package dataset

// Package ceasefires reads and writes the ETH/PRIO Civil Conflict Ceasefire Dataset, with the
// promises and options of package dataset. A row is one actor's part in a ceasefire; the rows of one
// uniq_id, which stand together, become one ceasefire "ceasefire/ethprio-<uniq_id>" with a declarant
// for each row. What all rows say alike is said of the whole; dates and reasons of an end in which
// they differ are the declarants' own, and anything else in which they differ is a fault. Actors and
// conflicts are those of conflict/ucdp, but for the actors that this dataset has numbered itself.
//
// In dates, -1 is not known and 0 is none: a day that is not known leaves the month, and an
// effective date of 0 is a ceasefire that never took effect. Source: Clayton, Nygård, Strand, Rustad
// and others, Introducing the Civil Conflict Ceasefire Dataset, Journal of Conflict Resolution
// (2022); the meaning of codes that the article leaves open was read from the data and is so marked
// in the vocabularies.
package ceasefires

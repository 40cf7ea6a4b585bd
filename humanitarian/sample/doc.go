// Package sample makes dossiers by chance, of any size and always the same for a seed: for tests,
// measurements and demonstrations. It stands above the domain packages, since its records are of
// all three.
//
// A dossier is made of theatres: a conflict with its parties, places, sources, hostilities,
// agreements, captives and transfers, some forty records each. Everything in a theatre happened on
// hidden days that keep every rule; what is written is often less exact than they are: a month, a
// year, a range. So a checker has nothing to find but notes, and a fault that is planted is the only
// one there.
package sample

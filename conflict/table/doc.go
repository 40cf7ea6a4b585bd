// Package table reads the tables in which research datasets are published: comma-separated text of
// several encodings and line ends, with one header row. Every row comes back with its cells under
// their column names, or as a fault with row and column; nothing is guessed and nothing lost, so
// that a row can be written back cell for cell.
//
// The readers of single datasets (UCDP, PA-X, ETH/PRIO) stand on it.
package table

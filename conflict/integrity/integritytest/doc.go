// Package integritytest makes dossiers for tests and measurements: records of every domain in the
// proportions of real ones, sound by construction, as many as wanted, the same for the same seed.
//
// It is for tests only, as net/http/httptest is, and stands beside what it tests. It knows the three
// domains, so it lies above them in the order of imports although its folder lies below; no package
// but tests, examples and benchmarks may import it.
package integritytest

package record

import "slices"

// Undeclared returns the paths of the fields of a kind without a sensitivity of the vocabulary in
// their `privacy` tag. A package that defines kinds tests that there are none: a field that nobody
// has graded is how dates of birth leak.
func Undeclared(definition Definition) []string {
	var paths []string
	for _, field := range definition.Fields() {
		if (field.Sensitivity == "" || !field.Sensitivity.Known()) && !slices.Contains(paths, field.Path) {
			paths = append(paths, field.Path)
		}
	}
	return paths
}

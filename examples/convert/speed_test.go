package main

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkReading times reading of the published datasets beside a bare pass of encoding/csv over
// the same text, as -speed does.
func BenchmarkReading(b *testing.B) {
	for _, file := range published() {
		text, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", file.file))
		if err != nil {
			b.Skip("the published tables are not beside the project")
		}
		for _, way := range []struct {
			name string
			run  pass
		}{{"csv", bare}, {"read", reading}} {
			b.Run(file.dataset+"/"+way.name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					if err := way.run(file, text, nil); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

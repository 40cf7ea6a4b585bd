package integrity

import "fmt"

// Severity grades a finding.
type Severity uint8

const (
	// Info is a clock, a note, a tightened date. It is the zero value.
	Info Severity = iota
	// Warning is implausible, or lacks a datum that a standard asks for.
	Warning
	// Error is contradictory in itself or impossible.
	Error
)

var severityNames = [...]string{"info", "warning", "error"}

// String returns "info", "warning" or "error".
func (s Severity) String() string {
	if int(s) >= len(severityNames) {
		return "unknown"
	}
	return severityNames[s]
}

// MarshalText writes the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads a severity's name.
func (s *Severity) UnmarshalText(text []byte) error {
	parsed, err := ParseSeverity(string(text))
	*s = parsed
	return err
}

// ParseSeverity returns the severity of this name.
func ParseSeverity(name string) (Severity, error) {
	for i, known := range severityNames {
		if name == known {
			return Severity(i), nil
		}
	}
	return Info, fmt.Errorf("a severity must be info, warning or error")
}

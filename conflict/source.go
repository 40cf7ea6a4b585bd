package conflict

import (
	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// Source is a document facts were read from. Two copies of one agency report are one voice: CopyOf
// says so. Source: Berkeley Protocol on Digital Open Source Investigations (2022).
type Source struct {
	record.Header
	// Type says what sort of document it is.
	Type SourceType `json:"type" validate:"required,known" privacy:"public"`
	// Publisher is the party that published it, where that is a record; Names are the title.
	Publisher record.Ref `json:"publisher,omitzero" ref:"party" privacy:"public"`
	// Outlet is the publisher's name where it is no record.
	Outlet string `json:"outlet,omitzero" privacy:"public"`
	// Language is the BCP 47 tag of the document.
	Language string `json:"language,omitzero" validate:"omitempty,bcp47_language_tag" privacy:"public"`
	// Published is when it appeared.
	Published chronology.Date `json:"published,omitzero" privacy:"public"`
	// Weekday is the day of the week the document gives itself.
	Weekday Weekday `json:"weekday,omitzero" validate:"known" privacy:"public"`
	// Retrieved is when it was read.
	Retrieved chronology.Date `json:"retrieved,omitzero" privacy:"public"`
	// URL is where.
	URL string `json:"url,omitzero" validate:"omitempty,http_url" privacy:"public"`
	// Archive is where a copy is kept.
	Archive string `json:"archive,omitzero" validate:"omitempty,http_url" privacy:"public"`
	// SHA256 is the digest of the bytes read, in lower-case hexadecimal.
	SHA256 string `json:"sha256,omitzero" validate:"omitempty,len=64,hexadecimal,lowercase" privacy:"public"`
	// CopyOf is the document this one repeats or translates.
	CopyOf record.Ref `json:"copy_of,omitzero" ref:"source" privacy:"public"`
	// Primary says that the document is the statement's or instrument's own text.
	Primary bool `json:"primary,omitzero" privacy:"public"`
	// Release is the version of a dataset.
	Release string `json:"release,omitzero" privacy:"public"`
	// License is the terms of use as an SPDX identifier or a short text.
	License string `json:"license,omitzero" privacy:"public"`
}

// Package chronology holds days that are known exactly or not: EDTF dates, spans and terms,
// and the temporal network that proves dates consistent or explains why they are not.
package chronology

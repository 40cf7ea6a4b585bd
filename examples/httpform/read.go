package main

import (
	"errors"
	"io"

	"github.com/armistice-go/armistice/humanitarian"
)

var errUnreadable = errors.New("the form could not be read")

// read decodes a form strictly. Fields that cannot be read are returned; the error is for forms of
// which nothing can be read.
func (h transfers) read(body io.Reader) (*humanitarian.Transfer, []fieldError, error) {
	text, err := io.ReadAll(body)
	if err != nil {
		return nil, nil, errUnreadable
	}
	read, faults := h.kinds.Decode(text, false)
	var fields []fieldError
	for _, fault := range faults {
		fields = append(fields, fieldError{Pointer: "#" + string(fault.Pointer), Rule: string(fault.Code)})
	}
	transfer, isTransfer := read.(*humanitarian.Transfer)
	if !isTransfer {
		return nil, fields, errUnreadable
	}
	return transfer, fields, nil
}

package agreement

import (
	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/go-playground/validator/v10"
)

// RegisterValidation teaches a caller's own validator the records of this package: their tags, the
// types of their fields, and those of their rules that need no other record. Call it before the
// validator is used. See [integrity.RegisterValidation].
func RegisterValidation(v *validator.Validate) error {
	return integrity.RegisterValidation(v, Domain)
}

package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

// frenchOfPeople are the messages about cohorts, persons and custody.
func frenchOfPeople() map[integrity.Code]string { return nil }

// frenchOfTransfers are the messages about transfers and exchanges.
func frenchOfTransfers() map[integrity.Code]string { return nil }

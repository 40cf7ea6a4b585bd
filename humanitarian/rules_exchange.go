package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func exchangeRules() []integrity.Rule { return nil }

package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func transferRules() []integrity.Rule { return nil }

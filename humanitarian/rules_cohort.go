package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func cohortRules() []integrity.Rule { return nil }

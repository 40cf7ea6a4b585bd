package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func personRules() []integrity.Rule { return nil }

package humanitarian

import "github.com/armistice-go/armistice/conflict/integrity"

func custodyRules() []integrity.Rule { return nil }

package integrity

import "runtime"

// workers returns how many goroutines a check uses.
func workers() int { return runtime.GOMAXPROCS(0) }

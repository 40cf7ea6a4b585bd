package integrity

// solve gives the constraints that the stated dates leave undecided to the network.
func (r *run) solve(open []declaration) {}

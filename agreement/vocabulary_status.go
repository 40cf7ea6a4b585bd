package agreement

import (
	"slices"

	"github.com/armistice-go/armistice/conflict/record"
)

// Status is where an agreement stands on a day. It is computed from the dated transitions, never
// stored. Source: PA-X codebook 4 (Status), VCLT, UCDP Peace Agreement Dataset 22.1.
type Status string

// The statuses, in the order of an agreement's life.
const (
	NotConcluded         Status = "not_concluded"
	IsProposed           Status = "proposed"
	IsAdopted            Status = "adopted"
	IsInitialled         Status = "initialled"
	PartlySigned         Status = "partly_signed"
	IsAgreed             Status = "agreed"
	IsSigned             Status = "signed"
	IsApproved           Status = "approved"
	ProvisionallyApplied Status = "provisionally_applied"
	InForce              Status = "in_force"
	IsSuspended          Status = "suspended"
	IsRejected           Status = "rejected"
	IsSuperseded         Status = "superseded"
	IsTerminated         Status = "terminated"
	IsExpired            Status = "expired"
)

var statuses = record.NewVocabulary("agreement-status", record.Closed,
	record.Term{Code: string(NotConcluded), Title: "not concluded", Definition: "Nothing dated has happened yet."},
	record.Term{Code: string(IsProposed), Title: "proposed", Definition: "A text is on the table.", Source: "PA-X codebook 4"},
	record.Term{Code: string(IsAdopted), Title: "adopted", Definition: "The text is fixed.", Source: "VCLT article 9"},
	record.Term{Code: string(IsInitialled), Title: "initialled", Definition: "The text is authenticated by initials.", Source: "VCLT article 10"},
	record.Term{Code: string(PartlySigned), Title: "signed in part", Definition: "Some of the parties have signed."},
	record.Term{Code: string(IsAgreed), Title: "agreed", Definition: "It is agreed on or declared without signature.", Source: "PA-X codebook 4"},
	record.Term{Code: string(IsSigned), Title: "signed", Definition: "It is signed.", Source: "VCLT article 12"},
	record.Term{Code: string(IsApproved), Title: "approved", Definition: "A cabinet, parliament or referendum has approved or ratified it.", Source: "VCLT article 14"},
	record.Term{Code: string(ProvisionallyApplied), Title: "provisionally applied", Definition: "It is applied pending its entry into force.", Source: "VCLT article 25"},
	record.Term{Code: string(InForce), Title: "in force", Definition: "It is in effect.", Source: "VCLT article 24"},
	record.Term{Code: string(IsSuspended), Title: "suspended", Definition: "Its operation is suspended.", Source: "VCLT articles 57 and 72"},
	record.Term{Code: string(IsRejected), Title: "rejected", Definition: "An organ whose approval it needed has rejected it."},
	record.Term{Code: string(IsSuperseded), Title: "superseded", Definition: "Another has taken its place.", Source: "VCLT article 59"},
	record.Term{Code: string(IsTerminated), Title: "terminated", Definition: "It has been ended.", Source: "VCLT article 54"},
	record.Term{Code: string(IsExpired), Title: "expired", Definition: "Its term has run out.", Source: "VCLT article 54"},
)

// Vocabulary returns the statuses of agreements.
func (Status) Vocabulary() *record.Vocabulary { return statuses }

// Known reports whether the code is unset or listed.
func (c Status) Known() bool { return statuses.Known(string(c)) }

// rank is the place of a status in an agreement's life.
func rank(status Status) int {
	return slices.Index([]Status{
		NotConcluded, IsProposed, IsAdopted, IsInitialled, PartlySigned, IsAgreed, IsSigned, IsApproved,
		ProvisionallyApplied, InForce, IsSuspended, IsRejected, IsSuperseded, IsTerminated, IsExpired,
	}, status)
}

// phase is the part of an agreement's life a transition belongs to.
type phase uint8

const (
	noPhase phase = iota
	concluding
	operating
	endingPhase
)

// status returns the status that a date of the role brings about, and its phase. Roles that change
// no status, such as published or registered, have none.
func (r DateRole) status() (Status, phase) {
	switch r {
	case Proposed:
		return IsProposed, concluding
	case Adopted:
		return IsAdopted, concluding
	case Initialled:
		return IsInitialled, concluding
	case Declared, Announced:
		return IsAgreed, concluding
	case Signed, Countersigned:
		return IsSigned, concluding
	case Approved, Ratified, Accepted, Acceded, Deposited:
		return IsApproved, concluding
	case ProvisionalFrom:
		return ProvisionallyApplied, operating
	case Effective, EntryIntoForce, Resumed:
		return InForce, operating
	case Suspended:
		return IsSuspended, operating
	case Rejected:
		return IsRejected, endingPhase
	case Superseded:
		return IsSuperseded, endingPhase
	case Terminated:
		return IsTerminated, endingPhase
	case Expired:
		return IsExpired, endingPhase
	}
	return "", noPhase
}

package agreement

import "github.com/armistice-go/armistice/conflict/record"

// MeetingType says what sort of meeting it is. Source: CAMEO.
type MeetingType string

// The types of meetings.
const (
	DirectTalks            MeetingType = "direct_talks"
	ProximityTalks         MeetingType = "proximity_talks"
	MediatedTalks          MeetingType = "mediated_talks"
	ThirdPlaceMeeting      MeetingType = "third_place_meeting"
	Visit                  MeetingType = "visit"
	Call                   MeetingType = "call"
	Conference             MeetingType = "multilateral_conference"
	JointCommissionMeeting MeetingType = "joint_commission"
	BackChannel            MeetingType = "back_channel"
)

var meetingTypes = record.NewVocabulary("meeting-type", record.Open,
	record.Term{Code: string(DirectTalks), Title: "direct talks", Definition: "The parties meet without anybody in between.", Source: "CAMEO 046", Crosswalk: []record.Crossing{{System: "cameo", Code: "046"}}},
	record.Term{Code: string(ProximityTalks), Title: "proximity talks", Definition: "The parties are in one place and do not meet."},
	record.Term{Code: string(MediatedTalks), Title: "mediated talks", Definition: "The parties meet with a mediator.", Source: "CAMEO 045", Crosswalk: []record.Crossing{{System: "cameo", Code: "045"}}},
	record.Term{Code: string(ThirdPlaceMeeting), Title: "meeting at a third place", Definition: "The parties meet in neither’s territory.", Source: "CAMEO 044", Crosswalk: []record.Crossing{{System: "cameo", Code: "044"}}},
	record.Term{Code: string(Visit), Title: "visit", Definition: "One visits another.", Source: "CAMEO 042", Crosswalk: []record.Crossing{{System: "cameo", Code: "042"}}},
	record.Term{Code: string(Call), Title: "call", Definition: "A call by telephone or video.", Source: "CAMEO 041", Crosswalk: []record.Crossing{{System: "cameo", Code: "041"}}},
	record.Term{Code: string(Conference), Title: "conference", Definition: "A conference of many."},
	record.Term{Code: string(JointCommissionMeeting), Title: "joint commission", Definition: "A session of a joint commission."},
	record.Term{Code: string(BackChannel), Title: "back channel", Definition: "Contacts that are not public."},
)

// Vocabulary returns the types of meetings.
func (MeetingType) Vocabulary() *record.Vocabulary { return meetingTypes }

// Known reports whether the code is unset or listed.
func (c MeetingType) Known() bool { return meetingTypes.Known(string(c)) }

// MeetingStatus says whether a meeting was held. Source: schema.org EventStatusType.
type MeetingStatus string

// The statuses. Zero value: held.
const (
	Held        MeetingStatus = "held"
	Scheduled   MeetingStatus = "scheduled"
	Postponed   MeetingStatus = "postponed"
	Rescheduled MeetingStatus = "rescheduled"
	Cancelled   MeetingStatus = "cancelled"
)

var meetingStatuses = record.NewVocabulary("meeting-status", record.Closed,
	record.Term{Code: string(Held), Title: "held", Definition: "It was held."},
	record.Term{Code: string(Scheduled), Title: "scheduled", Definition: "It is to be held.", Source: "schema.org"},
	record.Term{Code: string(Postponed), Title: "postponed", Definition: "It was put off without a new day.", Source: "schema.org"},
	record.Term{Code: string(Rescheduled), Title: "rescheduled", Definition: "It was put off to another day.", Source: "schema.org"},
	record.Term{Code: string(Cancelled), Title: "cancelled", Definition: "It was called off.", Source: "schema.org"},
)

// Vocabulary returns the statuses of meetings.
func (MeetingStatus) Vocabulary() *record.Vocabulary { return meetingStatuses }

// Known reports whether the code is unset or listed.
func (c MeetingStatus) Known() bool { return meetingStatuses.Known(string(c)) }

// MeetingRole says as what somebody takes part in a meeting.
type MeetingRole string

// The roles in meetings. Zero value: a party to the talks.
const (
	Negotiator      MeetingRole = "party"
	MeetingMediator MeetingRole = "mediator"
	MeetingHost     MeetingRole = "host"
	MeetingObserver MeetingRole = "observer"
	MeetingAdviser  MeetingRole = "adviser"
)

var meetingRoles = record.NewVocabulary("meeting-role", record.Closed,
	record.Term{Code: string(Negotiator), Title: "party to the talks", Definition: "One of those between whom the talks are."},
	record.Term{Code: string(MeetingMediator), Title: "mediator", Definition: "Proposes terms and goes between."},
	record.Term{Code: string(MeetingHost), Title: "host", Definition: "Invites and gives the place."},
	record.Term{Code: string(MeetingObserver), Title: "observer", Definition: "Is present."},
	record.Term{Code: string(MeetingAdviser), Title: "adviser", Definition: "Accompanies one of the others."},
)

// Vocabulary returns the roles in meetings.
func (MeetingRole) Vocabulary() *record.Vocabulary { return meetingRoles }

// Known reports whether the code is unset or listed.
func (c MeetingRole) Known() bool { return meetingRoles.Known(string(c)) }

// CommitmentType says what sort of act was undertaken.
type CommitmentType string

// The types of commitments.
const (
	Withdraw            CommitmentType = "withdrawal"
	ReleasePeople       CommitmentType = "release"
	HandOverInformation CommitmentType = "information"
	HandOverRemains     CommitmentType = "remains"
	Deploy              CommitmentType = "deployment"
	Build               CommitmentType = "construction"
	OpenRoute           CommitmentType = "open_route"
	SetUpBody           CommitmentType = "set_up_body"
	Negotiate           CommitmentType = "negotiate"
	Legislate           CommitmentType = "legislate"
	CeaseFire           CommitmentType = "cease_fire"
	OtherAct            CommitmentType = "other"
)

var commitmentTypes = record.NewVocabulary("commitment-type", record.Open,
	record.Term{Code: string(Withdraw), Title: "withdrawal", Definition: "To withdraw forces or return an area."},
	record.Term{Code: string(ReleasePeople), Title: "release", Definition: "To release or exchange people."},
	record.Term{Code: string(HandOverInformation), Title: "information", Definition: "To hand over maps or lists."},
	record.Term{Code: string(HandOverRemains), Title: "remains", Definition: "To hand over remains."},
	record.Term{Code: string(Deploy), Title: "deployment", Definition: "To deploy a force or monitors."},
	record.Term{Code: string(Build), Title: "construction", Definition: "To build or plan a road, camp or line."},
	record.Term{Code: string(OpenRoute), Title: "open a route", Definition: "To open a route or corridor."},
	record.Term{Code: string(SetUpBody), Title: "set up a body", Definition: "To set up a commission or centre."},
	record.Term{Code: string(Negotiate), Title: "negotiate", Definition: "To talk or agree on something."},
	record.Term{Code: string(Legislate), Title: "legislate", Definition: "To pass a law or amnesty."},
	record.Term{Code: string(CeaseFire), Title: "cease fire", Definition: "To stop fighting."},
	record.Term{Code: string(OtherAct), Title: "other", Definition: "Something else."},
)

// Vocabulary returns the types of commitments.
func (CommitmentType) Vocabulary() *record.Vocabulary { return commitmentTypes }

// Known reports whether the code is unset or listed.
func (c CommitmentType) Known() bool { return commitmentTypes.Known(string(c)) }

// DeadlineWord is the source's word before the day of a deadline.
type DeadlineWord string

// The words. Zero value: not stated, read as by.
const (
	By        DeadlineWord = "by"
	BeforeDay DeadlineWord = "before"
	UntilDay  DeadlineWord = "until"
	OnDay     DeadlineWord = "on"
)

var deadlineWords = record.NewVocabulary("deadline-word", record.Closed,
	record.Term{Code: string(By), Title: "by", Definition: "The day itself is in time."},
	record.Term{Code: string(BeforeDay), Title: "before", Definition: "The day itself is late, unless the word is a translation that leaves it open."},
	record.Term{Code: string(UntilDay), Title: "until", Definition: "The day itself is in time."},
	record.Term{Code: string(OnDay), Title: "on", Definition: "It is due on the day."},
)

// Vocabulary returns the words of deadlines.
func (DeadlineWord) Vocabulary() *record.Vocabulary { return deadlineWords }

// Known reports whether the code is unset or listed.
func (c DeadlineWord) Known() bool { return deadlineWords.Known(string(c)) }

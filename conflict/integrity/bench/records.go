package main

// The generated kinds of records as plain Go structs with tags of validator/v10, as a program without
// this library has them: dates are text, references are text, codes are text. Tags such as event_type
// stand for "oneof" with the codes of our vocabulary of that name. The structs have the members that are
// generated and hardly more, which makes them quicker than ones with all that our records can tell.

type plainHeader struct {
	Kind      string          `json:"kind" validate:"required"`
	ID        string          `json:"id" validate:"required,id"`
	Names     []plainName     `json:"names" validate:"dive"`
	Citations []plainCitation `json:"citations" validate:"dive"`
}

type plainName struct {
	Value    string `json:"value" validate:"required"`
	Language string `json:"language" validate:"omitempty,bcp47_language_tag"`
}

type plainCitation struct {
	Source  string `json:"source" validate:"required,ref=source"`
	Locator string `json:"locator"`
}

type plainSource struct {
	plainHeader
	Type      string `json:"type" validate:"required,source_type"`
	Outlet    string `json:"outlet"`
	Language  string `json:"language" validate:"omitempty,bcp47_language_tag"`
	Published string `json:"published" validate:"omitempty,edtf"`
	Retrieved string `json:"retrieved" validate:"omitempty,edtf,notbefore=Published"`
	URL       string `json:"url" validate:"omitempty,http_url"`
}

type plainPosition struct {
	Latitude  float64 `json:"latitude" validate:"latitude"`
	Longitude float64 `json:"longitude" validate:"longitude"`
}

type plainPlace struct {
	plainHeader
	Type      string         `json:"type" validate:"required,place_type"`
	Position  *plainPosition `json:"position"`
	Precision string         `json:"precision" validate:"omitempty,place_precision"`
	Parents   []string       `json:"parents" validate:"dive,ref=place"`
}

type plainMembership struct {
	Party    string `json:"party" validate:"required,ref=party"`
	Relation string `json:"relation" validate:"required,membership_relation"`
}

type plainParty struct {
	plainHeader
	Type     string            `json:"type" validate:"required,party_type"`
	Lifetime string            `json:"lifetime" validate:"omitempty,edtfspan"`
	Parents  []plainMembership `json:"parents" validate:"dive"`
}

type plainOfficeholder struct {
	plainHeader
	Office string `json:"office" validate:"required"`
	Party  string `json:"party" validate:"required,ref=party"`
	Term   string `json:"term" validate:"omitempty,edtfspan"`
}

type plainParticipant struct {
	Party string `json:"party" validate:"required,ref=party"`
	Role  string `json:"role" validate:"omitempty,event_role"`
}

type plainBelligerent struct {
	Party string `json:"party" validate:"required,ref=party"`
	Role  string `json:"role" validate:"omitempty,participation_role"`
}

type plainIntermediary struct {
	Party string `json:"party" validate:"required,ref=party"`
	Role  string `json:"role" validate:"omitempty,intermediary_role"`
}

type plainSide struct {
	Label        string             `json:"label" validate:"required"`
	Participants []plainBelligerent `json:"participants" validate:"required,dive"`
}

type plainConflict struct {
	plainHeader
	Type            string      `json:"type" validate:"required,conflict_type"`
	Incompatibility string      `json:"incompatibility" validate:"omitempty,incompatibility"`
	Territories     []string    `json:"territories" validate:"dive,ref=place"`
	Sides           []plainSide `json:"sides" validate:"dive"`
	Life            string      `json:"life" validate:"omitempty,edtfspan"`
}

type plainDyad struct {
	plainHeader
	Conflict string `json:"conflict" validate:"required,ref=conflict"`
	SideA    string `json:"side_a" validate:"required,ref=party"`
	SideB    string `json:"side_b" validate:"required,ref=party,nefield=SideA"`
	Life     string `json:"life" validate:"omitempty,edtfspan"`
}

type plainEpisode struct {
	plainHeader
	Conflict  string `json:"conflict" validate:"required,ref=conflict"`
	Start     string `json:"start" validate:"omitempty,edtf"`
	ActiveEnd string `json:"active_end" validate:"omitempty,edtf,notbefore=Start"`
	End       string `json:"end" validate:"omitempty,edtf,notbefore=Start"`
	Outcome   string `json:"outcome" validate:"omitempty,outcome"`
	EndedBy   string `json:"ended_by" validate:"omitempty,id"`
}

type plainCasualty struct {
	Party  string     `json:"party" validate:"omitempty,ref=party"`
	Status string     `json:"status" validate:"required,casualty_status"`
	Count  plainCount `json:"count"`
}

type plainEvent struct {
	plainHeader
	Type           string             `json:"type" validate:"required,event_type"`
	Date           string             `json:"date" validate:"omitempty,edtf"`
	Conflict       string             `json:"conflict" validate:"omitempty,ref=conflict"`
	Episode        string             `json:"episode" validate:"omitempty,ref=episode"`
	Place          string             `json:"place" validate:"omitempty,ref=place"`
	PlacePrecision string             `json:"place_precision" validate:"omitempty,place_precision"`
	Participants   []plainParticipant `json:"participants" validate:"dive"`
	Casualties     []plainCasualty    `json:"casualties" validate:"dive"`
}

type plainShare struct {
	Category string     `json:"category" validate:"required,person_category"`
	Count    plainCount `json:"count"`
}

type plainCohort struct {
	plainHeader
	Event     string       `json:"event" validate:"omitempty,ref=event"`
	Captured  string       `json:"captured" validate:"omitempty,edtf"`
	Episode   string       `json:"episode" validate:"omitempty,ref=episode"`
	Holder    string       `json:"holder" validate:"omitempty,ref=party"`
	Side      string       `json:"side" validate:"omitempty,ref=party,nefield=Holder"`
	Count     plainCount   `json:"count"`
	Breakdown []plainShare `json:"breakdown" validate:"dive"`
}

type plainAssertion struct {
	Key      string   `json:"key"`
	About    []string `json:"about" validate:"dive,id"`
	Act      string   `json:"act" validate:"required,statement_act"`
	Modality string   `json:"modality" validate:"omitempty,modality"`
	Locator  string   `json:"locator"`
}

type plainStatement struct {
	plainHeader
	Speaker    string           `json:"speaker" validate:"required,id"`
	Date       string           `json:"date" validate:"omitempty,edtf"`
	Text       string           `json:"text" validate:"omitempty,ref=source"`
	Assertions []plainAssertion `json:"assertions" validate:"dive"`
}

type plainAttendance struct {
	Who  string `json:"who" validate:"required,id"`
	Role string `json:"role" validate:"required,meeting_role"`
}

type plainMeeting struct {
	plainHeader
	Type         string            `json:"type" validate:"required,meeting_type"`
	Status       string            `json:"status" validate:"omitempty,meeting_status"`
	Conflict     string            `json:"conflict" validate:"omitempty,ref=conflict"`
	Start        string            `json:"start" validate:"omitempty,edtf"`
	End          string            `json:"end" validate:"omitempty,edtf,notbefore=Start"`
	Participants []plainAttendance `json:"participants" validate:"dive"`
	Outcomes     []string          `json:"outcomes" validate:"dive,id"`
}

type plainAgreementDate struct {
	Role string `json:"role" validate:"required,date_role"`
	Date string `json:"date" validate:"required,edtf"`
}

type plainSignatory struct {
	Party     string `json:"party" validate:"required,ref=party"`
	Role      string `json:"role" validate:"omitempty,agreement_role"`
	Signatory string `json:"signatory" validate:"omitempty,ref=officeholder"`
}

type plainThirdParty struct {
	Party string `json:"party" validate:"required,ref=party"`
	Role  string `json:"role" validate:"omitempty,third_party_role"`
}

type plainProvision struct {
	Topic  string `json:"topic" validate:"required"`
	Depth  int    `json:"depth" validate:"gte=0,lte=3"`
	Clause string `json:"clause"`
}

type plainAgreement struct {
	plainHeader
	Form         string               `json:"form" validate:"required,agreement_form"`
	Stage        string               `json:"stage" validate:"omitempty,agreement_stage"`
	SubStage     string               `json:"sub_stage" validate:"omitempty,agreement_sub_stage"`
	Level        string               `json:"level" validate:"omitempty,agreement_level"`
	Conflict     string               `json:"conflict" validate:"omitempty,ref=conflict"`
	Meeting      string               `json:"meeting" validate:"omitempty,ref=meeting"`
	Dates        []plainAgreementDate `json:"dates" validate:"dive"`
	Parties      []plainSignatory     `json:"parties" validate:"dive"`
	ThirdParties []plainThirdParty    `json:"third_parties" validate:"dive"`
	Provisions   []plainProvision     `json:"provisions" validate:"dive"`
}

type plainTerm struct {
	Type string `json:"type" validate:"required,duration_type"`
}

type plainDeclarant struct {
	Party string `json:"party" validate:"required,ref=party"`
}

type plainCeasefire struct {
	plainHeader
	Declaration string           `json:"declaration" validate:"required,declaration_kind"`
	Class       string           `json:"class" validate:"omitempty,ceasefire_class"`
	Conflict    string           `json:"conflict" validate:"omitempty,ref=conflict"`
	Agreement   string           `json:"agreement" validate:"omitempty,ref=agreement"`
	Declared    string           `json:"declared" validate:"omitempty,edtf"`
	Effective   string           `json:"effective" validate:"omitempty,edtf,notbefore=Declared"`
	Ended       string           `json:"ended" validate:"omitempty,edtf,notbefore=Effective"`
	Declarants  []plainDeclarant `json:"declarants" validate:"dive"`
	Term        *plainTerm       `json:"term"`
	Mechanisms  []string         `json:"mechanisms" validate:"dive,ceasefire_mechanism"`
}

type plainFulfilment struct {
	Date string `json:"date" validate:"required,edtf"`
}

type plainCommitment struct {
	plainHeader
	By          []string          `json:"by" validate:"required,dive,ref=party"`
	To          []string          `json:"to" validate:"dive,ref=party"`
	Type        string            `json:"type" validate:"required,commitment_type"`
	Agreement   string            `json:"agreement" validate:"omitempty,ref=agreement"`
	Clause      string            `json:"clause"`
	Due         string            `json:"due" validate:"omitempty,edtf"`
	Word        string            `json:"word" validate:"omitempty,deadline_word"`
	Fulfilments []plainFulfilment `json:"fulfilments" validate:"dive"`
}

type plainCategory struct {
	Category string `json:"category" validate:"required,person_category"`
}

type plainPerson struct {
	plainHeader
	Side       string          `json:"side" validate:"omitempty,ref=party"`
	Cohort     string          `json:"cohort" validate:"omitempty,ref=cohort"`
	Categories []plainCategory `json:"categories" validate:"dive"`
	Born       string          `json:"born" validate:"omitempty,edtf"`
	Identity   []string        `json:"identity" validate:"dive,identity_datum"`
}

type plainCustodyStep struct {
	Event    string `json:"event" validate:"required,custody_event"`
	Date     string `json:"date" validate:"omitempty,edtf"`
	Transfer string `json:"transfer" validate:"omitempty,ref=transfer"`
}

type plainMissingStep struct {
	Event string `json:"event" validate:"required,missing_event"`
	Date  string `json:"date" validate:"omitempty,edtf"`
}

type plainRemainsStep struct {
	Event string `json:"event" validate:"required,remains_event"`
	Date  string `json:"date" validate:"omitempty,edtf"`
}

type plainCustody struct {
	plainHeader
	Subject string             `json:"subject" validate:"required,id"`
	Holder  string             `json:"holder" validate:"omitempty,ref=party"`
	Episode string             `json:"episode" validate:"omitempty,ref=episode"`
	Steps   []plainCustodyStep `json:"steps" validate:"dive"`
}

type plainGroup struct {
	Category string     `json:"category" validate:"omitempty,person_category"`
	Count    plainCount `json:"count"`
	Captured string     `json:"captured" validate:"omitempty,ref=event"`
	Cohort   string     `json:"cohort" validate:"omitempty,ref=cohort"`
	Persons  []string   `json:"persons" validate:"dive,ref=person"`
}

type plainBasis struct {
	Act string `json:"act" validate:"required,id"`
}

type plainTransfer struct {
	plainHeader
	Type           string              `json:"type" validate:"required,transfer_type"`
	From           string              `json:"from" validate:"omitempty,ref=party"`
	To             string              `json:"to" validate:"omitempty,ref=party,nefield=From"`
	Agreed         string              `json:"agreed" validate:"omitempty,edtf"`
	Executed       string              `json:"executed" validate:"omitempty,edtf,notbefore=Agreed"`
	Confirmed      string              `json:"confirmed" validate:"omitempty,edtf,notbefore=Executed"`
	People         []plainGroup        `json:"people" validate:"dive"`
	Intermediaries []plainIntermediary `json:"intermediaries" validate:"dive"`
	Place          string              `json:"place" validate:"omitempty,ref=place"`
	Episode        string              `json:"episode" validate:"omitempty,ref=episode"`
	Basis          *plainBasis         `json:"basis"`
}

type plainStage struct {
	Transfers []string `json:"transfers" validate:"dive,ref=transfer"`
}

type plainExchange struct {
	plainHeader
	Basis  string       `json:"basis" validate:"omitempty,id"`
	Agreed string       `json:"agreed" validate:"omitempty,edtf"`
	Stages []plainStage `json:"stages" validate:"dive"`
}

type plainPoint struct {
	Label    string        `json:"label" validate:"required"`
	Position plainPosition `json:"position"`
}

type plainMines struct {
	Type         string     `json:"type" validate:"required,mine_type"`
	Count        plainCount `json:"count"`
	Method       string     `json:"method" validate:"omitempty,emplacing_method"`
	Fuse         string     `json:"fuse"`
	AntiHandling string     `json:"anti_handling" validate:"omitempty,presence"`
}

type plainMineRecord struct {
	plainHeader
	AreaType        string       `json:"area_type" validate:"omitempty,mine_area_type"`
	Places          []string     `json:"places" validate:"dive,ref=place"`
	LaidBy          string       `json:"laid_by" validate:"omitempty,ref=party"`
	Laid            string       `json:"laid" validate:"omitempty,edtfspan"`
	Controller      string       `json:"controller" validate:"omitempty,ref=party"`
	Episode         string       `json:"episode" validate:"omitempty,ref=episode"`
	Datum           string       `json:"datum" validate:"omitempty,geodetic_datum"`
	ReferencePoints []plainPoint `json:"reference_points" validate:"dive"`
	Mines           []plainMines `json:"mines" validate:"dive"`
}

type plainMissingPerson struct {
	plainHeader
	LastSeen string             `json:"last_seen" validate:"omitempty,edtf"`
	Episode  string             `json:"episode" validate:"omitempty,ref=episode"`
	ByFamily bool               `json:"by_family"`
	Steps    []plainMissingStep `json:"steps" validate:"dive"`
}

type plainRemains struct {
	plainHeader
	Count   plainCount         `json:"count"`
	Place   string             `json:"place" validate:"omitempty,ref=place"`
	Episode string             `json:"episode" validate:"omitempty,ref=episode"`
	Steps   []plainRemainsStep `json:"steps" validate:"dive"`
}

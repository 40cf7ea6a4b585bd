package pax

import (
	"strconv"
	"strings"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/table"
)

// topicPrefix begins the topics of PA-X, whose codes follow as the dataset writes them.
const topicPrefix = "pax_"

// The columns of topics. A graded one holds how far the text goes, from 0 to 3, a flag 0 or 1. The
// last ones of either list are of release 4, the others of release 10.
const (
	gradedColumns = "GCh GDis GAge GMig GRa GRe GInd GOth GRef GSoc Pol Ele ElecComm PolPar Pubad ConRen Cons Polps Terps Eps " +
		"Mps HrBor CprEq HrCit HrDem Med Prot HrNi HrIi Dev Bus Tax Ce SsrPol SsrArm SsrDdr SsrInt Cor SsrCrOcr " +
		"SsrDrugs TjGen TjAm TjCou TjMech TjPrire TjVet TjVic TjMis TjRep TjNR EqGen HrFra"
	flagColumns = "GChRhet GChAntid GChSubs GChOth GDisRhet GDisAntid GDisSubs GDisOth GAgeRhet GAgeAntid GAgeSubs GAgeOth " +
		"GMigRhet GMigAntid GMigSubs GMigOth GRaRhet GRaAntid GRaSubs GRaOth GReRhet GReAntid GReSubs GReOth " +
		"GIndRhet GIndAntid GIndSubs GIndOth GOthRhet GOthAntid GOthSubs GOthOth GRefRhet GRefSubs GRefOth " +
		"GSocRhet GSocAntid GSocSubs GSocOth GeWom GeMe GeMeNu GeMeOth GeLgbti GeLgbtiPos GeLgbtiNeg GeFa StDef " +
		"StGen StCon StSd StRef StSym StInd StUni StBor StXbor PolGen PolNewInd PolNewTemp PolParTrans PolParOth " +
		"Civso Tral ConGen PpsGe PpsGe:St PpsGe:Sub PpsEx PpsEx:St PpsEx:Sub PpsOro PpsOro:St PpsOro:Sub PpsOthPr " +
		"PpsOthPr:St PpsOthPr:Sub PpsVet PpsVet:St PpsVet:Sub PpsAut PpsAut:St PpsAut:Sub PpsInt PpsInt:St " +
		"PpsInt:Sub PpsOth PpsOth:St PpsOth:Sub TpsSub TpsLoc TpsAut TpsOth EpsRes EpsFis EpsOth MpsMe MpsJt " +
		"MpsPro MpsOth HrGen HrTrinc HrCp CprLife CprTort CprSlav CprLib CprDet CprFmov CprFspe CprFass CprTria " +
		"CprPriv CprVote CprReli CprOth HrSec SerProp SerWork SerHeal SerEdu SerStdl SerShel SerSs SerCult SerOth " +
		"CitGen CitRights CitDef CitOth HrDet MedGov MedSubs MedLog MedOth HrMob ProtCiv ProtGrp ProtOth RiOth " +
		"HrNiMe HrNiNe HrNiOth HrIiMon HrIiBod HrIiOth JusCr JusCrSp JusCrSys JusCrPow JusEm JusJu JusPri JusTra " +
		"DevSoc DevHum DevInfra NEC NatRes IntFu TaxPo TaxRef TaxOth Ban CenBan BanPers BanInt BanXb LaRef " +
		"LaRefMan LaRefRet LaRefOth LaNom LaCH LaCHTa LaCHIt LaCHPro LaCHOth LaEn Wat SsrGua CeProv CeGen " +
		"DdrDemil DdrProg SsrPsf SsrFf Terr TjAmPro TjSan TjPower TjAmBan TjJaNc TjJaIc TjRSym TjRMa ImRef ImPK " +
		"ImE PpsSt PpsSub ProtLgl HrfSp HrfBor HrfTinc HrfOth"
)

// topics are the columns of topics, by name, and whether they are graded.
type topics map[string]bool

func allTopics() topics {
	all := topics{}
	for column := range strings.FieldsSeq(flagColumns) {
		all[column] = false
	}
	for column := range strings.FieldsSeq(gradedColumns) {
		all[column] = true
	}
	return all
}

// provisions reads the topics in the order of the columns. The depth of a flag is not stated.
func (l line) provisions() []agreement.Provision {
	var provisions []agreement.Provision
	for at, column := range l.Columns() {
		graded, topic := l.topics[column]
		switch text := l.CellAt(at); {
		case !topic || text == "0" || l.Unstated(column):
		case graded:
			if depth := l.depth(column); depth > 0 {
				provisions = append(provisions, agreement.Provision{Topic: topicPrefix + column, Depth: depth})
			}
		case l.Flag(column):
			provisions = append(provisions, agreement.Provision{Topic: topicPrefix + column})
		}
	}
	return provisions
}

// depth reads a grade.
func (l line) depth(column string) int {
	depth, err := strconv.Atoi(l.Trimmed(column))
	if err != nil || depth < 0 || depth > 3 {
		l.Fault(table.CodeUnknown, column, "a grade lies between 0 and 3")
		return 0
	}
	return depth
}

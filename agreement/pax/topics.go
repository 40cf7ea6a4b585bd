package pax

import (
	"strconv"
	"strings"
	"sync"

	"github.com/armistice-go/armistice/agreement"
	"github.com/armistice-go/armistice/conflict/dataset"
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

// topics are the columns of topics by their names.
type topics map[string]topic

type topic struct {
	place  int // among all topics
	graded bool
}

// allTopics are made once, being many for a table of few rows.
var allTopics = sync.OnceValue(func() topics {
	all := make(topics, 512)
	for name := range strings.FieldsSeq(flagColumns) {
		all[name] = topic{place: len(all)}
	}
	for name := range strings.FieldsSeq(gradedColumns) {
		all[name] = topic{place: len(all), graded: true}
	}
	return all
})

// depthsOf are the depths of an agreement's provisions, at least 1, by the places of their topics.
func (all topics) depthsOf(text *agreement.Agreement) []int {
	depths := make([]int, len(all))
	for _, provision := range text.Provisions {
		name, is := strings.CutPrefix(provision.Topic, topicPrefix)
		if topic, listed := all[name]; is && listed {
			depths[topic.place] = max(provision.Depth, 1)
		}
	}
	return depths
}

// topicColumn is a column of a topic, which the table has.
type topicColumn struct {
	table.Column
	topic  string
	graded bool
}

// columns are those of a table that are of topics, in their order.
func (all topics) columns(r *dataset.Reader) []topicColumn {
	var columns []topicColumn
	for _, name := range r.Columns() {
		if topic, is := all[name]; is {
			columns = append(columns, topicColumn{r.Column(name), topicPrefix + name, topic.graded})
		}
	}
	return columns
}

// provisions reads the topics in the order of the columns. The depth of a flag is not stated.
func (t *agreementTable) provisions(c *dataset.Line) []agreement.Provision {
	var space [64]agreement.Provision
	provisions := space[:0]
	for _, column := range t.columns {
		switch {
		case c.Cell(column.Column) == "0" || c.Unstated(column.Column):
		case column.graded:
			if depth := depthIn(c, column.Column); depth > 0 {
				provisions = append(provisions, agreement.Provision{Topic: column.topic, Depth: depth})
			}
		case c.Flag(column.Column):
			provisions = append(provisions, agreement.Provision{Topic: column.topic})
		}
	}
	return append([]agreement.Provision(nil), provisions...)
}

// depthIn reads a grade.
func depthIn(c *dataset.Line, column table.Column) int {
	depth, err := strconv.Atoi(c.Trimmed(column))
	if err != nil || depth < 0 || depth > 3 {
		c.Fault(table.CodeUnknown, column, "a grade lies between 0 and 3")
		return 0
	}
	return depth
}

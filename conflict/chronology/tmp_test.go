package chronology
import ("testing";"fmt";"golang.org/x/text/language")
func TestTmp(t *testing.T){
 for _,l:=range []language.Tag{language.English,language.French,language.Spanish,language.Russian,language.Arabic,language.German}{
 for _,c:=range []string{"2021-11-16","2021-11-01","2021-11","1992","1992~","2021-11-16~","1992?","1992%","2021-11~","199X","19XX","1950S2","2004-XX","2004-11-XX","2004-XX-XX","XXXX","XXXX-12-25","156X-12-25","1560-X2","2001-21","2001-26","2001-31~","2001-34","2001-40","-0032","0000","2004~-06","[..2020-11-20]","[..1984]","[1984..]","[2020-11-09,2020-11-10]","[1667,1668,1670..1672]","2020-11-10T00:00:00+03:00","2020-11-10T00:00:00Z","2020-11-10T12:00:00","Y170000002","20XX-21"}{
  fmt.Println(c,"|",MustParse(c).In(l))}
 for _,c:=range []string{"1992/1994","2020-09-27/2020-11-10","1988/..","1988/","../1985","/1985~","..2004-06-01/2004-06-20..","1992~/1994"}{
  fmt.Println(c,"|",MustParseSpan(c).In(l))}
 }
}

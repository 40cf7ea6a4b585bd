package record

import "strings"

// plainURL reports whether a text is a URL of the web, as nearly all are: a host of letters, digits,
// dots and hyphens and a path of these, '_', '~' and slashes. Of any other the validator judges.
func plainURL(text string) bool {
	rest, web := strings.CutPrefix(text, "https://")
	if !web {
		rest, web = strings.CutPrefix(text, "http://")
	}
	if !web || rest == "" || !urlCharacter(rest[0]) {
		return false
	}
	path := len(rest)
	for i := range len(rest) {
		switch c := rest[i]; {
		case c == '/':
			path = min(path, i)
		case !urlCharacter(c) && (i < path || c != '_' && c != '~'):
			return false
		}
	}
	return true
}

func urlCharacter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '.' || c == '-'
}

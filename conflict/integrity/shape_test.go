package integrity

import (
	"reflect"
	"testing"

	"github.com/armistice-go/armistice/conflict/record"
	"github.com/stretchr/testify/assert"
)

// The types of the path conversion's fifteen cases.
type (
	pathRoot struct {
		pathEmbedded
		Named  pathNamed            `json:"named"`
		Common pathCommon           `json:""`
		List   []pathCommon         `json:"list"`
		Grid   [2][]pathCommon      `json:"grid"`
		Ext    map[string]pathNamed `json:"ext"`
		Odd    string               `json:"a/b~c"`
		Hidden string               `json:"-"`
		Ptr    *pathCommon          `json:"ptr"`
		Ptrs   []*pathCommon        `json:"ptrs"`
	}
	pathEmbedded struct {
		ID    string         `json:"id"`
		Notes []pathNamed    `json:"notes"`
		Words map[string]int `json:"words"`
	}
	pathNamed struct {
		Inner pathCommon `json:"inner,omitzero"`
	}
	pathCommon struct {
		Src  string `json:"src"`
		Role string `json:"role"`
	}
)

func TestNamespacesBecomePointersAndBack(t *testing.T) {
	for namespace, want := range map[string]record.Pointer{
		"pathRoot.pathEmbedded.ID":                 "/id",
		"pathRoot.pathEmbedded.Notes[2].Inner.Src": "/notes/2/inner/src",
		"pathRoot.pathEmbedded.Words[x]":           "/words/x",
		"pathRoot.Named.Inner.Role":                "/named/inner/role",
		"pathRoot.List[0].Src":                     "/list/0/src",
		"pathRoot.List[12].Role":                   "/list/12/role",
		"pathRoot.Grid[0][1].Role":                 "/grid/0/1/role",
		"pathRoot.Ext[a].Inner.Src":                "/ext/a/inner/src",
		"pathRoot.Ext[a.b/c].Inner.Src":            "/ext/a.b~1c/inner/src",
		"pathRoot.Ext[].Inner.Src":                 "/ext//inner/src",
		"pathRoot.Odd":                             "/a~1b~0c",
		"pathRoot.Ptr.Src":                         "/ptr/src",
		"pathRoot.Ptrs[3].Src":                     "/ptrs/3/src",
		"pathRoot.List":                            "/list",
		"pathRoot.Ext[k]":                          "/ext/k",
	} {
		assert.Equal(t, want, pointerOf(reflect.TypeFor[pathRoot](), namespace), namespace)
		assert.Equal(t, namespace, "pathRoot."+fieldName(reflect.TypeFor[pathRoot](), want), "and back")
	}
	assert.Equal(t, record.Pointer("/src"), pointerOf(reflect.TypeFor[pathRoot](), "pathRoot.Common.Src"), "a field without a JSON name")
	assert.Equal(t, record.Pointer(""), pointerOf(reflect.TypeFor[pathRoot](), "pathRoot.Hidden"))
	assert.Equal(t, record.Pointer(""), pointerOf(reflect.TypeFor[pathRoot](), "pathRoot.Nowhere"))
	assert.Equal(t, "", fieldName(reflect.TypeFor[pathRoot](), "/nowhere/at/all"))
}

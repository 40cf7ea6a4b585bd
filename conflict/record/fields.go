package record

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
)

// Field describes one field of a record type, as its tags declare it.
type Field struct {
	// Path is the field's JSON Pointer with "*" for every index or key: "/people/*/count".
	Path string
	// Type is the field's Go type.
	Type reflect.Type
	// Sensitivity is the declared sensitivity; "" when the field declares none.
	Sensitivity Sensitivity
	// Kinds are the kinds a reference may lead to; none for fields that are not references, and
	// only "*" for references to any kind.
	Kinds []Kind
	// Leaf reports whether the field holds a value rather than an object or array.
	Leaf bool
}

// Fields returns the fields of the kind in the order of their declaration.
func (d Definition) Fields() []Field {
	var fields []Field
	d.shape.describe("", &fields)
	return fields
}

// FieldAt returns the field, or element of a list or map, a pointer leads to in records of the kind.
// Its sensitivity is the greatest that is declared on the way.
func (d Definition) FieldAt(pointer Pointer) (Field, bool) {
	if !pointer.Valid() {
		return Field{}, false
	}
	at, path, sensitivity := d.shape, "", Public
	for _, token := range pointer.Tokens() {
		next := at.step(token)
		if next == nil {
			return Field{}, false
		}
		if next == at.element {
			token = "*"
		} else if next.sensitivity.Exceeds(sensitivity) {
			sensitivity = next.sensitivity
		}
		at, path = next, path+"/"+token
	}
	field := at.field(path)
	field.Sensitivity = sensitivity
	return field, true
}

// node is a record type compiled for walking: one node a struct field or element type. What is asked
// of every field of every record stands first.
type node struct {
	offset   uintptr // of a field, in its struct
	size     uintptr // of the field or element
	packed   packedForm
	pointer  bool
	odd      bool // what the json package alone can read
	kind     reflect.Kind
	holds    goal         // what is in it
	leads    goal         // what it is itself
	token    string       // of its pointer: a slash and the escaped name
	fields   []*node      // of a struct
	names    []fieldName  // of its fields
	unset    []unsetTest  // of its fields
	element  *node        // of a slice, array or map
	length   int          // of an array
	elements reflect.Type // of a slice, array or map
	typ      reflect.Type
	ways     [goals]ways
	room     uintptr  // of a list, from where the record begins to room for one element
	own      *ownForm // of values that pack and read themselves
	kinds    []Kind
	guard    guard

	pointers    typeWord            // of a record: the type of pointers to it
	withRoom    func() Record       // of a record: makes one whose lists that have room find it
	recordAt    func(place) Record  // of a record: the one that lies there
	header      func(place) *Header // of a record: the header of the one that lies there
	begun       [1 << 6]uint8       // by the beginning of a name, the first field whose name begins so
	nodes       int                 // of a record: how many nodes there are
	serial      int                 // of a record: the number of its type among those compiled
	number      int                 // of the node among them, from 0
	name        string
	index       []int
	sensitivity Sensitivity
	required    bool
	identifies  bool        // names and ids of people: no prose, so that who may see them sees them whole
	whole       bool        // a struct that reads its own JSON, all of it or nothing
	vocabulary  *Vocabulary // of a code
}

var (
	refType            = reflect.TypeFor[Ref]()
	countType          = reflect.TypeFor[Count]()
	codedType          = reflect.TypeFor[Coded]()
	textMarshalerType  = reflect.TypeFor[encoding.TextMarshaler]()
	jsonMarshalerType  = reflect.TypeFor[json.MarshalerTo]()
	jsonMarshaler1Type = reflect.TypeFor[json.Marshaler]()
	unmarshalerType    = reflect.TypeFor[json.UnmarshalerFrom]()
	unmarshaler1Type   = reflect.TypeFor[json.Unmarshaler]()
)

// compile turns a struct type into a node, refusing types that contain themselves, since records
// refer to each other by id.
func compile(typ reflect.Type) (*node, error) {
	if typ.Kind() != reflect.Struct {
		return nil, fmt.Errorf("record type %s is not a struct", typ)
	}
	shape, err := compileType(typ, map[reflect.Type]bool{})
	if err == nil {
		shape.nodes, shape.pointers = shape.numberFrom(0), wordOf(reflect.PointerTo(typ))
		shape.serial = serialOf(typ)
	}
	return shape, err
}

// serials are the numbers of record types, in the order they were first compiled.
var serials = struct {
	sync.Mutex
	of map[reflect.Type]int
}{of: map[reflect.Type]int{}}

func serialOf(typ reflect.Type) int {
	serials.Lock()
	defer serials.Unlock()
	serial, known := serials.of[typ]
	if !known {
		serial = len(serials.of)
		serials.of[typ] = serial
	}
	return serial
}

// numberFrom numbers the node and those below it, and returns the number of the next.
func (n *node) numberFrom(number int) (next int) {
	n.number, next = number, number+1
	for _, field := range n.fields {
		next = field.numberFrom(next)
	}
	if n.element != nil {
		next = n.element.numberFrom(next)
	}
	return next
}

func compileType(typ reflect.Type, open map[reflect.Type]bool) (*node, error) {
	if typ.Kind() == reflect.Pointer {
		inner, err := compileType(typ.Elem(), open)
		if err != nil {
			return nil, err
		}
		if inner.pointer {
			return nil, fmt.Errorf("record type %s points to a pointer", typ)
		}
		inner.pointer, inner.size = true, typ.Size()
		return inner, nil
	}
	n := &node{typ: typ, size: typ.Size(), kind: typ.Kind(), leads: goalIn(typ)}
	n.holds = n.leads
	if isLeaf(typ) {
		n.choosePackedForm()
		return n, nil
	}
	if typ.Kind() == reflect.Map && typ.Key().Kind() != reflect.String {
		return nil, fmt.Errorf("record type %s has keys that are not strings", typ)
	}
	if open[typ] {
		return nil, fmt.Errorf("record type %s contains itself", typ)
	}
	open[typ] = true
	defer delete(open, typ)
	if typ.Kind() == reflect.Struct {
		n.whole = reflect.PointerTo(typ).Implements(unmarshalerType)
		err := n.compileFields(typ, nil, 0, open)
		n.signpost()
		n.noteBeginnings()
		n.choosePackedForm()
		return n, err
	}
	element, err := compileType(typ.Elem(), open)
	if err != nil {
		return nil, err
	}
	n.element, n.elements = element, typ.Elem()
	n.holds |= element.holds
	if n.kind == reflect.Array {
		n.length = typ.Len()
	}
	n.choosePackedForm()
	return n, nil
}

func isLeaf(typ reflect.Type) bool {
	marshals := typ.Implements(textMarshalerType) || typ.Implements(jsonMarshalerType) || typ.Implements(jsonMarshaler1Type)
	if marshals {
		return true
	}
	switch typ.Kind() {
	case reflect.Struct:
		return false
	case reflect.Slice, reflect.Array:
		return typ.Elem().Kind() == reflect.Uint8
	case reflect.Map:
		return false
	}
	return true
}

// compileFields takes in the fields of the node's struct, or of one embedded in it at an offset.
func (n *node) compileFields(typ reflect.Type, prefix []int, offset uintptr, open map[reflect.Type]bool) error {
	for i := range typ.NumField() {
		field := typ.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		index := append(append([]int(nil), prefix...), i)
		if field.Anonymous && name == "" {
			if field.Type.Kind() != reflect.Struct {
				return fmt.Errorf("record type %s embeds %s, which is no struct", typ, field.Type)
			}
			if err := n.compileFields(field.Type, index, offset+field.Offset, open); err != nil {
				return err
			}
			continue
		}
		if !field.IsExported() || name == "-" || name == "" {
			continue
		}
		child, err := compileType(field.Type, open)
		if err != nil {
			return err
		}
		child.name, child.token, child.index, child.offset = name, tokenOf(name), index, offset+field.Offset
		child.odd = child.odd || options != "" && options != "omitzero" && options != "omitempty"
		child.sensitivity = Sensitivity(field.Tag.Get("privacy"))
		child.required = slices.Contains(strings.Split(field.Tag.Get("validate"), ","), "required")
		if kinds := field.Tag.Get("ref"); kinds != "" {
			child.allow(strings.Split(kinds, "|"))
		}
		n.fields, n.names = append(n.fields, child), append(n.names, newFieldName(name))
		n.unset = append(n.unset, newUnsetTest(field.Type, child.offset))
		n.holds |= child.holds
	}
	return nil
}

// allow notes the kinds a reference, or the references in a list, may lead to.
func (n *node) allow(kinds []string) {
	target := n
	for target.element != nil {
		target = target.element
	}
	for _, kind := range kinds {
		target.kinds = append(target.kinds, Kind(kind))
	}
	n.kinds = target.kinds
}

func (n *node) leaf() bool { return n.fields == nil && n.element == nil }

func (n *node) field(path string) Field {
	return Field{Path: path, Type: n.typ, Sensitivity: n.sensitivity, Kinds: n.kinds, Leaf: n.leaf()}
}

func (n *node) describe(path string, fields *[]Field) {
	for _, child := range n.fields {
		*fields = append(*fields, child.field(path+"/"+child.name))
		child.describe(path+"/"+child.name, fields)
	}
	if n.element != nil {
		n.element.describe(path+"/*", fields)
	}
}

// member returns the field of a struct that takes the member of this name, or nil.
func (n *node) member(name string) *node {
	for _, child := range n.fields {
		if child.name == name {
			return child
		}
	}
	return nil
}

// step returns where a pointer leads with one more token, or nil.
func (n *node) step(token string) *node {
	switch {
	case n.element == nil:
		return n.member(token)
	case n.typ.Kind() == reflect.Map || isIndex(token):
		return n.element
	}
	return nil
}

// isIndex reports whether the token is an array index as RFC 6901 writes it.
func isIndex(token string) bool {
	if token == "" || len(token) > 9 || token[0] == '0' && token != "0" {
		return false
	}
	for _, c := range token {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

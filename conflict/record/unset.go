package record

import "reflect"

// unsetTest tells whether a field of a struct is unset. Most fields of most records are, and of most
// types one word tells.
type unsetTest struct {
	telling uint32 // from where the struct begins to the word that tells
	whole   uint32 // one more than the size of the field, where no word of it tells alone; else zero
}

// newUnsetTest returns the test of a field of a type that lies at an offset.
func newUnsetTest(typ reflect.Type, offset uintptr) unsetTest {
	test := unsetTest{telling: uint32(offset)}
	switch kind := typ.Kind(); {
	case kind == reflect.String: // its length: an empty text is unset wherever it lies
		test.telling += uint32(reflect.TypeFor[uintptr]().Size())
	case kind == reflect.Pointer, kind == reflect.Map, kind == reflect.Slice: // where it leads
	case typ == dateType, typ == spanType: // what says that it is set, which stands first
	default:
		test.whole = uint32(typ.Size()) + 1
	}
	return test
}

// firstSet returns the number of the first of some fields, from one on, that is not zero without
// doubt; how many there are where all are.
func firstSet(tests []unsetTest, at place, from int) int {
	for ; uint(from) < uint(len(tests)); from++ {
		test := &tests[from]
		if field := at.plus(uintptr(test.telling)); test.whole == 0 {
			if *as[uintptr](field) != 0 {
				break
			}
		} else if !field.blank(uintptr(test.whole - 1)) {
			break
		}
	}
	return from
}

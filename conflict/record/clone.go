package record

import "reflect"

// clone returns a copy of the record that shares nothing that can be changed with it.
func (d Definition) clone(rec Record) headed {
	copied := reflect.New(d.Type())
	copied.Elem().Set(cloned(reflect.ValueOf(rec).Elem()))
	return copied.Interface().(headed)
}

// cloned copies lists, maps and what pointers lead to. Values with unexported fields, such as dates
// and counts, cannot change and are shared.
func cloned(value reflect.Value) reflect.Value {
	switch value.Kind() {
	case reflect.Pointer:
		if value.IsNil() {
			return value
		}
		copied := reflect.New(value.Type().Elem())
		copied.Elem().Set(cloned(value.Elem()))
		return copied
	case reflect.Slice:
		if value.IsNil() {
			return value
		}
		copied := reflect.MakeSlice(value.Type(), value.Len(), value.Len())
		for i := range value.Len() {
			copied.Index(i).Set(cloned(value.Index(i)))
		}
		return copied
	case reflect.Map:
		return clonedMap(value)
	case reflect.Struct:
		copied := reflect.New(value.Type()).Elem()
		copied.Set(value)
		for i := range value.NumField() {
			if value.Type().Field(i).IsExported() {
				copied.Field(i).Set(cloned(value.Field(i)))
			}
		}
		return copied
	}
	return value
}

func clonedMap(value reflect.Value) reflect.Value {
	if value.IsNil() {
		return value
	}
	copied := reflect.MakeMapWithSize(value.Type(), value.Len())
	for _, key := range value.MapKeys() {
		copied.SetMapIndex(key, cloned(value.MapIndex(key)))
	}
	return copied
}

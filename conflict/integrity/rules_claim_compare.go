package integrity

import (
	"reflect"

	"github.com/armistice-go/armistice/conflict/chronology"
	"github.com/armistice-go/armistice/conflict/record"
)

// same reports whether a claimed value is that of its field. Dates are the same when they mean the
// same days, however they are written.
func same(value, stated any) bool {
	if date, isDate := value.(chronology.Date); isDate {
		return date.Equal(stated.(chronology.Date))
	}
	return reflect.DeepEqual(value, stated)
}

// unset reports whether a field holds nothing.
func unset(value any) bool {
	if set, tells := value.(interface{ IsZero() bool }); tells {
		return set.IsZero()
	}
	return reflect.ValueOf(value).IsZero()
}

// swapped reports whether two single days have each other's day and month.
func swapped(a, b chronology.Date) bool {
	one, single := a.SingleDay()
	other, bothSingle := b.SingleDay()
	if !single || !bothSingle || one == other {
		return false
	}
	return one.Year() == other.Year() && int(one.Month()) == other.Day() && one.Day() == int(other.Month())
}

// anotherYear reports whether two single days differ by one in the year alone.
func anotherYear(a, b chronology.Date) bool {
	one, single := a.SingleDay()
	other, bothSingle := b.SingleDay()
	if !single || !bothSingle {
		return false
	}
	years := one.Year() - other.Year()
	return (years == 1 || years == -1) && one.Month() == other.Month() && one.Day() == other.Day()
}

// oneDayApart reports whether two single days follow each other.
func oneDayApart(a, b chronology.Date) bool {
	one, single := a.SingleDay()
	other, bothSingle := b.SingleDay()
	return single && bothSingle && (one-other == 1 || other-one == 1) && !swapped(a, b)
}

// apart reports whether no number is allowed by both counts. Counts in different units, and those
// out of order, are not held against each other.
func apart(a, b record.Count) bool {
	comparable := a.State() == record.CountStated && b.State() == record.CountStated &&
		a.Unit() == b.Unit() && a.Ordered() && b.Ordered()
	lowA, highA, _ := a.Bounds()
	lowB, highB, _ := b.Bounds()
	return comparable && (lowA > highB || lowB > highA)
}

package chronology

// A window is a range of distances in days, both ends included.
type window struct{ least, most int32 }

// advance bounds what the formula adds, as closely as months allow. Whether a
// month end clamps or not, the days passed are those of a run of months.
func (f Formula) advance() window {
	months, days := int64(boundedCount(f.Months)), int64(boundedCount(f.Days))
	var least, most int64
	switch {
	case f.FirstOfMonth && months > 0: // the day lies in the first month of the run
		least, _ = monthsInRow(months - 1)
		_, most = monthsInRow(months)
		least++
	case f.FirstOfMonth: // and here in the month after it
		_, least = monthsInRow(1 - months)
		most, _ = monthsInRow(-months)
		least, most = 1-least, -most
	case months >= 0:
		least, most = monthsInRow(months)
	default:
		least, most = monthsInRow(-months)
		least, most = -most, -least
	}
	return window{clampWeight(least + days), clampWeight(most + days)}
}

// monthsInRow bounds the days of so many months that follow one another. Up to
// a year the bounds are met: four years have every such run. For more, 400
// years have 146,097 days, and no run is four days off its share.
func monthsInRow(count int64) (least, most int64) {
	if count > 12 {
		share := count * daysInFourCenturies / 4800
		return share - 4, share + 4
	}
	const first, months = 2000, 48
	least = 31 * count
	for start := range months {
		var days int64
		for next := range int(count) {
			year, month := plusMonths(first, start%12+1, start/12*12+next)
			days += int64(monthLength(year, month))
		}
		least, most = min(least, days), max(most, days)
	}
	return least, most
}

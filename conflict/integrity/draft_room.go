package integrity

// draftRoom is room for the next drafts and their parameters, which cost less to allocate several at
// a time. In a stream, where the drafts of a record are written down before the next one is looked
// at, the room is used again.
type draftRoom struct {
	drafts, unusedDrafts []Draft
	params, unusedParams []Param
	again                bool
}

// Room for so many is allocated at once, and so much is kept for the next record.
const (
	draftsAtOnce = 8
	draftsKept   = 256
)

func (r *draftRoom) draft() *Draft {
	if r == nil {
		return &Draft{}
	}
	if len(r.unusedDrafts) == 0 {
		r.drafts = make([]Draft, r.more(len(r.drafts)))
		r.unusedDrafts = r.drafts
	}
	draft := &r.unusedDrafts[0]
	r.unusedDrafts = r.unusedDrafts[1:]
	draft.room = r
	return draft
}

func (r *draftRoom) parameters(most int) Params {
	if r == nil {
		return make(Params, 0, most)
	}
	if len(r.unusedParams) < most {
		r.params = make([]Param, max(most, r.more(len(r.params))))
		r.unusedParams = r.params
	}
	params := r.unusedParams[:0:most]
	r.unusedParams = r.unusedParams[most:]
	return params
}

// more returns for how many more room is made where that for so many is used up.
func (r *draftRoom) more(used int) int {
	if !r.again {
		return draftsAtOnce
	}
	return max(draftsAtOnce, min(2*used, draftsKept))
}

// restart makes the room free for the drafts of another record.
func (r *draftRoom) restart() {
	if !r.again {
		return
	}
	clear(r.drafts[:len(r.drafts)-len(r.unusedDrafts)])
	clear(r.params[:len(r.params)-len(r.unusedParams)])
	r.unusedDrafts, r.unusedParams = r.drafts, r.params
}

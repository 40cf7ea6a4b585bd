package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTransfersAreTakenInOrRefused(t *testing.T) {
	handler, err := newHandler()
	require.NoError(t, err)
	for name, test := range map[string]struct {
		form   string
		status int
		want   []fieldError
	}{
		"good": {`{"kind":"transfer","id":"transfer/2021-12-19","from":"party/north","to":"party/south","executed":"2021-12-19","people":[{"category":"serviceman","count":10}]}`,
			http.StatusCreated, nil},
		"nothing": {`{"kind":"transfer"}`, http.StatusUnprocessableEntity, []fieldError{{"#/id", "required"}}},
		"negative count": {`{"kind":"transfer","id":"transfer/1","from":"party/north","to":"party/south","executed":"2021-12-19","people":[{"category":"serviceman","count":-1}]}`,
			http.StatusUnprocessableEntity, []fieldError{{"#/people/0/count", "record/negative-count"}}},
		"code that is none": {`{"kind":"transfer","id":"transfer/1","from":"party/north","to":"party/south","executed":"2021-12-19","people":[{"category":"ghost"}]}`,
			http.StatusUnprocessableEntity, []fieldError{{"#/people/0/category", "known"}}},
		"wrong kind of reference": {`{"kind":"transfer","id":"transfer/1","from":"event/north","to":"party/south","executed":"2021-12-19"}`,
			http.StatusUnprocessableEntity, []fieldError{{"#/from", "record/wrong-kind"}}},
		"impossible day": {`{"kind":"transfer","id":"transfer/1","executed":"2021-02-31"}`,
			http.StatusUnprocessableEntity, []fieldError{{"#/executed", "record/invalid-date"}}},
		"confirmed before it happened": {`{"kind":"transfer","id":"transfer/1","from":"party/north","to":"party/south","executed":"2021-12-19","confirmed":"2021-12-01"}`,
			http.StatusUnprocessableEntity, []fieldError{{"#/confirmed", "transfer/confirmed-before-executed"}}},
		"unknown member": {`{"kind":"transfer","id":"transfer/1","colour":"blue"}`, http.StatusUnprocessableEntity, []fieldError{{"#/colour", "record/unknown-member"}}},
		"no JSON":        {`{"kind":"transfer","id":`, http.StatusBadRequest, []fieldError{{"#", "record/malformed-json"}}},
		"null":           {`null`, http.StatusBadRequest, []fieldError{{"#", "record/malformed-json"}}},
		"a list":         {`[]`, http.StatusBadRequest, []fieldError{{"#", "record/malformed-json"}}},
		"another kind":   {`{"kind":"cohort","id":"cohort/x"}`, http.StatusBadRequest, nil},
		"too large":      {`{"kind":"transfer","id":"` + strings.Repeat("x", maxBody) + `"}`, http.StatusBadRequest, nil},
	} {
		t.Run(name, func(t *testing.T) {
			response := httptest.NewRecorder()
			handler.ServeHTTP(response, httptest.NewRequest(http.MethodPost, "/transfers", strings.NewReader(test.form)))
			require.Equal(t, test.status, response.Code, response.Body.String())
			if test.status == http.StatusCreated {
				assert.Equal(t, "/transfers/2021-12-19", response.Header().Get("Location"))
				return
			}
			assert.Equal(t, "application/problem+json", response.Header().Get("Content-Type"))
			var told problem
			require.NoError(t, json.Unmarshal(response.Body.Bytes(), &told))
			assert.Equal(t, test.status, told.Status)
			assert.NotEmpty(t, told.Detail)
			assert.Equal(t, test.want, told.Errors)
		})
	}
}

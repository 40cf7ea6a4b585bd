// Httpform is a small HTTP service that takes in transfers and answers a bad one with problem
// details (RFC 9457) that name every field at fault. Its checks run through a validator of its own,
// as in web frameworks that are built on one.
//
//	go run ./examples/httpform -listen localhost:8080
//	curl -d '{"kind":"transfer","id":"transfer/1","people":[{"count":-1}]}' localhost:8080/transfers
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"log"
	"net/http"
	"time"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/armistice-go/armistice/conflict/record"
	"github.com/armistice-go/armistice/humanitarian"
	"github.com/go-playground/validator/v10"
)

// maxBody is the largest form taken, in bytes.
const maxBody = 1 << 20

func main() {
	listen := flag.String("listen", "localhost:8080", "address to listen on")
	flag.Parse()
	handler, err := newHandler()
	if err != nil {
		log.Fatal(err)
	}
	server := http.Server{Addr: *listen, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// newHandler returns the service.
func newHandler() (http.Handler, error) {
	forms := validator.New(validator.WithRequiredStructEnabled())
	if err := humanitarian.RegisterValidation(forms); err != nil {
		return nil, err
	}
	kinds, err := record.NewKinds(humanitarian.Definitions()...)
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("POST /transfers", transfers{kinds, forms})
	return mux, nil
}

// transfers takes transfers in.
type transfers struct {
	kinds *record.Kinds
	forms *validator.Validate
}

func (h transfers) ServeHTTP(response http.ResponseWriter, request *http.Request) {
	transfer, fields, err := h.read(http.MaxBytesReader(response, request.Body, maxBody))
	switch {
	case err != nil:
		refuse(response, http.StatusBadRequest, "The form could not be read.", fields)
		return
	case len(fields) == 0:
		fields = h.check(transfer)
	}
	if len(fields) > 0 {
		refuse(response, http.StatusUnprocessableEntity, "Some fields of the transfer cannot be right.", fields)
		return
	}
	response.Header().Set("Location", "/transfers/"+transfer.ID.Local())
	response.WriteHeader(http.StatusCreated)
}

// check holds the transfer to its tags and rules.
func (h transfers) check(transfer *humanitarian.Transfer) []fieldError {
	var failed validator.ValidationErrors
	if err := h.forms.Struct(transfer); err == nil || !errors.As(err, &failed) {
		return nil
	}
	var fields []fieldError
	for _, failure := range failed {
		fields = append(fields, fieldError{Pointer: "#" + string(integrity.PointerOf(transfer, failure)), Rule: failure.Tag()})
	}
	return fields
}

// problem is a response body of RFC 9457 with the errors member of its section 3.
type problem struct {
	Title  string       `json:"title"`
	Status int          `json:"status"`
	Detail string       `json:"detail"`
	Errors []fieldError `json:"errors,omitempty"`
}

// fieldError is one field at fault: a JSON Pointer as a URI fragment, and the rule or tag it breaks.
type fieldError struct {
	Pointer string `json:"pointer"`
	Rule    string `json:"rule"`
}

func refuse(response http.ResponseWriter, status int, detail string, fields []fieldError) {
	response.Header().Set("Content-Type", "application/problem+json")
	response.WriteHeader(status)
	if err := json.NewEncoder(response).Encode(problem{http.StatusText(status), status, detail, fields}); err != nil {
		log.Print("the answer was not sent")
	}
}

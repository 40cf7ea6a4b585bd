module github.com/armistice-go/armistice/conflict/chronology/bench

go 1.26.0

require (
	github.com/armistice-go/armistice v0.0.0
	github.com/rickb777/date/v2 v2.2.0
	github.com/sfomuseum/go-edtf v1.2.2
	github.com/stretchr/testify v1.12.1
	gonum.org/v1/gonum v0.17.0
)

require (
	github.com/govalues/decimal v0.1.36 // indirect
	github.com/rickb777/period v1.0.22 // indirect
	github.com/rickb777/plural v1.4.7 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/armistice-go/armistice => ../../..

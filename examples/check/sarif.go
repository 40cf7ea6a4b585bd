package main

import (
	"io"
	"net/url"
	"path/filepath"

	"github.com/armistice-go/armistice/conflict/integrity"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// The parts of SARIF 2.1.0 (OASIS standard, 27 March 2020) that a finding needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string             `json:"id"`
		ShortDescription     sarifMessage       `json:"shortDescription"`
		FullDescription      sarifMessage       `json:"fullDescription"`
		DefaultConfiguration sarifConfiguration `json:"defaultConfiguration"`
	}
	sarifConfiguration struct {
		Level string `json:"level"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID              string             `json:"ruleId"`
		RuleIndex           int                `json:"ruleIndex"`
		Level               string             `json:"level"`
		Message             sarifMessage       `json:"message"`
		Locations           []sarifLocation    `json:"locations,omitzero"`
		PartialFingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions        []sarifSuppression `json:"suppressions,omitzero"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification"`
	}
	sarifLocation struct {
		PhysicalLocation *sarifPhysical `json:"physicalLocation,omitzero"`
		LogicalLocations []sarifLogical `json:"logicalLocations,omitzero"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitzero"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine int `json:"startLine"`
	}
	sarifLogical struct {
		FullyQualifiedName string `json:"fullyQualifiedName"`
		Kind               string `json:"kind"`
	}
)

var sarifLevels = map[integrity.Severity]string{
	integrity.Error: "error", integrity.Warning: "warning", integrity.Info: "note",
}

// writeSARIF writes a log that a CI service shows on the lines of the file.
func writeSARIF(_ *command, out io.Writer, checker *integrity.Checker, report *integrity.Report) error {
	run := sarifRun{Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "armistice", InformationURI: "https://github.com/armistice-go/armistice"}
	index := map[integrity.Code]int{}
	for rule := range checker.Catalogue().All() {
		index[rule.Code] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{
			ID: string(rule.Code), ShortDescription: sarifMessage{rule.Title}, FullDescription: sarifMessage{rule.Doc},
			DefaultConfiguration: sarifConfiguration{sarifLevels[rule.Severity]},
		})
	}
	for _, finding := range append(report.Findings, report.Ignored...) {
		run.Results = append(run.Results, sarifOf(finding, index[finding.Code]))
	}
	log := sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}}
	return json.MarshalWrite(out, log, json.Deterministic(true), jsontext.WithIndent("  "))
}

func sarifOf(finding integrity.Finding, rule int) sarifResult {
	result := sarifResult{
		RuleID: string(finding.Code), RuleIndex: rule, Level: sarifLevels[finding.Severity],
		Message:             sarifMessage{finding.String()},
		PartialFingerprints: map[string]string{"armistice/v1": finding.Fingerprint},
	}
	location := sarifLocation{}
	if finding.Record != "" {
		location.LogicalLocations = []sarifLogical{{FullyQualifiedName: string(finding.Record) + string(finding.Pointer), Kind: "object"}}
	}
	if finding.Place.File != "" {
		location.PhysicalLocation = &sarifPhysical{ArtifactLocation: sarifArtifact{fileURI(finding.Place.File)}}
		if finding.Place.Line > 0 {
			location.PhysicalLocation.Region = &sarifRegion{finding.Place.Line}
		}
	}
	if location.PhysicalLocation != nil || location.LogicalLocations != nil {
		result.Locations = []sarifLocation{location}
	}
	if finding.Ignored != "" {
		result.Suppressions = []sarifSuppression{{Kind: "external", Justification: finding.Ignored}}
	}
	return result
}

// fileURI turns a file name into the relative or absolute reference that SARIF wants.
func fileURI(name string) string {
	reference := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		reference.Scheme = "file"
	}
	return reference.String()
}

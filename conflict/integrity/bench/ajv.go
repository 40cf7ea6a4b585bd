package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

//go:embed ajv.mjs
var ajvScript []byte

// ajv is the validator of JSON Schema for Node, in a folder of its own.
type ajv struct {
	folder  string
	version string
}

const ajvRecords = 50_000

// newAjv installs ajv in the folder. The error says why it is not measured.
func newAjv(folder string) (*ajv, error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, fmt.Errorf("%s is not installed", program)
		}
	}
	a := &ajv{folder: filepath.Join(folder, "ajv")}
	if err := os.Mkdir(a.folder, 0o755); err != nil {
		return nil, err
	}
	install := exec.Command("npm", "install", "--silent", "--no-audit", "--no-fund", "ajv@8", "ajv-formats@3")
	install.Dir = a.folder
	if output, err := install.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("npm cannot install it: %w: %s", err, bytes.TrimSpace(output))
	}
	return a, errors.Join(a.writeFiles(), a.readVersion())
}

func (a *ajv) writeFiles() error {
	schemas, err := schemasOfKinds()
	if err != nil {
		return err
	}
	text, err := json.Marshal(schemas)
	if err != nil {
		return err
	}
	return errors.Join(os.WriteFile(a.path("ajv.mjs"), ajvScript, 0o644), os.WriteFile(a.path("schemas.json"), text, 0o644))
}

func (a *ajv) readVersion() error {
	text, err := os.ReadFile(a.path("node_modules/ajv/package.json"))
	if err != nil {
		return err
	}
	var described struct{ Version string }
	err = json.Unmarshal(text, &described)
	a.version = described.Version
	return err
}

func (a *ajv) path(name string) string { return filepath.Join(a.folder, name) }

// run checks a file and returns what the script prints.
func (a *ajv) run(file, take string) ([]byte, error) {
	command := exec.Command("node", "ajv.mjs", "schemas.json", file, take)
	command.Dir, command.Stderr = a.folder, os.Stderr
	return command.Output()
}

// check takes one measure.
func (a *ajv) check(file string) (spent, error) {
	output, err := a.run(file, fmt.Sprint(ajvRecords))
	if err != nil {
		return spent{}, err
	}
	return scanSpent(output)
}

// seen counts the planted mistakes that are refused.
func (a *ajv) seen() (found int, err error) {
	faulty, err := planted()
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(a.path("faulty.jsonl"), bytes.Join(faulty, []byte("\n")), 0o644); err != nil {
		return 0, err
	}
	verdicts, err := a.run("faulty.jsonl", "each")
	return bytes.Count(verdicts, []byte("0")), err
}

// schemasOfKinds reads the schemas that the packages of this library publish for the kinds of records.
func schemasOfKinds() ([]json.RawMessage, error) {
	var schemas []json.RawMessage
	for _, folder := range []string{"conflict/record", "conflict", "agreement", "humanitarian"} {
		files, err := filepath.Glob(filepath.Join("../../..", folder, "schema", "*.json"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			schemas = append(schemas, text)
		}
	}
	return schemas, nil
}

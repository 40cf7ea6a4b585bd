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

// newAjv installs ajv below a folder. Where that is not possible it says why, and there is none.
func newAjv(folder string) (a *ajv, missing string, err error) {
	for _, program := range []string{"node", "npm"} {
		if _, err := exec.LookPath(program); err != nil {
			return nil, program + " is not installed", nil
		}
	}
	a = &ajv{folder: filepath.Join(folder, "ajv")}
	if err := os.Mkdir(a.folder, 0o755); err != nil {
		return nil, "", err
	}
	if a.install() != nil {
		return nil, "npm cannot install it", nil
	}
	if err := errors.Join(a.writeFiles(), a.readVersion()); err != nil {
		return nil, "", err
	}
	if _, err := a.seen(); err != nil {
		return nil, "this version of node cannot run it", nil
	}
	return a, "", nil
}

func (a *ajv) install() error {
	command := exec.Command("npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "ajv@8", "ajv-formats@3")
	command.Dir, command.Stderr = a.folder, os.Stderr
	return command.Run()
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
	if err := json.Unmarshal(text, &described); err != nil {
		return err
	}
	node, err := exec.Command("node", "--version").Output()
	a.version = fmt.Sprintf("v%s, node %s", described.Version, bytes.TrimSpace(node))
	return err
}

func (a *ajv) path(name string) string { return filepath.Join(a.folder, name) }

// run checks a file and returns what the script prints.
func (a *ajv) run(file, print string) ([]byte, error) {
	command := exec.Command("node", "ajv.mjs", "schemas.json", file, print)
	command.Dir, command.Stderr = a.folder, os.Stderr
	return command.Output()
}

// check takes one measure.
func (a *ajv) check(file string) (spent, error) {
	output, err := a.run(file, "time")
	if err != nil {
		return spent{}, err
	}
	return scanSpent(output)
}

// seen counts the planted mistakes that are refused.
func (a *ajv) seen() (found int, err error) {
	faulty, err := plantedOnce()
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(a.path("faulty.jsonl"), bytes.Join(faulty, []byte("\n")), 0o644); err != nil {
		return 0, err
	}
	verdicts, err := a.run("faulty.jsonl", "each")
	return bytes.Count(verdicts, []byte("0")), err
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// browser drives a headless Chromium through the pipe of its DevTools protocol: a message is JSON
// that ends in a zero byte.
type browser struct {
	t        *testing.T
	to       io.Writer
	from     *bufio.Reader
	session  string
	last     int
	complain []string // what the page's console or the browser complained about
	asked    []string // the addresses the page asked for
}

type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  any             `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

// browse starts a browser, or skips the test where there is none.
func browse(t *testing.T) *browser {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("chromium is not on the path, so the page is not tried in it; its text is held to golden files always")
	}
	profile, err := os.MkdirTemp("", "timeline")
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), 4*time.Minute)
	command := exec.CommandContext(ctx, program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--no-first-run", "--window-size=1280,900", "--remote-debugging-pipe", "--user-data-dir="+profile)
	theirs, ours, err := os.Pipe()
	require.NoError(t, err)
	answers, answering, err := os.Pipe()
	require.NoError(t, err)
	command.ExtraFiles = []*os.File{theirs, answering}
	require.NoError(t, command.Start())
	theirs.Close()
	answering.Close()
	t.Cleanup(func() {
		ours.Close() // which ends the browser
		_ = command.Wait()
		cancel()
		answers.Close()
		_ = os.RemoveAll(profile)
	})
	return &browser{t: t, to: ours, from: bufio.NewReaderSize(answers, 1<<20)}
}

// open shows a page and waits until its script has run.
func (b *browser) open(page, fragment string) {
	b.t.Helper()
	name := filepath.Join(b.t.TempDir(), "page.html")
	writeFile(b.t, name, page)
	b.session = ""
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Log", "Runtime", "Network", "Page"} {
		b.call(domain+".enable", nil, nil)
	}
	b.complain, b.asked = nil, nil
	b.call("Page.navigate", map[string]any{"url": "file://" + name + fragment}, nil)
	for start := time.Now(); b.run("document.documentElement?.dataset.ready || ''") != "yes"; time.Sleep(20 * time.Millisecond) {
		require.Less(b.t, time.Since(start), time.Minute, "the script of the page does not end")
	}
}

// call sends a command and waits for its answer.
func (b *browser) call(method string, params, result any) {
	b.t.Helper()
	b.last++
	text, err := json.Marshal(message{ID: b.last, Session: b.session, Method: method, Params: params})
	require.NoError(b.t, err)
	_, err = b.to.Write(append(text, 0))
	require.NoError(b.t, err)
	for {
		text, err := b.from.ReadBytes(0)
		require.NoError(b.t, err)
		var got message
		require.NoError(b.t, json.Unmarshal(text[:len(text)-1], &got))
		b.notice(got.Method, text[:len(text)-1])
		if got.ID != b.last {
			continue
		}
		require.Empty(b.t, string(got.Error), method)
		if result != nil {
			require.NoError(b.t, json.Unmarshal(got.Result, result))
		}
		return
	}
}

// notice keeps what events tell of complaints and requests.
func (b *browser) notice(method string, text []byte) {
	switch method {
	case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded":
		b.complain = append(b.complain, string(text))
	case "Network.requestWillBeSent":
		var event struct {
			Params struct{ Request struct{ URL string } }
		}
		require.NoError(b.t, json.Unmarshal(text, &event))
		b.asked = append(b.asked, event.Params.Request.URL)
	}
}

// run evaluates an expression and returns its value.
func (b *browser) run(expression string) any {
	b.t.Helper()
	var got struct {
		Result           struct{ Value any }
		ExceptionDetails json.RawMessage
	}
	b.call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &got)
	require.Empty(b.t, string(got.ExceptionDetails), expression)
	return got.Result.Value
}

// number is run for expressions that give a number.
func (b *browser) number(expression string) int {
	b.t.Helper()
	value, is := b.run(expression).(float64)
	require.True(b.t, is, expression)
	return int(value)
}

// press presses and releases a key.
func (b *browser) press(key string) {
	b.t.Helper()
	code := map[string]int{"Tab": 9, "Enter": 13, "Escape": 27, "ArrowLeft": 37, "ArrowRight": 39, "Home": 36, "End": 35, " ": 32}[key]
	for _, kind := range []string{"rawKeyDown", "keyUp"} {
		b.call("Input.dispatchKeyEvent", map[string]any{"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code}, nil)
	}
}

// media has the page shown as on paper, or in a colour scheme.
func (b *browser) media(medium, scheme string) {
	b.t.Helper()
	b.call("Emulation.setEmulatedMedia", map[string]any{
		"media": medium, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}},
	}, nil)
}

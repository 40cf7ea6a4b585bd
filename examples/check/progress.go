package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// longInput is the size in bytes from which reading a file shows its progress.
const longInput = 8 << 20

// watch returns the file, with a progress bar on errs when that is a terminal and the file long.
func watch(file *os.File, errs io.Writer) io.Reader {
	terminal, isFile := errs.(*os.File)
	info, err := file.Stat()
	if err != nil || !isFile || !term.IsTerminal(int(terminal.Fd())) || info.Size() < longInput {
		return file
	}
	bar := progressbar.NewOptions64(info.Size(), progressbar.OptionSetWriter(errs),
		progressbar.OptionSetDescription("reading "+info.Name()), progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	return io.TeeReader(file, bar)
}

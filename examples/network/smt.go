package main

import "bufio"

func writeSMT(*bufio.Writer, problem) error { return nil }

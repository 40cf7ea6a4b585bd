package main

import (
	"context"
	_ "embed"
	"strings"

	"buf.build/go/protovalidate"
	"github.com/bufbuild/protocompile"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/dynamicpb"
)

//go:embed records.proto
var protoRecords string

// newProtovalidate is protojson into messages and the rules of protovalidate in their definitions.
func newProtovalidate() (checkLine, error) {
	messages, err := compileMessages()
	if err != nil {
		return nil, err
	}
	v, err := protovalidate.New()
	if err != nil {
		return nil, err
	}
	return func(line []byte) error {
		kind, err := kindOf(line)
		if err != nil {
			return err
		}
		descriptor, known := messages[kind]
		if !known {
			return errUnknownKind
		}
		message := dynamicpb.NewMessage(descriptor)
		if err := protojson.Unmarshal(line, message); err != nil {
			return err
		}
		return v.Validate(message)
	}, nil
}

// compileMessages returns the message of each kind, which has the kind's name in camel case.
func compileMessages() (map[string]protoreflect.MessageDescriptor, error) {
	sources := &protocompile.SourceResolver{Accessor: protocompile.SourceAccessorFromMap(map[string]string{"records.proto": protoRecords})}
	registered := protocompile.ResolverFunc(func(path string) (protocompile.SearchResult, error) {
		file, err := protoregistry.GlobalFiles.FindFileByPath(path)
		return protocompile.SearchResult{Desc: file}, err
	})
	compiler := protocompile.Compiler{Resolver: protocompile.CompositeResolver{sources, registered}}
	files, err := compiler.Compile(context.Background(), "records.proto")
	if err != nil {
		return nil, err
	}
	messages := map[string]protoreflect.MessageDescriptor{}
	for kind := range plainKinds {
		if message := files[0].Messages().ByName(protoreflect.Name(camelCase(kind, "-"))); message != nil {
			messages[kind] = message
		}
	}
	return messages, nil
}

// camelCase writes a name of several words, which a separator stands between, in one.
func camelCase(name, separator string) string {
	joined := ""
	for word := range strings.SplitSeq(name, separator) {
		joined += strings.ToUpper(word[:1]) + word[1:]
	}
	return joined
}

"""Reads RecordIO-protobuf files with Google's protobuf, by the schema that AWS publishes.

https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html ("Protobuf RecordIO Format")

Prints one JSON line per record of the files that are its arguments: {"label": [...], "values": [...], "keys": [...],
"shape": [...]}. A field that the schema does not know is an error.
"""

import json
import struct
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory, unknown_fields

MAGIC = 0xCED7230A
Field = descriptor_pb2.FieldDescriptorProto


def record_class():
    file = descriptor_pb2.FileDescriptorProto(name="record.proto", package="aialgs.data", syntax="proto2")
    tensor = file.message_type.add(name="Float32Tensor")
    for number, (name, kind) in enumerate([("values", Field.TYPE_FLOAT), ("keys", Field.TYPE_UINT64), ("shape", Field.TYPE_UINT64)], 1):
        tensor.field.add(name=name, number=number, type=kind, label=Field.LABEL_REPEATED).options.packed = True
    value = file.message_type.add(name="Value")
    value.oneof_decl.add(name="value")
    value.field.add(
        name="float32_tensor", number=2, type=Field.TYPE_MESSAGE, label=Field.LABEL_OPTIONAL,
        type_name=".aialgs.data.Float32Tensor", oneof_index=0,
    )
    record = file.message_type.add(name="Record")
    for number, name in enumerate(["features", "label"], 1):
        add_map(record, name, number)
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(pool.FindMessageTypeByName("aialgs.data.Record"))


def add_map(record, name, number):
    """`map<string, Value> name = number`, which is a repeated message of a key and a value."""
    entry = record.nested_type.add(name=f"{name.capitalize()}Entry")
    entry.options.map_entry = True
    entry.field.add(name="key", number=1, type=Field.TYPE_STRING, label=Field.LABEL_OPTIONAL)
    entry.field.add(
        name="value", number=2, type=Field.TYPE_MESSAGE, label=Field.LABEL_OPTIONAL, type_name=".aialgs.data.Value"
    )
    record.field.add(
        name=name, number=number, type=Field.TYPE_MESSAGE, label=Field.LABEL_REPEATED,
        type_name=f".aialgs.data.Record.{entry.name}",
    )


def frames(path):
    with open(path, "rb") as file:
        while header := file.read(8):
            magic, length = struct.unpack("<II", header)
            if magic != MAGIC:
                raise ValueError(f"{path}: no magic number before byte {file.tell()}")
            padded = file.read((length + 3) // 4 * 4)
            if len(padded) < length or any(padded[length:]):
                raise ValueError(f"{path}: cut off, or not padded with zeros, before byte {file.tell()}")
            yield padded[:length]


def describe(record):
    if len(unknown_fields.UnknownFieldSet(record)) > 0:
        raise ValueError("a field that the schema does not have")
    features = record.features["values"].float32_tensor
    label = list(record.label["values"].float32_tensor.values) if "values" in record.label else None
    return {"label": label, "values": list(features.values), "keys": list(features.keys), "shape": list(features.shape)}


Record = record_class()
for path in sys.argv[1:]:
    for frame in frames(path):
        print(json.dumps(describe(Record.FromString(frame))))

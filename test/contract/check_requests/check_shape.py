"""Checks plain values against shapes of an AWS service model, as botocore reads it."""

import base64
import binascii
import datetime
import math
from collections.abc import Callable, Iterator
from typing import Any

import regex
from botocore.model import Shape


class Findings:
    """What is wrong with one request, and what could not be looked at."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.skipped: list[str] = []

    def problem(self, path: str, text: str) -> None:
        self.problems.append(f"{path}: {text}")


def check_value(value: Any, shape: Shape, path: str, findings: Findings) -> None:
    """Compares `value` and all that is in it with `shape`: types, members, lengths, ranges, patterns, enumerations."""
    if not has_type(value, shape):
        findings.problem(path, f"type: {shown(value)} is no {shape.type_name}")
        return
    for problem in (*broken_limits(value, shape), *broken_enum(value, shape)):
        findings.problem(path, problem)
    check_pattern(value, shape, path, findings)
    check_parts(value, shape, path, findings)


def has_type(value: Any, shape: Shape) -> bool:
    fits = TYPES.get(shape.type_name)
    if fits is None:
        raise ValueError(f"no check for the type {shape.type_name} of {shape.name}")
    return fits(value)


def is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_number(value: Any) -> bool:
    return is_whole(value) or (isinstance(value, float) and math.isfinite(value))


def is_blob(value: Any) -> bool:
    """Bytes of a body, or base64 in JSON."""
    if isinstance(value, bytes):
        return True
    try:
        return isinstance(value, str) and base64.b64decode(value, validate=True) is not None
    except binascii.Error:
        return False


def is_timestamp(value: Any) -> bool:
    """Seconds since the epoch in JSON, a date everywhere else."""
    return is_number(value) or isinstance(value, datetime.datetime)


TYPES: dict[str, Callable[[Any], bool]] = {
    "structure": lambda value: isinstance(value, dict),
    "map": lambda value: isinstance(value, dict),
    "list": lambda value: isinstance(value, list),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": is_whole,
    "long": is_whole,
    "float": is_number,
    "double": is_number,
    "blob": is_blob,
    "timestamp": is_timestamp,
}


def broken_limits(value: Any, shape: Shape) -> Iterator[str]:
    """A number's range, or the length of anything else."""
    size, what = (value, "range") if is_number(value) else (length(value), "length")
    if size is None:
        return
    if "min" in shape.metadata and size < shape.metadata["min"]:
        yield f"{what}: {size} is below {shape.metadata['min']}"
    if "max" in shape.metadata and size > shape.metadata["max"]:
        yield f"{what}: {size} is above {shape.metadata['max']}"


def length(value: Any) -> int | None:
    return len(value) if isinstance(value, (str, bytes, list, dict)) else None


def broken_enum(value: Any, shape: Shape) -> Iterator[str]:
    allowed = shape.metadata.get("enum")
    if allowed and value not in allowed:
        yield f"enum: {shown(value)} is none of {len(allowed)} values"


def check_pattern(value: Any, shape: Shape, path: str, findings: Findings) -> None:
    """AWS compares a pattern with the whole value. One that is not a regular expression here is skipped, and said to be."""
    pattern = shape.metadata.get("pattern")
    if pattern is None or not isinstance(value, str):
        return
    try:
        expression = regex.compile(whole_characters(pattern))
    except regex.error as error:
        findings.skipped.append(f"{path}: {pattern} ({error})")
        return
    if expression.fullmatch(value) is None:
        findings.problem(path, f"pattern: {shown(value)} does not match {pattern}")


def whole_characters(pattern: str) -> str:
    """Java writes characters above U+FFFF as pairs of surrogates, Python as one character."""
    return pattern.replace(r"\uD800\uDC00-\uDBFF\uDFFF", r"\U00010000-\U0010FFFF")


def check_parts(value: Any, shape: Shape, path: str, findings: Findings) -> None:
    if shape.type_name == "structure":
        check_members(value, shape, path, findings)
    elif shape.type_name == "list":
        for index, item in enumerate(value):
            check_value(item, shape.member, f"{path}[{index}]", findings)
    elif shape.type_name == "map":
        for key, item in value.items():
            check_value(key, shape.key, f"{path}.{key} (key)", findings)
            check_value(item, shape.value, f"{path}.{key}", findings)


def check_members(value: dict[str, Any], shape: Shape, path: str, findings: Findings) -> None:
    for name in shape.required_members:
        if name not in value:
            findings.problem(path, f"required: {name} is missing")
    if getattr(shape, "is_tagged_union", False) and len(value) != 1:
        findings.problem(path, f"union: {len(value)} members instead of one")
    for name, member in value.items():
        if name in shape.members:
            check_value(member, shape.members[name], f"{path}.{name}", findings)
        else:
            findings.problem(path, f"unknown: {shape.name} has no {name}")


def shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."

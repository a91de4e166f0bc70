"""The REST protocols of S3 and SageMaker Runtime: method, path, query and headers say what a request is.

https://smithy.io/2.0/spec/http-bindings.html
"""

import re
from typing import Any
from urllib.parse import parse_qsl, unquote

from botocore.model import OperationModel, ServiceModel, Shape

from plain_text import typed
from read_xml import read_document
from request import Call, Malformed, Request

# Headers of S3 that are about the transport, not parameters.
TRANSPORT = {
    "x-amz-content-sha256",
    "x-amz-date",
    "x-amz-decoded-content-length",
    "x-amz-security-token",
    "x-amz-trailer",
    "x-amz-user-agent",
}


def rest_call(request: Request, service: ServiceModel) -> Call:
    """The most specific operation that the request fits: most of what its model writes into the query, then most required members."""
    operations = [service.operation_model(name) for name in service.operation_names]
    fitting = [operation for operation in operations if fits(request, operation)]
    if not fitting:
        raise Malformed(f"no operation of {service.service_name} is {request.method} {request.raw_path}")
    operation = max(fitting, key=specificity)
    # Some clients write the operation's name into the query: the second opinion.
    named = dict(request.query).get("x-id", operation.name)
    if named != operation.name:
        raise Malformed(f"x-id={named}, but it is a {operation.name}")
    return Call(operation, parameters(request, operation))


def fits(request: Request, operation: OperationModel) -> bool:
    if request.method != operation.http["method"] or path_values(request, operation) is None:
        return False
    query = dict(request.query)
    if any(query.get(name) != value for name, value in literal_query(operation)):
        return False
    return all(name in (query if where == "querystring" else request.headers) for where, name in required(operation))


def specificity(operation: OperationModel) -> tuple[int, int]:
    return len(literal_query(operation)), len(required(operation))


def literal_query(operation: OperationModel) -> list[tuple[str, str]]:
    return parse_qsl(operation.http["requestUri"].partition("?")[2], keep_blank_values=True)


def required(operation: OperationModel) -> list[tuple[str, str]]:
    """Members of query and headers without which the request is another operation's."""
    shape = operation.input_shape
    bound = [shape.members[name].serialization for name in (shape.required_members if shape else [])]
    return [
        (each["location"], each["name"].lower() if each["location"] == "header" else each["name"])
        for each in bound
        if each.get("location") in ("querystring", "header")
    ]


def path_values(request: Request, operation: OperationModel) -> dict[str, str] | None:
    """`/{Bucket}/{Key+}` against `/flowers/a%20b`; None where it does not fit. Only a label with `+` spans slashes."""
    template = operation.http["requestUri"].partition("?")[0].rstrip("/")
    parts = (
        re.escape(part) if index % 2 == 0 else f"(?P<{part.rstrip('+')}>{'.+' if part.endswith('+') else '[^/]+'})"
        for index, part in enumerate(re.split(r"\{([^}]+)\}", template))
    )
    found = re.fullmatch(f"{''.join(parts)}/?", request.raw_path)
    return {name: unquote(value) for name, value in found.groupdict().items()} if found else None


def parameters(request: Request, operation: OperationModel) -> dict[str, Any]:
    shape = operation.input_shape
    values = {**query_parameters(request, operation), **header_parameters(request, operation)}
    for label, text in (path_values(request, operation) or {}).items():
        name = member_named("uri", label, shape)
        values[name] = typed(text, shape.members[name])
    payload = shape.serialization.get("payload") if shape else None
    if request.body and payload is None:
        raise Malformed(f"{operation.name} has no body, but {len(request.body)} bytes came")
    if payload is not None and (request.body or payload in shape.required_members):
        values[payload] = read_payload(request.body, shape.members[payload])
    return values


def read_payload(body: bytes, shape: Shape) -> Any:
    return read_document(body, shape) if shape.type_name == "structure" else body


def query_parameters(request: Request, operation: OperationModel) -> dict[str, Any]:
    """What the query says beyond the operation itself. A name that no member has stays as it is, and is found as unknown."""
    itself = {"x-id", *(name for name, _ in literal_query(operation))}
    return bound("querystring", {name: text for name, text in request.query if name not in itself}, operation)


def header_parameters(request: Request, operation: OperationModel) -> dict[str, Any]:
    shape = operation.input_shape
    maps = {
        member.serialization["name"].lower(): name
        for name, member in (shape.members if shape else {}).items()
        if member.serialization.get("location") == "headers"
    }
    known = {
        name: text
        for name, text in request.headers.items()
        if member_named("header", name, shape) or (name.startswith("x-amz-") and name not in TRANSPORT)
    }
    values: dict[str, Any] = {}
    for prefix, name in maps.items():
        pairs = {key[len(prefix) :]: known.pop(key) for key in list(known) if key.startswith(prefix)}
        values |= {name: pairs} if pairs else {}
    return values | bound("header", known, operation)


def bound(location: str, texts: dict[str, str], operation: OperationModel) -> dict[str, Any]:
    shape = operation.input_shape
    values: dict[str, Any] = {}
    for wire_name, text in texts.items():
        name = member_named(location, wire_name, shape)
        values[name or wire_name] = read_text(text, shape.members[name]) if name else text
    return values


def read_text(text: str, shape: Shape) -> Any:
    if shape.type_name == "list":
        return [typed(item.strip(), shape.member) for item in text.split(",")]
    return typed(text, shape)


def member_named(location: str, wire_name: str, shape: Shape | None) -> str | None:
    """Header names are the same in every case, the other ones are not."""
    fold = str.lower if location == "header" else str
    for name, member in (shape.members if shape else {}).items():
        bound_to = member.serialization
        if bound_to.get("location") == location and fold(bound_to.get("name", name)) == fold(wire_name):
            return name
    return None

"""The query protocol: a form whose names are paths, such as `Parameters.member.1.ParameterKey`.

https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
"""

from typing import Any
from urllib.parse import parse_qsl

from botocore.model import OperationModel, Shape

from plain_text import typed
from request import Malformed

# A name of the form: what it says itself, or what the names below it say.
Node = str | dict[str, Any]


def read_form(body: bytes) -> dict[str, Node]:
    """The form as a tree. No name may come twice, and none may have a value and names below it."""
    tree: dict[str, Node] = {}
    for name, value in parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=True):
        *above, last = name.split(".")
        node = tree
        for part in above:
            node = node.setdefault(part, {})
            if not isinstance(node, dict):
                raise Malformed(f"{name}: {part} has a value of its own")
        if last in node:
            raise Malformed(f"{name} comes twice")
        node[last] = value
    return tree


def form_parameters(form: dict[str, Node], operation: OperationModel) -> Any:
    members = {name: node for name, node in form.items() if name not in ("Action", "Version")}
    return read_node(members, operation.input_shape) if operation.input_shape else members


def read_node(node: Node, shape: Shape) -> Any:
    match shape.type_name:
        case "structure":
            return read_structure(node, shape)
        case "list":
            return read_list(node, shape)
        case "map":
            return read_map(node, shape)
        case _ if isinstance(node, str):
            return typed(node, shape)
    raise Malformed(f"{shape.name} is one value, not {list(node)}")


def read_structure(node: Node, shape: Shape) -> Any:
    names = {member.serialization.get("name", name): name for name, member in shape.members.items()}
    return {
        names.get(key, key): read_node(value, shape.members[names[key]]) if key in names else value
        for key, value in below(node, shape).items()
    }


def read_list(node: Node, shape: Shape) -> Any:
    # An empty list is the bare name with nothing behind the equals sign.
    if node == "":
        return []
    items = below(node, shape)
    if not shape.serialization.get("flattened"):
        wrapper = shape.member.serialization.get("name", "member")
        if list(items) != [wrapper]:
            raise Malformed(f"{shape.name}: {list(items)} instead of {wrapper}")
        items = below(items[wrapper], shape)
    return [read_node(item, shape.member) for item in numbered(items, shape)]


def read_map(node: Node, shape: Shape) -> Any:
    entries = numbered(below(below(node, shape).get("entry", {}), shape), shape)
    return {entry["key"]: read_node(entry["value"], shape.value) for entry in entries}


def numbered(items: dict[str, Node], shape: Shape) -> list[Node]:
    """Items count from 1, without a gap."""
    if sorted(items) != sorted(str(index + 1) for index in range(len(items))):
        raise Malformed(f"{shape.name}: items are numbered {list(items)}")
    return [items[str(index + 1)] for index in range(len(items))]


def below(node: Node, shape: Shape) -> dict[str, Node]:
    if isinstance(node, str):
        raise Malformed(f"{shape.name} is a {shape.type_name}, not {node!r}")
    return node

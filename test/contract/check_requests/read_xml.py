"""XML bodies of S3.

https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html
"""

from typing import Any
from xml.etree import ElementTree

from botocore.model import Shape

from plain_text import typed
from request import Malformed


def read_document(body: bytes, shape: Shape) -> Any:
    """The root element has the name and the namespace that the model gives to the payload."""
    try:
        root = ElementTree.fromstring(body)
    except ElementTree.ParseError as error:
        raise Malformed(f"the body is no XML: {error}") from error
    namespace = shape.serialization.get("xmlNamespace", {}).get("uri", "")
    wanted = shape.serialization.get("name", shape.name)
    if root.tag != f"{{{namespace}}}{wanted}":
        raise Malformed(f"the root element is {root.tag}, not {{{namespace}}}{wanted}")
    return read_element(root, shape)


def read_element(element: ElementTree.Element, shape: Shape) -> Any:
    match shape.type_name:
        case "structure":
            return read_structure(element, shape)
        case "list":
            return [read_element(child, shape.member) for child in element]
        case _:
            return typed(element.text or "", shape)


def read_structure(element: ElementTree.Element, shape: Shape) -> Any:
    names = {member.serialization.get("name", name): name for name, member in shape.members.items()}
    value: dict[str, Any] = {}
    for child in element:
        name = child.tag.rpartition("}")[2]
        if name not in names:
            value[name] = child.text
            continue
        member = shape.members[names[name]]
        if member.type_name == "list" and member.serialization.get("flattened"):
            value.setdefault(names[name], []).append(read_element(child, member.member))
        elif names[name] in value:
            raise Malformed(f"{shape.name}: {name} comes twice")
        else:
            value[names[name]] = read_element(child, member)
    return value

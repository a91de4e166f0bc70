"""Scalars that travel as text: in forms, XML, query strings and headers."""

import base64
import binascii
import datetime
import email.utils
from collections.abc import Callable
from typing import Any

from botocore.model import Shape


def typed(text: str, shape: Shape) -> Any:
    """The value that the text stands for. Text that stands for none stays text, and the check of types finds it."""
    read = READERS.get(shape.type_name)
    if read is None:
        return text
    try:
        return read(text)
    except (ValueError, binascii.Error):
        return text


def boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def timestamp(text: str) -> datetime.datetime:
    """ISO 8601 in bodies and queries, the date of HTTP in headers."""
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return email.utils.parsedate_to_datetime(text)


READERS: dict[str, Callable[[str], Any]] = {
    "boolean": boolean,
    "integer": int,
    "long": int,
    "float": float,
    "double": float,
    "timestamp": timestamp,
    "blob": lambda text: base64.b64decode(text, validate=True),
}

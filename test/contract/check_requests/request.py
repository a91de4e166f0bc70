"""What the checks are about: requests as they came over the wire, and the calls that they are."""

import base64
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from botocore.model import OperationModel


class Malformed(Exception):
    """The bytes are no request of a service known here."""


@dataclass(frozen=True)
class Request:
    """Header names are in lower case; path and query are percent-encoded still or decoded, as their names say."""

    method: str
    raw_path: str
    query: tuple[tuple[str, str], ...]
    headers: dict[str, str]
    body: bytes

    @property
    def scope(self) -> str | None:
        """The service in the credential scope of the signature: key/date/region/SERVICE/aws4_request."""
        found = re.search(r"Credential=[^/]+/\d{8}/[^/]+/([^/]+)/aws4_request", self.headers.get("authorization", ""))
        return found[1] if found else None


@dataclass(frozen=True)
class Call:
    """One operation with its parameters by member name, scalars typed as the service's model has them."""

    operation: OperationModel
    parameters: Any


def parse_request(recorded: dict[str, Any]) -> Request:
    """From a line of the recording: `{method, path, headers, body}`, the body in base64."""
    raw_path, _, query = recorded["path"].partition("?")
    return Request(
        method=recorded["method"],
        raw_path=raw_path,
        query=tuple(parse_qsl(query, keep_blank_values=True)),
        headers={name.lower(): value for name, value in recorded["headers"].items()},
        body=base64.b64decode(recorded["body"]),
    )

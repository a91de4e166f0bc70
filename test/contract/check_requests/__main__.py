"""Checks recorded requests against the service models of AWS, as botocore carries them.

Reads requests from standard input, one JSON object per line (`method`, `path` with its query, `headers`, `body` in
base64), and answers each with a line `{"operation", "problems", "skipped"}`: what is wrong, and which patterns could not
be tried. Exit code 0, whatever was found.
"""

import json
import sys

from check_shape import Findings, check_value
from read_call import label, read_call
from request import Malformed, parse_request


def check(line: str) -> dict[str, object]:
    findings = Findings()
    operation = "unknown"
    try:
        call = read_call(parse_request(json.loads(line)))
        operation = label(call.operation)
        if call.operation.input_shape is not None:
            check_value(call.parameters, call.operation.input_shape, call.operation.name, findings)
        elif call.parameters:
            findings.problem(call.operation.name, f"unknown: it takes no parameters, but {list(call.parameters)} came")
    except Malformed as error:
        findings.problem(operation, f"malformed: {error}")
    return {"operation": operation, "problems": findings.problems, "skipped": findings.skipped}


for line in sys.stdin:
    print(json.dumps(check(line)))

"""Which operation of which service a raw request is, with which parameters.

Written from botocore's service models and the protocols' documentation, on purpose without any code that sends or
answers requests: not the SDK's, not the local AWS's, not botocore's own serialisers.
"""

import functools
import json
from collections.abc import Callable
from typing import Any

from botocore.loaders import Loader
from botocore.model import OperationModel, ServiceModel

from read_form import form_parameters, read_form
from read_rest import rest_call
from request import Call, Malformed, Request

LOADER = Loader()
JSON_SERVICES = ("sagemaker", "logs", "application-autoscaling", "cloudwatch")
FORM_SERVICES = ("cloudformation", "sts")


@functools.cache
def service_model(name: str) -> ServiceModel:
    return ServiceModel(LOADER.load_service_model(name, "service-2"), name)


def read_call(request: Request) -> Call:
    """Raises Malformed for what is no request of these services, or one that is signed for another service."""
    call = protocol_of(request)(request)
    service = call.operation.service_model
    if request.scope != service.signing_name and call.operation.auth_type != "none":
        raise Malformed(f"{label(call.operation)} is signed for {request.scope}, not for {service.signing_name}")
    return call


def label(operation: OperationModel) -> str:
    return f"{operation.service_model.service_name}:{operation.name}"


def protocol_of(request: Request) -> Callable[[Request], Call]:
    if "x-amz-target" in request.headers:
        return json_call
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return form_call
    return runtime_call if request.raw_path.startswith("/endpoints/") else s3_call


def json_call(request: Request) -> Call:
    """awsJson1.1: `X-Amz-Target: SageMaker.CreateTrainingJob`, all parameters in the body."""
    prefix, _, name = request.headers["x-amz-target"].rpartition(".")
    for service in map(service_model, JSON_SERVICES):
        if service.metadata.get("targetPrefix") == prefix:
            break
    else:
        raise Malformed(f"no service has the target {prefix}")
    expect("content type", request.headers.get("content-type"), f"application/x-amz-json-{service.metadata['jsonVersion']}")
    expect("request", f"{request.method} {request.raw_path}", "POST /")
    return Call(operation_of(service, name), parse_json(request.body))


def parse_json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise Malformed(f"the body is no JSON: {error}") from error


def form_call(request: Request) -> Call:
    """awsQuery: `Action` and `Version` in a form say which operation of which service."""
    expect("request", f"{request.method} {request.raw_path}", "POST /")
    form = read_form(request.body)
    for service in map(service_model, FORM_SERVICES):
        if service.api_version == form.get("Version"):
            operation = operation_of(service, str(form.get("Action")))
            return Call(operation, form_parameters(form, operation))
    raise Malformed(f"no service has the version {form.get('Version')}")


def runtime_call(request: Request) -> Call:
    return rest_call(request, service_model("sagemaker-runtime"))


def s3_call(request: Request) -> Call:
    return rest_call(request, service_model("s3"))


def operation_of(service: ServiceModel, name: str) -> OperationModel:
    if name not in service.operation_names:
        raise Malformed(f"{service.service_name} has no operation {name}")
    return service.operation_model(name)


def expect(what: str, found: str | None, wanted: str) -> None:
    if found != wanted:
        raise Malformed(f"the {what} is {found}, not {wanted}")

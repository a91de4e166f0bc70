"""
Serves a model with a user's script: `model_fn(model_dir)`, and `input_fn`, `predict_fn`, `output_fn` (or `transform_fn`) where
the script has them; what it lacks is done as the scikit-learn container does it
(https://sagemaker.readthedocs.io/en/stable/frameworks/sklearn/using_sklearn.html). `GET /ping`, `POST /invocations`.
"""

import importlib
import importlib.util
import io
import json
import os
import sys
import threading
import traceback
import types
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from toolkit import CODE_DIR, MODEL_DIR, UserCodeError, end_with_parent, log, python_for

JSON, CSV, NPY = "application/json", "text/csv", "application/x-npy"


class Unsupported(Exception):
    def __init__(self, status, media_type):
        super().__init__(f"Content type {media_type} is not supported: use one of {JSON}, {CSV}, {NPY}.")
        self.status = status


def default_input_fn(body, content_type):
    import numpy

    if content_type == NPY:
        return numpy.load(io.BytesIO(body))
    text = body.decode("utf-8")
    if content_type == CSV:
        return numpy.genfromtxt(io.StringIO(text), dtype=numpy.float32, delimiter=",")
    if content_type == JSON:
        return numpy.array(json.loads(text), dtype=numpy.float32)
    raise Unsupported(415, content_type)


def default_predict_fn(data, model):
    return model.predict(data)


def default_output_fn(prediction, accept):
    if accept == JSON:
        return json.dumps(prediction.tolist() if hasattr(prediction, "tolist") else prediction), accept
    import numpy

    stream = io.BytesIO()
    if accept == NPY:
        numpy.save(stream, prediction)
    elif accept == CSV:
        numpy.savetxt(stream, numpy.array(prediction), delimiter=",", fmt="%s")
    else:
        raise Unsupported(406, accept)
    return stream.getvalue(), accept


class Transformer:
    """The script's functions, one request at a time: nothing asks of them to be safe for threads."""

    def __init__(self, script):
        if not hasattr(script, "model_fn"):
            raise UserCodeError(f"{script.__name__} has no model_fn(model_dir), which loads the model")
        self._model = script.model_fn(MODEL_DIR)
        self._transform = getattr(script, "transform_fn", None) or self._in_steps(script)
        self._one_at_a_time = threading.Lock()

    @staticmethod
    def _in_steps(script):
        input_fn = getattr(script, "input_fn", default_input_fn)
        predict_fn = getattr(script, "predict_fn", default_predict_fn)
        output_fn = getattr(script, "output_fn", default_output_fn)

        def transform(model, body, content_type, accept):
            # As in the containers, a script's own functions get text where the content type is one of text.
            readable = content_type.startswith("text/") or content_type == JSON
            body = body.decode("utf-8") if input_fn is not default_input_fn and readable else body
            return output_fn(predict_fn(input_fn(body, content_type), model), accept)

        return transform

    def answer(self, body, content_type, accept):
        with self._one_at_a_time:
            result = self._transform(self._model, body, content_type, accept)
        content, media_type = result if isinstance(result, tuple) else (result, accept)
        return content if isinstance(content, bytes) else str(content).encode("utf-8"), media_type


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    transformer = None

    def do_GET(self):
        self._send(200 if self.path == "/ping" else 404, b"", "text/plain")

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/invocations":
            return self._send(404, b"", "text/plain")
        content_type = (self.headers.get("Content-Type") or CSV).split(";")[0].strip()
        accept = (self.headers.get("Accept") or "*/*").split(",")[0].split(";")[0].strip()
        if accept == "*/*":
            accept = os.environ.get("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT", JSON)
        try:
            self._send(200, *self.transformer.answer(body, content_type, accept))
        except Unsupported as error:
            self._send(error.status, str(error).encode(), "text/plain")
        except Exception as error:
            traceback.print_exc(file=sys.stdout)
            self._send(500, f"{type(error).__name__}: {error}".encode(), "text/plain")

    def _send(self, status, content, media_type):
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format, *values):
        if self.path != "/ping":
            log("INFO", format % values)


class TensorFlowHandler:
    """`handler(data, context)` of a script for TensorFlow's container, which has TensorFlow Serving beside it; here is none."""

    def __init__(self, script):
        if not hasattr(script, "handler"):
            raise UserCodeError(
                "inference.py has no handler(data, context); input_handler and output_handler ask TensorFlow Serving,"
                " which the local AWS does not play"
            )
        self._handler = script.handler

    def answer(self, body, content_type, accept):
        context = types.SimpleNamespace(
            request_content_type=content_type,
            accept_header=accept,
            content_length=len(body),
            custom_attributes=None,
            rest_uri=None,
        )
        content, media_type = self._handler(io.BytesIO(body), context)
        return content if isinstance(content, bytes) else str(content).encode("utf-8"), media_type


def code_dir(serving):
    """Some images fetch code that was submitted to S3, which then lies in code/; all others find it in the artifact only."""
    submitted = os.environ.get("SAGEMAKER_SUBMIT_DIRECTORY", "")
    is_fetched = serving == "submitted" and submitted.startswith("s3://")
    return CODE_DIR if is_fetched else os.path.join(MODEL_DIR, "code")


def import_script(program, code):
    """As the containers do: by its name, from the top of its folder."""
    sys.path.insert(0, code)
    module = program.removesuffix(".py")
    if "/" in module or importlib.util.find_spec(module) is None:
        raise UserCodeError(
            f"there is no script {program} in {code}: what a container does by itself then is not played here"
        )
    return importlib.import_module(module)


def main():
    end_with_parent()
    serving = os.environ.get("LOCAL_AWS_SERVING", "artifact")
    code = code_dir(serving)
    python = python_for(code)
    if python != sys.executable:
        os.execv(python, [python, *sys.orig_argv[1:]])
    if serving == "handlers":
        Handler.transformer = TensorFlowHandler(import_script("inference.py", code))
    else:
        Handler.transformer = Transformer(import_script(os.environ.get("SAGEMAKER_PROGRAM", "inference.py"), code))
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("SAGEMAKER_BIND_TO_PORT", "8080"))), Handler)
    log("INFO", f"Model server listens on 127.0.0.1:{server.server_port}")
    server.serve_forever()


try:
    main()
except UserCodeError as error:
    log("ERROR", str(error))
    sys.exit(1)

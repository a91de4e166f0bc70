"""
Serves a model with a user's script: `model_fn(model_dir)`, and `input_fn`, `predict_fn`, `output_fn` (or `transform_fn`) where
the script has them; what it lacks is done as the scikit-learn container does it
(https://sagemaker.readthedocs.io/en/stable/frameworks/sklearn/using_sklearn.html). `GET /ping`, `POST /invocations`.
"""

import importlib
import io
import json
import os
import sys
import threading
import traceback
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


def code_dir():
    """Code that was submitted lies in code/; the images that read it from the artifact have it in model/code/."""
    submitted = os.environ.get("SAGEMAKER_SUBMIT_DIRECTORY", "")
    return CODE_DIR if submitted.startswith("s3://") else os.path.join(MODEL_DIR, "code")


def main():
    end_with_parent()
    code = code_dir()
    python = python_for(code)
    if python != sys.executable:
        os.execv(python, [python, *sys.orig_argv[1:]])
    sys.path.insert(0, code)
    program = os.environ.get("SAGEMAKER_PROGRAM", "inference.py")
    Handler.transformer = Transformer(importlib.import_module(program.removesuffix(".py").replace("/", ".")))
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("SAGEMAKER_BIND_TO_PORT", "8080"))), Handler)
    log("INFO", f"Model server listens on 127.0.0.1:{server.server_port}")
    server.serve_forever()


try:
    main()
except UserCodeError as error:
    log("ERROR", str(error))
    sys.exit(1)

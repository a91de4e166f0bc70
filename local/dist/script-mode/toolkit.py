"""What training and serving have in common when the image runs a user's script: folders, log, libraries, lifeline."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import venv

BASE_DIR = os.environ.get("SAGEMAKER_BASE_DIR", "/opt/ml")
CODE_DIR = os.path.join(BASE_DIR, "code")
MODEL_DIR = os.path.join(BASE_DIR, "model")


class UserCodeError(Exception):
    """The script, or what it needs, is at fault."""


def log(level, message):
    stamp = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime())
    print(f"{stamp} sagemaker-training-toolkit {level:<8} {message}", flush=True)


def read_json(*path):
    with open(os.path.join(BASE_DIR, *path), encoding="utf-8") as file:
        return json.load(file)


def end_with_parent():
    """The server holds the other end of stdin and never writes: when it is gone, however that came, this ends too."""
    if os.environ.get("LOCAL_AWS_LIFELINE") != "stdin":
        return

    def wait():
        # Not by sys.stdin: its lock would keep the interpreter from ending.
        os.read(0, 1)
        os.killpg(os.getpgrp(), signal.SIGKILL)

    threading.Thread(target=wait, daemon=True).start()


def python_for(code_dir):
    """The interpreter that has what requirements.txt asks for: a virtual environment, made once for each content of it."""
    requirements = os.path.join(code_dir, "requirements.txt")
    if not os.path.exists(requirements):
        return sys.executable
    with open(requirements, "rb") as file:
        content = file.read() + sys.version.encode()
    place = os.path.join(os.environ["LOCAL_AWS_VENVS"], hashlib.sha256(content).hexdigest()[:16])
    if not os.path.exists(place):
        make_environment(place, requirements)
    return os.path.join(place, "bin", "python")


def make_environment(place, requirements):
    """Another job may be making the same one: whoever is first, wins; half of one is never seen."""
    log("INFO", f"Installing dependencies from {os.path.basename(requirements)}")
    os.makedirs(os.path.dirname(place), exist_ok=True)
    draft = tempfile.mkdtemp(dir=os.path.dirname(place))
    try:
        venv.create(draft, system_site_packages=True, with_pip=True)
        pip = [os.path.join(draft, "bin", "python"), "-m", "pip", "install", "--disable-pip-version-check", "-q"]
        # Paths in it are relative to the code.
        where = os.path.dirname(requirements)
        if subprocess.run([*pip, "-r", requirements], cwd=where, stdin=subprocess.DEVNULL).returncode != 0:
            raise UserCodeError("InstallRequirementsError: requirements.txt could not be installed, see the log")
        os.rename(draft, place)
    except OSError:
        if not os.path.exists(place):
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)

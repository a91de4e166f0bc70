"""
Runs a user's training script by the contract of https://github.com/aws/sagemaker-training-toolkit: hyperparameters as
arguments, all that the platform knows as SM_* variables. Ends with the script's own code; why it failed is in output/failure.
"""

import json
import os
import signal
import subprocess
import sys

from toolkit import BASE_DIR, CODE_DIR, MODEL_DIR, UserCodeError, end_with_parent, log, python_for, read_json

OWN_PREFIX = "sagemaker_"
# What a tuning job adds to the hyperparameters of its training jobs: for the toolkit, not for the script.
TUNING_METRIC = "_tuning_objective_metric"


def decoded(hyperparameters):
    """Values are JSON; one that is not is a text."""

    def value_of(text):
        try:
            return json.loads(text)
        except ValueError:
            return text

    return {name: value_of(text) for name, text in hyperparameters.items()}


def arguments_of(hyperparameters):
    """`--name value` for each, sorted by name; `-n value` for a name of one letter."""
    arguments = []
    for name, value in sorted(hyperparameters.items()):
        if isinstance(value, dict):
            value = ",".join(f"{key}={item}" for key, item in sorted(value.items()))
        arguments += [f"--{name}" if len(name) > 1 else f"-{name}", str(value)]
    return arguments


def environment_of(hyperparameters, program, arguments):
    resources = read_json("input", "config", "resourceconfig.json")
    channels = read_json("input", "config", "inputdataconfig.json")
    folder = lambda *path: os.path.join(BASE_DIR, *path)
    known = {
        "MODEL_DIR": MODEL_DIR,
        "MODULE_DIR": CODE_DIR,
        "MODULE_NAME": os.path.splitext(program)[0],
        "USER_ENTRY_POINT": program,
        "USER_ARGS": arguments,
        "INPUT_DIR": folder("input"),
        "INPUT_CONFIG_DIR": folder("input", "config"),
        "INPUT_DATA_CONFIG": channels,
        "OUTPUT_DIR": folder("output"),
        "OUTPUT_DATA_DIR": folder("output", "data"),
        "OUTPUT_INTERMEDIATE_DIR": folder("output", "intermediate"),
        "RESOURCE_CONFIG": resources,
        "HOSTS": resources["hosts"],
        "CURRENT_HOST": resources["current_host"],
        "CURRENT_INSTANCE_TYPE": resources["current_instance_type"],
        "CURRENT_INSTANCE_GROUP": resources["current_group_name"],
        "NETWORK_INTERFACE_NAME": resources["network_interface_name"],
        "CHANNELS": sorted(channels),
        "HPS": hyperparameters,
        "NUM_CPUS": os.cpu_count(),
        "NUM_GPUS": 0,
        "NUM_NEURONS": 0,
        "LOG_LEVEL": 20,
        **{f"CHANNEL_{name.upper()}": folder("input", "data", name) for name in channels},
        **{f"HP_{name.upper().replace('-', '_')}": value for name, value in hyperparameters.items()},
    }
    texts = {name: value if isinstance(value, str) else as_text(value) for name, value in known.items()}
    return {f"SM_{name}": text for name, text in {**texts, "TRAINING_ENV": as_text(known)}.items()}


def as_text(value):
    return json.dumps(value, sort_keys=True) if isinstance(value, (dict, list)) else str(value)


def command_for(program, arguments):
    if program.endswith(".py"):
        return [python_for(CODE_DIR), "-u", program, *arguments]
    os.chmod(os.path.join(CODE_DIR, program), 0o755)
    return ["/bin/sh", "-c", f"./{program} \"$@\"", program, *arguments]


def run(command, environment):
    """The script's exit code and its last words; a stop (SIGTERM) is for the script to heed, and this waits for it."""
    # The server tells the whole group: the script hears of it by itself.
    signal.signal(signal.SIGTERM, lambda *_: None)
    search = os.pathsep.join(filter(None, [CODE_DIR, os.environ.get("PYTHONPATH")]))
    child = subprocess.Popen(
        command,
        cwd=CODE_DIR,
        env={**os.environ, **environment, "PYTHONPATH": search},
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    last = []
    for line in child.stderr:
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
        last = [*last[-20:], line.decode(errors="replace").rstrip()]
    return child.wait(), last


def fail(message, code):
    log("ERROR", message.splitlines()[0])
    with open(os.path.join(BASE_DIR, "output", "failure"), "w", encoding="utf-8") as file:
        file.write(message)
    return code


def main():
    end_with_parent()
    raw = decoded(read_json("input", "config", "hyperparameters.json"))
    program = raw.get("sagemaker_program", "")
    hyperparameters = {name: value for name, value in raw.items() if not name.startswith(OWN_PREFIX) and name != TUNING_METRIC}
    arguments = arguments_of(hyperparameters)
    try:
        if not program:
            raise UserCodeError("there is no script: the hyperparameter sagemaker_program is missing")
        if not os.path.exists(os.path.join(CODE_DIR, program)):
            raise UserCodeError(f"there is no {program} in the submitted folder")
        command = command_for(program, arguments)
    except UserCodeError as error:
        return fail(str(error), 1)
    log("INFO", f"Invoking user script: {' '.join([program, *arguments])}")
    code, last = run(command, environment_of(hyperparameters, program, arguments))
    if code == 0:
        log("INFO", "Reporting training SUCCESS")
        return 0
    reason = "\n".join(last)
    return fail(f'ExecuteUserScriptError:\nExitCode {code}\nErrorMessage "{reason}"\nCommand "{" ".join(command)}"', max(code, 1))


sys.exit(main())

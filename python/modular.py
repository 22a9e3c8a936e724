"""Modular from Python: run a study, wait for it, read its tables, hand a network over.

Needs nothing but Python 3.9. Tables are lists of dictionaries, or data frames where pandas is installed. The program is
found as `modular` on the path, by the environment variable MODULAR, or by `command`:

    import modular
    run = modular.run("study.yaml", "runs/mine")
    print("\\n".join(run.findings))
    run.table("ranking")
"""

import csv
import json
import os
import pathlib
import shlex
import subprocess


class ModularError(Exception):
    """What the program said, where it ended with another exit code than 0."""


class Run:
    """A study that is running, or has ended, in a folder."""

    def __init__(self, folder, command=None, process=None):
        self.folder = pathlib.Path(folder)
        self._command = _command(command)
        self._process = process

    def wait(self):
        """Waits for the end, and gives the run. Raises ModularError with what the program said."""
        if self._process is not None:
            _, said = self._process.communicate()
            code, self._process = self._process.returncode, None
            if code != 0:
                raise ModularError(said.strip() or f"modular ended with exit code {code}.")
        return self

    def stop(self):
        """Stops the study; what is finished is kept, and the same call of run goes on."""
        if self._process is not None:
            self._process.terminate()
            self._process.communicate()
            self._process = None

    @property
    def done(self):
        """Whether the program has ended."""
        return self._process is None or self._process.poll() is not None

    @property
    def findings(self):
        """The sentences of the report."""
        return self.answer()["findings"]

    def answer(self):
        """What `modular report --json` tells: sentences, counts of trials, main tables."""
        return json.loads(_call([*self._command, "report", str(self.folder), "--json"]))

    @property
    def tables(self):
        """The names of the tables that there are: ranking, trials, epochs, ..."""
        return sorted(path.stem for path in self.folder.glob("*.csv"))

    def table(self, name):
        """A table, numbers as numbers: a data frame where pandas is installed, else a list of dictionaries."""
        path = self.folder / f"{name}.csv"
        if not path.exists():
            raise ModularError(f"{self.folder} has no table '{name}'. There are {', '.join(self.tables) or 'none yet'}.")
        try:
            import pandas
        except ImportError:
            with open(path, newline="", encoding="utf-8") as file:
                return [{key: _number(value) for key, value in row.items()} for row in csv.DictReader(file)]
        return pandas.read_csv(path)


def run(scenario, folder=None, wait=True, command=None, **settings):
    """Runs a study, or goes on with it, and gives a Run.

    scenario: the path of a YAML file, or a dictionary, which is written to `folder`.yaml.
    folder:   the run folder; runs/NAME unless given.
    wait:     whether to wait for the end.
    settings: entries of the scenario, dots as double underscores, hyphens as single ones: training__weight_decay=0.01.
    """
    if isinstance(scenario, dict):
        scenario, folder = _write(scenario, folder)
    folder = folder or pathlib.Path("runs") / pathlib.Path(scenario).stem
    return _start(["run", str(scenario)], folder, wait, command, settings)


def evaluate(model, data, memory="pcm", folder=None, wait=True, command=None, **settings):
    """Ranks what a memory costs a trained network, and gives a Run.

    model:  an ONNX file.
    data:   a file or folder of samples, or the name of a data set.
    memory: a name, or a list of names to compare.
    folder: the run folder; runs/MODEL-MEMORY unless given. The scenario is written beside it.
    The others are those of `run`.
    """
    memories = [memory] if isinstance(memory, str) else list(memory)
    folder = folder or pathlib.Path("runs") / "-".join([pathlib.Path(model).stem, *memories]).lower()
    call = ["evaluate", str(model), "--data", str(data), "--memory", ",".join(memories)]
    return _start(call, folder, wait, command, settings)


def check(scenario, command=None):
    """Raises ModularError with every mistake in a scenario; gives what `modular validate` says otherwise."""
    return _call([*_command(command), "validate", str(scenario)]).strip()


def export(model, example, file):
    """Writes a torch module as ONNX, for network `onnx`. example: a batch of inputs, such as x[:1]."""
    import torch

    model.eval()
    axes = {"input": {0: "n"}, "output": {0: "n"}}
    torch.onnx.export(
        model, example, str(file), input_names=["input"], output_names=["output"], dynamic_axes=axes, opset_version=13
    )
    return pathlib.Path(file)


def save(file, x_train, y_train, x_test, y_test):
    """Writes samples as npz, for data set `files`. Arrays of NumPy, or what it takes."""
    import numpy

    numpy.savez(file, x_train=x_train, y_train=y_train, x_test=x_test, y_test=y_test)
    return pathlib.Path(file)


def _start(words, folder, wait, command, settings):
    call = [*_command(command), *words, "-o", str(folder)]
    for path, value in settings.items():
        call += ["--set", f"{path.replace('__', '.').replace('_', '-')}={json.dumps(value)}"]
    process = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    started = Run(folder, command, process)
    return started.wait() if wait else started


def _write(scenario, folder):
    """YAML holds JSON."""
    folder = pathlib.Path(folder or pathlib.Path("runs") / scenario.get("name", "study"))
    folder.parent.mkdir(parents=True, exist_ok=True)
    path = folder.with_name(folder.name + ".yaml")
    path.write_text(json.dumps(scenario, indent=2), encoding="utf-8")
    return path, folder


def _command(command):
    command = command or os.environ.get("MODULAR", "modular")
    return shlex.split(command) if isinstance(command, str) else [str(part) for part in command]


def _call(call):
    try:
        ended = subprocess.run(call, capture_output=True, text=True)
    except FileNotFoundError:
        raise ModularError(f"{call[0]} was not found. Set MODULAR, or put the program on the path.") from None
    if ended.returncode != 0:
        raise ModularError(ended.stderr.strip() or f"modular ended with exit code {ended.returncode}.")
    return ended.stdout


def _number(text):
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    return text

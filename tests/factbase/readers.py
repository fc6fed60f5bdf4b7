"""Other programs' YAML readers, and what they should read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import yaml
from ruamel.yaml import YAML

from factsheet.factbase.load import typed
from factsheet.factbase.nodes import Node, compose
from factsheet.factbase.plain import DATES, is_day

Reader = Callable[[str], Any]

_SCRIPT = """
const yaml = require('js-yaml');
require('readline').createInterface({input: process.stdin}).on('line', line => {
  let read;
  try { read = {data: yaml.load(JSON.parse(line))}; } catch (error) { read = {error: String(error.message)}; }
  console.log(JSON.stringify(read));
});
"""
_PLACES = os.pathsep.join(filter(None, (os.environ.get("NODE_PATH"), "/usr/share/nodejs")))
_MIDNIGHT = "T00:00:00.000Z"

PYTHON: dict[str, Reader] = {
    "PyYAML": lambda text: yaml.load(text, Loader=yaml.SafeLoader),
    "PyYAML's C": lambda text: yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)),
    "ruamel.yaml": lambda text: YAML(typ="safe", pure=True).load(text),
    "ruamel.yaml for round trips": lambda text: YAML(typ="rt", pure=True).load(text),
}


def has_js_yaml() -> bool:
    """Whether node and js-yaml are there."""
    node = shutil.which("node")
    if node is None:
        return False
    command = [node, "-e", "require('js-yaml')"]
    return not subprocess.run(command, env={**os.environ, "NODE_PATH": _PLACES}, capture_output=True).returncode


@contextmanager
def js_yaml() -> Iterator[Reader]:
    """js-yaml in a process of its own."""
    node = shutil.which("node") or "node"
    environment = {**os.environ, "NODE_PATH": _PLACES}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([node, "-e", _SCRIPT], env=environment, text=True, encoding="utf-8", **pipes) as process:
        assert process.stdin is not None
        assert process.stdout is not None

        def read(text: str) -> Any:
            print(json.dumps(text), file=process.stdin, flush=True)
            answer = json.loads(process.stdout.readline())
            assert "error" not in answer, answer["error"]
            return answer["data"]

        yield read


def root(text: str) -> Node:
    """The root node of `text`, which may begin with a byte order mark."""
    node = compose(text.removeprefix("\ufeff"))
    assert node is not None
    return node


def meant(text: str) -> Any:
    """What `text` says to factsheet."""
    return typed(root(text))


def said(data: Any, key: str = "") -> Any:
    """What another reader read, to compare: days under the keys of DATES as text, numbers as JavaScript has them."""
    if isinstance(data, dict):
        return {name: said(value, str(name)) for name, value in data.items()}
    if isinstance(data, list):
        return [said(value) for value in data]
    if isinstance(data, date) and key in DATES:
        return date(data.year, data.month, data.day).isoformat()
    if isinstance(data, str) and key in DATES and data.endswith(_MIDNIGHT) and is_day(data.removesuffix(_MIDNIGHT)):
        return data.removesuffix(_MIDNIGHT)
    return float(data) if isinstance(data, int | float) and not isinstance(data, bool) else data

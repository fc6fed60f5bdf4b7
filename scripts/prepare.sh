#!/bin/sh
# Makes the virtual environment from the lock file, and proves that the main job works in it.
set -eu
PYTHON=${PYTHON:-python3}
VENV=${VENV:-.venv}

command -v "$PYTHON" >/dev/null 2>&1 || { echo "factsheet needs Python 3.11 or newer; $PYTHON was not found." >&2; exit 1; }
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  echo "factsheet needs Python 3.11 or newer; $PYTHON is $("$PYTHON" -V 2>&1). Name another: make PYTHON=python3.12" >&2
  exit 1
}

echo "Preparing $VENV (a few minutes the first time) …"
"$PYTHON" -m venv "$VENV" || {
  echo "This Python has no venv module. On Debian: apt-get install python3-venv" >&2
  exit 1
}
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

VENV="$VENV" sh scripts/libraries.sh

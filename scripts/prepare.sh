#!/bin/sh
# Makes the virtual environment from the lock file, and sees to Pango, which WeasyPrint draws text with.
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

pango() { "$VENV/bin/python" -c 'import weasyprint' >/dev/null 2>&1; }
if ! pango; then
  debian="apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    echo "Installing Pango …"
    apt-get update -qq && $debian -qq >/dev/null
  elif command -v apt-get >/dev/null 2>&1; then
    echo "Pango is missing. Run: sudo $debian" >&2; exit 1
  elif command -v dnf >/dev/null 2>&1; then
    echo "Pango is missing. Run: sudo dnf install pango" >&2; exit 1
  elif [ "$(uname)" = Darwin ]; then
    echo "Pango is missing. Run: brew install pango" >&2; exit 1
  else
    echo "Pango (with its FreeType part) is missing: install it with this system's package manager." >&2; exit 1
  fi
  pango || { echo "Pango is installed and WeasyPrint still does not load:" >&2; "$VENV/bin/python" -c 'import weasyprint' >&2; exit 1; }
fi

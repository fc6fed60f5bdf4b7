#!/bin/sh
# Installs the wheel in fresh environments outside the clone, and tries there what a newcomer tries: one environment for
# each interpreter of PYTHONS that this machine has.
set -eu
PYTHONS=${PYTHONS:-python3.11 python3.12 python3.13}
wheel=$(ls "$PWD"/dist/factsheet-*.whl)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cd "$home"
unset PYTHONPATH

tried=""
for python in $PYTHONS; do
  "$python" -c 'import ensurepip' 2>/dev/null || continue
  "$python" -m venv "$home/venv"
  "$home/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$wheel"
  "$home/venv/bin/factsheet" doctor
  for name in one two; do
    "$home/venv/bin/factsheet" demo --quiet -o "$home/$name"
  done
  diff -r "$home/one" "$home/two"
  "$home/venv/bin/factsheet" check "$home/one/facts.yaml" "$home/one/briefing.pdf"
  rm -rf "$home/venv" "$home/one" "$home/two"
  tried="$tried $python"
done
[ -n "$tried" ] || { echo "None of these interpreters is here: $PYTHONS" >&2; exit 1; }
echo "The wheel works with:$tried"

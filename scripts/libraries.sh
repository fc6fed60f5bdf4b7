#!/bin/sh
# Proves that the main job works in this environment, and installs, or names, what of the system it lacks.
set -eu
VENV=${VENV:-.venv}

look() {
  mend=$("$VENV/bin/factsheet" doctor --mend) && works=yes || works=no
}

look
case $mend in
  "" | *sudo* | *brew*) ;;
  *)
    echo "Installing what is missing: $mend"
    DEBIAN_FRONTEND=noninteractive sh -c "$mend" >/dev/null || echo "That did not succeed." >&2
    look
    ;;
esac
if [ "$works" = no ]; then
  "$VENV/bin/factsheet" doctor >&2 || exit 1
fi
[ -z "$mend" ] || "$VENV/bin/factsheet" doctor

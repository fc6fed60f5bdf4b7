#!/bin/sh
# What the tests of the printed and the web page need on top: a browser, Java with JAXB, pdftotext, js-yaml, and their
# packages.
set -eu
VENV=${VENV:-.venv}

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v pdftotext >/dev/null 2>&1 || missing="$missing poppler-utils"
command -v javac >/dev/null 2>&1 || missing="$missing default-jdk-headless"
[ -e /usr/share/java/jaxb-runtime.jar ] || missing="$missing libjaxb-java"
NODE_PATH=${NODE_PATH:-}:/usr/share/nodejs node -e 'require("js-yaml")' >/dev/null 2>&1 || missing="$missing node-js-yaml"
if [ -n "$missing" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "The page tests run on Debian; they need:$missing" >&2; exit 1
  elif [ "$(id -u)" != 0 ]; then
    echo "The page tests need more packages. Run: sudo apt-get install -y$missing" >&2; exit 1
  fi
  echo "Installing$missing …"
  apt-get update -qq
  # shellcheck disable=SC2086
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
fi
"$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-page.lock

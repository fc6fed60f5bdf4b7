# factsheet: `make briefing` builds the sheet of the seeds, `make test` passes every check. Both need Python 3.11 alone.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready
export OMP_NUM_THREADS ?= 1

.PHONY: help briefing test test-page test-wheel dist docs lint types layers pytest bench lock clean

help:  ## What can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

briefing: $(READY)  ## Build output/ (facts.yaml, briefing.html, briefing.pdf) from seeds/
	$(BIN)/factsheet build seeds -o output

test: lint types layers pytest  ## Lint, types, layers, tests and quality gates

test-page: $(VENV)/.ready-page  ## The pages in a browser and before validators, facts.yaml in js-yaml (Debian: Chromium, Java)
	$(BIN)/pytest -m page tests/page

dist: $(READY)  ## The wheel, in dist/: pipx install dist/*.whl
	rm -rf dist
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

test-wheel: dist  ## The wheel in fresh environments outside the clone (PYTHONS=interpreters)
	sh scripts/try_wheel.sh

docs: $(VENV)/.ready-docs  ## The documentation as a site, in site/ (no network once it is prepared)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet

lint: $(READY)  ## Style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)  ## Types
	$(BIN)/mypy

layers: $(READY)  ## Imports run down the layers
	$(BIN)/lint-imports

pytest: $(READY)  ## Tests, quality gates among them
	$(BIN)/pytest

lock:  ## Resolve the dependencies anew (needs uv)
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-emit-index-url \
	  --no-annotate --no-header --python-version 3.11 --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --group page --constraints requirements.lock --universal \
	  --generate-hashes --no-emit-index-url --no-annotate --no-header --python-version 3.11 --quiet \
	  -o requirements-page.lock
	uv pip compile --group docs --constraints requirements.lock --universal --generate-hashes --no-emit-index-url \
	  --no-annotate --no-header --python-version 3.11 --quiet -o requirements-docs.lock

clean:  ## Remove the environment and what runs have written
	rm -rf $(VENV) dist output site .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(READY): requirements.lock pyproject.toml scripts/prepare.sh scripts/libraries.sh
	PYTHON="$(PYTHON)" VENV="$(VENV)" sh scripts/prepare.sh
	@touch $@

bench: $(READY)  ## What it costs against bare spaCy and WeasyPrint, held against baselines (BENCH=--large: all)
	$(BIN)/python -m benchmarks.bench $(BENCH)

$(VENV)/.ready-page: $(READY) requirements-page.lock scripts/prepare_page.sh
	VENV="$(VENV)" sh scripts/prepare_page.sh
	@touch $@

$(VENV)/.ready-docs: $(READY) requirements-docs.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-docs.lock
	@touch $@

# `make` or `make help` lists what can be done; nothing but Python 3.11 or newer is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
NEWS ?= ../shared/data/business-news

.DEFAULT_GOAL := help
.PHONY: help setup run test quick slow test-all lint type bench bench-archive fit torture readme web wheel clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## make the virtual environment and install the project in it

$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with make PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: setup ## build the graph from seeds/, then show the timeline and one career
	$(BIN)/lgai build
	$(BIN)/lgai timeline --since 2018
	$(BIN)/lgai who "배경훈"

lint: setup ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

type: setup ## types
	$(BIN)/mypy

quick: setup ## the tests but the slow ones
	$(BIN)/pytest -q -m "not slow"

slow: setup ## the slow tests: a browser, a wheel, a whole corpus
	$(BIN)/pytest -q -m slow

test: setup ## lint, types and the quick tests, side by side on two cores
	@$(MAKE) --no-print-directory --jobs 2 lint type quick

test-all: ## all that CI runs: test, then the slow tests
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory slow

bench: setup ## speed, as ratios in one run
	$(BIN)/python scripts/bench.py
	$(BIN)/python scripts/bench_dates.py
	$(BIN)/python scripts/bench_export.py

bench-archive: setup ## build 3,000, 30,000 and 300,000 made-up articles: memory, time, bytes; takes a night
	$(BIN)/python scripts/bench_archive.py $(NEWS)/articles.jsonl seeds --sizes 3000 30000 300000

torture: setup ## kill builds and damage files for three minutes; prints tried and survived
	$(BIN)/python scripts/torture.py --seconds 180

torture-all: setup ## kill builds 300 times, then read 1,500 hostile files; takes an hour or two
	$(BIN)/python scripts/torture.py --kills --tries 300
	$(BIN)/python scripts/torture_inputs.py

fit: setup ## fit the chances of events on the development gold, and choose which a timeline shows
	$(BIN)/python scripts/fit_confidence.py $(NEWS)/gold2.yaml --thin $(NEWS)/gold.yaml \
	  --verdicts tests/gold/verdicts.json --readings tests/gold/readings_fit.yaml --articles $(NEWS)/articles.jsonl --write

readme: setup ## refresh the output shown in both READMEs
	$(BIN)/python scripts/readme_output.py

web: ## build the page of `lgai report`; needs Node.js 20 or newer
	cd web && npm ci && npm run build

wheel: setup ## build the wheel into dist/, with the report's page where npm exists
	@if command -v npm >/dev/null; then $(MAKE) web; \
		else echo "npm is missing: the wheel will do all but 'lgai report'" >&2; fi
	$(BIN)/python -m hatchling build --target wheel

clean: ## remove what was built
	rm -rf $(VENV) .lgai build dist web/node_modules src/lgai_graph/report/bundle \
		.hypothesis .mypy_cache .pytest_cache .ruff_cache

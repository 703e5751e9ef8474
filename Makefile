# `make` or `make help` lists what can be done; nothing but Python 3.11 or newer is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help setup run test lint type check bench wheel clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

setup: $(STAMP) ## make the virtual environment and install the project in it

$(STAMP): pyproject.toml
	@test -d $(VENV) || $(PYTHON) -m venv $(VENV)
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

check: lint type ## all that CI runs
	$(BIN)/pytest -q

test: check ## the same as check

bench: setup ## speed, as ratios in one run
	$(BIN)/python scripts/bench.py

wheel: setup ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .

clean: ## remove what was built
	rm -rf $(VENV) .lgai build dist .mypy_cache .pytest_cache .ruff_cache

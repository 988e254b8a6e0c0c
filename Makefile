# make help tells what there is to make.

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --custom-compile-command "make lock"
UV := 0.13.9
PYTEST_ARGS ?= -n 2

.PHONY: help run setup check test one lock bench pictures quality corpus weights clean FORCE

run: $(VENV)/installed  ## install what is needed and open the reader (ARGS="FILE …" for your own articles)
	@$(BIN)/briefing $(ARGS)

help:  ## tell what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile | expand -t 16

setup: $(VENV)/installed-dev  ## install what the checks and tests need too, into .venv

check: $(VENV)/installed-dev  ## run the checks that take seconds: style, types, what may import what
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

test: check  ## run all checks and tests
	$(BIN)/pytest $(PYTEST_ARGS)

one: $(VENV)/installed-dev  ## run one test: make one T=tests/test_cli.py (or a folder, or tests/test_cli.py::TestHelp)
	@if [ -z "$(T)" ]; then echo "tell which: make one T=tests/test_cli.py" >&2; exit 1; fi
	$(BIN)/pytest $(T) $(ARGS)

$(VENV)/pyvenv.cfg:
	@if [ -z "$(PYTHON)" ]; then \
		echo "briefing needs Python 3.11 or later; tell where it is: make run PYTHON=/path/to/python3" >&2; exit 1; fi
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo "Python's venv module is missing. On Debian and Ubuntu: sudo apt install python3-venv" >&2; exit 1; }

$(VENV)/locked: requirements.lock $(VENV)/pyvenv.cfg
	@echo "Installing what briefing needs into $(VENV), once: this takes up to a minute."
	@$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(VENV)/installed: pyproject.toml $(VENV)/locked
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q briefing # pip does so for a wheel: the first frame must not wait for it
	@touch $@

$(VENV)/installed-dev: tests/requirements.lock $(VENV)/installed
	@echo "Installing what the tests need into $(VENV), once."
	@$(PIP) install --require-hashes -r tests/requirements.lock
	@touch $@

lock: $(VENV)/pyvenv.cfg  ## write the lock files anew
	@$(PIP) install uv==$(UV)
	$(LOCK) --upgrade --group build --output-file requirements.lock
	$(LOCK) --upgrade --group dev --extra cluster --extra documents --constraint requirements.lock \
		--output-file tests/requirements.lock

bench: $(VENV)/installed-dev  ## measure how fast it starts and briefs
	$(BIN)/python tests/bench/bench_start.py
	$(BIN)/python tests/bench/bench_long.py
	$(BIN)/python tests/bench/bench_keys.py
	$(BIN)/python tests/bench/bench_switch.py
	$(BIN)/python tests/bench/bench_brief.py
	$(BIN)/python tests/bench/bench_pipe.py
	$(BIN)/python tests/bench/bench_html.py
	$(BIN)/python tests/bench/bench_pages.py
	$(BIN)/python tests/bench/bench_list.py
	$(BIN)/python tests/bench/bench_preview.py
	$(BIN)/python tests/bench/bench_library.py
	$(BIN)/python tests/bench/bench_desk.py
	$(BIN)/python tests/bench/bench_bounds.py
	$(BIN)/python tests/bench/bench_growth.py
	$(BIN)/python tests/bench/bench_index.py
	$(BIN)/python tests/bench/crash_library.py

PICTURES := tests/pictures
PICTURE_FILES := $(addprefix $(PICTURES)/,reader-dark.svg reader-light.svg list.svg desk.svg timeline.svg narrow.svg)
pictures: $(PICTURE_FILES)  ## draw the pictures of the README

$(PICTURES)/reader-dark.svg: SHOT = seeds/01-korea-carrier.txt --size 120x34 --keys "tab j j j"
$(PICTURES)/reader-light.svg: SHOT = seeds/01-korea-carrier.txt --size 120x34 --keys "tab j j j" --theme briefing-light
$(PICTURES)/list.svg: SHOT = $(sort $(wildcard seeds/*)) --size 160x40 --keys "l j j"
$(PICTURES)/desk.svg: SHOT = $(sort $(wildcard seeds/*)) --size 120x40 --keys "B"
$(PICTURES)/timeline.svg: SHOT = seeds/01-korea-carrier.txt --size 100x32 --keys "t j j"
$(PICTURES)/narrow.svg: SHOT = seeds/02-water-ransomware.md --size 60x30 --keys "tab 6" --theme briefing-clear

# Textual's pictures name a font on the web; a reader's own is as good.
$(PICTURES)/%.svg: $(VENV)/installed-dev FORCE
	@mkdir -p $(@D)
	$(BIN)/python tests/tui/picture.py $(SHOT) --out $(VENV)/picture.svg
	@sed '/@font-face/,/}/d' $(VENV)/picture.svg > $@

FORCE:

GOLD ?= tests/gold
quality: $(VENV)/installed  ## score it on annotated articles (PARTS="NAME …" GOLD=FOLDER AGAINST=REV ARGS="--misses --rules")
	$(BIN)/python tests/gold/quality.py --gold $(GOLD) $(addprefix --against ,$(AGAINST)) $(ARGS) $(PARTS)

corpus: $(VENV)/installed  ## score it on the two parts of the corpus: the totals of both, and no article of the test part
	$(BIN)/python tests/gold/quality.py --gold tests/gold/corpus --part dev
	$(BIN)/python tests/gold/quality.py --gold tests/gold/corpus --part test

weights: $(VENV)/installed  ## learn briefing/lexicon/learned.tsv on the teaching part of the corpus
	$(BIN)/python tests/gold/weights.py

clean:  ## remove what was made here
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache snapshot_report.html
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

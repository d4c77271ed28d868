# What an operator or a developer calls; `make` alone lists it.

BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadgroup
# The first Python on this machine that is new enough; otherwise the one that says it is not.
FIND_PYTHON := for p in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && exit; done; echo python3
INSTALL = @"$$($(FIND_PYTHON))" config/install.py
# The tools come out of a package; only Django's two commands look for them on the path.
GETTEXT := PATH="$(CURDIR)/$(BIN):$$PATH"

.PHONY: help
help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

.PHONY: run
run: ## Install what is missing and serve on http://127.0.0.1:8000/
	$(INSTALL) requirements.txt
	@$(MANAGE) prepare
	@exec $(BIN)/gunicorn --config config/gunicorn.py config.wsgi

.PHONY: admin
admin: ## Create a staff user (asks, or reads DJANGO_SUPERUSER_*)
	$(INSTALL) requirements.txt
	@$(MANAGE) prepare --no-address
	@$(MANAGE) create_admin

.PHONY: test
test: development ## Run all tests, on SQLite and on PostgreSQL (ONLY=... names some)
	@$(BIN)/python -m tests.machine
	@$(PYTEST) $(or $(ONLY),tests/integration tests/browser/test_journey.py)
	@$(BIN)/python -m tests.postgresql $(PYTEST) $(ONLY)

.PHONY: check
check: development ## Run linters, types, content and deployment checks, and every other command in short
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m tests.checks

.PHONY: bench
bench: development ## Measure against a bare Django page and print one table (SHORT=1: a first look)
	@$(BIN)/python -m tests.bench $(if $(SHORT),--short)

.PHONY: messages
messages: development ## Collect the texts to translate and compile the catalogue
	@$(GETTEXT) $(MANAGE) makemessages --locale de --no-location --ignore 'tests/*'
	@$(GETTEXT) $(MANAGE) compilemessages --locale de --ignore .venv

.PHONY: format
format: development ## Format the Python code
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

.PHONY: development
development:
	$(INSTALL) requirements-dev.txt

"""Brings the browser that the tests need, or says on one line what was tried: ``python -m tests.machine``."""

import sys

from tests.machine.finding import NoBrowser, find_chromium

if __name__ == "__main__":
    try:
        print(f"browser: {find_chromium().program}", flush=True)
    except NoBrowser as error:
        sys.exit(str(error))

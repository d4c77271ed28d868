"""The clock of a run can be moved, so that tests hold on any day; ``python -m tests.days`` does so."""

import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

DAY = "2028-02-29"
ASKS_FOR_THE_DAY = f"""
from datetime import date
from django.utils import timezone

COLLECTED_ON = date.today()

def test_of_the_day():
    assert [str(day) for day in (COLLECTED_ON, date.today(), timezone.localdate())] == ["{DAY}"] * 3
"""


@pytest.mark.parametrize("processes", ["0", "1"])
def test_a_run_takes_place_on_the_day_it_is_told(tmp_path, processes):
    test = tmp_path / "test_of_the_day.py"
    test.write_text(ASKS_FOR_THE_DAY)
    options = ["--config-file", "pyproject.toml", "-p", "tests.conftest", "--numprocesses", processes, "--today", DAY]
    line = [sys.executable, "-m", "pytest", *options, str(test)]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

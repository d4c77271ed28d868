"""Every dependency is pinned and says why it is here."""

import re

import pytest

from tests.architecture.source import ROOT

PINNED = re.compile(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.+!-]*")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_a_requirement_is_pinned_and_explained(name):
    lines = (ROOT / name).read_text().splitlines()
    for above, line in zip(["", *lines], lines, strict=False):
        if line and not line.startswith(("#", "-r ")):
            assert PINNED.fullmatch(line), f"{line} is not pinned"
            assert above.startswith("# "), f"nothing above {line} says why it is here"

"""Studies and findings as they are kept, for the desk."""

from dataclasses import replace
from itertools import count
from typing import Any

from benchmarks.admin.snapshot import PUBLISHED, KeptFinding, KeptStudy
from language.text import Text
from tests.builders import findings

_keys = count(1)


def study(state: str = PUBLISHED, half: tuple[str, ...] = (), **changes: Any) -> KeptStudy:
    """Return a published study of 2013 with these changes to its value."""
    return KeptStudy(next(_keys), state, replace(findings.STUDY, **({"year_fieldwork": 2013} | changes)), half)


def finding(
    share: str = "92 exact",
    *,
    of: KeptStudy | None = None,
    state: str = PUBLISHED,
    half: tuple[str, ...] = (),
    **changes: Any,
) -> KeptFinding:
    """Return a published finding with a statement of its own, held against a ladder question."""
    key, kept = next(_keys), of or study()
    own = {"code": f"finding-{key}", "study": kept.value, "statement": Text(f"{{share}} {key}", f"{{share}} {key}")}
    return KeptFinding(key, state, kept, findings.finding(share, **(own | changes)), half)

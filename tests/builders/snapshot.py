"""Studies and findings of a snapshot, for the desk."""

from dataclasses import replace
from itertools import count
from typing import Any

from benchmarks.admin.snapshot import FindingSnapshot, StudySnapshot
from benchmarks.models import State
from language.text import Text
from tests.builders import comparisons

_keys = count(1)


def study(state: str = State.PUBLISHED, half: tuple[str, ...] = (), **changes: Any) -> StudySnapshot:
    """Return a published study of 2013 with these changes to its value."""
    return StudySnapshot(next(_keys), state, replace(comparisons.STUDY, **({"year_fieldwork": 2013} | changes)), half)


def finding(
    share: str = "92 exact",
    *,
    of: StudySnapshot | None = None,
    state: str = State.PUBLISHED,
    half: tuple[str, ...] = (),
    **changes: Any,
) -> FindingSnapshot:
    """Return a published finding with a statement of its own, held against a ladder question."""
    key, its_study = next(_keys), of or study()
    own = {
        "code": f"finding-{key}",
        "study": its_study.value,
        "statement": Text(f"{{share}} {key}", f"{{share}} {key}"),
    }
    return FindingSnapshot(key, state, its_study, comparisons.finding(share, **(own | changes)), half)

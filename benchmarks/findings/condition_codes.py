"""Conditions of a mapping by their codes in one line, as tables hold them: ``size any_of small medium``.

Several are separated by semicolons or line ends, and all of them must hold.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from benchmarks.findings.values import Condition

CONDITION: Final = re.compile(r"(?P<question>\S+)\s+(?P<rule>any_of|none_of)\s*:?\s+(?P<options>.*\S)")
BETWEEN_CONDITIONS: Final = re.compile(r"[;\n]")
BETWEEN_OPTIONS: Final = re.compile(r"[\s,|]+")


def conditions_of(documents: Iterable[Mapping[str, Any]]) -> tuple[Condition, ...]:
    """Read conditions from the documents that rows and editions hold."""
    return tuple(Condition(each["question"], tuple(each["any_of"]), tuple(each["none_of"])) for each in documents)


def condition_documents(conditions: Iterable[Condition]) -> list[dict[str, Any]]:
    """Write conditions as rows and editions hold them."""
    return [
        {"question": each.question, "any_of": list(each.any_of), "none_of": list(each.none_of)} for each in conditions
    ]


def conditions_code(conditions: Iterable[Condition]) -> str:
    """Write conditions in one line: "size any_of small medium; channels none_of none"."""
    return "; ".join(
        " ".join([each.question, "any_of" if each.any_of else "none_of", *(each.any_of or each.none_of)])
        for each in conditions
    )


def conditions_in(code: str) -> tuple[Condition, ...]:
    """Read conditions back; raises ``ValueError`` with the first part that is none."""
    found = []
    for part in filter(None, map(str.strip, BETWEEN_CONDITIONS.split(code))):
        read = CONDITION.fullmatch(part)
        options = dict.fromkeys(filter(None, BETWEEN_OPTIONS.split(read["options"]))) if read else None
        if not read or not options:
            raise ValueError(part)
        found.append(Condition(read["question"], **{read["rule"]: tuple(options)}))
    return tuple(found)

"""Sets the templates with typst: no system library, no system font, nothing fetched; same data, same bytes."""

import json
import logging
from datetime import datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, Literal, cast

import typst

from reports.exporters.colours import COLOURS, DIMENSION_COLOURS

TEMPLATES: Final = Path(__file__).parent / "templates"
STANDARD: Final = "ua-1"
"""PDF/UA-1: tagged, with title and language; a figure without alternative text does not compile."""
LOOKS: Final = json.dumps({**COLOURS, "dimensions": DIMENSION_COLOURS})

logger = logging.getLogger(__name__)
_one_at_a_time = Lock()


def typeset(data: dict[str, Any], created_at: datetime) -> bytes:
    """Return the document as PDF/UA-1, or as an ordinary PDF where something in the data forbids the standard.

    Raises:
        typst.TypstError: the templates themselves are at fault.
    """
    inputs = {"report": json.dumps(data, ensure_ascii=False), "colours": LOOKS}
    try:
        return _compile(inputs, created_at, STANDARD)
    except typst.TypstError as error:
        logger.error("The document could not be set as PDF/UA-1: %s", error.message)
        return _compile(inputs, created_at, None)


def _compile(inputs: dict[str, str], created_at: datetime, standard: Literal["ua-1"] | None) -> bytes:
    # Typst refuses parts of a second.
    whole_second = created_at.replace(microsecond=0)
    # The compiler keeps what it has read and cannot be used by two threads at once.
    with _one_at_a_time:
        content = _compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards=standard, timestamp=whole_second)
    return cast(bytes, content)


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(TEMPLATES / "report.typ", root=TEMPLATES, ignore_system_fonts=True)

"""One row per question, context questions first, for spreadsheets and statistics programs.

The columns keep their names in both languages (``COLUMNS``). German files are separated by semicolons, English ones by
commas, because that is what Excel expects there; a byte order mark makes it read the umlauts. All numbers are whole,
so no decimal sign can be misread.
"""

import csv
import io
from typing import Final

from assessment.questionnaire.definitions import MAX_POINTS
from benchmarks.exchange.formula_guard import guarded
from reports.exporters.file import File, file_name
from reports.report.questions import AnyQuestion
from reports.report.values import Report

COLUMNS: Final = {
    "part": "code of the dimension, or profile for a context question",
    "part_score": "score of the dimension, 0 to 100; empty where too little was answered or nothing is scored",
    "question": "code of the question",
    "title": "short title of the question",
    "text": "the question",
    "status": "answered, dont_know, not_applicable or unanswered",
    "options": "codes of the chosen options, separated by |",
    "answer": "texts of the chosen options, separated by |",
    "points": "points reached, 0 to 4; empty where none were given",
    "max_points": "points that can be reached; empty for a context question",
    "weight": "weight of the question in its dimension; empty for a context question",
    "note": "the respondent's note",
    "verdict": "what all figures at this question say together; empty where none has a side",
    "figure": "code of the figure to read first",
    "share": "its share as the source puts it",
    "cut_rung": "lowest rung above its cut, 1 to 4; empty where it has a side for nobody",
    "share_is": "above where the share is of those at that rung or above, below where it is of those below it",
    "side": "more_mature or less_mature; empty where the figure has no side for this respondent",
    "how_common": "how common the mature side was: rare, half, common or unknown; empty without a side",
    "comparisons": "what studies say at this question, as far as it may apply, separated by |",
}
"""Every column and what it holds."""

SEPARATORS: Final = {"de": ";", "en": ","}
BETWEEN: Final = " | "
Cell = str | int | None


def export(report: Report) -> File:
    """Return the answers as CSV in UTF-8 with a byte order mark and CRLF line ends."""
    rows = [_cells("profile", view) for view in report.profile]
    for dimension in report.dimensions:
        for question in dimension.questions:
            numbers = {"points": question.points, "max_points": MAX_POINTS, "weight": question.weight}
            rows.append(_cells(dimension.code, question) | numbers | {"part_score": dimension.score.score})
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(COLUMNS), delimiter=SEPARATORS[report.language])
    writer.writeheader()
    writer.writerows({column: safe(cell) for column, cell in row.items()} for row in rows)
    return File(file_name(report, "csv"), "text/csv; charset=utf-8", stream.getvalue().encode("utf-8-sig"))


def safe(cell: Cell) -> Cell:
    """Keep a text from being run as a formula; numbers stay numbers."""
    return guarded(cell) if isinstance(cell, str) else cell


def _cells(part: str, view: AnyQuestion) -> dict[str, Cell]:
    """Return the cells that every question has; those left out are empty."""
    told = [f"{each.study_name}: {each.sentence}" for each in view.compared.shown]
    cells: dict[str, Cell] = {
        "part": part,
        "question": view.code,
        "title": view.title,
        "text": view.text,
        "status": view.status,
        "options": BETWEEN.join(view.chosen),
        "answer": BETWEEN.join(view.answer_texts),
        "note": view.note,
        "verdict": view.compared.verdict_text,
        "comparisons": BETWEEN.join(told),
    }
    if (closest := view.compared.closest) is not None:
        rung, share_is = closest.cut or (None, None)
        cells |= {"figure": closest.finding, "share": closest.share_text, "cut_rung": rung, "share_is": share_is}
        cells |= {"side": closest.side, "how_common": closest.how_common}
    return cells

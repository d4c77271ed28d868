"""One row per question, context questions first, for spreadsheets and statistics programs.

The columns keep their names in both languages (``COLUMNS``). German files are separated by semicolons, English ones by
commas, because that is what Excel expects there; a byte order mark makes it read the umlauts. All numbers are whole,
so no decimal sign can be misread.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import Final

from assessment.questionnaire.definitions import MAX_POINTS
from reports.exporters.file import File, file_name
from reports.report.values import ComparisonView, DimensionView, ProfileView, QuestionView, Report

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
    "comparisons": "what studies say at this question, as far as it applies, separated by |",
}
"""Every column and what it holds."""

SEPARATORS: Final = {"de": ";", "en": ","}
BETWEEN: Final = " | "
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | None


def export(report: Report) -> File:
    """Return the answers as CSV in UTF-8 with a byte order mark and CRLF line ends."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=SEPARATORS[report.language])
    writer.writerow(COLUMNS)
    for row in _rows(report):
        writer.writerow(safe(row[column]) for column in COLUMNS)
    return File(file_name(report, "csv"), "text/csv; charset=utf-8", stream.getvalue().encode("utf-8-sig"))


def safe(cell: Cell) -> Cell:
    """Keep a text from being run as a formula by putting ``'`` before it; numbers stay numbers."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell


def _rows(report: Report) -> Iterator[Mapping[str, Cell]]:
    for view in report.profile:
        yield _profile_row(view)
    for dimension in report.dimensions:
        for question in dimension.questions:
            yield _question_row(dimension, question)


def _profile_row(view: ProfileView) -> Mapping[str, Cell]:
    return _common("profile", view) | {"part_score": None, "points": None, "max_points": None, "weight": None}


def _question_row(dimension: DimensionView, view: QuestionView) -> Mapping[str, Cell]:
    return _common(dimension.code, view) | {
        "part_score": dimension.score.score,
        "points": view.points,
        "max_points": MAX_POINTS,
        "weight": view.weight,
    }


def _common(part: str, view: ProfileView | QuestionView) -> dict[str, Cell]:
    return {
        "part": part,
        "question": view.code,
        "title": view.title,
        "text": view.text,
        "status": view.status,
        "options": BETWEEN.join(view.chosen),
        "answer": BETWEEN.join(view.answer_texts),
        "note": view.note,
        "comparisons": BETWEEN.join(_comparison(comparison) for comparison in view.comparisons if comparison.applies),
    }


def _comparison(view: ComparisonView) -> str:
    return f"{view.study_name}: {view.sentence}"

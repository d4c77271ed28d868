"""A workbook that is calculated anew in the test, as a spreadsheet program would after someone has typed into it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import formulas

from assessment.questionnaire.answers import Answer, Status
from language.words import words_for
from reports.exporters.xlsx import export
from reports.exporters.xlsx.plan import AnswerColumn, Plan, plan_for
from reports.exporters.xlsx.summary_sheet import FIRST_SCORE
from reports.report.values import Report

SUMMARY_COLUMNS = {"score": "B", "level": "C", "low": "D", "high": "E", "answered": "F", "asked": "G", "coverage": "H"}


class CalculatedWorkbook:
    """The workbook of a report without answers, to type answers into."""

    def __init__(self, report: Report, folder: Path) -> None:
        path = folder / "book.xlsx"
        path.write_bytes(export(report).content)
        self.report = report
        self.plan: Plan = plan_for(report, words_for(report.language))
        self.model = formulas.ExcelModel().loads(str(path)).finish()

    def typed(self, entries: Mapping[str, str]) -> "Calculation":
        """Calculate with these entries in the column of answers, keyed by address such as ``D5``."""
        sheet = self.plan.sheets.answers.upper()
        inputs = {f"'[book.xlsx]{sheet}'!{address}": text for address, text in entries.items()}
        return Calculation(self, self.model.calculate(inputs=inputs))

    def answered(self, answers: Mapping[str, Answer]) -> "Calculation":
        """Calculate with answers as values."""
        return self.typed({place: text for answer in answers.values() for place, text in self.entries(answer).items()})

    def entries(self, answer: Answer) -> dict[str, str]:
        """Return what someone would type to give this answer."""
        rows, question = self.plan.answers[answer.question], self.report.question(answer.question)
        if answer.status is Status.UNANSWERED:
            return {}
        if answer.status is not Status.ANSWERED:
            return {self.address(answer.question): self.plan.states.of(answer.status)}
        if question.rule:
            return {f"D{rows.options[option] + 1}": "x" for option in answer.options}
        return {self.address(answer.question): next(o.text for o in question.options if o.code in answer.options)}

    def address(self, question: str, option: str = "") -> str:
        """Return the address of the entry of a question, or of one option of a multiple choice."""
        rows = self.plan.answers[question]
        return f"D{(rows.options[option] if option else rows.row) + 1}"


class Calculation:
    """What the cells show after calculating."""

    def __init__(self, book: CalculatedWorkbook, cells: Mapping[str, Any]) -> None:
        self.book, self.cells = book, cells

    def value(self, sheet: str, address: str) -> Any:
        """Return the value of one cell."""
        return self.cells[f"'[book.xlsx]{sheet.upper()}'!{address}"].value[0, 0]

    def texts(self) -> set[str]:
        """Return every text that a cell shows, whatever the sheet."""
        cells = (each.value for each in self.cells.values() if hasattr(each, "value"))
        return {cell[0, 0] for cell in cells if cell.shape == (1, 1) and isinstance(cell[0, 0], str)}

    def scores(self) -> dict[str, dict[str, Any]]:
        """Return the table of scores by code."""
        codes = [*(dimension.code for dimension in self.book.report.dimensions), "overall"]
        return {
            code: {name: self.value("Summary", f"{column}{row}") for name, column in SUMMARY_COLUMNS.items()}
            for row, code in enumerate(codes, start=FIRST_SCORE + 1)
        }

    def state(self, question: str) -> str:
        """Return the state of an answer."""
        row = self.book.plan.answers[question].row + 1
        return str(self.value("Answers", f"{'ABCDEFGH'[AnswerColumn.STATE]}{row}"))

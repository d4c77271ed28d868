"""Whether a respondent belongs to a share, as a formula over the answers; the rules are those of the comparison."""

from language.words import Words
from reports.exporters.xlsx.book import Book
from reports.exporters.xlsx.plan import AnswerColumn, CodebookColumn, Plan
from reports.exporters.xlsx.text import literal
from reports.report.values import ComparisonView


def is_live(view: ComparisonView, plan: Plan) -> bool:
    """Tell whether belonging can follow the sheet of answers: a finding that applies, at a question with entries."""
    return view.applies and view.kind == "finding" and bool(view.belonging) and view.question in plan.answers


def belonging_text(belongs: bool | None, words: Words) -> str:
    """Say whether a respondent belongs to a share."""
    _ = words.gettext
    return {True: _("yes"), False: _("no"), None: _("can’t be said")}[belongs]


def belonging_formula(view: ComparisonView, book: Book) -> str:
    """Return the formula that gives one of the three words of :func:`belonging_text`."""
    state = book.plan.answers_cell(book.plan.answers[view.question].row, AnswerColumn.STATE)
    has_rule = book.report.question(view.question).rule is not None
    belongs = _ticked_belong(view, book.plan) if has_rule else _chosen_belongs(view, book.plan)
    yes, no, unknown = (literal(belonging_text(value, book.words)) for value in (True, False, None))
    return f"=IF({state}={literal(book.plan.states.answered)},IF({belongs},{yes},{no}),{unknown})"


def _chosen_belongs(view: ComparisonView, plan: Plan) -> str:
    entry = plan.answers_cell(plan.answers[view.question].row, AnswerColumn.ANSWER)
    rows = plan.codebook[view.question].options
    cells = [plan.codebook_cell(rows[option], CodebookColumn.OPTION) for option in view.belonging]
    return "OR(" + ",".join(f"{entry}={cell}" for cell in cells) + ")"


def _ticked_belong(view: ComparisonView, plan: Plan) -> str:
    """Return the test for a multiple choice: one listed option ticked or, under ``only``, no other one."""
    rows = plan.answers[view.question].options
    listed = ",".join(plan.answers_cell(rows[option], AnswerColumn.ANSWER) for option in view.belonging)
    if view.match != "only":
        return f"COUNTA({listed})>0"
    every = ",".join(plan.answers_cell(row, AnswerColumn.ANSWER) for row in rows.values())
    return f"COUNTA({listed})=COUNTA({every})"

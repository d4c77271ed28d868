"""The formulas of one question on the sheet of answers: its state, its points, and what both add to the sums.

They follow ``assessment/scoring/README.md``. Only functions that every spreadsheet program has since long are used.
Texts are compared with ``=`` inside ``SUMPRODUCT``, because a look-up would take ``?`` and ``*`` for wildcards.
"""

from collections.abc import Iterable

from xlsxwriter.utility import xl_range, xl_rowcol_to_cell

from assessment.questionnaire.definitions import MAX_POINTS, Rule
from reports.exporters.xlsx.plan import AnswerColumn as At
from reports.exporters.xlsx.plan import CodebookColumn, CodebookRows, Plan
from reports.exporters.xlsx.text import literal
from reports.report.values import QuestionView


def state_formula(question: QuestionView, plan: Plan) -> str:
    """Return the formula that tells which of the five states the entry is in."""
    return _state_of_several(question, plan) if question.rule else _state_of_one(question, plan)


def points_formula(question: QuestionView, plan: Plan) -> str:
    """Return the formula for 0 to 4 points, or an empty text where the question is not answered."""
    state = _cell(plan.answers[question.code].row, At.STATE)
    points = _points_by_rule(question, question.rule, plan) if question.rule else _points_of_option(question, plan)
    return f'=IF({state}={literal(plan.states.answered)},{points},"")'


def reached_formula(row: int, plan: Plan) -> str:
    """Return weight × points, 0 where nothing was answered."""
    is_answered = f"{_cell(row, At.STATE)}={literal(plan.states.answered)}"
    return f"=IF({is_answered},{_cell(row, At.WEIGHT)}*{_cell(row, At.POINTS)},0)"


def counted_formula(row: int, plan: Plan) -> str:
    """Return weight × 4 of a question that was answered, otherwise 0."""
    is_answered = f"{_cell(row, At.STATE)}={literal(plan.states.answered)}"
    return f"=IF({is_answered},{MAX_POINTS}*{_cell(row, At.WEIGHT)},0)"


def applicable_formula(row: int, plan: Plan) -> str:
    """Return weight × 4 of a question that applies, otherwise 0."""
    does_not_apply = f"{_cell(row, At.STATE)}={literal(plan.states.not_applicable)}"
    return f"=IF({does_not_apply},0,{MAX_POINTS}*{_cell(row, At.WEIGHT)})"


def _state_of_one(question: QuestionView, plan: Plan) -> str:
    rows, states = plan.codebook[question.code], plan.states
    entry = _cell(plan.answers[question.code].row, At.ANSWER)
    options = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.OPTION)
    is_option = f"SUMPRODUCT(({options}={entry})*1)=1"
    otherwise = f"IF({is_option},{literal(states.answered)},{literal(states.check)})"
    return f'=IF({entry}="",{literal(states.unanswered)},{_apart(entry, rows, plan, otherwise)})'


def _state_of_several(question: QuestionView, plan: Plan) -> str:
    rows, states, own = plan.codebook[question.code], plan.states, plan.answers[question.code]
    entry = _cell(own.row, At.ANSWER)
    ticked = f"COUNTA({xl_range(own.row + 1, At.ANSWER, own.last, At.ANSWER)})"
    exclusive = _ticked(question, question.rule.exclusive if question.rule else (), plan)
    apart = f"IF({ticked}>0,{literal(states.check)},{_apart(entry, rows, plan, literal(states.check))})"
    contradicts = f"IF(AND({exclusive}>0,{ticked}>1),{literal(states.check)},{literal(states.answered)})"
    options = f"IF({ticked}=0,{literal(states.unanswered)},{contradicts})"
    return f'=IF({entry}<>"",{apart},{options})'


def _apart(entry: str, rows: CodebookRows, plan: Plan, otherwise: str) -> str:
    """Return the test for "don't know" and, where it is allowed, "not applicable"."""
    states = plan.states
    if rows.not_applicable is not None:
        cell = plan.codebook_cell(rows.not_applicable, CodebookColumn.OPTION)
        otherwise = f"IF({entry}={cell},{literal(states.not_applicable)},{otherwise})"
    cell = plan.codebook_cell(rows.dont_know, CodebookColumn.OPTION)
    return f"IF({entry}={cell},{literal(states.dont_know)},{otherwise})"


def _points_of_option(question: QuestionView, plan: Plan) -> str:
    rows = plan.codebook[question.code]
    entry = _cell(plan.answers[question.code].row, At.ANSWER)
    options = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.OPTION)
    points = plan.codebook_range(rows.first, rows.last_option, CodebookColumn.POINTS)
    return f"SUMPRODUCT(({options}={entry})*{points})"


def _points_by_rule(question: QuestionView, rule: Rule, plan: Plan) -> str:
    """Return the points of a ticked exclusive option, else the base and one for each area, up to the most."""
    rows = plan.codebook[question.code]
    base = plan.codebook_cell(rows.first, CodebookColumn.BASE)
    most = plan.codebook_cell(rows.first, CodebookColumn.MOST)
    areas = "".join(f"+IF({_ticked(question, options, plan)}>0,1,0)" for options in rule.areas.values())
    points = f"MIN({most},{base}{areas})"
    for option in rule.exclusive:
        exclusive = plan.codebook_cell(rows.options[option], CodebookColumn.POINTS)
        points = f"IF({_ticked(question, [option], plan)}>0,{exclusive},{points})"
    return points


def _ticked(question: QuestionView, options: Iterable[str], plan: Plan) -> str:
    """Return the count of ticks at these options."""
    cells = ",".join(_cell(plan.answers[question.code].options[option], At.ANSWER) for option in options)
    return f"COUNTA({cells})" if cells else "0"


def _cell(row: int, column: int) -> str:
    address: str = xl_rowcol_to_cell(row, column)
    return address

"""What the document shows, as plain data for its templates. Words are chosen here; the templates hold none."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from benchmarks.findings.values import Closeness
from language.words import Words, words_for
from reports.exporters.pdf.characters import PLACEHOLDER, divisible, shown
from reports.report.scores import ScoreView
from reports.report.values import AnyQuestion, DimensionView, Report

Plain = dict[str, Any]
"""A JSON object."""
Marks = Mapping[str, str]
"""How a study is referred to, by its code: "[1]"."""

STEPS_SHOWN: Final = 5
"""The document is for a board: it shows the most worthwhile steps, the workbook shows all."""
DASH: Final = "–"
SEPARATOR: Final = "  ·  "


def document(report: Report) -> Plain:
    """Return everything the templates need, with every text limited to characters that the typefaces have."""
    words = words_for(report.language)
    # The studies whose figures or statements the document shows; it leaves out what stands behind them.
    compared = [question.compared for question in report.all_questions]
    studies = {view.study for each in compared for view in ((each.closest,) if each.closest else each.statements)}
    cited = [source for source in report.sources if source.study in studies]
    marks = {source.study: f"[{number}]" for number, source in enumerate(cited, start=1)}
    more = len(report.sources) - len(cited)
    more_sources = words.ngettext(
        "%(count)d more study is named in the workbook.", "%(count)d more studies are named in the workbook.", more
    )
    titles = {question.code: question.title for question in report.questions}
    data: Plain = _with_shown_characters(
        {
            **_head(report, words),
            "words": _fixed_words(words),
            "levels": [{"name": each.name, "from": each.threshold, "upper": each.upper} for each in report.levels],
            "overall": _score(report.overall, words),
            "dimensions": [_dimension(dimension, marks, words) for dimension in report.dimensions],
            **_comparison(report, marks, words),
            "strongest": [titles[code] for code in report.strongest],
            "weakest": [titles[code] for code in report.weakest],
            **_next_steps(report, words),
            "method": list(report.method),
            "sources": [
                {"mark": marks[each.study], "citation": each.citation, "facts": each.sample, "url": each.url}
                for each in cited
            ],
            "more_sources": more_sources % {"count": more} if more else "",
        }
    )
    has_placeholder = PLACEHOLDER in json.dumps(data, ensure_ascii=False)
    explanation = words.gettext(
        "%(sign)s stands for a character that the typeface of this document lacks; the workbook contains it."
    )
    return data | {"placeholder_text": explanation % {"sign": PLACEHOLDER} if has_placeholder else ""}


def _head(report: Report, words: Words) -> Plain:
    """Return what stands in the title block and at the foot of every page, and the properties of the file."""
    _, date = words.gettext, report.completed_at.date()
    day, version = words.day(date), {"version": report.questionnaire_version}
    made_up = {"label": _("Made up"), "text": _("This company does not exist; its answers are made up.")}
    partial = {"label": _("Partial result"), "text": report.overall.coverage_text}
    return {
        "language": report.language,
        "kicker": report.title,
        "title": report.questionnaire_title,
        "subtitle": report.subtitle,
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "facts": [
            (_("Completed"), day),
            (_("Questionnaire"), _("Version %(version)s") % version),
            (_("Compared with"), report.edition_text),
        ],
        "marks": [mark for mark, applies in [(made_up, report.made_up), (partial, report.partial)] if applies],
        "footer": SEPARATOR.join([day, _("Questionnaire %(version)s") % version, report.edition_text]),
        "keywords": [report.questionnaire_code, report.questionnaire_version],
    }


def _fixed_words(words: Words) -> Plain:
    _ = words.gettext
    gap = "\n"
    return {
        # What stands before, between and after the two numbers, which only the typesetter knows.
        "page": (_("Page %(page)s of %(pages)s") % {"page": gap, "pages": gap}).split(gap),
        "summary": _("Summary"),
        "no_score": _("No score"),
        "of_100": _("of 100"),
        "first_steps": _("What to do first"),
        "strongest": _("Strongest"),
        "weakest": _("Weakest"),
        "question": _("Question"),
        "answer": words.pgettext("noun", "Answer"),
        "points": _("Points"),
        "formula": _("How it is calculated:"),
        "own_notes": _("Own notes"),
        "comparison": _("Comparison with the studies"),
        "without_figure": _("Without a figure to compare with"),
        "in_words": _("What the studies say in words"),
        "next_steps": _("Next steps"),
        "no_steps": _("No question that was answered has points left to reach, so there is no next step to name."),
        "priority": _("Priority:"),
        "method": _("Method"),
        "sources": _("Sources"),
    }


def _score(score: ScoreView, words: Words) -> Plain:
    _ = words.gettext
    numbers = {"name": score.name, "score": score.score, "low": score.low, "high": score.high}
    alternative = _("%(name)s: no score on the axis from 0 to 100.") % numbers
    if score.level:
        levelled = numbers | {"level": score.level.name}
        alternative = _("%(name)s: %(score)d on the axis from 0 to 100, level “%(level)s”.") % levelled
    if score.low < score.high:
        alternative += " " + _("Possible range: %(low)d to %(high)d.") % numbers
    return numbers | {
        "code": score.code,
        "number": DASH if score.score is None else str(score.score),
        "level": score.level.name if score.level else "",
        "facts": SEPARATOR.join(text for text in (score.coverage_text, score.range_text) if text),
        "reading": score.reading,
        "carries_further": score.level.carries_further if score.level else "",
        "sentence": score.sentence,
        "formula": score.formula,
        "alt": alternative,
    }


def _dimension(dimension: DimensionView, marks: Marks, words: Words) -> Plain:
    noted = [question for question in dimension.questions if question.note]
    return {
        "score": _score(dimension.score, words),
        "questions": [
            {
                "title": question.title,
                "clear": question.status == "answered",
                "answer": "; ".join(question.answer_texts) or question.status_text,
                "points": DASH if question.points is None else str(question.points),
            }
            for question in dimension.questions
        ],
        "notes": [{"title": question.title, "text": divisible(question.note)} for question in noted],
        "statements": _statements(dimension.questions, marks),
    }


def _statements(questions: Iterable[AnyQuestion], marks: Marks) -> list[Plain]:
    """Return what studies say in words where they have no figure; a question's title stands at its first only."""
    statements = []
    for question in questions:
        for place, view in enumerate(() if question.compared.closest else question.compared.statements):
            voice = f"{view.kind_text} ({view.author})" if view.author else view.kind_text
            statement = {
                "title": question.title if place == 0 else "",
                "statement": view.statement,
                "source": f"{voice} {marks[view.study]}",
                "you": view.you_text,
            }
            statements.append(statement)
    return statements


def _comparison(report: Report, marks: Marks, words: Words) -> Plain:
    """Return the closest figure of each question, why others have none, and what is left out."""
    _ = words.gettext
    intro = _(
        "The hollow mark is the share that a study states, the line through it its 95 per cent interval where one may "
        "be given. An arrow means more or less than, a soft edge means about. Shares are never added up."
    )
    if any(question.compared.further for question in report.all_questions):
        intro += " " + _("Each question has its closest figure here; all of them are in the workbook.")
    if not any(question.compared.shown for question in report.all_questions):
        intro = _("No finding of a study is compared with these answers.")
    reasons: dict[str, list[str]] = {}
    for question in report.questions:
        if question.compared.missing_text:
            reasons.setdefault(question.compared.missing_text, []).append(question.title)
    left_out = sum(not view.applies for view in report.comparisons)
    not_compared = words.ngettext(
        "%(count)d finding speaks of other companies than yours and is left out.",
        "%(count)d findings speak of other companies than yours and are left out.",
        left_out,
    )
    return {
        "comparison_intro": intro,
        "findings": [_finding(question, words) for question in report.all_questions if question.compared.closest],
        "without_figure": [{"titles": ", ".join(titles), "reason": reason} for reason, titles in reasons.items()],
        "profile_statements": _statements(report.profile, marks),
        "not_compared": not_compared % {"count": left_out} if left_out else "",
    }


def _finding(question: AnyQuestion, words: Words) -> Plain:
    """Return the closest figure; what contradicts it is named, and the workbook has all that is known of the others."""
    _ = words.gettext
    compared = question.compared
    view = compared.closest
    assert view is not None
    interval = f"{view.interval_text}." if view.interval_text else ""
    # What differs is told where it decides most; for similar questions it is in the workbook.
    note = view.note if view.closeness == Closeness.LOOSE else ""
    more = len(compared.further) + len(compared.statements)
    more_text = words.ngettext(
        "%(count)d more finding on this question.", "%(count)d more findings on this question.", more
    )
    others = compared.closest_conflict.figures[1:] if compared.closest_conflict else ()
    told = "; ".join(
        _("%(share)s in %(study)s") % {"share": each.share_text, "study": each.study_name} for each in others
    )
    mark = _("Mark on the axis from 0 to 100 %%: %(share)s.") % {"share": view.share_text}
    return {
        "question": question.title,
        "more": more_text % {"count": more} if more else "",
        "against": _("Other figures of the time say otherwise: %(figures)s.") % {"figures": told} if told else "",
        "share": view.share_text,
        "percent": view.percent,
        "qualifier": view.qualifier,
        "qualifier_text": view.qualifier_text,
        "interval": view.interval,
        "statement": view.statement,
        "position": view.position_text,
        "you": view.you_text,
        "source": f"{view.source_line}{SEPARATOR}{view.closeness_text}.",
        "cautions": [text for text in (interval, note, view.caution, view.age_warning) if text],
        "alt": f"{mark} {view.interval_text}".strip(),
    }


def _next_steps(report: Report, words: Words) -> Plain:
    more = len(report.next_steps) - STEPS_SHOWN
    more_text = words.ngettext(
        "%(count)d more step is in the workbook.", "%(count)d more steps are in the workbook.", more
    )
    return {
        "steps": [
            {
                "rank": str(step.rank),
                "code": step.dimension,
                "dimension": step.dimension_name,
                "title": step.title,
                "text": step.text,
                "why": step.why,
                "gain": step.gain_text,
                "what_if": step.what_if,
                "priority": step.priority_text,
            }
            for step in report.next_steps[:STEPS_SHOWN]
        ],
        "priority_rule": report.priority_rule,
        "more_steps": more_text % {"count": more} if more > 0 else "",
    }


def _with_shown_characters(data: Any) -> Any:
    if isinstance(data, str):
        return shown(data)
    if isinstance(data, dict):
        return {key: _with_shown_characters(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_with_shown_characters(value) for value in data]
    return data

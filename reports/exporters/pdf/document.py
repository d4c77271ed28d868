"""What the document shows, as plain data for its templates. Words are chosen here; the templates hold none."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from benchmarks.findings.values import Closeness
from language.words import Words, words_for
from reports.exporters.pdf.characters import PLACEHOLDER, divisible, shown
from reports.report.values import (
    ComparisonView,
    ConflictView,
    DimensionView,
    LevelView,
    NextStepView,
    ProfileView,
    QuestionView,
    Report,
    ScoreView,
    SourceView,
)

Plain = dict[str, Any]
"""A JSON object."""
Compared = ProfileView | QuestionView
"""A question with what studies say at it."""
Marks = Mapping[str, str]
"""How a study is referred to, by its code: "[1]"."""

STEPS_SHOWN: Final = 5
"""The document is for a board: it shows the most worthwhile steps, the workbook shows all."""
DASH: Final = "–"
SEPARATOR: Final = "  ·  "


def document(report: Report) -> Plain:
    """Return everything the templates need, with every text limited to characters that the typefaces have."""
    words = words_for(report.language)
    data: Plain = _with_shown_characters(_document(report, words))
    has_placeholder = any(PLACEHOLDER in text for text in _texts(data))
    return data | {"placeholder_text": _placeholder_text(words) if has_placeholder else ""}


def _document(report: Report, words: Words) -> Plain:
    questions: tuple[Compared, ...] = (*report.profile, *report.questions)
    cited = _cited_sources(report)
    marks = {source.study: f"[{number}]" for number, source in enumerate(cited, start=1)}
    titles = {question.code: question.title for question in report.questions}
    return {
        "language": report.language,
        "kicker": report.title,
        "title": report.questionnaire_title,
        "subtitle": report.subtitle,
        "date": _date(report),
        "facts": _facts(report, words),
        "marks": _marks(report, words),
        "footer": _footer(report, words),
        "keywords": [report.questionnaire_code, report.questionnaire_version],
        "words": _fixed_words(words),
        "levels": [_level(level) for level in report.levels],
        "overall": _score(report.overall, words),
        "dimensions": [_dimension(dimension, marks, words) for dimension in report.dimensions],
        "comparison_intro": _comparison_intro(questions, words),
        "findings": [_finding(question, words) for question in questions if question.compared.closest],
        "without_figure": _without_figure(report.questions),
        "profile_statements": _statements(report.profile, marks),
        "not_compared": _not_compared_text(sum(not view.applies for view in report.comparisons), words),
        "strongest": [titles[code] for code in report.strongest],
        "weakest": [titles[code] for code in report.weakest],
        "steps": [_step(step) for step in report.next_steps[:STEPS_SHOWN]],
        "priority_rule": report.priority_rule,
        "more_steps": _more_steps_text(len(report.next_steps) - STEPS_SHOWN, words),
        "method": list(report.method),
        "sources": [_source(source, marks) for source in cited],
        "more_sources": _more_sources_text(len(report.sources) - len(cited), words),
    }


def _cited_sources(report: Report) -> list[SourceView]:
    """Return the studies whose figures or statements the document shows; it leaves out what stands behind them."""
    compared = [question.compared for question in (*report.profile, *report.questions)]
    studies = {view.study for each in compared for view in ((each.closest,) if each.closest else each.statements)}
    return [source for source in report.sources if source.study in studies]


def _fixed_words(words: Words) -> Plain:
    _ = words.gettext
    return {
        "page": _page_words(words),
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


def _page_words(words: Words) -> list[str]:
    """Return what stands before, between and after the two numbers, which only the typesetter knows."""
    _ = words.gettext
    gap = "\n"
    return (_("Page %(page)s of %(pages)s") % {"page": gap, "pages": gap}).split(gap)


def _comparison_intro(questions: Sequence[Compared], words: Words) -> str:
    _ = words.gettext
    if not any(question.compared.shown for question in questions):
        return _("No finding of a study is compared with these answers.")
    marks = _(
        "The hollow mark is the share that a study states, the line through it its 95 per cent interval where one may "
        "be given. An arrow means more or less than, a soft edge means about. Shares are never added up."
    )
    if not any(question.compared.further for question in questions):
        return marks
    return f"{marks} {_('Each question has its closest figure here; all of them are in the workbook.')}"


def _without_figure(questions: Iterable[QuestionView]) -> list[Plain]:
    """Return why questions have no figure, each reason once with the titles of its questions."""
    reasons: dict[str, list[str]] = {}
    for question in questions:
        if question.compared.missing_text:
            reasons.setdefault(question.compared.missing_text, []).append(question.title)
    return [{"titles": ", ".join(titles), "reason": reason} for reason, titles in reasons.items()]


def _more_sources_text(more: int, words: Words) -> str:
    if more <= 0:
        return ""
    message = words.ngettext(
        "%(count)d more study is named in the workbook.", "%(count)d more studies are named in the workbook.", more
    )
    return message % {"count": more}


def _placeholder_text(words: Words) -> str:
    _ = words.gettext
    return _("%(sign)s stands for a character that the typeface of this document lacks; the workbook contains it.") % {
        "sign": PLACEHOLDER
    }


def _more_steps_text(more: int, words: Words) -> str:
    if more <= 0:
        return ""
    message = words.ngettext(
        "%(count)d more step is in the workbook.", "%(count)d more steps are in the workbook.", more
    )
    return message % {"count": more}


def _not_compared_text(count: int, words: Words) -> str:
    if not count:
        return ""
    message = words.ngettext(
        "%(count)d finding speaks of other companies than yours and is left out.",
        "%(count)d findings speak of other companies than yours and are left out.",
        count,
    )
    return message % {"count": count}


def _date(report: Report) -> Plain:
    day = report.completed_at
    return {"year": day.year, "month": day.month, "day": day.day}


def _facts(report: Report, words: Words) -> list[tuple[str, str]]:
    _ = words.gettext
    return [
        (_("Completed"), words.day(report.completed_at.date())),
        (_("Questionnaire"), _("Version %(version)s") % {"version": report.questionnaire_version}),
        (_("Compared with"), report.edition_text),
    ]


def _footer(report: Report, words: Words) -> str:
    _ = words.gettext
    version = _("Questionnaire %(version)s") % {"version": report.questionnaire_version}
    return SEPARATOR.join([words.day(report.completed_at.date()), version, report.edition_text])


def _marks(report: Report, words: Words) -> list[Plain]:
    _ = words.gettext
    made_up = {"label": _("Made up"), "text": _("This company does not exist; its answers are made up.")}
    partial = {"label": _("Partial result"), "text": report.overall.coverage_text}
    return [mark for mark, applies in [(made_up, report.made_up), (partial, report.partial)] if applies]


def _level(level: LevelView) -> Plain:
    return {"name": level.name, "from": level.threshold, "upper": level.upper}


def _score(score: ScoreView, words: Words) -> Plain:
    return {
        "code": score.code,
        "name": score.name,
        "score": score.score,
        "number": DASH if score.score is None else str(score.score),
        "low": score.low,
        "high": score.high,
        "level": score.level.name if score.level else "",
        "facts": SEPARATOR.join(text for text in (score.coverage_text, score.range_text) if text),
        "reading": score.reading,
        "carries_further": score.level.carries_further if score.level else "",
        "sentence": score.sentence,
        "formula": score.formula,
        "alt": _score_alt(score, words),
    }


def _score_alt(score: ScoreView, words: Words) -> str:
    _ = words.gettext
    numbers = {"name": score.name, "score": score.score, "low": score.low, "high": score.high}
    span = _("Possible range: %(low)d to %(high)d.") % numbers if score.low < score.high else ""
    if score.level is None:
        return " ".join([_("%(name)s: no score on the axis from 0 to 100.") % numbers, span])
    position = _("%(name)s: %(score)d on the axis from 0 to 100, level “%(level)s”.")
    return " ".join([position % (numbers | {"level": score.level.name}), span]).strip()


def _dimension(dimension: DimensionView, marks: Marks, words: Words) -> Plain:
    noted = [question for question in dimension.questions if question.note]
    return {
        "score": _score(dimension.score, words),
        "questions": [_question(question) for question in dimension.questions],
        "notes": [{"title": question.title, "text": divisible(question.note)} for question in noted],
        "statements": _statements(dimension.questions, marks),
    }


def _question(question: QuestionView) -> Plain:
    return {
        "title": question.title,
        "clear": question.status == "answered",
        "answer": "; ".join(question.answer_texts) or question.status_text,
        "points": DASH if question.points is None else str(question.points),
    }


def _finding(question: Compared, words: Words) -> Plain:
    compared = question.compared
    view = compared.closest
    assert view is not None
    interval = f"{view.interval_text}." if view.interval_text else ""
    # What differs is told where it decides most; for similar questions it is in the workbook.
    note = view.note if view.closeness == Closeness.LOOSE else ""
    return {
        "question": question.title,
        "more": _more_findings_text(len(compared.further) + len(compared.statements), words),
        "against": _against_text(compared.closest_conflict, words),
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
        "alt": _share_alt(view, words),
    }


def _against_text(conflict: ConflictView | None, words: Words) -> str:
    """Name the figures that contradict the closest one; the workbook has all that is known of them."""
    _ = words.gettext
    if conflict is None:
        return ""
    told = [
        _("%(share)s in %(study)s") % {"share": view.share_text, "study": view.study_name}
        for view in conflict.figures[1:]
    ]
    return _("Other figures of the time say otherwise: %(figures)s.") % {"figures": "; ".join(told)}


def _more_findings_text(more: int, words: Words) -> str:
    if not more:
        return ""
    message = words.ngettext(
        "%(count)d more finding on this question.", "%(count)d more findings on this question.", more
    )
    return message % {"count": more}


def _share_alt(view: ComparisonView, words: Words) -> str:
    _ = words.gettext
    mark = _("Mark on the axis from 0 to 100 %%: %(share)s.") % {"share": view.share_text}
    return f"{mark} {view.interval_text}".strip()


def _statements(questions: Iterable[QuestionView | ProfileView], marks: Marks) -> list[Plain]:
    """Return what studies say in words where they have no figure; a question's title stands at its first only."""
    statements = []
    for question in questions:
        worded = () if question.compared.closest else question.compared.statements
        titles = [question.title, *[""] * len(worded)]
        statements += [_statement(view, title, marks) for view, title in zip(worded, titles, strict=False)]
    return statements


def _statement(view: ComparisonView, title: str, marks: Marks) -> Plain:
    voice = f"{view.kind_text} ({view.author})" if view.author else view.kind_text
    return {
        "title": title,
        "statement": view.statement,
        "source": f"{voice} {marks[view.study]}",
        "you": view.you_text,
    }


def _step(step: NextStepView) -> Plain:
    return {
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


def _source(source: SourceView, marks: Marks) -> Plain:
    return {"mark": marks[source.study], "citation": source.citation, "facts": source.sample, "url": source.url}


def _with_shown_characters(data: Any) -> Any:
    if isinstance(data, str):
        return shown(data)
    if isinstance(data, dict):
        return {key: _with_shown_characters(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_with_shown_characters(value) for value in data]
    return data


def _texts(data: Any) -> Iterable[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _texts(value)

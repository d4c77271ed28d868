"""What the document shows, as plain data for its templates. Words are chosen here; the templates hold none."""

import json
from collections.abc import Iterable
from typing import Any, Final

from language.words import Words, words_for
from reports.exporters.pdf.characters import PLACEHOLDER, shown
from reports.exporters.pdf.questions import DASH, SEPARATOR, Marks, Plain, question_block, shown_at, without_figure
from reports.report.scores import ScoreView
from reports.report.values import DimensionView, Report

STEPS_SHOWN: Final = 5
"""The document is for a board: it shows the first steps, the workbook shows all."""
TICK: Final = "✓"


def document(report: Report) -> Plain:
    """Return everything the templates need, with every text limited to characters that the typefaces have."""
    words = words_for(report.language)
    # The studies whose figures or statements the document shows; it leaves out what stands behind them.
    views = [view for question in report.all_questions for view in shown_at(question, report)]
    studies = {view.study for view in (*views, *report.mirror.statements)}
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
            "how_to_read": _how_to_read(report, words),
            "dimensions": [_dimension(dimension, report, marks, words) for dimension in report.dimensions],
            "profile": [
                question_block(question, report, marks, words)
                for question in report.profile
                if any(shown_at(question, report))
            ],
            **_comparison(report, marks, words),
            "strongest": _named((titles[code] for code in report.strongest), report.more_strongest),
            "weakest": _named((titles[code] for code in report.weakest), report.more_weakest),
            "resolution": report.resolution,
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
        "own_note": _("Note:"),
        "context": _("About your company"),
        "option": _("Option"),
        "yours": _("Yours"),
        "founding_study": _("Founding study"),
        "newest": _("Newest figure"),
        "tick": TICK,
        "comparison": _("Comparison with the studies"),
        "in_words": _("What the studies say in words"),
        "by_your_answer": _("By your answer"),
        "next_steps": _("Next steps"),
        "later": _("Later"),
        "find_out": _("Find out first"),
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
        "span": score.span,
        "reading": score.reading,
        "own": list(score.own),
        "near": score.near,
        "carries_further": score.level.carries_further if score.level else "",
        "sentence": score.sentence,
        "alt": alternative,
    }


def _how_to_read(report: Report, words: Words) -> str:
    """Return how ladders, marks and asterisks are read, once for the whole document; "" where nothing is compared."""
    _ = words.gettext
    if not any(question.compared.shown for question in report.all_questions):
        return _("No finding of a study is compared with these answers.")
    ladder = _(
        "Each ladder has five rungs, for 0 to 4 points; your own is filled. Where a study’s figure cuts it, its share "
        "stands as printed, with an arrow to the rungs that it counts. Numbers in brackets lead to the sources."
    )
    return f"{ladder} {report.interval_note}"


def _dimension(dimension: DimensionView, report: Report, marks: Marks, words: Words) -> Plain:
    formula, explained = dimension.score.formula, words.gettext("How it is calculated:")
    return {
        "score": _score(dimension.score, words),
        "compared": dimension.scored.text,
        "formula": f"{explained} {formula}" if formula else "",
        "questions": [question_block(question, report, marks, words) for question in dimension.questions],
        "without_figure": without_figure(dimension.questions, words),
    }


def _comparison(report: Report, marks: Marks, words: Words) -> Plain:
    """Return what the comparisons add up to, the mirror of statements, and what is left out."""
    seen = {view for question in report.all_questions for view in shown_at(question, report)}
    left_out = sum(view.applies is False and view not in seen for view in report.comparisons)
    not_compared = words.ngettext(
        "%(count)d finding speaks of other companies than yours and is left out.",
        "%(count)d findings speak of other companies than yours and are left out.",
        left_out,
    )
    further = any(question.compared.further for question in report.all_questions)
    all_of_them = words.gettext("Each question has its closest figure here; all of them are in the workbook.")
    titles = {question.code: question.title for question in report.all_questions}
    return {
        "scored": report.scored_comparison.text,
        "mirror": {
            "text": report.mirror.text,
            "statements": [
                {
                    "question": titles[view.question],
                    "statement": view.statement.rstrip("."),
                    "source": f"{marks[view.study]} {view.year or ''}".strip() + ".",
                    "you": view.you_text,
                }
                for view in report.mirror.statements
            ],
        },
        "comparison_notes": [
            *([all_of_them] if further else []),
            *([not_compared % {"count": left_out}] if left_out else []),
        ],
    }


def _named(titles: Iterable[str], more: str) -> str:
    """Return the titles of questions that stand out, and how many more are equal; "" where none does."""
    named = "; ".join(titles)
    return f"{named}. {more}" if more else named


def _next_steps(report: Report, words: Words) -> Plain:
    """Return the first steps that can be done now, and of the later ones what they wait for."""
    shown_now, later = report.ready_steps[:STEPS_SHOWN], report.later_steps[:STEPS_SHOWN]
    more = len(report.next_steps) - len(shown_now) - len(later)
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
                "why_now": step.why_now,
                "gain": step.gain_text,
                "studies": "; ".join(step.cut_texts),
            }
            for step in shown_now
        ],
        "later_steps": [
            {"title": step.title, "waits": " ".join([*(each.text for each in step.waits_for), step.gain_text])}
            for step in later
        ],
        "find_out": "" if shown_now or not report.unclear else f"{report.unclear[0].title}. {report.unclear[0].text}",
        "no_steps": report.no_steps_text,
        "step_rule": report.step_rule,
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

"""What the document shows at a question: answer, verdict, the figures always in sight, ladder or table of options."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from assessment.questionnaire.answers import Status
from assessment.questionnaire.definitions import MAX_POINTS
from benchmarks.findings.values import Closeness
from language.words import Words
from reports.exporters.pdf.characters import divisible
from reports.report.comparisons import ComparisonView, own_text
from reports.report.ladders import LadderView
from reports.report.questions import AnyQuestion, QuestionView
from reports.report.values import Report

Plain = dict[str, Any]
"""A JSON object."""
Marks = Mapping[str, str]
"""How a study is referred to, by its code: "[1]"."""

DASH: Final = "–"
SEPARATOR: Final = "  ·  "


def told_at(question: AnyQuestion, report: Report) -> Iterator[ComparisonView]:
    """Yield what is told in words: the figure to read first, those of the founding studies, else what studies say.

    Statements that are held against an answer stand together in the mirror, not here.
    """
    compared = question.compared
    in_table = {view for option in compared.options for view in option.figures}
    figures = [*([compared.closest] if compared.closest else []), *compared.founding]
    yield from (view for view in figures if view not in in_table)
    if not figures:
        yield from (view for view in compared.statements if view not in report.mirror.statements)


def shown_at(question: AnyQuestion, report: Report) -> Iterator[ComparisonView]:
    """Yield every comparison that the document shows at a question, in words, in the table or on the ladder."""
    yield from told_at(question, report)
    yield from (view for option in question.compared.options for view in option.figures)
    if question.compared.ladder:
        yield from (flag.figures[0] for flag in question.compared.ladder.flags)


def question_block(question: AnyQuestion, report: Report, marks: Marks, words: Words) -> Plain:
    """Return everything of one question."""
    compared, points, status = question.compared, "", ""
    if isinstance(question, QuestionView):
        status = question.status_text
        if question.points is not None:
            reached = {"points": question.points, "most": MAX_POINTS}
            points = words.gettext("%(points)d of %(most)d points") % reached
    told = list(told_at(question, report))
    return {
        "title": question.title,
        "clear": question.status == Status.ANSWERED,
        # Where a table shows the ticks, they are not listed as well.
        "answer": "" if compared.options and question.chosen else "; ".join(question.answer_texts) or status,
        "points": points,
        "note": divisible(question.note),
        "verdict": compared.verdict_text,
        "told": [_told(view, question, marks, words) for view in told],
        "ladder": _ladder(compared.ladder, marks, words) if compared.ladder and compared.ladder.flags else None,
        "options": [
            {
                "text": option.text,
                "own": option.is_own is True,
                "founding": _share((view for view in option.figures if view.is_founding), marks),
                "newest": _share((view for view in option.figures if not view.is_founding), marks),
            }
            for option in compared.options
        ],
        # No share without whom it is of.
        "whom": "; ".join(
            dict.fromkeys(
                f"{marks[view.study]} {view.population}" for option in compared.options for view in option.figures
            )
        ),
    }


def _told(view: ComparisonView, question: AnyQuestion, marks: Marks, words: Words) -> Plain:
    """Return a figure or statement with what it rests on; the answer stands above and is not read back."""
    answer = "; ".join(text.rstrip(".") for text in question.answer_texts)
    is_read_back = view.you_text == own_text(Status.ANSWERED, answer, words)
    parts = [view.study_name, view.closeness_text if view.percent is not None else "", view.age_text]
    source = f"{marks[view.study]} {', '.join(part for part in parts if part)}."
    return {
        "sentence": view.figure_text if is_read_back else f"{view.figure_text} {view.you_text}".strip(),
        "source": " ".join([source, *_cautions(view, question, words)]),
    }


def _cautions(view: ComparisonView, question: AnyQuestion, words: Words) -> Iterator[str]:
    """Yield what to bear in mind of the figure to read first, or of a statement; the workbook has it of all of them."""
    _, compared = words.gettext, question.compared
    is_first = view is compared.closest or compared.closest is None
    if is_first and view.closeness == Closeness.LOOSE and view.note:
        yield view.note
    if is_first and view.caution:
        yield view.caution


def _ladder(ladder: LadderView, marks: Marks, words: Words) -> Plain:
    """Return a ladder whose flags are as short as it is narrow: a study is named by its mark."""
    flags = []
    for flag in ladder.flags:
        closest, count = flag.figures[0], len(flag.figures)
        named = f"{marks[closest.study]} {closest.year or ''}".strip()
        if count > 1:
            told = words.ngettext(
                "%(count)d figure, closest %(source)s", "%(count)d figures, closest %(source)s", count
            )
            named = told % {"count": count, "source": named}
        share = f"{flag.share_text} ←" if flag.share_is == "below" else f"→ {flag.share_text}"
        flags.append({"rung": flag.rung, "share_is": flag.share_is, "share": share, "source": named})
    return {
        "alt": f"{ladder.title}. {ladder.description}",
        "rungs": [{"label": rung.label, "own": rung.is_own} for rung in ladder.rungs],
        "flags": flags,
    }


def _share(figures: Iterable[ComparisonView], marks: Marks) -> Plain | None:
    """Return the first of these shares, or ``None`` without one."""
    view = next(iter(figures), None)
    if view is None:
        return None
    source = f"{marks[view.study]} {view.year or ''}".strip()
    return {"percent": view.percent, "share": view.share_text, "source": source}


def without_figure(questions: Iterable[AnyQuestion], words: Words) -> str:
    """Say at which questions no figure is shown, and why; "" where each has one."""
    reasons: dict[str, list[str]] = {}
    for question in questions:
        if question.compared.missing_text:
            reasons.setdefault(question.compared.missing_text, []).append(question.title)
    told = words.gettext("%(questions)s: %(reason)s")
    return " ".join(told % {"questions": ", ".join(titles), "reason": reason} for reason, titles in reasons.items())

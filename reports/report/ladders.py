"""A single choice as stairs of rungs, with a flag at each cut that studies make, and what all of them say together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assessment.questionnaire.answers import Answer
from assessment.questionnaire.definitions import MAX_POINTS, Question, QuestionType
from benchmarks.comparison.ladder import HowCommon
from benchmarks.comparison.verdicts import CutVerdict
from benchmarks.findings.values import Qualifier
from language.words import Words
from reports.report.comparisons import ComparisonView, verdict_text

ABOVE, BELOW = "above", "below"


@dataclass(frozen=True, slots=True)
class RungView:
    """One rung of a ladder: its points (0 to 4), a short label, the answers that stand on it ("" for none), and whether
    it is the respondent's own.
    """

    points: int
    label: str
    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class FlagView:
    """What studies say at one cut: ``rung`` is the lowest one above it (1 to 4), ``share_is`` "above" or "below".

    ``share_text`` holds the share as printed, or the range of several; ``arrow`` points to the part of the ladder that
    it is a share of; ``part_text`` says the same in words ("below rung 4"), ``rung_text`` are the answers on that rung.
    ``source_text`` tells whose it is, with the year; ``years_text`` is "2013", "2010–2022" or "". ``figures`` are all
    it stands for, the closest first.
    """

    rung: int
    share_is: str
    share_text: str
    arrow: str
    part_text: str
    source_text: str
    years_text: str
    figures: tuple[ComparisonView, ...]
    rung_text: str = ""

    @classmethod
    def of(cls, rung: int, share_is: str, found: Sequence[ComparisonView], words: Words) -> "FlagView":
        """Return the flag of the figures at one cut that are shares of the same part; the closest comes first."""
        _, closest, studies = words.gettext, found[0], len({view.study for view in found})
        source = _("%(study)s, %(year)s") % {"study": closest.study_name, "year": closest.year_text}
        if len(found) > 1:
            counted = words.ngettext("%(count)d figure", "%(count)d figures", len(found)) % {"count": len(found)}
            of_studies = words.ngettext("of %(count)d study", "of %(count)d studies", studies) % {"count": studies}
            values = {"figures": counted, "studies": of_studies, "share": closest.share_text, "source": source}
            source = _("%(figures)s %(studies)s; the closest: %(share)s, %(source)s") % values
        years = sorted({view.year for view in found if view.year})
        return cls(
            rung=rung,
            share_is=share_is,
            share_text=range_text(found, words),
            arrow="▸" if share_is == ABOVE else "◂",
            part_text=part_text(rung, share_is, words),
            source_text=source,
            years_text="–".join(str(year) for year in dict.fromkeys((*years[:1], *years[-1:]))),
            figures=tuple(found),
        )


@dataclass(frozen=True, slots=True)
class LadderView:
    """A single choice as stairs: rungs from the lowest up, and the flags from the lowest cut up.

    ``own_text`` names the own rung, or says that there is none; ``description`` says all of it in words, for those who
    don't see the picture.
    """

    question: str
    title: str
    own_text: str
    description: str
    rungs: tuple[RungView, ...]
    flags: tuple[FlagView, ...]


def ladder_view(question: Question, answer: Answer, shown: Iterable[ComparisonView], words: Words) -> LadderView | None:
    """Return the ladder of a single choice with what the shown figures say at its cuts; ``None`` for other questions.

    A figure that may speak of other companies raises no flag, as a flag is read as a comparison.
    """
    if question.type is not QuestionType.SINGLE or not question.scored:
        return None
    _, own = words.gettext, question.option(answer.options[0]) if answer.options else None
    rungs = tuple(
        RungView(
            points=points,
            label=_("You") if own is not None and own.points == points else str(points),
            text=" / ".join(words.text(option.text) for option in question.options if option.points == points),
            is_own=own is not None and own.points == points,
        )
        for points in range(MAX_POINTS + 1)
    )
    flags = tuple(replace(flag, rung_text=rungs[flag.rung].text) for flag in flag_views(shown, words))
    own_text = _("No rung of your own: there is no answer that stands on one.")
    if own is not None:
        values = {"rung": own.points, "most": MAX_POINTS, "answer": words.text(own.text)}
        own_text = _("You: rung %(rung)d of %(most)d, “%(answer)s”") % values
    told = [own_text, *(f"{flag.share_text} {flag.part_text}: {flag.source_text}" for flag in flags)]
    title = _("Ladder: %(question)s") % {"question": words.text(question.title)}
    description = " ".join(f"{sentence.rstrip('.')}." for sentence in told)
    return LadderView(question.code, title, own_text, description, rungs, flags)


def flag_views(shown: Iterable[ComparisonView], words: Words) -> tuple[FlagView, ...]:
    """Return a flag for every cut and part of the ladder that figures speak of, the lowest first."""
    at_cut: dict[tuple[int, str], list[ComparisonView]] = defaultdict(list)
    for view in shown:
        if view.cut and view.applies:
            at_cut[view.cut].append(view)
    return tuple(FlagView.of(*cut, found, words) for cut, found in sorted(at_cut.items()))


def part_text(rung: int, share_is: str, words: Words) -> str:
    """Say which part of a ladder a share is of: "at rung 3 or above", "below rung 3"."""
    _ = words.gettext
    return (_("at rung %(rung)d or above") if share_is == ABOVE else _("below rung %(rung)d")) % {"rung": rung}


def range_text(found: Sequence[ComparisonView], words: Words) -> str:
    """Write the share of one figure, or the least and the greatest of several: "15–50%", "15% to more than 50%"."""
    least, *_rest, greatest = sorted(found, key=lambda view: view.percent or 0.0) * 2
    if least.share_short == greatest.share_short:
        return least.share_short
    if all(view.qualifier in (Qualifier.EXACT, Qualifier.FRACTION) for view in (least, greatest)):
        return f"{least.share_short.rstrip('%').rstrip()}–{greatest.share_short}"
    return words.gettext("%(low)s to %(high)s") % {"low": least.share_short, "high": greatest.share_short}


@dataclass(frozen=True, slots=True)
class VerdictView:
    """What the figures at one rung say: the respondent's side, and how common the mature one was.

    ``how_common`` is ``None`` where they ``disagree`` on it. ``text`` says it, that they disagree with their shares.
    """

    rung: int
    side: str
    how_common: str | None
    text: str
    figures: tuple[ComparisonView, ...]

    @property
    def disagree(self) -> bool:
        """Whether the studies disagree."""
        return self.how_common is None


def verdict_view(verdict: CutVerdict, views: Mapping[str, ComparisonView], words: Words) -> VerdictView:
    """Return a verdict in words; ``views`` holds the figures at its question by finding."""
    figures = tuple(views[comparison.finding.code] for comparison in verdict.comparisons)
    return VerdictView(
        rung=verdict.rung,
        side=verdict.side.value,
        how_common=None if verdict.how_common is None else verdict.how_common.value,
        text=cut_text(verdict, figures, words),
        figures=figures,
    )


def question_verdict(verdicts: Sequence[VerdictView], words: Words) -> str:
    """Say what all figures of a question say together; "" where none has a side.

    Where they agree it is said once; where they cut at different rungs and differ, each cut speaks for itself.
    """
    figures = sum(len(verdict.figures) for verdict in verdicts)
    if len({verdict.text for verdict in verdicts}) > 1:
        at_rung = words.gettext("Rung %(rung)d: %(verdict)s")
        return " ".join(at_rung % {"rung": each.rung, "verdict": each.text} for each in verdicts)
    agreed = [each.text for each in verdicts if not each.disagree][:1]
    if not agreed or figures == 1:
        return "".join(each.text for each in verdicts[:1])
    none_else = words.ngettext(
        "%(count)d comparable figure.", "%(count)d comparable figures, none says otherwise.", figures
    )
    return f"{agreed[0]} {none_else % {'count': figures}}"


def cut_text(verdict: CutVerdict, figures: tuple[ComparisonView, ...], words: Words) -> str:
    """Say what the figures at one cut make of the side on which a respondent stands."""
    own = verdict_text(verdict.side, verdict.how_common or HowCommon.UNKNOWN, verdict.rung, words)
    if not verdict.disagree:
        return own
    shares = "; ".join(f"{flag.share_text} {flag.part_text}" for flag in flag_views(figures, words))
    return words.gettext("The studies disagree: %(shares)s. %(side)s") % {"shares": shares, "side": own}

"""The next steps in words: what to do, why now, what it adds, and what a later one waits for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessment.questionnaire.answers import answer_to
from assessment.questionnaire.definitions import MAX_POINTS, Effort, Need, Question
from assessment.scoring import Step, round_half_up, steps_in_order
from language.text import Text
from language.words import Words
from reports.report.ladders import FlagView
from reports.report.result import Result

MOST_TIES_NAMED = 2
"""More steps that are equal are counted, not named."""


@dataclass(frozen=True, slots=True)
class WaitView:
    """What a later step waits for: a question with so many points at least; ``text`` says it with the reason."""

    question: str
    rung: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class NextStepView:
    """What to do next for one question, from the own ``rung`` (0 to 3) to the next.

    It is ready unless it waits for something. ``opens`` counts the later steps that wait for it, ``effort`` is "hours",
    "weeks" or "quarter", ``why_now`` says why it stands where it does, ``gain`` is what it adds to the overall score
    (exact). ``cut_texts`` tell how common the next rung was in studies; they play no part in the order.
    """

    rank: int
    question: str
    dimension: str
    dimension_name: str
    title: str
    text: str
    why: str
    rung: int
    waits_for: tuple[WaitView, ...]
    opens: int
    effort: str
    why_now: str
    gain: Fraction
    gain_text: str
    cut_texts: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        """Whether it can be done now."""
        return not self.waits_for


def next_step_views(result: Result, flags: Mapping[str, Sequence[FlagView]], words: Words) -> tuple[NextStepView, ...]:
    """Return one step for every question in which points are still to be had: ready ones in order, then later ones.

    ``flags`` hold what studies say at the cuts of each question.
    """
    steps = steps_in_order(result.questionnaire, result.answers, result.scores)
    lowest = min(result.scores.points.values(), default=0)
    told = _Told(result, flags, words, lowest)
    return tuple(told.view(rank, step) for rank, step in enumerate(steps, start=1))


def no_steps_text(result: Result, words: Words) -> str:
    """Say why there is no step to suggest; for a result in which no answered question is below full points."""
    _, points = words.gettext, result.scores.points
    if not points:
        return _("There is no step to suggest, as no question was answered.")
    if len(points) == len(result.questionnaire.questions):
        return _("There is no step to suggest: every answer stands on the highest rung.")
    return _("There is no step to suggest: every question answered stands on the highest rung. The others are open.")


def step_rule(words: Words) -> str:
    """Say how the steps are ordered."""
    return words.gettext(
        "First come steps that wait for nothing, in this order: how many others wait for them, your lower rung, the "
        "area with the lower score, the smaller effort, the order of the questions; of the first five at most two are "
        "of one area. Figures of studies play no part."
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """Tells the steps of one result in one language; ``lowest`` is the respondent's lowest rung anywhere."""

    result: Result
    flags: Mapping[str, Sequence[FlagView]]
    words: Words
    lowest: int

    def view(self, rank: int, step: Step) -> NextStepView:
        question = self.result.questionnaire.question(step.question)
        dimension = self.result.questionnaire.dimension(step.dimension)
        text = self._step_text(question, step)
        return NextStepView(
            rank=rank,
            question=step.question,
            dimension=step.dimension,
            dimension_name=self._said(dimension.name),
            title=self._said(question.title),
            text=self._said(text) if text else "",
            why=self._said(question.why),
            rung=step.rung,
            waits_for=tuple(map(self._wait, step.waits_for)),
            opens=step.opens,
            effort=step.effort.value,
            why_now=self._why_now(step),
            gain=step.gain,
            gain_text=self._gain_text(step, self._said(dimension.name)),
            cut_texts=tuple(
                f"{flag.share_text} {flag.part_text}: {flag.source_text}"
                for flag in self.flags.get(step.question, ())
                if flag.rung == question.rung_after(step.rung)
            ),
        )

    def _said(self, text: Text) -> str:
        return text.in_language(self.words.language)

    def _title(self, question: str) -> str:
        return self._said(self.result.questionnaire.question(question).title)

    def _step_text(self, question: Question, step: Step) -> Text | None:
        """Return the step that is bound to the answer given, in a multiple choice to the points reached."""
        if question.next_steps is not None:
            return question.next_steps[step.rung]
        return question.option(answer_to(self.result.answers, question.code).options[0]).next_step

    def _wait(self, need: Need) -> WaitView:
        title = self._title(need.question)
        waits = self.words.gettext("Waits for “%(title)s” at %(rung)d of %(most)d points:")
        text = waits % {"title": title, "rung": need.rung, "most": MAX_POINTS}
        return WaitView(need.question, need.rung, title, f"{text} {self._said(need.reason)}")

    def _why_now(self, step: Step) -> str:
        """Return the reasons for the place of a step: what waits for it, own rung, effort, and what is equal to it."""
        _ = self.words.gettext
        waiting = self.words.ngettext(
            "%(count)d further step waits for this", "%(count)d further steps wait for this", step.opens
        )
        efforts = {
            Effort.HOURS: _("a few hours"),
            Effort.WEEKS: _("about 4 weeks"),
            Effort.QUARTER: _("about a quarter"),
        }
        is_lowest = step.rung == self.lowest
        rung = _("your lowest rung, %(points)d of %(most)d") if is_lowest else _("your rung, %(points)d of %(most)d")
        reasons = [
            waiting % {"count": step.opens} if step.opens else "",
            rung % {"points": step.rung, "most": MAX_POINTS},
            efforts[step.effort],
            self._ties(step.tied_with),
        ]
        told = "; ".join(reason for reason in reasons if reason)
        return told[:1].upper() + told[1:] + "."

    def _ties(self, tied_with: Sequence[str]) -> str:
        if not tied_with:
            return ""
        _, count = self.words.gettext, len(tied_with)
        named = self.words.listed([_("“%(name)s”") % {"name": self._title(code)} for code in tied_with])
        if count > MOST_TIES_NAMED:
            named = self.words.ngettext("%(count)d other step", "%(count)d other steps", count) % {"count": count}
        return _("equal with %(steps)s") % {"steps": named}

    def _gain_text(self, step: Step, dimension_name: str) -> str:
        """Say what the step does to the total, or to the area where there is no total; "" where to neither."""
        _, scores = self.words.gettext, self.result.scores
        name, exact, gain = _("Total"), scores.overall.exact, step.gain
        if exact is None:
            name, exact = dimension_name, scores.dimension(step.dimension).exact
            gain *= len(scores.dimensions)
        if exact is None:
            return ""
        values: Mapping[str, object] = {
            "name": name,
            "before": round_half_up(exact),
            "after": round_half_up(exact + gain),
            "gain": self.words.number(gain, 1),
        }
        if values["before"] == values["after"]:
            return _("%(name)s stays at %(before)d when rounded (+%(gain)s)") % values
        return _("%(name)s %(before)d → %(after)d") % values

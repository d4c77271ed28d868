"""A completed run as numbers and codes, without language: what a report is built from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assessment.questionnaire.answers import Answer
from assessment.questionnaire.definitions import Questionnaire
from assessment.scoring import Scores, score
from benchmarks.comparison.comparing import Comparison, compare
from benchmarks.findings.values import Edition


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that was true on the day of completion; a report adds nothing but words to it.

    ``questionnaire`` and ``edition`` are the versions it was made with. ``answers`` are keyed by question code, context
    questions included. Times carry their time zone; dates are read off them as they stand.
    """

    questionnaire: Questionnaire
    edition: Edition
    started_at: datetime
    completed_at: datetime
    answers: Mapping[str, Answer]
    scores: Scores
    comparisons: tuple[Comparison, ...]


def make_result(
    *,
    questionnaire: Questionnaire,
    answers: Mapping[str, Answer],
    edition: Edition,
    started_at: datetime,
    completed_at: datetime,
) -> Result:
    """Score the answers and hold them against every finding of the edition."""
    return Result(
        questionnaire=questionnaire,
        edition=edition,
        started_at=started_at,
        completed_at=completed_at,
        answers=answers,
        scores=score(questionnaire, answers),
        comparisons=compare(questionnaire, answers, edition.findings),
    )

"""What one question says about another: what a rung needs, and which answers contradict a typical sentence."""

from collections.abc import Iterable, Mapping
from typing import Final

from assessment.questionnaire.definitions import MAX_POINTS, Bound, Effort, Need, Question, TypicalSentence
from assessment.questionnaire.node import Node

Rung = tuple[str, int]
"""A question and one of its rungs."""

EFFORTS: Final = tuple(effort.value for effort in Effort)


def read_effort(node: Node) -> Effort | None:
    """Read how long a step takes; ``None`` where nothing stands there."""
    if node.is_missing:
        return None
    word = node.string()
    if word and word not in EFFORTS:
        node.note(f"must be one of {', '.join(EFFORTS)}, not {word!r}")
    return Effort(word) if word in EFFORTS else Effort.WEEKS


def read_needs(node: Node) -> dict[int, tuple[Need, ...]]:
    """Read what the rungs of a question need: ``<rung>: [{question, rung, reason}]``; nothing without an entry."""
    if node.is_missing:
        return {}
    node.check_keys((), range(1, MAX_POINTS + 1))
    needs: dict[int, list[Need]] = {}
    for rung in (rung for rung in range(1, MAX_POINTS + 1) if not node.child(rung).is_missing):
        for entry in node.child(rung).entries():
            entry.check_keys(("question", "rung", "reason"))
            question, least = entry.child("question").string(), entry.child("rung").whole_number(1, MAX_POINTS)
            needs.setdefault(rung, []).append(Need(question, least, entry.child("reason").text()))
    return {rung: tuple(found) for rung, found in needs.items()}


def read_typical(node: Node) -> tuple[TypicalSentence, ...]:
    """Read sentences on what is typical: ``[{text, contradicted_by: [{question, from or below}]}]``."""
    sentences = []
    for entry in node.entries():
        entry.check_keys(("text", "contradicted_by"))
        bounds = tuple(map(_bound, entry.child("contradicted_by").entries()))
        sentences.append(TypicalSentence(entry.child("text").text(), bounds))
    return tuple(sentences)


def _bound(node: Node) -> Bound:
    node.check_keys(("question",), ("from", "below"))
    given = [key for key in ("from", "below") if not node.child(key).is_missing]
    if len(given) != 1:
        node.note("needs either from or below")
        return Bound("", at_least=MAX_POINTS)
    points = node.child(given[0]).whole_number(1, MAX_POINTS)
    question = node.child("question").string()
    return Bound(question, at_least=points) if given == ["from"] else Bound(question, below=points)


def reference_problems(
    questions: Iterable[Question], sentences: Mapping[str, Iterable[TypicalSentence]]
) -> list[tuple[str, str]]:
    """Return what is wrong between questions and sentences, each with the place: unknown questions, and a circle.

    ``sentences`` holds the typical sentences by the place where they stand.
    """
    known = {question.code: question for question in questions}
    needs = {
        (question.code, rung): [(need.question, need.rung) for need in found]
        for question in known.values()
        for rung, found in question.needs.items()
    }
    unknown = [
        (f"{code}.needs.{rung}", f"there is no question {name!r}")
        for (code, rung), found in needs.items()
        for name, _rung in found
        if name not in known
    ]
    unknown += [
        (place, f"there is no question {bound.question!r}")
        for place, found in sentences.items()
        for sentence in found
        for bound in sentence.contradicted_by
        if bound.question not in known
    ]
    circle = circle_in(needs)
    told = " needs ".join(f"{name} {rung}" for name, rung in circle)
    return [*unknown, *([(f"{circle[0][0]}.needs", f"is a circle: {told}")] if circle else [])]


def circle_in(needs: Mapping[Rung, Iterable[Rung]]) -> list[Rung]:
    """Return rungs that wait for each other in a circle, the first one again at the end; empty where there is none.

    Whoever wants a rung must have reached the one below it as well.
    """
    done: set[Rung] = set()

    def walk(rung: Rung, way: list[Rung]) -> list[Rung]:
        if rung in way:
            return [*way[way.index(rung) :], rung]
        if rung in done or rung[1] < 1:
            return []
        for other in (*needs.get(rung, ()), (rung[0], rung[1] - 1)):
            if circle := walk(other, [*way, rung]):
                return circle
        done.add(rung)
        return []

    return next((circle for rung in needs if (circle := walk(rung, []))), [])

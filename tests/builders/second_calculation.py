"""The scores once more, by somebody who has only the codebook and the answers of a result in JSON.

It shares no line with ``assessment.scoring``: what two calculations agree on is worth more.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

Json = dict[str, Any]


def recalculate(codebook: Json, answers: list[Json]) -> list[Json]:
    """Return score, low, high, coverage and level of every dimension and then of ``overall``.

    ``codebook`` is that of ``/codebook.json``, ``answers`` the list of the same name in ``report.json``.
    """
    given = {answer["question"]: answer for answer in answers}
    dimensions = [_dimension(dimension, given) for dimension in codebook["dimensions"]]
    return [_shown(codebook, each) for each in [*dimensions, _overall(dimensions)]]


def _dimension(dimension: Json, given: dict[str, Json]) -> Json:
    reached = answered_weight = all_weight = answered = applicable = 0
    for question in dimension["questions"]:
        answer = given.get(question["code"], {"status": "unanswered"})
        if answer["status"] == "not_applicable":
            continue
        applicable += 1
        all_weight += question["weight"]
        if answer["status"] == "answered":
            answered += 1
            answered_weight += question["weight"]
            reached += question["weight"] * _points(question, answer["options"])
    missing = all_weight - answered_weight
    return {
        "code": dimension["code"],
        "answered": answered,
        "applicable": applicable,
        "exact": Fraction(25 * reached, answered_weight) if answered and 3 * answered >= 2 * applicable else None,
        "low": Fraction(25 * reached, all_weight) if all_weight else Fraction(0),
        "high": Fraction(25 * (reached + 4 * missing), all_weight) if all_weight else Fraction(100),
    }


def _points(question: Json, ticked: list[str]) -> int:
    rule = question["rule"]
    if rule is None:
        return next(int(option["points"]) for option in question["options"] if option["code"] == ticked[0])
    if ticked[0] in rule["exclusive"]:
        return int(rule["exclusive"][ticked[0]])
    touched = [area for area, options in rule["areas"].items() if any(option in ticked for option in options)]
    return min(int(rule["max"]), int(rule["base"]) + len(touched))


def _overall(dimensions: list[Json]) -> Json:
    count = len(dimensions)
    complete = all(each["exact"] is not None for each in dimensions)
    return {
        "code": "overall",
        "answered": sum(each["answered"] for each in dimensions),
        "applicable": sum(each["applicable"] for each in dimensions),
        "exact": sum(each["exact"] for each in dimensions) / count if complete else None,
        "low": sum(each["low"] for each in dimensions) / count,
        "high": sum(each["high"] for each in dimensions) / count,
    }


def _shown(codebook: Json, reckoned: Json) -> Json:
    score = None if reckoned["exact"] is None else _round(reckoned["exact"])
    reached = [level["code"] for level in codebook["levels"] if score is not None and level["from"] <= score]
    return {
        "code": reckoned["code"],
        "score": score,
        "score_exact": None if reckoned["exact"] is None else float(reckoned["exact"]),
        "low": _round(reckoned["low"]),
        "high": _round(reckoned["high"]),
        "coverage": reckoned["answered"] / reckoned["applicable"] if reckoned["applicable"] else 0,
        "level": reached[-1] if reached else None,
    }


def _round(value: Fraction) -> int:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return int(exact.quantize(Decimal(1), ROUND_HALF_UP))


def steps_again(codebook: Json, answers: list[Json]) -> list[Json]:
    """Return question, rung, readiness, what is waited for, how many wait, effort and gain of every step, in order."""
    given = {answer["question"]: answer for answer in answers}
    questions = [(dimension, question) for dimension in codebook["dimensions"] for question in dimension["questions"]]
    points = {
        question["code"]: _points(question, given[question["code"]]["options"])
        for _, question in questions
        if given.get(question["code"], {}).get("status") == "answered"
    }
    steps = [
        _step(codebook, dimension, question, points, given) | {"place": place}
        for place, (dimension, question) in enumerate(questions)
        if points.get(question["code"], 4) < 4
    ]
    for step in steps:
        step["opens"] = sum(any(need["question"] == step["question"] for need in each["waits_for"]) for each in steps)
    steps.sort(key=_rank)
    first: list[Json] = []
    for step in (each for each in steps if not each["waits_for"]):
        if len(first) < 5 and sum(each["dimension"] == step["dimension"] for each in first) < 2:
            first.append(step)
    rest = [step for step in steps if not step["waits_for"] and step not in first]
    return [*first, *rest, *(step for step in steps if step["waits_for"])]


def _step(codebook: Json, dimension: Json, question: Json, points: dict[str, int], given: dict[str, Json]) -> Json:
    own = points[question["code"]]
    rung = min(each for each in _rungs(question) if each > own)
    needed = [need for between in range(own + 1, rung + 1) for need in question["needs"].get(str(between), [])]
    weights = sum(each["weight"] for each in dimension["questions"] if each["code"] in points)
    return {
        "question": question["code"],
        "dimension": dimension["code"],
        "rung": own,
        "waits_for": [
            {"question": need["question"], "rung": need["rung"]}
            for need in needed
            if given.get(need["question"], {}).get("status") != "not_applicable"
            and points.get(need["question"], 0) < need["rung"]
        ],
        "effort": question["effort"][str(own)],
        "gain": Fraction(25 * question["weight"] * (rung - own), weights * len(codebook["dimensions"])),
        "score": _dimension(dimension, given)["exact"],
    }


def _rungs(question: Json) -> set[int]:
    rule = question["rule"]
    if rule is None:
        return {option["points"] for option in question["options"]}
    most = min(rule["base"] + len(rule["areas"]), rule["max"])
    return {*rule["exclusive"].values(), *range(rule["base"], most + 1)}


def _rank(step: Json) -> tuple[int, int, bool, Fraction, int, int]:
    effort = ["hours", "weeks", "quarter"].index(step["effort"])
    score = step["score"]
    return -step["opens"], step["rung"], score is None, Fraction(score or 0), effort, step["place"]

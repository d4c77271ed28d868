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
        "exact": Fraction(25 * reached, answered_weight) if answered and 2 * answered >= applicable else None,
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

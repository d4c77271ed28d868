"""Every comparison once more, by somebody who has three files: the codebook, the open data, a result in JSON.

It shares no line with ``benchmarks.comparison``, ``assessment.scoring`` or ``reports``, and takes plain dicts. The
rules are those of ``benchmarks/comparison/README.md``, written anew from their words.
"""

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

Json = dict[str, Any]

MATURE, IMMATURE = "high_is_mature", "high_is_immature"
NEARNESS = ("same", "similar", "loose", "statement")
HOMES = ("germany", "austria", "switzerland")
FAR, UNKNOWN_PLACE, EUROPE, WORLD = "far", "unknown", "europe", "world"
PLACES = {
    "germany": r"germany|german-speaking",
    "austria": r"austria|german-speaking",
    "switzerland": r"switzerland|german-speaking",
    EUROPE: r"europe|european|eu",
    WORLD: r"worldwide|global|international",
}
FEWEST = 6


class SecondComparison:
    """The comparisons of one respondent; ``codebook`` and ``open_data`` are the published files, ``result`` an export.

    Of the result only the answers are read: ``profile`` and ``answers``.
    """

    def __init__(self, codebook: Json, open_data: Json, result: Json) -> None:
        self.codebook, self.result = codebook, result
        self.questions = {each["code"]: each for each in codebook["profile"]}
        for dimension in codebook["dimensions"]:
            self.questions |= {each["code"]: each for each in dimension["questions"]}
        self.studies = {study["code"]: study for study in open_data["studies"]}
        self.chosen = dict(_chosen(result))
        self.found = [
            self._compared(finding, mapping)
            for code in self.questions
            for finding in open_data["findings"]
            for mapping in finding["mappings"]
            if mapping["question"] == code
        ]

    def comparisons(self) -> dict[tuple[str, str], Json]:
        """Return what is said of the respondent, by finding and question, as the export writes it."""
        leading = {id(each) for code in self.questions for each in self._figures(code)[:1]}
        names = ("percent", "interval", "applies", "belongs", "cut", "side", "how_common")
        return {
            (each["finding"], each["question"]): {name: each[name] for name in names} | {"leads": id(each) in leading}
            for each in self.found
        }

    def scored(self) -> Json:
        """Return the scored comparison over all questions, its sums as exact fractions."""
        counted = [each for dimension in self.codebook["dimensions"] for each in self._counted(dimension)]
        return {
            "questions": len(counted),
            "mature": sum(first["side"] == "more_mature" for first, _ in counted),
            "expected": sum((first["mature"] for first, _ in counted), Fraction(0)) / 100,
            "expected_low": sum((min(shares) for _, shares in counted), Fraction(0)) / 100,
            "expected_high": sum((max(shares) for _, shares in counted), Fraction(0)) / 100,
            "enough": len(counted) >= FEWEST,
        }

    def dimensions(self) -> dict[str, Json]:
        """Return for each dimension how many questions can be compared, and at how many the mature side is reached."""
        told = {each["code"]: list(self._counted(each)) for each in self.codebook["dimensions"]}
        return {
            code: {"questions": len(found), "mature": sum(first["side"] == "more_mature" for first, _ in found)}
            for code, found in told.items()
        }

    def _counted(self, dimension: Json) -> Iterator[tuple[Json, list[Fraction]]]:
        """Yield of each question the first figure with a side, and the mature shares of all at its cut."""
        for question in dimension["questions"]:
            with_side = [each for each in self._in_order(question["code"]) if each["side"]]
            for first in with_side[:1]:
                rung = first["cut"]["rung"]
                yield first, [each["mature"] for each in with_side if each["cut"]["rung"] == rung]

    def _figures(self, question: str) -> list[Json]:
        """Return the numbers at a question that may speak of the respondent, the one that leads first."""
        return [
            each for each in self._in_order(question) if each["percent"] is not None and each["applies"] is not False
        ]

    def _in_order(self, question: str) -> list[Json]:
        return sorted((each for each in self.found if each["question"] == question), key=lambda each: each["distance"])

    def _compared(self, finding: Json, mapping: Json) -> Json:
        question, chosen = self.questions[mapping["question"]], self.chosen.get(mapping["question"], [])
        met = [self._is_met(condition) for condition in mapping["conditions"]]
        applies = False if False in met else None if None in met else True
        belongs = None
        if applies and finding["kind"] == "finding" and chosen and mapping["belongs"]:
            belongs = (all if mapping["match"] == "only" else any)(each in mapping["belongs"] for each in chosen)
        interval, cut = interval_of(finding, mapping), cut_of(finding, mapping, question)
        mature = mature_share(finding, cut) if cut else None
        side = None
        if cut and mature is not None and belongs is not None:
            side = "more_mature" if single_points(question)[chosen[0]] >= cut["rung"] else "less_mature"
        return {
            "finding": finding["code"],
            "question": mapping["question"],
            "percent": finding["percent"],
            "interval": interval,
            "applies": applies,
            "belongs": belongs,
            "cut": cut,
            "side": side,
            "mature": mature,
            "how_common": how_common(finding, cut, mature, interval) if side and cut and mature is not None else None,
            "distance": self._distance(finding, mapping, applies),
        }

    def _is_met(self, condition: Json) -> bool | None:
        chosen = self.chosen.get(condition["question"])
        if not chosen:
            return None
        if condition["any_of"]:
            return bool(set(chosen) & set(condition["any_of"]))
        return not set(chosen) & set(condition["none_of"])

    def _distance(self, finding: Json, mapping: Json, applies: bool | None) -> tuple[int, ...]:
        of_size = [self._is_met(each) for each in mapping["conditions"] if each["question"] == "size"]
        size = 1 if not of_size else 0 if all(of_size) else 2
        study = self.studies[finding["study"]]
        sample = finding["sample_size"] is None and finding["sample_size_at_least"] is None
        year = study["year_fieldwork"] or study["year_published"] or 0
        return (
            NEARNESS.index(mapping["closeness"]),
            (True, None, False).index(applies),
            size,
            self._far(study["region"]["en"]),
            int(sample),
            -year,
        )

    def _far(self, region: str) -> int:
        """Return the place of a study's region in the order of nearness to the respondent's country."""
        country = (self.chosen.get("country") or ["germany"])[0]
        home = country if country in HOMES else "germany"
        near = [{WORLD}, {EUROPE}] if country == "other" else [{home}, {*HOMES} - {home}, {EUROPE}, {WORLD}]
        if re.search(r"\b(not stated|presumably)\b", region, re.I):
            return len(near) + 1
        named = {place for place, words in PLACES.items() if re.search(rf"\b({words})\b", region, re.I)}
        return next((place for place, regions in enumerate(near) if named & regions), len(near))


def _chosen(result: Json) -> Iterator[tuple[str, list[str]]]:
    for code, options in result["profile"].items():
        yield code, options if isinstance(options, list) else [options]
    for answer in result["answers"]:
        if answer["status"] == "answered":
            yield answer["question"], answer["options"]


def single_points(question: Json) -> dict[str, int]:
    """Return the points of each option of a single choice; none of what has no points of its own."""
    if question["type"] != "single":
        return {}
    return {each["code"]: each["points"] for each in question["options"] if each.get("points") is not None}


def cut_of(finding: Json, mapping: Json, question: Json) -> Json | None:
    """Return where a figure cuts the ladder: tried rung by rung, from the words of the rule and from nothing else."""
    if finding["kind"] != "finding" or finding["percent"] is None or mapping["closeness"] not in NEARNESS[:2]:
        return None
    if finding["direction"] not in (MATURE, IMMATURE):
        return None
    ladder, share_is = single_points(question), "above" if finding["direction"] == MATURE else "below"
    for rung in sorted(set(ladder.values()))[1:]:
        at_or_above = {code for code, reached in ladder.items() if reached >= rung}
        part = at_or_above if share_is == "above" else set(ladder) - at_or_above
        if part == set(mapping["belongs"]):
            return {"rung": rung, "share_is": share_is}
    return None


def mature_share(finding: Json, cut: Json) -> Fraction:
    """Return how many per cent stood at the cut or above it."""
    percent = Fraction(str(finding["percent"]))
    return percent if cut["share_is"] == "above" else 100 - percent


def how_common(finding: Json, cut: Json, mature: Fraction, interval: list[int] | None) -> str:
    """Return how common the mature side was, after the table."""
    if finding["qualifier"] in ("more_than", "less_than"):
        at_least = (finding["qualifier"] == "more_than") == (cut["share_is"] == "above")
        if at_least and mature >= 55:
            return "common"
        return "rare" if not at_least and mature <= 45 else "unknown"
    if 45 <= mature <= 55 or (interval is not None and interval[0] <= 50 <= interval[1]):
        return "half"
    return "rare" if mature < 45 else "common"


def interval_of(finding: Json, mapping: Json) -> list[int] | None:
    """Return the 95 % interval in whole per cent where it may be shown.

    Wilson's limits are the two shares x for which the printed share p lies z standard errors away:
    (p - x)^2 = z^2 x (1 - x) / n, a quadratic equation in x.
    """
    n, percent = finding["sample_size"], finding["percent"]
    if finding["qualifier"] != "exact" or mapping["closeness"] == "statement" or None in (n, percent):
        return None
    p, z2 = percent / 100, 1.959964**2
    a, b, c = n + z2, -(2 * n * p + z2), n * p * p
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return [_whole(50 * (-b + sign * root) / a) for sign in (-1, 1)]


def _whole(percent: float) -> int:
    return math.floor(round(min(max(percent, 0.0), 100.0), 9) + 0.5)

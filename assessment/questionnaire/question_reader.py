"""From content to questions: one reader per part, each noting what is wrong and going on."""

import re
from collections.abc import Sequence

from assessment.questionnaire.coded_entries import NAME, NAME_FORM, read_each
from assessment.questionnaire.cross_references import read_effort, read_needs
from assessment.questionnaire.definitions import (
    DONT_KNOW,
    MAX_POINTS,
    NOT_APPLICABLE,
    Effort,
    Option,
    Question,
    QuestionType,
    Rule,
)
from assessment.questionnaire.node import Node

RESERVED = frozenset({"note", "seen", "then", "reopen", "switch_language", "csrfmiddlewaretoken"})
"""Fields of a page beside its questions; ``<question>.note`` is the note of a question."""

WORDING_KEYS = ("code", "type", "title", "text", "help", "why", "options")


def read_scored_question(node: Node, dimension: str) -> Question:
    """Read a question that carries points; its code starts with the code of its dimension."""
    if _type(node) is QuestionType.MULTI:
        return _read_multi(node, dimension)
    return _read_single(node, dimension)


def read_profile_question(node: Node) -> Question:
    """Read a context question: no points, no rule, no next steps."""
    node.check_keys(WORDING_KEYS)
    return Question(
        code=_own_name(node.child("code"), ""),
        type=_type(node),
        title=node.child("title").text(),
        text=node.child("text").text(),
        help=node.child("help").text(),
        why=node.child("why").text(),
        options=_options(node, ("code", "text"), ("exclusive",)),
        scored=False,
    )


def _read_single(node: Node, dimension: str) -> Question:
    node.check_keys(WORDING_KEYS, ("weight", "allow_not_applicable", "rule_note", "needs"))
    question = Question(
        code=_own_name(node.child("code"), f"{dimension}."),
        type=QuestionType.SINGLE,
        title=node.child("title").text(),
        text=node.child("text").text(),
        help=node.child("help").text(),
        why=node.child("why").text(),
        options=_options(node, ("code", "text", "points"), ("next_step", "effort")),
        weight=_weight(node),
        allow_not_applicable=node.child("allow_not_applicable").optional_text(),
        rule_note=node.child("rule_note").optional_text(),
        needs=read_needs(node.child("needs")),
    )
    _check_ladder(node.child("options"), question.options)
    return question


def _read_multi(node: Node, dimension: str) -> Question:
    node.check_keys(
        (*WORDING_KEYS, "rule", "next_steps", "efforts"), ("weight", "allow_not_applicable", "rule_note", "needs")
    )
    options, efforts = _options(node, ("code", "text"), ("exclusive",)), node.child("efforts")
    efforts.check_keys(range(MAX_POINTS))
    return Question(
        code=_own_name(node.child("code"), f"{dimension}."),
        type=QuestionType.MULTI,
        title=node.child("title").text(),
        text=node.child("text").text(),
        help=node.child("help").text(),
        why=node.child("why").text(),
        options=options,
        weight=_weight(node),
        allow_not_applicable=node.child("allow_not_applicable").optional_text(),
        rule=_rule(node.child("rule"), options),
        rule_note=node.child("rule_note").optional_text(),
        next_steps=node.child("next_steps").texts(range(MAX_POINTS)),
        efforts={points: read_effort(efforts.child(points)) or Effort.WEEKS for points in range(MAX_POINTS)},
        needs=read_needs(node.child("needs")),
    )


def _type(node: Node) -> QuestionType:
    kinds = [kind.value for kind in QuestionType]
    word = node.child("type").string()
    if word and word not in kinds:
        node.child("type").note(f"must be {' or '.join(kinds)}, not {word!r}")
    return QuestionType(word) if word in kinds else QuestionType.SINGLE


def _own_name(node: Node, prefix: str) -> str:
    """Read a question's code. It is the name of a form field, so names of other fields are refused."""
    form = f"{prefix!r} followed by {NAME_FORM}" if prefix else NAME_FORM
    code = node.code(re.compile(re.escape(prefix) + NAME.pattern), form)
    if (name := code.removeprefix(prefix)) in RESERVED:
        node.note(f"a question can't be called {name}")
    return code


def _weight(node: Node) -> int:
    weight = node.child("weight")
    return 1 if weight.is_missing else weight.whole_number(1, 100)


def _options(question: Node, required: tuple[str, ...], optional: tuple[str, ...]) -> tuple[Option, ...]:
    options = read_each(question.child("options"), lambda node: _option(node, required, optional))
    if len(options) == 1:
        question.child("options").note("must be at least two")
    return options


def _option(node: Node, required: tuple[str, ...], optional: tuple[str, ...]) -> Option:
    node.check_keys(required, optional)
    points, code = node.child("points"), node.child("code").code(NAME, NAME_FORM)
    if code in {DONT_KNOW, NOT_APPLICABLE}:
        node.child("code").note(f"{code} stands beside the options of every question and can't be one of them")
    return Option(
        code=code,
        text=node.child("text").text(),
        points=None if points.is_missing else points.whole_number(0, MAX_POINTS),
        next_step=node.child("next_step").optional_text(),
        effort=read_effort(node.child("effort")),
        exclusive=node.child("exclusive").flag(),
    )


def _check_ladder(node: Node, options: Sequence[Option]) -> None:
    """The options of a single choice climb from 0 to the highest points, and each but the top leads on."""
    points = [option.points for option in options if option.points is not None]
    if points != sorted(points):
        node.note("the points must not fall from one option to the next")
    if points and (min(points), max(points)) != (0, MAX_POINTS):
        node.note(f"the points must begin with 0 and end with {MAX_POINTS}")
    for index, option in enumerate(options):
        step, effort = node.child(index).child("next_step"), node.child(index).child("effort")
        if option.points == MAX_POINTS and (option.next_step or option.effort):
            step.note("the highest option has no next step")
        if option.points is not None and option.points < MAX_POINTS:
            for place, found in ((step, option.next_step), (effort, option.effort)):
                if not found:
                    place.note("is missing")


def _rule(node: Node, options: Sequence[Option]) -> Rule:
    node.check_keys(("text", "exclusive", "base", "areas", "max"))
    rule = Rule(
        text=node.child("text").text(),
        exclusive=_exclusive(node.child("exclusive"), options),
        base=node.child("base").whole_number(0, MAX_POINTS),
        areas=_areas(node.child("areas"), options),
        maximum=node.child("max").whole_number(1, MAX_POINTS),
    )
    if not node.is_missing and min(rule.base + len(rule.areas), rule.maximum) < MAX_POINTS:
        node.note(f"base, areas and max together must reach {MAX_POINTS} points")
    return rule


def _exclusive(node: Node, options: Sequence[Option]) -> dict[str, int]:
    """Read the points of options that stand alone; they must be the very options marked as exclusive."""
    points = {str(code): node.child(code).whole_number(0, MAX_POINTS) for code in node.names()}
    marked = {option.code for option in options if option.exclusive}
    for code in sorted(points.keys() - marked):
        node.child(code).note("is not an option marked as exclusive")
    for code in sorted(marked - points.keys()):
        node.child(code).note("is marked as exclusive and has no points here")
    return points


def _areas(node: Node, options: Sequence[Option]) -> dict[str, tuple[str, ...]]:
    known = {option.code for option in options if not option.exclusive}
    areas: dict[str, tuple[str, ...]] = {}
    for name in node.names():
        entries = tuple(node.child(name).entries())
        for entry in entries:
            if entry.string() not in known:
                entry.note(f"{entry.value!r} is not an option that can be ticked with others")
        areas[str(name)] = tuple(str(entry.value) for entry in entries)
    return areas

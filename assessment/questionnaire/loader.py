"""From a folder of content files to a questionnaire.

A folder holds ``frame.yaml`` (title, levels, order of the dimensions), ``profile.yaml`` (unscored context questions)
and one file per dimension, named after its code. It is called ``<code>/<version>``.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Final

from assessment.questionnaire.coded_entries import NAME, NAME_FORM, note_repeated, read_each
from assessment.questionnaire.content_file import read_content_file
from assessment.questionnaire.cross_references import read_typical, reference_problems
from assessment.questionnaire.definitions import Dimension, Level, Questionnaire
from assessment.questionnaire.node import Node
from assessment.questionnaire.problems import Problems
from assessment.questionnaire.question_reader import read_profile_question, read_scored_question

FRAME: Final = "frame.yaml"
PROFILE: Final = "profile.yaml"
FRAME_KEYS: Final = (
    *("code", "version", "title", "subtitle", "intro", "scope", "privacy"),
    *("estimated_minutes", "dimensions", "levels"),
)
RESERVED: Final = frozenset({"profile", "check", "complete", "reopen", "delete", "result", "overall"})
"""No dimension may be called so: these are pages below a key, and the code of the overall score."""

FOLDER_NAME: Final = re.compile(r"[a-z0-9][a-z0-9.-]*")
FOLDER_FORM: Final = "small letters, digits, . and -"


def load_questionnaire(folder: Path) -> Questionnaire:
    """Read the questionnaire that a folder holds.

    Raises:
        ContentErrors: with every mistake in all files of the folder.
    """
    problems = Problems()
    frame, profile = (read_content_file(folder / name, problems) for name in (FRAME, PROFILE))
    frame.check_keys(FRAME_KEYS)
    profile.check_keys(("questions",))
    levels = _levels(frame.child("levels"))
    questionnaire = Questionnaire(
        code=frame.child("code").code(FOLDER_NAME, FOLDER_FORM),
        version=frame.child("version").code(FOLDER_NAME, FOLDER_FORM),
        title=frame.child("title").text(),
        subtitle=frame.child("subtitle").text(),
        intro=frame.child("intro").text(),
        estimated_minutes=frame.child("estimated_minutes").whole_number(1, 240),
        scope=frame.child("scope").text(),
        privacy=frame.child("privacy").text(),
        levels=levels,
        dimensions=_dimensions(folder, frame.child("dimensions"), levels),
        profile=read_each(profile.child("questions"), read_profile_question),
    )
    _check_folder(folder, frame, questionnaire)
    # Where a dimension could not be read, its questions would seem unknown to all that refer to them.
    if len(questionnaire.dimensions) == len(list(frame.child("dimensions").entries())):
        _check_references(questionnaire, problems)
    problems.raise_if_any()
    return questionnaire


def _levels(node: Node) -> tuple[Level, ...]:
    levels = read_each(node, _level)
    if levels and levels[0].threshold != 0:
        node.child(0).child("from").note("the lowest level must begin at 0")
    for place, (lower, upper) in enumerate(pairwise(levels), start=1):
        if upper.threshold <= lower.threshold:
            node.child(place).child("from").note(
                f"must be higher than {lower.threshold}, where the level before begins"
            )
    return levels


def _level(node: Node) -> Level:
    node.check_keys(("code", "from", "name", "typical", "carries_further"))
    return Level(
        code=node.child("code").code(NAME, NAME_FORM),
        threshold=node.child("from").whole_number(0, 100),
        name=node.child("name").text(),
        typical=read_typical(node.child("typical")),
        carries_further=node.child("carries_further").text(),
    )


def _dimensions(folder: Path, order: Node, levels: tuple[Level, ...]) -> tuple[Dimension, ...]:
    """Read the dimensions in the order of the frame, each from the file that is named after it."""
    entries = [(entry, entry.code(NAME, NAME_FORM)) for entry in order.entries()]
    note_repeated(entries)
    for entry, code in entries:
        if code in RESERVED:
            entry.note(f"a dimension can't be called {code}")
    files = [read_content_file(folder / f"{code}.yaml", order.problems) for _, code in entries if NAME.fullmatch(code)]
    return tuple(_dimension(file, levels) for file in files if not file.is_missing)


def _dimension(node: Node, levels: tuple[Level, ...]) -> Dimension:
    node.check_keys(("code", "name", "description", "readings", "questions"))
    code = node.child("code").string()
    if code and f"{code}.yaml" != node.file:
        node.child("code").note(f"must be the name of the file, not {code!r}")
    readings, codes = node.child("readings"), [level.code for level in levels]
    readings.check_keys(codes)
    return Dimension(
        code=code,
        name=node.child("name").text(),
        description=node.child("description").text(),
        questions=read_each(node.child("questions"), lambda question: read_scored_question(question, code)),
        readings={level: read_typical(readings.child(level)) for level in codes},
    )


def _check_references(questionnaire: Questionnaire, problems: Problems) -> None:
    """Look for references that lead nowhere or in a circle."""
    sentences = {f"levels.{level.code}.typical": level.typical for level in questionnaire.levels}
    for dimension in questionnaire.dimensions:
        sentences |= {f"{dimension.code}.readings.{code}": found for code, found in dimension.readings.items()}
    for place, reason in reference_problems(questionnaire.questions, sentences):
        problems.add(FRAME if place.startswith("levels.") else f"{place.partition('.')[0]}.yaml", place, reason)


def _check_folder(folder: Path, frame: Node, questionnaire: Questionnaire) -> None:
    """The folder says what it holds, and it holds nothing that would be passed over in silence."""
    if questionnaire.version and questionnaire.version != folder.name:
        frame.child("version").note(f"must be the name of the folder, {folder.name!r}")
    if questionnaire.code and questionnaire.code != folder.parent.name:
        frame.child("code").note(f"must be the name of the folder above, {folder.parent.name!r}")
    order = frame.child("dimensions").value
    listed = {FRAME, PROFILE, *(f"{code}.yaml" for code in (order if isinstance(order, list) else []))}
    for file in sorted(folder.glob("*.y*ml")):
        if file.name not in listed:
            frame.problems.add(file.name, "", f"is not listed under dimensions in {FRAME}")

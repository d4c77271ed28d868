"""A content folder to break: a copy of the tiny questionnaire's files, changed text by text."""

import shutil
from pathlib import Path

from assessment.questionnaire.loader import load_questionnaire
from assessment.questionnaire.problems import ContentErrors
from tests.builders.questionnaire import TINY_FOLDER


class ContentFolder:
    """The tiny questionnaire in a folder of its own; ``problems()`` loads it and returns what is wrong, as lines."""

    def __init__(self, root: Path, code: str = "tiny", version: str = "1") -> None:
        self.path = root / code / version
        shutil.copytree(TINY_FOLDER, self.path)

    def replace(self, file: str, old: str, new: str) -> None:
        """Change a text that stands in a file exactly once."""
        text = (self.path / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        (self.path / file).write_text(text.replace(old, new), encoding="utf-8")

    def problems(self) -> list[str]:
        """Return every mistake that loading finds."""
        try:
            load_questionnaire(self.path)
        except ContentErrors as errors:
            return [str(problem) for problem in errors.problems]
        return []

"""What is wrong with content files: collected while reading, told all at once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a content file. ``place`` is a path such as ``questions[2].options[0].text.en``."""

    file: str
    place: str
    reason: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.reason) if part)


class ContentErrors(Exception):
    """Content can't be used; ``problems`` holds every mistake that was found, file by file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Problems:
    """Collects mistakes, so that readers can go on after the first one."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, file: str, place: str, reason: str) -> None:
        """Remember a mistake."""
        self._found.append(Problem(file, place, reason))

    def raise_if_any(self) -> None:
        """Raise :class:`ContentErrors` with everything that was found, file by file; do nothing if that is nothing."""
        if self._found:
            raise ContentErrors(tuple(sorted(self._found, key=lambda problem: problem.file)))

"""Studies and findings as they are kept, whatever their state."""

from dataclasses import dataclass

from benchmarks.comparison import values

DRAFT, PROPOSED, PUBLISHED, RETIRED = "draft", "proposed", "published", "retired"


@dataclass(frozen=True, slots=True)
class KeptStudy:
    """A study; ``half`` names the fields that are filled in one language only."""

    key: int
    state: str
    value: values.Study
    half: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding with its comparisons in use; ``half`` names the fields, theirs too, that lack one language."""

    key: int
    state: str
    study: KeptStudy
    value: values.Finding
    half: tuple[str, ...] = ()

    @property
    def is_figure(self) -> bool:
        """Whether it states a percentage."""
        return self.value.percent is not None

    @property
    def is_read(self) -> bool:
        """Whether readers get it."""
        return self.state == PUBLISHED and self.study.state == PUBLISHED

    @property
    def is_alive(self) -> bool:
        """Whether it is or may come to be published."""
        return RETIRED not in (self.state, self.study.state)


Kept = KeptStudy | KeptFinding
KeptRows = tuple[list[KeptStudy], list[KeptFinding]]
"""Everything there is."""

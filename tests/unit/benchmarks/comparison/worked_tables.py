"""Reads the worked tables out of the comparison README, so that its numbers are the tests' numbers."""

from tests.builders.tables import table


def rows_of(section: str) -> list[tuple[str, ...]]:
    """Return the rows of the table below a heading, without its head."""
    return table("benchmarks/comparison/README.md", section)[1:]

"""Reads the worked tables out of the comparison README, so that its numbers are the tests' numbers."""

from pathlib import Path

README = Path(__file__).resolve().parents[4] / "benchmarks" / "comparison" / "README.md"


def rows_of(section: str) -> list[tuple[str, ...]]:
    """Return the rows of the table below a heading, without its head."""
    text = README.read_text(encoding="utf-8").partition(f"## {section}")[2].partition("\n## ")[0]
    table = [line for line in text.splitlines() if line.startswith("|")]
    return [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in table[2:]]

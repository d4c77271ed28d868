"""Tables out of the documents, so that their numbers are the tests' numbers."""

from tests.builders.questionnaire import ROOT


def table(document: str, section: str) -> list[tuple[str, ...]]:
    """Return the lines of the table below a heading of a document, its head first."""
    text = (ROOT / document).read_text(encoding="utf-8").partition(f"## {section}")[2].partition("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("|")]
    head, _ruler, *rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    return [head, *rows]

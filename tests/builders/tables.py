"""Tables out of the documents, so that their numbers are the tests' numbers."""

from tests.builders.questionnaire import ROOT


def table(document: str, section: str) -> list[tuple[str, ...]]:
    """Return the lines of the first table below a heading of a document, its head first."""
    text = (ROOT / document).read_text(encoding="utf-8").partition(f"## {section}")[2].partition("\n## ")[0]
    lines = text[text.index("\n|") :].partition("\n\n")[0].strip().splitlines()
    head, _ruler, *rows = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    return [head, *rows]

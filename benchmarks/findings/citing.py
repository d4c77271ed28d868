"""Citations to copy: of a study, and of one finding as it stands in an edition, in words and as BibTeX."""

from dataclasses import dataclass
from typing import Final

from benchmarks.findings.values import Checked, Finding, Study
from language.words import Words

TEX_SIGNS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)


@dataclass(frozen=True, slots=True)
class Source:
    """What was read of a study: its title and address, and whether it is a report about the study."""

    title: str
    url: str
    is_report: bool


def source_of_study(study: Study) -> Source:
    """Return the source that holds for a study as a whole."""
    return Source(study.source_title, study.source_url, not study.is_primary_source)


def source_of(finding: Finding) -> Source:
    """Return the source of a finding: its own where it has one, which is a report if it was checked against one."""
    study = source_of_study(finding.study)
    if not (finding.source_title or finding.source_url):
        return study
    is_report = study.is_report or finding.checked is Checked.SECONDARY
    return Source(finding.source_title or study.title, finding.source_url or study.url, is_report)


def citation(study: Study, words: Words) -> str:
    """Return who published what, when and where, and whether a report was read instead of the study."""
    return _cited(study, source_of_study(study), words)


def finding_citation(finding: Finding, edition: str, address: str, words: Words) -> str:
    """Return the citation of a finding: its source, then where it was read.

    ``edition`` names the edition in words of the same language, ``address`` is the finding's permanent one.
    """
    return f"{_cited(finding.study, source_of(finding), words)} {_cited_after(finding, edition, address, words)}"


def bibtex(study: Study, words: Words) -> str:
    """Return a study as an entry of BibTeX under its code."""
    return _entry(study.code, study, source_of_study(study), words)


def finding_bibtex(finding: Finding, edition: str, address: str, words: Words) -> str:
    """Return the source of a finding as an entry of BibTeX that names the finding and where it was read."""
    note = _cited_after(finding, edition, address, words)
    return _entry(finding.code, finding.study, source_of(finding), words, note)


def reference(study: Study, source: Source, words: Words) -> str:
    """Return a citation without the address, for where the address stands beside it."""
    _ = words.gettext
    values = {
        "publisher": study.publisher,
        "name": words.text(study.name),
        "year": str(study.year_cited or _("year not stated")),
        "title": source.title.rstrip("."),
    }
    if source.is_report:
        return _("%(publisher)s: %(name)s (%(year)s). Read in a report about it: %(title)s.") % values
    return _("%(publisher)s: %(name)s (%(year)s). %(title)s.") % values


def _cited(study: Study, source: Source, words: Words) -> str:
    return f"{reference(study, source, words)} {source.url}".rstrip()


def _cited_after(finding: Finding, edition: str, address: str, words: Words) -> str:
    _ = words.gettext
    text = _("Cited after: Dialogreif, %(edition)s, finding %(code)s, %(address)s")
    return text % {"edition": edition, "code": finding.code, "address": address}


def _entry(key: str, study: Study, source: Source, words: Words, note: str = "") -> str:
    report = words.gettext("Read in a report about the study.") if source.is_report else ""
    fields = {
        "author": f"{{{_tex(study.publisher)}}}",
        "title": f"{{{_tex(words.text(study.name))}}}",
        "year": str(study.year_cited or ""),
        "howpublished": _tex(source.title),
        "url": source.url,
        "note": _tex(f"{report} {note}".strip()),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", ",\n".join(lines), "}"])


def _tex(text: str) -> str:
    return text.translate(TEX_SIGNS)

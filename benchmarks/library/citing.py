"""Citations to copy: of a study, and of one finding as it stands in an edition, in words and as BibTeX."""

from typing import Final

from benchmarks.comparison.share import Words
from benchmarks.comparison.values import Finding, Study

TEX_SIGNS: Final = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)


def citation(study: Study, words: Words) -> str:
    """Return who published what, when and where, and whether a report was read instead of the study."""
    return _cited(study, study.source_title, study.source_url, words)


def finding_citation(finding: Finding, edition: str, address: str, words: Words) -> str:
    """Return the citation of a finding: its source, then where it was read.

    ``edition`` names the edition in words of the same language, ``address`` is the finding's permanent one.
    """
    study = finding.study
    source = _cited(study, finding.source_title or study.source_title, finding.source_url or study.source_url, words)
    return words.gettext("%(source)s Cited after: Dialogreif, %(edition)s, finding %(code)s, %(address)s") % {
        "source": source,
        "edition": edition,
        "code": finding.code,
        "address": address,
    }


def bibtex(study: Study, words: Words, *, key: str = "", note: str = "") -> str:
    """Return a study as an entry of BibTeX under ``key`` (by default its code); ``note`` says what else is known."""
    _ = words.gettext
    notes = ["" if study.is_primary_source else _("Read in a report about the study."), note]
    fields = {
        "author": f"{{{_tex(study.publisher)}}}",
        "title": f"{{{_tex(study.name.in_language(words.language))}}}",
        "year": str(study.year_published or study.year_fieldwork or ""),
        "howpublished": _tex(study.source_title),
        "url": study.source_url,
        "note": _tex(" ".join(filter(None, notes))),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key or study.code},", ",\n".join(lines), "}"])


def finding_bibtex(finding: Finding, edition: str, address: str, words: Words) -> str:
    """Return the source of a finding as an entry of BibTeX that names the finding and where it was read."""
    note = words.gettext("Cited after: Dialogreif, %(edition)s, finding %(code)s, %(address)s")
    told = note % {"edition": edition, "code": finding.code, "address": address}
    return bibtex(finding.study, words, key=finding.code, note=told)


def _cited(study: Study, title: str, url: str, words: Words) -> str:
    _ = words.gettext
    values = {
        "publisher": study.publisher,
        "name": study.name.in_language(words.language),
        "year": str(study.year_published or study.year_fieldwork or _("year not stated")),
        "title": title.rstrip("."),
    }
    if study.is_primary_source:
        cited = _("%(publisher)s: %(name)s (%(year)s). %(title)s.") % values
    else:
        cited = _("%(publisher)s: %(name)s (%(year)s). Read in a report about it: %(title)s.") % values
    return f"{cited} {url}".rstrip()


def _tex(text: str) -> str:
    return text.translate(TEX_SIGNS)

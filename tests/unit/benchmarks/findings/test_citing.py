"""Citations to copy."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.findings.citing import bibtex, citation, finding_bibtex, finding_citation, source_of
from benchmarks.findings.values import Checked
from language.words import words_for
from tests.builders.edition import STUDY, finding

DE, EN = words_for("de"), words_for("en")
ADDRESS = "https://check.example.org/en/sources/exactly/"


def test_a_report_about_a_study_is_told_from_the_study() -> None:
    assert citation(STUDY, EN) == (
        "Institut A: Study A (2013). Read in a report about it: Bericht über Studie A. https://example.org/a"
    )
    assert citation(replace(STUDY, is_primary_source=True), DE) == (
        "Institut A: Studie A (2013). Bericht über Studie A. https://example.org/a"
    )


@pytest.mark.parametrize(
    ("asked", "published", "year"), [(2012, 2013, "2013"), (2012, None, "2012"), (None, None, "year not stated")]
)
def test_the_year_is_that_of_publication_else_of_the_survey(
    asked: int | None, published: int | None, year: str
) -> None:
    assert f"({year})" in citation(replace(STUDY, year_fieldwork=asked, year_published=published), EN)


def test_a_finding_names_its_own_source_its_edition_and_its_address() -> None:
    found = finding(source_title="Seite 3", source_url="https://example.org/3")
    cited = finding_citation(found, "Benchmark edition 2 of 1 May 2026", ADDRESS, EN)
    assert "Seite 3. https://example.org/3" in cited
    assert cited.endswith(f"Benchmark edition 2 of 1 May 2026, finding exactly, {ADDRESS}")


def test_a_finding_read_in_a_report_says_so_even_where_the_study_itself_was_read() -> None:
    study = replace(STUDY, is_primary_source=True)
    own = {"study": study, "source_title": "Bericht", "source_url": "https://example.org/b"}
    for checked, is_report in ((Checked.SECONDARY, True), (Checked.ORIGINAL, False)):
        found = finding(checked=checked, **own)
        assert ("Read in a report about it: Bericht." in finding_citation(found, "1", ADDRESS, EN)) is is_report
        entry = finding_bibtex(found, "1", ADDRESS, EN)
        assert ("Read in a report about the study." in entry) is is_report
        assert "url = {https://example.org/b}" in entry
    assert not source_of(finding(checked=Checked.SECONDARY, study=study)).is_report


def test_bibtex_holds_what_is_known_and_nothing_else() -> None:
    entry = bibtex(replace(STUDY, year_published=None, source_url=""), EN)
    assert entry.startswith("@misc{study,\n  author = {{Institut A}},")
    assert "year" not in entry and "url" not in entry
    assert "Read in a report about the study." in entry
    assert finding_bibtex(finding(), "Benchmark edition 1", ADDRESS, EN).startswith("@misc{exactly,")


def test_signs_of_tex_are_written_out() -> None:
    entry = bibtex(replace(STUDY, publisher="Müller & Sons {50 %} #1_a\\b~^"), EN)
    assert r"{{Müller \& Sons \{50 \%\} \#1\_a\textbackslash{}b\textasciitilde{}\textasciicircum{}}}" in entry


@given(st.text(max_size=40))
def test_braces_always_balance(publisher: str) -> None:
    entry = re.sub(r"\\[{}]", "", bibtex(replace(STUDY, publisher=publisher), EN))
    assert entry.count("{") == entry.count("}")

"""What a preview finds: new, changed, unchanged and wrong rows, as they would be with the whole file applied."""

import pytest

from benchmarks.models import Finding, Import, RowStatus, Study
from tests.builders import benchmark_rows

NEW = {
    "code": "new",
    "study": "study",
    "topic": "roi",
    "statement_de": "{share} messen nichts.",
    "statement_en": "{share} measure nothing.",
    "percent": "40",
    "qualifier": "exact",
    "population_de": "Unternehmen",
    "population_en": "companies",
    "sample_size_printed_de": "84",
    "sample_size_printed_en": "84",
    "state": "draft",
}
STORED = {name: str(value) for name, value in benchmark_rows.FINDING.items()} | {"study": "study"}


def csv_of(*rows: dict[str, str]) -> str:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return "\n".join(["\t".join(names), *("\t".join(row.get(name, "") for name in names) for row in rows)])


def only(run: Import):
    return run.rows.get()


def told(run: Import) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in run.rows.all():
        for problem in row.problems:
            found.setdefault(problem["column"], []).append(problem["text"])
    return found


@pytest.mark.parametrize("ending", ["xlsx", "zip"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_an_export_brought_back_changes_nothing(loaded, bring, exported, ending, language):
    from django.utils.translation import override

    with override(language):
        content = exported(ending)
    run = bring(content, f"export.{ending}")
    assert list(run.rows.exclude(status=RowStatus.UNCHANGED)) == []
    assert run.row_count > 90


def test_texts_that_look_like_formulas_come_back_as_they_were(own_finding, bring, exported):
    own_finding.caution_de, own_finding.caution_en, own_finding.author = "=1+1", "'@x\r\n-y", "+49"
    own_finding.save()
    for ending in ("xlsx", "zip"):
        assert not bring(exported(ending), f"export.{ending}").rows.exclude(status=RowStatus.UNCHANGED).exists()


def test_a_changed_row_is_told_field_by_field(own_finding, bring):
    run = bring("code,percent,direction,topic\nfinding,93,neutral,roi\n")
    assert only(run).status == RowStatus.CHANGED
    assert only(run).changes == [
        {"column": "percent", "before": "92", "after": "93"},
        {"column": "direction", "before": "high_is_immature", "after": "neutral"},
    ]


def test_a_new_row_shows_what_it_holds(own_finding, bring):
    run = bring(csv_of(NEW))
    assert only(run).status == RowStatus.NEW
    assert {change["column"] for change in only(run).changes} == {*NEW}


def test_nothing_is_stored_by_looking(own_finding, bring):
    bring(csv_of(NEW))
    assert Finding.objects.count() == 1


def test_a_study_in_the_same_file_is_known(own_finding, bring):
    from tests.builders.spreadsheets import workbook

    finding = NEW | {"study": "fresh"}
    sheets = {
        "findings": [list(finding), list(finding.values())],
        "studies": [["code", "name_de", "name_en"], ["fresh", "Neu", "New"]],
    }
    run = bring(workbook(**sheets).getvalue(), "file.xlsx")
    assert told(run) == {}


def test_a_study_that_is_nowhere_is_named(own_finding, bring):
    assert "There is no “nowhere”" in told(bring(csv_of(NEW | {"study": "nowhere"})))["study"][0]


def test_a_mistyped_code_is_not_taken_for_a_new_row(own_finding, bring):
    assert "Or is finding meant?" in told(bring("code,percent\nfindng,93\n"))["study"][0]


def test_an_unknown_question_is_named(own_finding, bring):
    text = "finding,question,closeness,belongs\nfinding,roi.nonsense,similar,exact\n"
    assert "roi.nonsense" in told(bring(text, "comparisons.csv"))["question"][0]


def test_an_unknown_answer_is_named(own_finding, bring):
    text = "finding,question,belongs\nfinding,roi.contribution,nonsense\n"
    assert "nonsense" in told(bring(text, "comparisons.csv"))["belongs"][0]


def test_thousands_of_unknown_codes_are_named_without_looking_for_each_what_is_meant(loaded, bring):
    run = bring("code,percent\n" + "".join(f"unknown-code-{number},1\n" for number in range(3000)))
    assert run.rows.filter(status=RowStatus.WRONG).count() == 3000
    texts = told(run)["study"]
    assert len(texts) == 3000
    assert all("a new row needs this column" in text for text in texts)


def test_two_rows_with_one_code_are_both_wrong(own_finding, bring):
    run = bring("code,percent\nfinding,93\nfinding,94\n")
    assert set(run.rows.values_list("status", flat=True)) == {RowStatus.WRONG}
    assert told(run)["code"] == ["finding stands in row 3 as well.", "finding stands in row 2 as well."]


def test_the_rules_of_the_form_hold(own_finding, bring):
    found = told(bring(csv_of(NEW | {"percent": "", "qualifier": "exact", "topic": ""})))
    assert {"percent", "topic", "statement_de"} <= set(found)


def test_publishing_needs_both_languages(own_finding, bring):
    found = told(bring(csv_of(NEW | {"state": "published", "population_en": ""})))
    assert "Missing before it can be published" in found["population_en"][0]


def test_a_comparison_that_stays_is_held_against_the_changed_finding(own_finding, bring):
    run = bring("code,percent,qualifier,statement_de,statement_en\nfinding,,none,Viele.,Many.\n")
    assert any("roi.contribution" in text for text in told(run)["code"])


def test_finding_and_comparison_may_change_together(own_finding, bring):
    from tests.builders.spreadsheets import workbook

    sheets = {
        "findings": [
            ["code", "percent", "qualifier", "statement_de", "statement_en", "sample_size"],
            ["finding", None, "none", "Viele.", "Many.", None],
        ],
        "comparisons": [
            ["finding", "question", "closeness"],
            ["finding", "roi.contribution", "statement"],
        ],
    }
    assert told(bring(workbook(**sheets).getvalue(), "file.xlsx")) == {}


def test_a_second_question_for_one_percentage_is_refused(own_finding, bring):
    text = "finding,question,belongs,closeness,note_de,note_en,if_belongs_de,if_belongs_en,if_not_de,if_not_en\n"
    run = bring(f"{text}finding,roi.kpis,none,similar,a,a,a,a,a,a\n", "comparisons.csv")
    assert "one question only" in told(run)["question"][0]


def test_a_statement_of_the_same_study_twice_in_one_file_is_refused(own_finding, bring):
    found = told(bring(csv_of(NEW, NEW | {"code": "newer"})))
    assert "newer of the same study says the same." in found["statement_de"]
    assert "new of the same study says the same." in found["statement_de"]


def test_a_field_that_is_too_long_is_refused(own_finding, bring):
    assert "300" in told(bring(csv_of(NEW | {"population_de": "x" * 301})))["population_de"][0]


def test_an_address_that_is_none_is_refused(own_finding, bring):
    assert "source_url" in told(bring(csv_of(NEW | {"source_url": "nowhere"})))


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"percent": "0,5 %"}, "Was 50 meant?"),
        ({"population_de": "fÃ¼r alle"}, "damaged letters"),
        (
            {"percent": "40", "qualifier": "fraction", "share_words_de": "ein Drittel", "share_words_en": "a third"},
            "33.3",
        ),
        ({"sample_size_printed_de": "über 2.500", "sample_size_printed_en": "over 2,500"}, "is 2500 the lower bound?"),
        ({"percent": "8", "direction": "high_is_mature", "population_en": "all respondents"}, "Together with finding"),
    ],
)
def test_what_looks_wrong_is_asked_about(own_finding, bring, changes, warning):
    own_finding.mappings.all().delete()
    row = only(bring(csv_of(NEW | changes)))
    assert row.status == RowStatus.NEW
    assert any(warning in text for text in row.warnings), row.warnings


def test_words_for_columns_that_the_file_lacks_do_not_overwrite(own_finding, bring):
    Finding.objects.update(sample_size=None)
    run = bring('code,sample_size\nfinding,"over 2,500"\n')
    assert only(run).changes == [{"column": "sample_size_at_least", "before": None, "after": 2500}]


def test_a_retired_row_stays_unless_it_is_in_the_file(own_finding, bring):
    Study.objects.update(state="retired")
    assert only(bring("code,percent\nfinding,92\n")).status == RowStatus.UNCHANGED


def test_an_empty_cell_empties_the_field_and_a_missing_column_does_not(own_finding, bring):
    run = bring("code,place_in_source,caution_de\nfinding,p. 3,\n")
    assert [change["column"] for change in only(run).changes] == ["place_in_source"]
    assert benchmark_rows.FINDING["population_de"] == Finding.objects.get().population_de

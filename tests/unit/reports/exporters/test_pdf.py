"""The PDF: accessible, complete, the same for the same report, and never broken by what someone typed."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pypdf
import pytest
import typst

from benchmarks.findings.values import FOUNDING_STUDIES, Closeness
from language.text import Text
from reports.exporters.pdf import export, typesetting
from reports.exporters.pdf.characters import PLACEHOLDER, SHOWN, divisible, shown
from reports.exporters.pdf.document import STEPS_SHOWN, document
from tests.builders.answers import answered, unsure
from tests.builders.edition import STUDY, edition, finding, mapping
from tests.builders.questionnaire import shipped_questionnaire, tiny_questionnaire
from tests.builders.random_answers import random_answers
from tests.builders.results import all_answered, built, with_readings

SHIPPED = shipped_questionnaire()


def opened(report):
    return pypdf.PdfReader(BytesIO(export(report).content))


def text_of(report):
    return " ".join(" ".join(page.extract_text().split()) for page in opened(report).pages)


def with_note(note):
    return built(answers=all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "own_selection", note=note)})


def catalogue(report):
    return opened(report).trailer["/Root"]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("seed", [1, 2])
def test_it_has_four_to_eight_pages_on_a4(language, seed):
    pages = opened(built(language, answers=random_answers(SHIPPED, seed))).pages
    assert 4 <= len(pages) <= 8
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {(595, 842)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_it_is_tagged_as_pdf_ua_with_language_and_title(language):
    report = built(language)
    content, root = export(report).content, catalogue(report)
    assert re.search(rb"pdfuaid:part>1<", content)
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert opened(report).metadata.title == report.questionnaire_title


def test_every_section_has_a_bookmark():
    titles = [entry.title for entry in opened(built()).outline if not isinstance(entry, list)]
    names = [dimension.name.en for dimension in SHIPPED.dimensions]
    assert titles == ["Summary", *names, "Comparison with the studies", "Next steps", "Method", "Sources"]


def block_of(question, report):
    every = [each for dimension in document(report)["dimensions"] for each in dimension["questions"]]
    return next(each for each in every if each["title"] == report.question(question).title)


def test_the_founding_study_stands_beside_the_figure_that_leads():
    founding = replace(STUDY, code=next(iter(FOUNDING_STUDIES)), name=Text("Gründung", "Founding"))
    near = finding("near", percent=Decimal(60), mappings=(mapping(closeness=Closeness.SAME),))
    report = built(compared_with=edition(near, finding("far", study=founding)))
    told = [each["sentence"] for each in block_of("roi.contribution", report)["told"]]
    assert [sentence[:3] for sentence in told] == ["60%", "92%"]


def test_without_a_side_there_is_no_verdict_and_no_flag():
    loose = finding(mappings=(mapping(closeness=Closeness.LOOSE),))
    block = block_of("roi.contribution", built(compared_with=edition(loose)))
    assert (block["verdict"], block["ladder"]) == ("", None)
    assert block["told"][0]["sentence"].startswith("92% cannot measure exactly")


def test_options_are_a_table_of_ticks_and_shares():
    leads = finding("leads", percent=Decimal(40), mappings=(mapping("strategy.goals", "sales_leads"),))
    answers = all_answered(SHIPPED) | {"strategy.goals": answered("strategy.goals", "sales_leads")}
    block = block_of("strategy.goals", built(answers=answers, compared_with=edition(leads)))
    (ticked,) = [option for option in block["options"] if option["own"]]
    assert (ticked["founding"], ticked["newest"]) == (None, {"percent": 40.0, "share": "40%", "source": "[1] 2013"})
    assert (block["verdict"], block["told"]) == ("", [])
    assert block["whom"] == f"[1] {leads.population.en}"


def test_the_condition_of_intervals_is_said_once():
    assert text_of(built()).count("if the sample had been random") == 2  # as a footnote, and in the method


def test_what_is_not_known_is_not_compared():
    answers = all_answered(SHIPPED) | {"roi.contribution": unsure("roi.contribution")}
    block = block_of("roi.contribution", built(answers=answers))
    assert "No comparison: you answered “don’t know”." in block["told"][0]["sentence"]
    assert not any(rung["own"] for rung in block["ladder"]["rungs"])
    assert (block["verdict"], block["points"]) == ("", "")


def test_every_figure_says_in_words_what_it_shows():
    data = document(built())
    assert data["overall"]["alt"] == "Overall: 49 on the axis from 0 to 100, level “Organised”."
    contribution = data["dimensions"][-1]["questions"][0]["ladder"]
    assert contribution["alt"].startswith("Ladder: Contribution to goals. You: rung 2 of 4")
    assert "92% below rung 4: Study A" in contribution["alt"]


def test_the_range_is_part_of_the_alternative_text():
    answers = all_answered(SHIPPED) | {"roi.kpis": unsure("roi.kpis")}
    roi = document(built(answers=answers))["dimensions"][-1]["score"]["alt"]
    assert roi.endswith("Possible range: 42 to 58.")


@pytest.mark.parametrize(
    ("language", "page", "version"), [("de", "Seite 2 von", "Fragebogen"), ("en", "Page 2 of", "Questionnaire")]
)
def test_the_footer_names_page_version_and_edition(language, page, version):
    report = built(language)
    footer = " ".join(opened(report).pages[1].extract_text().split())
    assert page in footer
    assert f"{version} {SHIPPED.version}" in footer
    assert " ".join(report.edition_text.split()) in footer


def test_made_up_and_partial_are_marked_on_every_page():
    report = replace(built(answers={}), made_up=True)
    for page in opened(report).pages:
        text = page.extract_text()
        assert "Made up" in text and "Partial result" in text


def test_without_comparisons_it_says_so_and_names_no_sources():
    text = text_of(built(questionnaire=with_readings(tiny_questionnaire()), answers={}))
    assert "No finding of a study is compared" in text
    assert "Sources" not in text


def test_a_report_without_any_answer_is_complete_and_names_no_score():
    text = text_of(built(answers={}))
    assert "No score" in text
    assert "Next steps" in text and "Sources" in text


def test_questions_answers_and_points_are_in_the_tables():
    text = text_of(built()).replace("-\n", "")
    for question in SHIPPED.questions[:5]:
        assert question.title.en in text


def test_it_shows_the_first_steps_and_tells_how_many_more_there_are():
    report = built()
    data = document(report)
    shown_now = len(data["steps"]) + len(data["later_steps"])
    assert len(data["steps"]) == STEPS_SHOWN
    assert data["more_steps"] == f"{len(report.next_steps) - shown_now} more steps are in the workbook."


def test_a_later_step_says_what_it_waits_for():
    data = document(built(answers=all_answered(SHIPPED, 1)))
    assert data["later_steps"] and all("Waits for “" in step["waits"] for step in data["later_steps"])


def test_notes_stay_out_of_a_report_without_notes():
    answers = all_answered(SHIPPED) | {"roi.kpis": answered("roi.kpis", "own_selection", note="private words")}
    assert "private words" in text_of(built(answers=answers))
    assert "private words" not in text_of(built(answers=answers, with_notes=False))


@pytest.mark.parametrize(
    ("note", "seen"),
    [
        ("fine 😀 day", "fine □ day"),
        ("family 👩‍👩‍👧 here", "family □ here"),
        ("thumb 👍🏽 up ☕️", "thumb □ up □"),
        ("中文 note", "□□ note"),
        ("a\x00b\x07c", "abc"),
        ("half \ud800 sign", "half  sign"),
        ("#let x = 1 *bold* $x$ <b> @ref [a] \\ \" ' ` // ~ _x_", None),
        ("Umlaute äöüß ≥ − „so“ – €", None),
        ("Ελληνικά, Русский, Việt Nam, מילה, كلمة", None),
        ("first\nsecond", None),
        ("\u202eright\ufeff \u2066left", "right left"),
    ],
)
def test_whatever_is_typed_is_shown_or_visibly_replaced(note, seen):
    assert shown(note) == (note if seen is None else seen)


@pytest.mark.parametrize(
    "note",
    [
        "😀 中文 مرحبا بالعالم \x00\x1b",
        "#*$<>@[]\\\"'`//~_",
        "word " * 400,
        "W" * 2000,
        "中" * 2000,
        "line\n" * 300,
        "\u202eabc\u200b\u2028\ufeff",
        "e\u0301\u0302\u0303 a\u0308",
    ],
)
def test_no_note_costs_the_standard(note, caplog):
    content = export(with_note(note)).content
    assert re.search(rb"pdfuaid:part>1<", content)
    assert not caplog.records


def test_markup_in_a_note_stays_literal():
    assert "#strong[x] *y* $z$ <a>" in text_of(with_note("#strong[x] *y* $z$ <a>"))


def test_the_placeholder_is_explained_where_it_is_used_and_only_there():
    assert f"{PLACEHOLDER} stands for a character" in text_of(with_note("😀"))
    assert "stands for a character" not in text_of(with_note("none"))


def test_a_long_word_may_be_divided():
    assert max(map(len, divisible("x" * 100 + " short").split("\u200b"))) <= 38
    assert divisible("short words only") == "short words only"
    assert max(map(len, block_of("roi.kpis", with_note("W" * 2000))["note"].split("\u200b"))) <= 32


def test_every_character_that_passes_has_a_shape_in_the_typefaces():
    signs = " ".join(chr(sign) for first, last in SHOWN for sign in range(first, last + 1))
    source = b'#set document(title: "t")\n#set text(font: "Libertinus Serif")\n#sys.inputs.signs'
    compiler = typst.Compiler(source, ignore_system_fonts=True)
    assert compiler.compile(format="pdf", sys_inputs={"signs": signs}, pdf_standards="ua-1")


def test_a_document_that_breaks_the_standard_is_still_delivered_and_logged(caplog):
    report = built()
    data = document(report) | {"subtitle": "中文"}
    content = typesetting.typeset(data, report.completed_at)
    assert content.startswith(b"%PDF")
    assert b"pdfuaid" not in content
    assert "PDF/UA-1" in caplog.text


def test_a_fault_in_the_templates_is_not_hidden():
    with pytest.raises(typst.TypstError):
        typesetting.typeset({}, built().completed_at)


def test_the_same_report_gives_the_same_bytes_in_every_thread():
    reports = [built(language, answers=random_answers(SHIPPED, 4)) for language in ("de", "en")] * 4
    with ThreadPoolExecutor(4) as pool:
        contents = list(pool.map(lambda report: export(report).content, reports))
    assert len(set(contents)) == 2


def test_another_questionnaire_with_other_dimensions_and_levels_is_set_too():
    tiny = with_readings(tiny_questionnaire())
    text = text_of(built(questionnaire=tiny, answers={"beds.plants": answered("beds.plants", "roses")}))
    assert "Garden check" in text and "Trees" in text

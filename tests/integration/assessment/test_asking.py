"""The page that asks one part: what it shows, and that its HTML holds together."""

from collections import Counter
from html.parser import HTMLParser

import pytest

from assessment.questionnaire.definitions import QuestionType
from tests.builders.questionnaire import EXTRA_FOLDER, TINY_CODE, shipped_questionnaire, tiny_questionnaire
from tests.builders.respondent import Respondent

pytestmark = pytest.mark.django_db
PARTS = ("strategy", "dialogue", "ownership", "roi", "profile")
VOID = {"meta", "link", "input", "img", "br", "hr", "path", "circle"}


class Outline(HTMLParser):
    """Ids, references and nesting of a page."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.references, self.open, self.problems = [], [], [], []
        self.controls, self.labelled = [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        own = dict(attrs)
        if len(own) != len(attrs):
            self.problems.append(f"attribute twice in <{tag}>")
        self.ids += [own["id"]] if "id" in own else []
        for name in ("aria-describedby", "aria-labelledby", "for", "form"):
            self.references += own.get(name, "").split()
        if tag in {"input", "textarea", "select"} and own.get("type") != "hidden":
            self.controls.append(own["id"])
        if tag == "label":
            self.labelled.append(own["for"])
        if "style" in own or any(name.startswith("on") for name in own):
            self.problems.append(f"<{tag}> breaks the content security policy")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID and self.open.pop() != tag:
            self.problems.append(f"</{tag}> closes something else")


@pytest.fixture
def filled(respondent):
    for part in PARTS:
        tab = respondent.open(f"{part}/")
        for name in [name for name in tab.fields if name.endswith(".note")]:
            tab.write(name.removesuffix(".note"), 'Anmerkung </textarea> "<b>&')
        tab.press()
    return respondent


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("part", PARTS)
def test_every_question_is_asked_with_all_its_words(respondent, part, language):
    page = respondent.get(f"{part}/", language).content.decode()
    asked = shipped_questionnaire()
    questions = asked.profile if part == "profile" else asked.dimension(part).questions
    for question in questions:
        texts = [question.title, question.text, question.help, question.why, *(each.text for each in question.options)]
        for text in texts:
            assert text.in_language(language).replace("'", "&#x27;").replace('"', "&quot;") in page


@pytest.mark.parametrize("part", PARTS)
def test_every_question_can_be_answered_with_dont_know(respondent, part):
    page = respondent.get(f"{part}/").content.decode()
    assert page.count('value="dont_know"') == page.count("<fieldset")


def test_not_applicable_stands_only_where_it_is_possible_and_with_its_reason(respondent):
    for dimension in shipped_questionnaire().dimensions:
        page = respondent.get(f"{dimension.code}/").content.decode()
        reasons = [each.allow_not_applicable.de for each in dimension.questions if each.allow_not_applicable]
        assert page.count('value="not_applicable"') == len(reasons)
        assert all(f"Trifft nicht zu: {reason}" in page for reason in reasons)


@pytest.mark.parametrize("part", PARTS)
def test_html_holds_together(filled, part):
    for page in (filled.get(f"{part}/"), filled.post(f"{part}/", {"roi.kpis": "x", "sector": "x"})):
        outline = Outline(page.content.decode())
        assert not outline.problems
        assert not outline.open
        assert [name for name, count in Counter(outline.ids).items() if count > 1] == []
        assert set(outline.references) <= set(outline.ids)
        assert set(outline.controls) == set(outline.labelled)


def test_a_note_can_t_break_out_of_its_field(filled):
    page = filled.get("roi/").content.decode()
    assert "&lt;/textarea&gt; &quot;&lt;b&gt;&amp;" in page
    assert "</textarea> " not in page


def test_stored_answers_are_marked_and_notes_open(respondent):
    respondent.post("strategy/", {"strategy.goals": ["brand_building"], "strategy.goals.note": "erst \n\n dann"})
    tab = respondent.open("strategy/")
    assert tab.fields["strategy.goals"] == ["brand_building"]
    assert tab.fields["strategy.goals.note"] == ["erst \r\n\r\n dann"]
    assert tab.response.content.decode().count('<details class="fold" open>') == 1


def test_saved_answers_are_marked_in_both_languages(respondent):
    respondent.post("strategy/", {"strategy.goals": ["brand_building"]})
    assert respondent.open("strategy/", "en").fields["strategy.goals"] == ["brand_building"]


def test_choices_are_radio_buttons_or_check_boxes(respondent):
    page = respondent.get("strategy/").content.decode()
    for question in shipped_questionnaire().dimension("strategy").questions:
        kind = "radio" if question.type is QuestionType.SINGLE else "checkbox"
        assert page.count(f'type="{kind}" id="{question.code}_') == page.count(f' name="{question.code}" ')


@pytest.mark.parametrize("part", ["nothing", "Strategy", "strategy.goals", "1"])
def test_an_unknown_part_is_404(respondent, part):
    assert respondent.get(f"{part}/").status_code == 404
    assert respondent.post(f"{part}/", {"strategy.goals": "x"}).status_code == 404


def test_another_questionnaire_is_asked_without_a_change_in_the_code(settings):
    settings.QUESTIONNAIRE, settings.EXTRA_QUESTIONNAIRES = TINY_CODE, EXTRA_FOLDER
    respondent, asked = Respondent(), tiny_questionnaire()
    for dimension in asked.dimensions:
        page = respondent.get(f"{dimension.code}/").content.decode()
        assert all(f'id="{question.code}"' in page for question in dimension.questions)
    first = asked.questions[0]
    respondent.post(f"{asked.dimensions[0].code}/", {first.code: first.option_codes[0]})
    assert respondent.answers[first.code].options == (first.option_codes[0],)


def test_head_and_other_methods(respondent):
    head = respondent.client.head(respondent.url("strategy/"))
    assert (head.status_code, head.content) == (200, b"")
    answer = respondent.client.put(respondent.url("strategy/"))
    assert (answer.status_code, answer["Allow"]) == (405, "GET, POST, HEAD")
    assert "lässt sich so nicht verwenden" in answer.content.decode()

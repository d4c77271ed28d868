"""From a posted page to what the reader changed; a note is stored as it was meant."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.forms.page_state import Shown, clean_note, seen_of, write_seen
from assessment.forms.reading import LONGEST_NOTE, NoteTooLong, read_page
from assessment.questionnaire.answers import Change, Reason, Status
from tests.builders.answers import answered, unanswered
from tests.builders.questionnaire import shipped_questionnaire

SINGLE = shipped_questionnaire().question("strategy.overall_strategy")
MULTI = shipped_questionnaire().question("strategy.goals")
ONE, TWO, *_ = SINGLE.option_codes
EXCLUSIVE = next(option.code for option in MULTI.options if option.exclusive)
FIRST, SECOND = (option.code for option in MULTI.options[:2])


class Posted(dict[str, list[str]]):
    """What Django hands over, as far as reading needs it."""

    def getlist(self, key: str) -> list[str]:
        return self.get(key, [])


def read_one(question, seen=None, **fields):
    posted = Posted({name.replace("value", question.code): values for name, values in fields.items()})
    if "note" in posted:
        posted[f"{question.code}.note"] = posted.pop("note")
    if seen is not None:
        posted["seen"] = [write_seen({question.code: seen_of(seen)})]
    (reading,) = read_page([question], posted)
    return reading


def test_a_script_without_the_hidden_field_changes_what_it_sends_and_nothing_else():
    assert read_one(SINGLE, value=[ONE]).change == Change(SINGLE.code, (Status.ANSWERED, (ONE,)))
    assert read_one(SINGLE, note=["x"]).change == Change(SINGLE.code, note="x")
    assert read_one(SINGLE).change is None


def test_what_only_lay_on_the_page_is_no_change():
    assert read_one(SINGLE, Shown((ONE,), "why"), value=[ONE], note=["why"]).change is None


def test_what_differs_from_the_page_is_a_change():
    seen = Shown((ONE,), "why")
    reading = read_one(SINGLE, seen, value=[TWO], note=["why"])
    assert reading.change == Change(SINGLE.code, (Status.ANSWERED, (TWO,)), seen=(seen_of(seen),))


def test_a_changed_note_is_no_change_of_the_choice():
    seen = Shown((ONE,))
    reading = read_one(SINGLE, seen, value=[ONE], note=["new"])
    assert reading.change == Change(SINGLE.code, note="new", seen=(seen_of(seen),))


def test_a_seen_question_that_comes_without_values_was_cleared():
    seen = Shown((FIRST,))
    reading = read_one(MULTI, seen, note=[""])
    assert reading.change == Change(MULTI.code, (Status.UNANSWERED, ()), seen=(seen_of(seen),))


def test_a_browser_changes_line_ends_and_that_is_no_change():
    assert read_one(SINGLE, Shown((), "a\nb"), note=["a\r\nb"]).change is None


def test_the_order_of_ticks_is_no_change():
    assert read_one(MULTI, Shown((FIRST, SECOND)), value=[SECOND, FIRST], note=[""]).change is None


def test_an_empty_value_takes_a_single_choice_back():
    assert read_one(SINGLE, value=[""]).change == Change(SINGLE.code, (Status.UNANSWERED, ()))


def test_a_button_takes_the_choice_back_whatever_is_marked_and_leaves_the_note():
    seen = Shown((ONE,), "why")
    reading = read_one(SINGLE, seen, value=[TWO], note=["why"], clear=[SINGLE.code])
    assert reading.change == Change(SINGLE.code, (Status.UNANSWERED, ()), seen=(seen_of(seen),))
    assert read_one(SINGLE, clear=[SINGLE.code]).change == Change(SINGLE.code, (Status.UNANSWERED, ()))
    assert read_one(SINGLE, seen, value=[ONE], note=["why"], clear=[MULTI.code]).change is None


@pytest.mark.parametrize(
    ("question", "values", "reason"),
    [
        (SINGLE, ["nonsense"], Reason.UNKNOWN_OPTION),
        (SINGLE, ["\x00"], Reason.UNKNOWN_OPTION),
        (SINGLE, [ONE, TWO], Reason.SEVERAL_FOR_SINGLE),
        (SINGLE, [ONE, "dont_know"], Reason.DONT_KNOW_WITH_OTHERS),
        (SINGLE, ["not_applicable"], Reason.NOT_APPLICABLE_NOT_ALLOWED),
        (MULTI, [FIRST, EXCLUSIVE], Reason.EXCLUSIVE_WITH_OTHERS),
        (MULTI, [FIRST, "dont_know"], Reason.DONT_KNOW_WITH_OTHERS),
    ],
)
def test_a_wrong_choice_is_named_and_not_stored(question, values, reason):
    reading = read_one(question, Shown(), value=values)
    assert (reading.error, reading.change, reading.is_wrong) == (reason, None, True)


def test_the_same_value_twice_is_the_value():
    assert read_one(SINGLE, value=[ONE, ONE]).change == Change(SINGLE.code, (Status.ANSWERED, (ONE,)))


@pytest.mark.parametrize(
    ("length", "problem"), [(LONGEST_NOTE, None), (LONGEST_NOTE + 1, NoteTooLong(LONGEST_NOTE + 1))]
)
def test_a_note_may_have_2000_characters(length, problem):
    reading = read_one(SINGLE, note=["😀" * length])
    assert reading.note_error == problem
    assert reading.note == "😀" * length


def test_a_wrong_choice_does_not_keep_a_good_note_from_being_stored():
    assert read_one(SINGLE, value=["nonsense"], note=["good"]).change == Change(SINGLE.code, note="good")


def test_a_note_too_long_does_not_keep_a_good_choice_from_being_stored():
    reading = read_one(SINGLE, value=[ONE], note=["x" * 3000])
    assert reading.change == Change(SINGLE.code, (Status.ANSWERED, (ONE,)))


def test_a_wrong_choice_that_was_wrong_before_stays_wrong():
    seen = Shown((ONE,))
    again = read_one(SINGLE, seen, value=["nonsense"]).seen_over(answered(SINGLE.code, ONE), saved=True)
    assert again == seen_of(seen)


def test_what_is_shown_next_is_what_was_typed_over_what_is_stored():
    stored = answered(SINGLE.code, ONE, note="stored")
    assert read_one(SINGLE, value=[TWO]).shown_over(stored) == Shown((TWO,), "stored")
    assert read_one(SINGLE, note=["typed"]).shown_over(stored) == Shown((ONE,), "typed")


def test_saved_changes_count_as_seen_from_then_on():
    reading = read_one(SINGLE, Shown(), value=[ONE], note=["why"])
    stored = answered(SINGLE.code, ONE, note="why")
    assert reading.seen_over(stored, saved=True) == seen_of(Shown((ONE,), "why"))


def test_what_was_sent_before_without_an_answer_counts_as_seen_too():
    tried = json.dumps({SINGLE.code: [[[ONE], " first try "]]})
    posted = Posted({SINGLE.code: [TWO], "seen": [write_seen({SINGLE.code: seen_of(Shown())})], "tried": [tried]})
    (reading,) = read_page([SINGLE], posted)
    assert reading.change
    assert reading.change.seen == (seen_of(Shown()), seen_of(Shown((ONE,), "first try")))
    assert not reading.is_unsaved(answered(SINGLE.code, ONE))


def test_a_change_that_would_overwrite_what_was_not_seen_is_not_saved():
    reading = read_one(SINGLE, Shown(), value=[ONE], note=["mine"])
    assert reading.is_unsaved(answered(SINGLE.code, TWO))
    assert reading.is_unsaved(unanswered(SINGLE.code, "theirs"))
    assert not reading.is_unsaved(answered(SINGLE.code, ONE, note="mine"))
    assert not reading.is_unsaved(unanswered(SINGLE.code))


def test_what_somebody_else_stored_counts_as_seen_once_it_was_told():
    reading = read_one(SINGLE, Shown(), value=[ONE], note=["mine"])
    theirs = answered(SINGLE.code, TWO, note="theirs")
    assert reading.seen_over(theirs, saved=True) == seen_of(Shown((TWO,), "theirs"))
    assert reading.shown_over(theirs) == Shown((ONE,), "mine")


def test_changes_that_were_not_saved_still_count_as_changes():
    reading = read_one(SINGLE, Shown(), value=[ONE], note=["why"])
    assert reading.seen_over(unanswered(SINGLE.code), saved=False) == seen_of(Shown())


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("  Anfang und Ende \n", "Anfang und Ende"),
        ("eins\r\nzwei\rdrei\nvier", "eins\nzwei\ndrei\nvier"),
        ("Absatz\n\nmit\tTabulator", "Absatz\n\nmit\tTabulator"),
        ("ohne\x00Null und \x07Glocke", "ohneNull und Glocke"),
        ("aus Word\x0bweiche Zeile", "aus Word\nweiche Zeile"),
        ("C1\x85neue Zeile\x9f", "C1\nneue Zeile"),
        ("ein halbes Zeichen \ud83d", "ein halbes Zeichen"),
        ("kein XML \ufffe\uffff", "kein XML"),
        ("👩🏽‍💻 测试 Größe „Zitat“ \u00ad ﷺ", "👩🏽‍💻 测试 Größe „Zitat“ \u00ad ﷺ"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("\x00\x01\x02", ""),
    ],
)
def test_what_becomes_of_a_note(typed, stored):
    assert clean_note(typed) == stored


@given(st.text())
def test_cleaning_twice_changes_nothing(text):
    assert clean_note(clean_note(text)) == clean_note(text)


@given(st.text())
def test_what_is_left_can_be_written_as_utf_8_and_holds_no_nul(text):
    assert b"\x00" not in clean_note(text).encode()

"""Text with places left open."""

from assessment.forms.slots import SlottedText, slot_mark, slot_name

TEXT = SlottedText(f"<i{slot_mark('checked', 'a')}> <i{slot_mark('checked', 'b')}>{slot_mark('note')}!")


def test_slots_are_known_by_name_in_order():
    assert TEXT.slots == ("checked:a", "checked:b", "note")


def test_named_slots_are_filled_and_others_left_empty():
    assert TEXT.filled({slot_name("checked", "b"): " x", "note": "Note"}) == "<i> <i x>Note!"


def test_filling_leaves_the_text_as_it_was():
    TEXT.filled({"note": "first"})
    assert TEXT.filled({"note": "second"}) == "<i> <i>second!"


def test_unknown_fillings_are_no_harm():
    assert TEXT.filled({"checked:nothing": "x"}) == "<i> <i>!"


def test_a_filling_that_looks_like_a_slot_is_not_filled_again():
    assert TEXT.filled({"note": str(slot_mark("checked", "a")), "checked:a": "no"}).count("no") == 1

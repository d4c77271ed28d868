"""Functions stay small enough to be read at one glance, and a file is worth opening."""

import statistics

from tests.architecture.source import ROOMS, functions, lines_of, python_files, used_once

MEDIAN, NINE_OF_TEN, LONGEST, LINES_OF_A_FILE = 8, 20, 50, 300
USED_ONCE_PERCENT = 16


def test_the_median_function_has_eight_lines_and_nine_of_ten_have_twenty():
    lengths = sorted(lines for file in python_files(*ROOMS) for _, lines in functions(file))
    assert statistics.median(lengths) <= MEDIAN
    assert lengths[len(lengths) * 9 // 10] <= NINE_OF_TEN


def test_no_function_is_a_page_long():
    long = [
        f"{file}: {name} has {lines} lines"
        for file in python_files(*ROOMS)
        for name, lines in functions(file)
        if lines > LONGEST
    ]
    assert long == []


def test_no_file_is_longer_than_300_lines():
    assert [str(file) for file in python_files(*ROOMS) if lines_of(file) > LINES_OF_A_FILE] == []


def test_few_functions_are_torn_out_of_the_only_place_that_calls_them():
    files = python_files(*ROOMS)
    count, found = sum(1 for file in files for _ in functions(file)), used_once(files)
    listed = "\n".join(found)
    assert 100 * len(found) <= USED_ONCE_PERCENT * count, f"{len(found)} of {count} are used once:\n{listed}"


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "common.py"}
    assert [file for file in python_files(*ROOMS, "tests") if file.name in drawers] == []


def test_a_function_with_one_caller_in_its_own_file_is_found_and_no_other(tmp_path):
    module, other = tmp_path / "module.py", tmp_path / "other.py"
    module.write_text(
        "def once(): ...\ndef twice(): ...\ndef taken(): ...\ndef named(): ...\n@marked\ndef registered(): ...\n"
        "def all_of_them():\n    once(), twice(), taken(), named(), registered()\n    return twice()\n"
    )
    other.write_text("import module\nfrom module import taken\nmodule.named()\n")
    assert used_once([module, other]) == [f"{module}: once"]

"""Functions stay small enough to be read at one glance."""

import statistics

from tests.architecture.source import ROOMS, functions, python_files


def test_the_median_function_has_ten_lines_and_nine_of_ten_have_thirty():
    lengths = sorted(lines for file in python_files(*ROOMS, "config") for _, lines in functions(file))
    ninth_of_ten = lengths[len(lengths) * 9 // 10]
    print(f"{len(lengths)} functions, median {statistics.median(lengths)}, nine of ten up to {ninth_of_ten} lines")
    assert statistics.median(lengths) <= 10
    assert ninth_of_ten <= 30


def test_no_function_is_a_page_long():
    long = [
        f"{file}: {name} has {lines} lines"
        for file in python_files(*ROOMS, "config")
        for name, lines in functions(file)
        if lines > 60
    ]
    assert long == []


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils.py", "util.py", "helpers.py", "helper.py", "misc.py", "common.py"}
    assert [file for file in python_files(*ROOMS, "config", "tests") if file.name in drawers] == []

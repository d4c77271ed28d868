"""The columns are the fields of the rows: nothing that editors see is left out of a file."""

import pytest

from benchmarks.exchange.columns import TABLES
from benchmarks.exchange.legend import legend
from benchmarks.models import State
from benchmarks.models.imports import TableName
from benchmarks.models.row import APPROVAL_FIELDS

KEPT_BY_THE_APP = {"id", "version", "loaded", *APPROVAL_FIELDS}


@pytest.mark.parametrize("name", TableName)
def test_every_field_has_its_column(name):
    fields = {field.name for field in TABLES[name].model._meta.concrete_fields}
    assert set(TABLES[name].column_names) == fields - KEPT_BY_THE_APP


@pytest.mark.parametrize("name", TableName)
def test_a_choice_offers_what_its_field_takes(name):
    for column in TABLES[name].columns:
        choices = [code for code, _words in TABLES[name].model._meta.get_field(column.name).flatchoices]
        assert list(column.choices) == choices, column.name


def test_the_codes_written_here_are_those_of_the_rows():
    assert set(State) == set(TABLES[TableName.STUDIES].column("state").choices)


def test_the_legend_explains_every_column_in_both_languages():
    rows = {(row[0], row[1]): row for row in legend().rows}
    for table in TABLES.values():
        for column in table.column_names:
            _table, _column, german, english, _allowed = rows[table.name.value, column]
            assert german and english and german != english

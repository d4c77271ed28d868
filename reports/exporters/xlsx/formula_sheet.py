"""A worksheet that takes formulas as they are written."""

from xlsxwriter.worksheet import Worksheet


class FormulaSheet(Worksheet):  # type: ignore[misc]  # the package ships no types
    """Leaves out the search for some thirty new functions in every formula, a quarter of the time of a workbook.

    No formula here uses one of them, so that every spreadsheet program can calculate them.
    """

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:
        return formula.removeprefix("=")

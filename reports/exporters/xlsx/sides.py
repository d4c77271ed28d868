"""What would be said of either side of a cut, so that formulas can choose when an answer is changed."""

from typing import Final

from benchmarks.comparison.ladder import HowCommon, Side
from benchmarks.comparison.verdicts import CutVerdict, agreed
from language.words import Words
from reports.report.compared import ComparedView
from reports.report.comparisons import ComparisonView, verdict_text
from reports.report.ladders import cut_text

SIDES: Final = (Side.MORE_MATURE, Side.LESS_MATURE)


def side_text(side: str | None, words: Words) -> str:
    """Return what the workbook calls a side; "" for none."""
    _ = words.gettext
    return {Side.MORE_MATURE.value: _("at the cut or above"), Side.LESS_MATURE.value: _("below the cut")}.get(
        side or "", ""
    )


def common_text(how_common: str | None, words: Words) -> str:
    """Return what the workbook calls how common the mature side was; "" where no side is."""
    _ = words.gettext
    return {
        HowCommon.RARE.value: _("few of them"),
        HowCommon.HALF.value: _("about half of them"),
        HowCommon.COMMON.value: _("most of them"),
        HowCommon.UNKNOWN.value: _("not known"),
    }.get(how_common or "", "")


def at_cut(compared: ComparedView, rung: int) -> tuple[ComparisonView, ...]:
    """Return the figures that cut a ladder at this rung and speak of the respondent, the closest first."""
    return tuple(view for view in compared.comparisons if view.cut and view.cut[0] == rung and view.applies)


def figure_texts(view: ComparisonView, compared: ComparedView, words: Words) -> tuple[str, ...]:
    """Return what one figure says of whoever stands on either side of its cut, in the order of ``SIDES``."""
    if view.cut is None or not view.applies:
        return "", ""
    is_disputed = _agreed(at_cut(compared, view.cut[0])) is None
    common = HowCommon.UNKNOWN if is_disputed else HowCommon(view.commonly or HowCommon.UNKNOWN)
    return tuple(verdict_text(side, common, view.cut[0], words) for side in SIDES)


def cut_texts(compared: ComparedView, rung: int, words: Words) -> tuple[str, ...]:
    """Return what all figures at a cut say together of whoever stands on either side, in the order of ``SIDES``."""
    figures = at_cut(compared, rung)
    return tuple(cut_text(CutVerdict(rung, side, _agreed(figures), ()), figures, words) for side in SIDES)


def _agreed(figures: tuple[ComparisonView, ...]) -> HowCommon | None:
    return agreed(HowCommon(view.commonly) for view in figures if view.commonly)

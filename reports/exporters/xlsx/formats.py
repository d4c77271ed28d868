"""The looks of cells, from the same colour tokens as the screens."""

from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from reports.exporters.colours import COLOURS, paler

INK: Final = COLOURS["ink"]
MUTED: Final = COLOURS["muted"]
LINE: Final = COLOURS["line"]
ACCENT: Final = COLOURS["accent"]
INPUT: Final = COLOURS["selected"]
PALE: Final = paler(ACCENT, 0.8)
"""Of what a study's share covers."""
GAP: Final = "_0_0"
"""Keeps a right-aligned number apart from a text in the next column."""


class Formats:
    """Every look a cell can have; each is made once per workbook."""

    def __init__(self, workbook: Workbook) -> None:
        def look(**properties: Any) -> Format:
            return workbook.add_format({"font_color": INK, "valign": "top"} | properties)

        row: dict[str, Any] = {"bottom": 1, "bottom_color": LINE, "text_wrap": True}
        head: dict[str, Any] = {"bottom": 1, "bottom_color": INK, "text_wrap": True, "bold": True, "valign": "bottom"}
        entry: dict[str, Any] = row | {"bg_color": INPUT, "num_format": "@"}
        self.title = look(font_size=18, bold=True)
        self.subtitle = look(font_size=12, font_color=MUTED)
        self.heading = look(font_size=13, bold=True)
        self.quiet = look(font_color=MUTED)
        self.sentence = look(text_wrap=True)
        self.mark = look(font_color=ACCENT, bold=True)
        self.head = look(**head | {"font_color": MUTED})
        self.head_number = look(**head | {"font_color": MUTED, "align": "right", "indent": 1})
        self.text = look(**row)
        self.bold = look(**row, bold=True)
        self.indented = look(**row, indent=1)
        self.muted = look(**row | {"font_color": MUTED})
        self.code = look(**row | {"font_color": MUTED, "font_name": "Consolas", "font_size": 9})
        self.entry = look(**entry)
        self.tick = look(**entry, align="center")
        self.number = look(**row, num_format=f"0{GAP}")
        self.bold_number = look(**row, num_format=f"0{GAP}", bold=True)
        self.helper = look(**row | {"font_color": MUTED}, num_format=f"0{GAP}")
        self.exact = look(**row | {"font_color": MUTED}, num_format=f"0.00{GAP}")
        self.gain = look(**row, num_format=f"+0.0{GAP}")
        self.share = look(**row, num_format=f"0.0%{GAP}")
        self.whole_share = look(**row, num_format=f"0%{GAP}")
        self.helper_share = look(font_color=MUTED, num_format=f"0%{GAP}")
        self.centred = look(**row, align="center")
        self.rung = look(**row | {"font_color": MUTED}, top=1, left=1, right=1, border_color=LINE)
        self.flag_above = look(bg_color=PALE, bold=True, align="left", left=5, left_color=INK)
        self.flag_below = look(bg_color=PALE, bold=True, align="right", right=5, right_color=INK)
        self.share_bar = look(**row, num_format=f"0.#%{GAP}")
        self.own_rung = workbook.add_format({"bg_color": ACCENT, "font_color": "white", "bold": True})
        self.to_check = workbook.add_format({"font_color": ACCENT, "bold": True})
        self.unclear = workbook.add_format({"font_color": MUTED})

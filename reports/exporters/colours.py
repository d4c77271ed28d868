"""The colours of the design, for files: those of the light theme, read from the style sheet that the pages use."""

import re
from pathlib import Path
from typing import Final

TOKENS: Final = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
_CSS: Final = TOKENS.read_text(encoding="utf-8")
_LIGHT: Final = _CSS.partition("@media (prefers-color-scheme: dark)")[0]

COLOURS: Final[dict[str, str]] = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", _LIGHT))
"""Every colour by the name of its token, as ``#`` and six digits."""
_DIMENSIONS: Final = re.findall(r'\[data-dimension="(\w+)"\] { --dimension: var\(--(\w+)\)', _CSS)
DIMENSION_COLOURS: Final[dict[str, str]] = {code: COLOURS[token] for code, token in _DIMENSIONS}
"""The dimensions that have a colour of their own; a questionnaire with others is drawn in the accent colour."""


def paler(colour: str, share: float) -> str:
    """Return a colour mixed with so much white: 0 is the colour itself, 1 is white."""
    channels = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return "#" + "".join(f"{round(channel + (255 - channel) * share):02x}" for channel in channels)

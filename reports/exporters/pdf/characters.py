"""Which characters the document's typefaces have, and what stands in for the others.

PDF/UA forbids a character without a shape, and the document brings its own typefaces only, so that it looks the same
on every machine. Those have no emoji and no Chinese; a visible placeholder says that something stood there.
"""

import re
from typing import Final
from unicodedata import category, normalize

PLACEHOLDER: Final = "□"
LONGEST_WORD: Final = 32
"""A longer unbroken word may be divided after so many characters, or it would run over the margin."""

SHOWN: Final = (
    (0x0020, 0x007E),
    (0x00A0, 0x02AF),  # Latin with all its accents
    (0x0300, 0x036F),  # combining accents
    (0x0384, 0x038A),
    (0x038C, 0x038C),
    (0x038E, 0x03A1),
    (0x03A3, 0x03CE),  # Greek
    (0x0400, 0x0477),  # Cyrillic
    (0x05D0, 0x05EA),  # Hebrew
    (0x060C, 0x060C),
    (0x061B, 0x061B),
    (0x061F, 0x061F),
    (0x0621, 0x063A),
    (0x0640, 0x064A),
    (0x0660, 0x066C),  # Arabic
    (0x1E00, 0x1EFF),  # Latin, Vietnamese among it
    (0x2010, 0x2027),  # dashes, quotation marks, dots
    (0x202F, 0x2037),
    (0x2039, 0x203E),
    (0x2044, 0x2044),
    (0x2070, 0x2071),
    (0x2074, 0x208E),  # raised and lowered figures
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2122, 0x2122),
    (0x2153, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x2208, 0x220D),
    (0x2211, 0x2213),
    (0x221A, 0x221A),
    (0x221E, 0x221E),
    (0x2248, 0x2248),
    (0x2260, 0x2260),
    (0x2264, 0x2265),  # the usual signs of arithmetic
    (0x25A0, 0x25A1),
    (0x25CF, 0x25CF),
    (0x2713, 0x2714),
    (0x2717, 0x2718),  # box, dot, tick, cross
)

_BREAKS: Final = frozenset("\n\u00ad\u200b")
"""Line end, soft hyphen, and a place to divide a word."""
_SHOWN_SIGNS: Final = _BREAKS.union(chr(sign) for first, last in SHOWN for sign in range(first, last + 1))
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs"})
_MODIFIERS: Final = re.compile("[\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]")
# One picture made of several joined signs, such as a family, leaves one placeholder.
_JOINED: Final = re.compile("(.)(?:\u200d.)+")
_LONG_WORD: Final = re.compile(rf"(\S{{{LONGEST_WORD}}})(?=\S)")


def shown(text: str) -> str:
    """Return the text with every character that the typefaces lack replaced by ``PLACEHOLDER``.

    Line ends become ``\\n``, other control and invisible characters vanish.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    single = _JOINED.sub("\\1", _MODIFIERS.sub("", normalize("NFC", lines)))
    missing = {sign: "" if category(sign) in _INVISIBLE else PLACEHOLDER for sign in set(single) - _SHOWN_SIGNS}
    return "".join(missing.get(sign, sign) for sign in single)


def divisible(text: str) -> str:
    """Return the text with a place to divide in every word longer than ``LONGEST_WORD`` characters."""
    return _LONG_WORD.sub("\\1\u200b", text)

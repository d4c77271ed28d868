"""From the bytes of a text file to its text, whichever of the usual encodings it was saved in."""

import codecs
from typing import Final

from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.messages import refuse

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OLD_WINDOWS: Final = "cp1252"


def decoded(content: bytes) -> str:
    """Return the text of UTF-8 or UTF-16, with or without a mark, or of Windows-1252, without the mark.

    Raises:
        UnreadableFile: naming the line that can't be read, or the one that is encoded unlike others.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if b"\0" in content[:4096]:
        return _strict(content, "utf-16-le" if content[1:2] == b"\0" else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_mixture(content, error.start)
        return _strict(content, OLD_WINDOWS)


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refuse(
            _("Line %(line)d can’t be read as text. Save the file as “CSV UTF-8”."),
            line=_line(content, error.start),
        ) from error


def _refuse_mixture(content: bytes, first_bad: int) -> None:
    """Refuse a file that has both: lines whose letters only UTF-8 explains, and lines that are no UTF-8."""
    for number, line in enumerate(content.split(b"\n"), 1):
        if not line.isascii() and _is_utf8(line):
            raise refuse(
                _("The file mixes encodings: line %(good)d is UTF-8, line %(bad)d is not. Save it as “CSV UTF-8”."),
                good=number,
                bad=_line(content, first_bad),
            )


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _line(content: bytes, position: int) -> int:
    return content.count(b"\n", 0, position) + 1

"""The place in a statement where the share is put in.

A statement names its percentage by ``{share}`` only. So a corrected percentage is right everywhere at once, and a
statement can't say another number than the one beside it.
"""

from typing import Final

SHARE: Final = "{share}"


def statement_with(share: str, statement: str) -> str:
    """Put the share ("92 %", "more than 80 %", "three out of four") into a statement, which begins with a capital."""
    told = statement.replace(SHARE, share)
    return told[:1].upper() + told[1:]

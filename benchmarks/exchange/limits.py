"""How large a file may be. A file beyond these is refused before it is unpacked or read."""

from typing import Final

MEGABYTE: Final = 1024 * 1024

FILE_BYTES: Final = 10 * MEGABYTE
UNPACKED_BYTES: Final = 60 * MEGABYTE
PACKED_FILES: Final = 200
PACKING: Final = 200
"""How many times smaller packing may make a file; texts reach 20, a zip bomb 1000."""

ROWS: Final = 10_000
COLUMNS: Final = 100
SHEET_ROWS: Final = 1_048_576
"""As far down as spreadsheet programs go."""

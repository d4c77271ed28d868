"""What kind of file it is, told by its content and held against its name."""

import zipfile
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO, Final

from benchmarks.exchange.limits import FILE_BYTES, MEGABYTE, PACKED_FILES, PACKING, UNPACKED_BYTES
from benchmarks.exchange.messages import gettext_noop as _
from benchmarks.exchange.messages import refuse

PACKED: Final = b"PK\x03\x04"
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
HEAD: Final = 4096


class FileType(StrEnum):
    """The files that can be read; the value is the ending of their names."""

    WORKBOOK = "xlsx"
    CSV = "csv"
    CSV_ARCHIVE = "zip"


def file_type(name: str, stream: BinaryIO) -> FileType:
    """Return what kind of file it is; the stream stands at its beginning before and after.

    Raises:
        UnreadableFile: if it is empty, too large, not one of the three kinds, or called something else.
    """
    _refuse_size(stream)
    found = _by_content(stream)
    ending = PurePath(name).suffix.lower().lstrip(".")
    if ending == "txt" and found is FileType.CSV:
        return found
    if ending not in set(FileType):
        raise refuse(_("Files ending in .%(ending)s can’t be read. Save it as .xlsx or .csv."), ending=ending or "…")
    if ending != found.value:
        raise refuse(
            _("The file is called .%(ending)s, but what is in it is .%(found)s. Save it again in the right format."),
            ending=ending,
            found=found.value,
        )
    return found


def _refuse_size(stream: BinaryIO) -> None:
    size = stream.seek(0, 2)
    stream.seek(0)
    if size == 0:
        raise refuse(_("The file is empty."))
    if size > FILE_BYTES:
        raise refuse(
            _("The file has %(size)d MB; %(limit)d MB can be read. Split it into several files."),
            size=-(-size // MEGABYTE),
            limit=FILE_BYTES // MEGABYTE,
        )


def _by_content(stream: BinaryIO) -> FileType:
    head = stream.read(HEAD)
    stream.seek(0)
    if head.startswith(PACKED):
        return _by_packed_names(stream)
    if head.startswith(OLD_OFFICE):
        raise refuse(_("This is an old workbook (.xls) or one with a password. Save it as .xlsx without a password."))
    if head.startswith(b"%PDF") or (b"\0" in head and not _may_be_utf16(head)):
        raise refuse(_("This is not a spreadsheet. Save it as .xlsx or .csv."))
    return FileType.CSV


def _may_be_utf16(head: bytes) -> bool:
    """Tell UTF-16 by its mark, or by every second byte being 0, as it is in texts of Western Europe."""
    return head.startswith(UTF16_MARKS) or max(head[0::2].count(0), head[1::2].count(0)) > len(head) // 3


def _by_packed_names(stream: BinaryIO) -> FileType:
    """Look into the directory of a zip file, without unpacking anything."""
    try:
        with zipfile.ZipFile(stream) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise refuse(_("The file is damaged and can’t be opened.")) from error
    finally:
        stream.seek(0)
    _refuse_bomb(members)
    names = {member.filename for member in members}
    if "xl/workbook.xml" in names:
        return FileType.WORKBOOK
    if names and all(name.lower().endswith((".csv", ".txt")) for name in names):
        return FileType.CSV_ARCHIVE
    raise refuse(_("This is not a spreadsheet. Save it as .xlsx or .csv."))


def _refuse_bomb(members: list[zipfile.ZipInfo]) -> None:
    """Refuse what would become too large; Python unpacks no more of a member than its directory entry announces."""
    if any(member.flag_bits & 1 for member in members):
        raise refuse(_("The file has a password. Save it without one."))
    unpacked = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > PACKED_FILES or unpacked > UNPACKED_BYTES or unpacked > max(packed, 1) * PACKING:
        raise refuse(
            _("Unpacked, the file would be too large (%(size)d MB; %(limit)d MB can be read). Split it."),
            size=-(-unpacked // MEGABYTE),
            limit=UNPACKED_BYTES // MEGABYTE,
        )

"""A Chromium out of an npm package: it needs no rights and no address but the registry's.

The package is made for machines that have nothing, so it brings libraries and a font too; it is for x86-64 only.
"""

import base64
import hashlib
import io
import os
import platform
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path

import brotli

from tests.machine.chromium import Chromium, NotHere
from tests.machine.running import run

NAME = "@sparticuz/chromium"
VERSION = "153.0.0"
# As the registry states it; whoever raises the version copies "dist.integrity" from `npm view`.
SHA512 = "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="

# The package's own names the folders of a cloud. The machine's fonts come first, the package's where it has none.
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def unpacked(folder: Path) -> list[Chromium]:
    """Return the package's program where it is unpacked, with its own libraries and fonts before the machine's."""
    place = _place(folder)
    if not place.exists():
        return []
    libraries = [str(place / "lib"), *filter(None, [os.environ.get("LD_LIBRARY_PATH")])]
    needs = {"LD_LIBRARY_PATH": ":".join(libraries), "FONTCONFIG_FILE": str(place / "fonts.conf")}
    return [Chromium(str(place / "chromium"), needs)]


def fetch(folder: Path) -> None:
    """Bring the package and unpack it; raises :class:`NotHere`."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        raise NotHere(f"for Linux on x86-64 only, not {sys.platform} on {platform.machine()}")
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        # Away from the project, so that npm takes no folder above for one of its own.
        run(["npm", "pack", f"{NAME}@{VERSION}"], seconds=300, folder=Path(scratch))
        package = next(Path(scratch).glob("*.tgz"))
        hold_checksum(package, SHA512)
        new = Path(scratch) / "unpacked"
        unpack(package, new)
        shutil.rmtree(_place(folder), ignore_errors=True)
        new.rename(_place(folder))


def hold_checksum(package: Path, sha512: str) -> None:
    """Refuse a file whose SHA-512 is another one; raises :class:`NotHere`."""
    with package.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha512").digest()
    if base64.b64encode(digest).decode() != sha512:
        raise NotHere("its checksum is not the pinned one")


def unpack(package: Path, folder: Path) -> None:
    """Lay program, libraries and fonts into a folder; each is packed with Brotli inside the package."""
    folder.mkdir()
    with tarfile.open(package) as archive:
        for name in ("al2023.tar", "fonts.tar", "swiftshader.tar"):
            _lay_out(io.BytesIO(_member(archive, name)), folder)
        (folder / "chromium").write_bytes(_member(archive, "chromium"))
    (folder / "chromium").chmod(0o755)
    # After the package's own file of this name.
    (folder / "fonts.conf").write_text(FONTS)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    packed = archive.extractfile(f"package/bin/{name}.br")
    if packed is None:
        raise NotHere(f"the package holds no {name}")
    return bytes(brotli.decompress(packed.read()))


def _lay_out(stream: io.BytesIO, folder: Path) -> None:
    with tarfile.open(fileobj=stream) as archive:
        for member in archive:
            if member.isfile() and (content := archive.extractfile(member)):
                target = folder / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())
                target.chmod(member.mode)


def _place(folder: Path) -> Path:
    return folder / f"npm-{VERSION}"

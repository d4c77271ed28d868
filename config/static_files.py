"""Collects, hashes and compresses the static files, but only when one of them has changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def collect_changed_static_files() -> bool:
    """Bring ``STATIC_ROOT`` up to date; return whether anything had to be done."""
    fingerprint = sources_fingerprint()
    kept = Path(settings.STATIC_ROOT) / ".fingerprint"
    if kept.exists() and kept.read_text() == fingerprint:
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    kept.write_text(fingerprint)
    return True


def sources_fingerprint() -> str:
    """Return a digest of name, size and time of every file the finders know."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=[]):
            status = Path(storage.path(name)).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()

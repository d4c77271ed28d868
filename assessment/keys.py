"""The two keys of an assessment. Only their hashes are stored; whoever reads the database cannot open an assessment."""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64encode
from typing import Final

KEY_BYTES: Final = 24
"""192 bits: far beyond guessing, and 32 characters in an address."""

SHARE_PURPOSE: Final = b"read-only key of an assessment"


def new_key() -> str:
    """Return a fresh private key: 32 characters that may stand in an address, 192 bits of randomness."""
    return secrets.token_urlsafe(KEY_BYTES)


def hash_key(key: str) -> str:
    """Return what is stored of a key: its SHA-256 as 64 hexadecimal digits.

    No salt and no slow hash are needed, because keys are random and long, not chosen by people.
    """
    return hashlib.sha256(key.encode()).hexdigest()


def share_key_of(key: str) -> str:
    """Return the read-only key that belongs to a private key.

    It is derived, so that the owner's page can show it although only its hash is stored; the way back is closed.
    """
    digest = hmac.digest(key.encode(), SHARE_PURPOSE, "sha256")
    return urlsafe_b64encode(digest[:KEY_BYTES]).decode()

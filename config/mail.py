"""The mail server, read from one address."""

from typing import Any
from urllib.parse import unquote

from config.environment import WrongValue, read_text, split_address

EXPECTED = "smtp://user:password@host:587, smtp+tls://… or smtps://…"
DEFAULT_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def read_mail(name: str) -> dict[str, Any]:
    """Return Django's mail settings; without an address nothing is ever sent."""
    url = read_text(name)
    if not url:
        return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = split_address(url)
    if parts is None or parts.scheme not in DEFAULT_PORTS or not parts.hostname or parts.path.strip("/"):
        raise WrongValue(name, EXPECTED)
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or DEFAULT_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_TLS": parts.scheme == "smtp+tls",
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_TIMEOUT": 10,
    }

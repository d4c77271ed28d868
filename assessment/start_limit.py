"""A limit on how many assessments one visitor starts in an hour, so that a script can't fill the database.

Kept in the database, because several processes have to share it. A visitor is a keyed hash of the network address, made
anew for each hour: it can't be turned back into an address, and not be followed from one hour to the next.
"""

import hmac
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.db.models import F
from django.http import HttpRequest

from assessment.models import StartCount


class TooManyStarts(Exception):
    """This visitor has started as many assessments within the hour as the installation allows."""


def count_start(request: HttpRequest, now: datetime) -> None:
    """Count one more start of this visitor; raises :class:`TooManyStarts` beyond ``STARTS_PER_HOUR``."""
    address = client_address(request)
    if address is None or not settings.STARTS_PER_HOUR:
        return
    hour = now.replace(minute=0, second=0, microsecond=0)
    StartCount.objects.filter(hour__lt=hour - timedelta(hours=1)).delete()
    message = f"{address} {hour.isoformat()}".encode()
    visitor = hmac.new(settings.SECRET_KEY.encode(), message, "sha256").hexdigest()
    if _counted(visitor, hour) > settings.STARTS_PER_HOUR:
        raise TooManyStarts


def client_address(request: HttpRequest) -> str | None:
    """Return the visitor's network: an IPv4 address, or the /64 of an IPv6 one.

    ``TRUSTED_PROXIES`` says how many proxies stand in front; each adds the address it was asked from at the end of
    ``X-Forwarded-For``, and whatever stands further to the left may be made up. An address of the local network is
    ``None``: it is a proxy that nobody told us about, or the office, and must not be shut out as one visitor.
    """
    hops = [*request.headers.get("X-Forwarded-For", "").split(","), request.META.get("REMOTE_ADDR", "")]
    position = len(hops) - 1 - settings.TRUSTED_PROXIES
    try:
        address = ip_address(hops[max(position, 0)].strip())
    except ValueError:
        return None
    if not address.is_global:
        return None
    return address.exploded[:19] if isinstance(address, IPv6Address) else str(address)


def _counted(visitor: str, hour: datetime) -> int:
    """Add one to the count in the database, where two at once can't miss each other, and return it."""
    StartCount.objects.bulk_create([StartCount(visitor=visitor, hour=hour, count=0)], ignore_conflicts=True)
    row = StartCount.objects.filter(visitor=visitor, hour=hour)
    row.update(count=F("count") + 1)
    return row.values_list("count", flat=True).get()

"""Members of staff and their browsers."""

from django.contrib.auth.models import Permission, User
from django.test import Client


def staff(name: str, *rights: str) -> User:
    """Store a member of staff who has these rights, such as ``view_finding``, and no others."""
    user = User.objects.create_user(name, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return user


def browser_of(user: User, language: str = "en") -> Client:
    """Return the browser of somebody who has logged in."""
    client = Client(headers={"accept-language": language})
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client

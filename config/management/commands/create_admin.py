"""Creates a user who may do everything in the admin, and there make further ones who may do less."""

import getpass
import os
import sys
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import BaseCommand, CommandError


class Command(BaseCommand):
    """``manage.py create_admin``: asks, or reads ``DJANGO_SUPERUSER_USERNAME`` and ``DJANGO_SUPERUSER_PASSWORD``."""

    help = "Creates a staff user with all rights; asks for name and password where the environment does not say."

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model().objects
        name = os.environ.get("DJANGO_SUPERUSER_USERNAME", "")
        if not name and not sys.stdin.isatty():
            raise CommandError("Nobody to ask: set DJANGO_SUPERUSER_USERNAME and DJANGO_SUPERUSER_PASSWORD")
        while not name:
            name = input("Name: ").strip()
        if users.filter(username=name).exists():
            raise CommandError(f"There is a user {name} already; change the password in the admin")
        password = os.environ.get("DJANGO_SUPERUSER_PASSWORD") or ask_password()
        try:
            validate_password(password, get_user_model()(username=name))
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        users.create_superuser(name, os.environ.get("DJANGO_SUPERUSER_EMAIL", ""), password)
        self.stdout.write(f"Created {name}; log in at /admin/")


def ask_password() -> str:
    """Ask for a password twice, unseen."""
    if not sys.stdin.isatty():
        raise CommandError("Nobody to ask: set DJANGO_SUPERUSER_PASSWORD")
    password = getpass.getpass("Password: ")
    if password != getpass.getpass("Password again: "):
        raise CommandError("The two passwords differ")
    return password

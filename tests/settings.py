"""Settings for the tests: a data folder of their own and unhashed static files."""

import os
import tempfile

# Kept in a name for as long as the process lives: the folder goes when the object does.
OWN_FOLDER = tempfile.TemporaryDirectory(prefix="dialogreif-tests-")
os.environ.setdefault("DATA_DIR", OWN_FOLDER.name)
os.environ.setdefault("SECRET_KEY", "only-for-tests")

from config.settings import *  # noqa: E402, F403
from config.settings import DATA_DIR, DATABASES, STATIC_ROOT, STORAGES  # noqa: E402

STATIC_ROOT.mkdir(exist_ok=True)
# In memory all threads would share one connection; in a file they wait for each other as in an installation.
DATABASES["default"]["TEST"] = {} if os.environ.get("DATABASE_URL") else {"NAME": DATA_DIR / "test.sqlite3"}

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]

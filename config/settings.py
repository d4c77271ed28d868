"""All settings, in one file; what differs between installations is read from the environment."""

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.databases import read_database
from config.environment import (
    WrongValue,
    read_base_url,
    read_bool,
    read_directory,
    read_existing_directory,
    read_hosts,
    read_number,
    read_one_of,
    read_secret_key,
    read_text,
)
from config.mail import read_mail

BASE_DIR = Path(__file__).resolve().parent.parent

try:
    DATA_DIR = read_directory("DATA_DIR", BASE_DIR / "data")
    SECRET_KEY = read_secret_key("SECRET_KEY", DATA_DIR)
    DEBUG = read_bool("DEBUG")
    ALLOWED_HOSTS = read_hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
    BASE_URL = read_base_url("BASE_URL")
    DATABASES = {"default": read_database("DATABASE_URL", DATA_DIR)}
    QUESTIONNAIRE = read_text("QUESTIONNAIRE", "social-media-maturity")
    EXTRA_QUESTIONNAIRES = read_existing_directory("QUESTIONNAIRE_DIR")
    HOST = read_text("HOST", "127.0.0.1")
    PORT = read_number("PORT", default=8000, low=1, high=65535)
    TRUSTED_PROXIES = read_number("TRUSTED_PROXIES", default=0, low=0, high=10)
    STARTS_PER_HOUR = read_number("STARTS_PER_HOUR", default=300, low=0, high=1_000_000)
    OPEN_DATA_LICENCE = read_one_of("OPEN_DATA_LICENCE", "CC-BY-4.0", ("CC-BY-4.0", "CC0-1.0", "none"))
    PUBLISH_NEEDS_SECOND_PERSON = read_bool("PUBLISH_NEEDS_SECOND_PERSON")
    WORKERS = read_number("WEB_CONCURRENCY", default=max(2, os.cpu_count() or 1), low=1, high=128)
    locals().update(read_mail("EMAIL_URL"))
except WrongValue as error:
    sys.exit(str(error))

BIND = f"[{HOST}]:{PORT}" if ":" in HOST else f"{HOST}:{PORT}"
IS_SECURE = BASE_URL.startswith("https://")
if site := urlsplit(BASE_URL).hostname:
    ALLOWED_HOSTS.append(site)

INSTALLED_APPS = [
    "config",
    "web",
    "assessment",
    "benchmarks",
    "reports",
    "crispy_forms",
    "crispy_bootstrap5",
    "simple_history",
    "axes",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "web.middleware.PrivateAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
    "web.middleware.DatabaseOutageMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Berlin"
USE_TZ = True
FORMAT_MODULE_PATH = ["config.formats"]

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.static_files.PackageFileFinder",
]
# A style sheet needs its source map beside it, or the hashing refuses it.
STATIC_PACKAGE_FILES = {
    "bootstrap/css/bootstrap-reboot.min.css": ("bootstrap", "static/bootstrap/css/bootstrap-reboot.min.css"),
    "bootstrap/css/bootstrap-reboot.min.css.map": ("bootstrap", "static/bootstrap/css/bootstrap-reboot.min.css.map"),
    "vendor/plotly.min.js": ("plotly", "package_data/plotly.min.js"),
}
# Pages name the hashed files only; compressing the others too would double the first start.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_VERBOSE = False

# Plotly's file holds a map library that brings a style sheet of its own; no chart of ours uses it, but without its
# digest every browser would report a breach. A browser test fails when a new plotly brings another one.
PLOTLY_STYLE = "'sha256-ji27qzEtxXZW+7dun6UwjHXJ18e6WAin1VvNtkzIE/o='"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF, PLOTLY_STYLE],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# "no-referrer" would make browsers send "Origin: null" with every form, which the CSRF check must refuse.
SECURE_REFERRER_POLICY = "same-origin"
# The header says the truth only where a proxy writes it; without a BASE_URL on https there is none.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_SECURE else None
SECURE_SSL_REDIRECT = IS_SECURE
SECURE_HSTS_SECONDS = 31536000 if IS_SECURE else 0
# Whether neighbours on the same domain speak https only is not this app's to decide.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SESSION_COOKIE_SECURE = IS_SECURE
CSRF_COOKIE_SECURE = IS_SECURE
CSRF_FAILURE_VIEW = "config.views.csrf_failure"
CSRF_TRUSTED_ORIGINS = [BASE_URL] if BASE_URL else []
X_FRAME_OPTIONS = "DENY"

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "keyless": {"()": "web.log_privacy.KeylessFormatter", "format": "%(asctime)s %(levelname)s %(message)s"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "keyless"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django's own handlers are switched off: everything goes through the formatter above.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}

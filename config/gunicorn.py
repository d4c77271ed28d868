"""How the web server runs; read by ``gunicorn --config config/gunicorn.py config.wsgi``."""

from config import settings
from web.log_privacy import KeylessLogger

bind = settings.BIND
workers = settings.WORKERS

# Loaded once before the workers fork: they share the memory, and a start that can't work fails at once.
preload_app = True
worker_class = "sync"
timeout = 60
graceful_timeout = 30

# A worker is replaced now and then, so that a leak in any library stays small.
max_requests = 20_000
max_requests_jitter = 2_000

# Says what was asked, how it went and how long it took; never who asked, and never a key.
logger_class = KeylessLogger
accesslog = "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s bytes %(M)s ms"
control_socket_disable = True

"""Starting: what it prepares, and how it stops when it can't work. Runs the real commands in processes of their own."""

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.site import ROOT, environment_for, free_port


def manage(environment: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def own_environment(tmp_path, **changes: str) -> dict[str, str]:
    return environment_for(tmp_path / "data", free_port(), **changes)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATA_DIR", "/proc"),
        ("DATABASE_URL", "mysql://localhost/x"),
        ("DATABASE_URL", "postgres://localhost:1/x"),
        ("PORT", "http"),
        ("HOST", "nowhere.invalid"),
        ("HOST", "203.0.113.7"),
        ("WEB_CONCURRENCY", "many"),
        ("BASE_URL", "check.example.org"),
        ("ALLOWED_HOSTS", "https://check.example.org"),
        ("EMAIL_URL", "mail.example.org"),
        ("DEBUG", "maybe"),
        ("QUESTIONNAIRE", "nobody-knows"),
        ("QUESTIONNAIRE_DIR", "/nothing/here"),
    ],
)
def test_a_wrong_value_stops_the_start_with_one_line_that_names_it(tmp_path, name, value):
    done = manage(own_environment(tmp_path, **{name: value}), "prepare")
    assert done.returncode != 0
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert f"{name} is wrong: expected" in done.stderr


def test_a_taken_port_stops_the_start_with_one_line(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        done = manage(own_environment(tmp_path, PORT=port), "prepare")
    assert done.returncode != 0
    assert done.stderr == f"PORT is wrong: expected a free port; 127.0.0.1:{port}: Address already in use\n"


def test_mistakes_in_any_questionnaire_stop_the_start_all_at_once(tmp_path):
    (tmp_path / "own" / "garden" / "1").mkdir(parents=True)
    (tmp_path / "own" / "garden" / "1" / "frame.yaml").write_text("code: [\n")
    done = manage(own_environment(tmp_path, QUESTIONNAIRE_DIR=str(tmp_path / "own")), "prepare")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    first, second = done.stderr.splitlines()
    assert first.startswith("garden/1/frame.yaml: line 2: is not valid YAML")
    assert second == "garden/1/profile.yaml: is missing"


def test_starts_at_once_on_one_data_folder_both_work_and_a_later_one_collects_nothing(tmp_path):
    environments = [own_environment(tmp_path) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(lambda environment: manage(environment, "prepare"), environments))
    assert [one.returncode for one in done] == [0, 0], [one.stderr for one in done]

    manifest = tmp_path / "data" / "staticfiles" / "staticfiles.json"
    os.utime(manifest, (0, 0))
    assert manage(environments[0], "prepare").returncode == 0
    assert manifest.stat().st_mtime == 0


def test_the_web_server_reads_its_configuration_before_there_are_settings(tmp_path):
    command = [sys.executable, "-m", "gunicorn", "--check-config", "--config", "config/gunicorn.py", "config.wsgi"]
    environment = own_environment(tmp_path)
    assert "DJANGO_SETTINGS_MODULE" not in environment
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

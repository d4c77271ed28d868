"""What each reader of the environment takes, and what it refuses."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

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


@pytest.mark.parametrize(("word", "expected"), [("1", True), ("Yes", True), ("on", True), ("", False), ("off", False)])
def test_a_switch_understands_common_words(monkeypatch, word, expected):
    monkeypatch.setenv("DEBUG", word)
    assert read_bool("DEBUG") is expected


def test_a_switch_refuses_any_other_word(monkeypatch):
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(WrongValue, match=r"^DEBUG is wrong: expected 1, true, yes, on or 0, false, no, off$"):
        read_bool("DEBUG")


def test_an_empty_variable_counts_as_not_set(monkeypatch):
    monkeypatch.setenv("HOST", "  ")
    assert read_text("HOST", "127.0.0.1") == "127.0.0.1"


@pytest.mark.parametrize("word", ["1", "8000", "65535"])
def test_a_number_within_its_limits_is_read(monkeypatch, word):
    monkeypatch.setenv("PORT", word)
    assert read_number("PORT", 8000, 1, 65535) == int(word)


@pytest.mark.parametrize("word", ["0", "65536", "-1", "80.5", "http", "8000x", "٨٠", "²"])
def test_a_number_outside_its_limits_is_refused(monkeypatch, word):
    monkeypatch.setenv("PORT", word)
    with pytest.raises(WrongValue, match="PORT is wrong: expected a whole number from 1 to 65535"):
        read_number("PORT", 8000, 1, 65535)


@pytest.mark.parametrize(("word", "expected"), [("none", "none"), (" CC0-1.0 ", "CC0-1.0"), ("", "CC-BY-4.0")])
def test_one_of_several_words_is_read(monkeypatch, word, expected):
    monkeypatch.setenv("OPEN_DATA_LICENCE", word)
    assert read_one_of("OPEN_DATA_LICENCE", "CC-BY-4.0", ("CC-BY-4.0", "CC0-1.0", "none")) == expected


def test_a_word_that_is_not_offered_is_refused(monkeypatch):
    monkeypatch.setenv("OPEN_DATA_LICENCE", "mit")
    with pytest.raises(WrongValue, match=r"^OPEN_DATA_LICENCE is wrong: expected one of a, b, not 'mit'$"):
        read_one_of("OPEN_DATA_LICENCE", "a", ("a", "b"))


def test_hosts_are_read_without_the_spaces_around_them(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "check.example.org, .example.com ,[::1],10.0.0.7,*,")
    assert read_hosts("ALLOWED_HOSTS", "") == ["check.example.org", ".example.com", "[::1]", "10.0.0.7", "*"]


@pytest.mark.parametrize("host", ["https://check.example.org", "check.example.org:8000", "a b", "example.org/x", "::1"])
def test_a_host_with_scheme_port_or_path_is_refused(monkeypatch, host):
    monkeypatch.setenv("ALLOWED_HOSTS", f"localhost,{host}")
    with pytest.raises(WrongValue, match="ALLOWED_HOSTS is wrong: expected host names"):
        read_hosts("ALLOWED_HOSTS", "")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ""),
        ("https://check.example.org/", "https://check.example.org"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_the_base_address_loses_its_last_slash(monkeypatch, address, expected):
    monkeypatch.setenv("BASE_URL", address)
    assert read_base_url("BASE_URL") == expected


@pytest.mark.parametrize(
    "address",
    [
        "check.example.org",
        "ftp://example.org",
        "https://",
        "https://a.org/path",
        "https://u:p@a.org",
        "https://a.org:x",
    ],
)
def test_a_base_address_that_is_no_origin_is_refused(monkeypatch, address):
    monkeypatch.setenv("BASE_URL", address)
    with pytest.raises(WrongValue, match="BASE_URL is wrong: expected a web address"):
        read_base_url("BASE_URL")


def test_a_missing_data_folder_is_made(tmp_path, monkeypatch):
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "new" / "data"))
    assert read_directory("DATA_DIR", tmp_path).is_dir()


def a_file(tmp_path: Path) -> Path:
    file = tmp_path / "file"
    file.touch()
    return file


# Folders that even root can't write to.
@pytest.mark.parametrize("unwritable", [a_file, lambda _: Path("/proc"), lambda _: Path("/proc/new/data")])
def test_a_data_folder_that_can_not_be_written_to_is_refused(tmp_path, monkeypatch, unwritable):
    monkeypatch.setenv("DATA_DIR", str(unwritable(tmp_path)))
    with pytest.raises(WrongValue, match=r"DATA_DIR is wrong: expected a folder that can be made and written to"):
        read_directory("DATA_DIR", tmp_path)


def test_a_folder_that_is_only_read_must_exist(tmp_path, monkeypatch):
    monkeypatch.setenv("QUESTIONNAIRE_DIR", str(tmp_path / "nothing"))
    with pytest.raises(WrongValue, match="QUESTIONNAIRE_DIR is wrong: expected a folder that exists"):
        read_existing_directory("QUESTIONNAIRE_DIR")


def test_the_secret_key_is_made_once_and_only_its_owner_can_read_it(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = read_secret_key("SECRET_KEY", tmp_path)
    assert len(key) >= 64
    assert read_secret_key("SECRET_KEY", tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


def test_starts_at_the_same_moment_agree_on_one_secret_key(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: read_secret_key("SECRET_KEY", tmp_path), range(32)))
    assert len(keys) == 1


def test_the_secret_key_of_the_environment_is_not_written_down(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "from the environment")
    assert read_secret_key("SECRET_KEY", tmp_path) == "from the environment"
    assert not list(tmp_path.iterdir())


def test_an_empty_key_file_is_refused(tmp_path, monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    (tmp_path / "secret_key").touch()
    with pytest.raises(WrongValue, match="SECRET_KEY is wrong"):
        read_secret_key("SECRET_KEY", tmp_path)

"""The private key, what is stored of it, and the read-only key that comes from it."""

import re

from assessment.keys import hash_key, new_key, share_key_of


def test_a_key_holds_at_least_128_bits_and_fits_into_an_address():
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", new_key())


def test_no_two_keys_are_alike():
    assert len({new_key() for _ in range(1000)}) == 1000


def test_the_hash_is_sha_256():
    assert hash_key("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_read_only_key_is_always_the_same_for_a_key_and_opens_nothing_else():
    key = new_key()
    assert share_key_of(key) == share_key_of(key)
    assert share_key_of(key) != key
    assert hash_key(share_key_of(key)) != hash_key(key)


def test_the_read_only_key_differs_from_key_to_key():
    assert share_key_of("a" * 32) != share_key_of("a" * 31 + "b")


def test_the_read_only_key_fits_into_an_address():
    assert re.fullmatch(r"[A-Za-z0-9_-]{32}", share_key_of(new_key()))

"""Addresses of the web as they are shown and opened."""

import pytest

from briefing.sources.addresses import host_of, true_address


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("https://example.org/a?b@c#d@e", "https://example.org/a?b@c#d@e"),
        ("https://ann:secret@example.org:8080/a", "https://example.org:8080/a"),
        ("HTTPS://bank.example@evil.example", "HTTPS://evil.example"),
        ("https://a@b@evil.example/", "https://evil.example/"),
        ("https://bank.example\\@evil.example/", "https://bank.example\\@evil.example/"),
        ("https://аpple.example/", "https://xn--pple-43d.example/"),
        ("https://xn--pple-43d.example/", "https://xn--pple-43d.example/"),
        ("https://é..example:80/", "https://\\xe9..example:80/"),
        ("http://[::1]:80/", "http://[::1]:80/"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("a@b.txt", "a@b.txt"),
    ],
)
def test_an_address(given: str, shown: str) -> None:
    assert true_address(given) == shown
    assert true_address(shown) == shown


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Bank.example:443/", "bank.example"),
        ("https://a@evil.example", "evil.example"),
        ("https://bank.example\\@evil.example/", "bank.example"),
        ("mailto:ann@example.org", ""),
        ("no address", ""),
    ],
)
def test_a_host(address: str, host: str) -> None:
    assert host_of(address) == host

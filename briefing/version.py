"""The version of the program; ``pyproject.toml`` tells the same, and a test holds them together."""

VERSION = "0.1.0"

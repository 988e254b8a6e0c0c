"""Where the program's own files and the user's lie."""

from __future__ import annotations

from pathlib import Path

from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).parent
_DIRS = PlatformDirs("briefing", appauthor=False)


def bundled(folder: str) -> Path:
    """Return ``styles`` or ``seeds``: inside the wheel, or at the top of a checkout."""
    installed = _PACKAGE / f"_{folder}"
    return installed if installed.is_dir() else _PACKAGE.parent / folder


def config_folder() -> Path:
    """Return the folder of ``config.toml`` and the user's own lexicon tables."""
    return _DIRS.user_config_path


def state_folder() -> Path:
    """Return the folder that keeps what the reader remembers between runs."""
    return _DIRS.user_state_path


def cache_folder() -> Path:
    """Return the folder of the pages that were fetched; nothing is lost with it."""
    return _DIRS.user_cache_path


def library_file() -> Path:
    """Return the user's own library."""
    return _DIRS.user_data_path / "library.db"

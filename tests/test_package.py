"""The wheel, built and installed by itself: it finds its styles, its tables and its articles."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHOW_FOLDERS = """
import briefing, json
from briefing.paths import bundled
print(json.dumps([briefing.__file__, *(str(bundled(name)) for name in ("styles", "seeds"))]))
"""


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with what is installed: no network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, timeout=120)
    return next(folder.glob("briefing-*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a new environment with the wheel in it, and the dependencies borrowed."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    site = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder),
        "install",
        "--quiet",
        "--no-deps",
        str(wheel),
    ]
    subprocess.run([*install, "--no-index", "--disable-pip-version-check"], check=True, timeout=120)
    borrowed = sysconfig.get_path("purelib")
    # The folder alone, not its .pth files: those name the checkout, which must not be found.
    (site / "borrowed.pth").write_text(f"import sys; sys.path.append({borrowed!r})\n")
    return scripts / Path(sys.executable).name


def run(python: Path, *arguments: str, folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        [python, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_all_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if not name.endswith("/")}
    top = {name.split("/")[0] for name in held}
    assert len(top) == 2
    assert {"briefing/py.typed", "briefing/lexicon/cameo.tsv"} <= held
    for folder in ("styles", "seeds"):
        assert {f"briefing/_{folder}/{name}" for name in names(ROOT / folder)} <= held
    assert any(name.endswith("/licenses/LICENSE") for name in held)


def test_the_command_is_installed(python: Path, tmp_path: Path) -> None:
    command = python.parent / ("briefing.exe" if os.name == "nt" else "briefing")
    done = subprocess.run([command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("briefing ")


def test_it_finds_its_folders_beside_itself(python: Path, tmp_path: Path) -> None:
    package, styles, seeds = map(Path, json.loads(run(python, "-c", SHOW_FOLDERS, folder=tmp_path)))
    assert ROOT not in package.parents
    assert names(styles) == names(ROOT / "styles")
    assert names(seeds) == names(ROOT / "seeds")


def test_it_briefs_a_bundled_article(python: Path, tmp_path: Path) -> None:
    seed = sorted((ROOT / "seeds").iterdir())[0]
    data = json.loads(run(python, "-m", "briefing", "export", str(seed), folder=tmp_path))
    assert data["schema"] == "briefing/2"
    assert data["who"]


def test_the_components_are_known_to_spacy(python: Path, tmp_path: Path) -> None:
    program = "import spacy; spacy.blank('en').add_pipe('brf_layout')"
    run(python, "-c", program, folder=tmp_path)

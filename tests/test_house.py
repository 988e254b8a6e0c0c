"""The house as it is built: short functions, short modules, one way to a layer, tests where their room is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import briefing

PACKAGE = Path(briefing.__file__).parent
TESTS = Path(__file__).parent
MODULES = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
ROOMS = [
    folder.relative_to(PACKAGE).as_posix()
    for floor in ("extract", "sources")
    for folder in sorted((PACKAGE / floor).iterdir())
    if (folder / "__init__.py").is_file()
]
LONGEST_FUNCTION = 40  # lines
LONGEST_MODULE = 300
THE_WAY_TO_A_LAYER = "extract/document/layers.py"


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}


def test_no_function_is_long(trees: dict[str, ast.Module]) -> None:
    lengths = {
        f"{name}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {what: lines for what, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_module_is_long() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_one_module_touches_the_extensions_of_a_document(trees: dict[str, ast.Module]) -> None:
    touching = {
        name
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"_", "set_extension"}
    }
    assert touching == {THE_WAY_TO_A_LAYER}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_a_folder_of_tests_of_its_name(room: str) -> None:
    assert list((TESTS / room).glob("test_*.py"))


@pytest.mark.parametrize("room", ROOMS)
def test_the_face_of_a_room_says_what_it_takes_and_gives(room: str, trees: dict[str, ast.Module]) -> None:
    face = trees[f"{room}/__init__.py"]
    said = (ast.get_docstring(face) or "").lower()
    assert "takes" in said
    assert "gives" in said
    imported = {
        target.asname or target.name
        for node in face.body
        if isinstance(node, ast.ImportFrom)
        for target in node.names
    }
    assert imported == offered(face)


def test_what_a_face_offers_is_taken_from_it(trees: dict[str, ast.Module]) -> None:
    faces = {room: offered(trees[f"{room}/__init__.py"]) for room in ROOMS}
    around = {
        f"{name}:{node.lineno} {target.name}"
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.count(".") > 2
        for room in ["/".join(node.module.split(".")[1:3])]
        if not name.startswith(f"{room}/")
        for target in node.names
        if target.name in faces.get(room, ())
    }
    assert around == set()


def offered(face: ast.Module) -> set[str]:
    """Return the names that a face lists."""
    return set(next((ast.literal_eval(node.value) for node in face.body if isinstance(node, ast.Assign)), ()))

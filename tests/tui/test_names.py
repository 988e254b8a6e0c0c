"""No name of ours hides a builtin's, nor one of Textual's that is not meant to be replaced."""

from __future__ import annotations

import ast
import builtins
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from importlib import import_module

import pytest

import briefing.tui

REPLACED = {  # what Textual offers to subclasses, or to be set
    "__init__", "BINDINGS", "COMMANDS", "CSS_PATH", "compose", "render", "render_line", "discover", "search",
    "action_command_palette", "action_copy", "action_help_quit", "action_submit", "copy_to_clipboard", "get_css_variables", "get_default_screen",
    "get_driver_class", "get_line_filters", "_file", "run_input_thread", "write", "apply", "get_selection",
    "get_system_commands", "get_theme_variable_defaults", "notify_style_update", "on_event",
    "on_mount", "selection_updated", "cursor_blink", "display", "value", "virtual_size",
}  # fmt: skip


def tree(kind: type) -> ast.ClassDef:
    node = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(node, ast.ClassDef)
    return node


def names(node: ast.ClassDef) -> set[str]:
    """Return what a class defines or sets on itself."""
    found = {one.name for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}
    for one in ast.walk(node):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and one in node.body:
            found.add(one.target.id)
        if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Store):
            found |= {one.attr} if isinstance(one.value, ast.Name) and one.value.id == "self" else set()
    return found


def classes() -> Iterator[type]:
    for module in pkgutil.walk_packages(briefing.tui.__path__, "briefing.tui."):
        for one in vars(import_module(module.name)).values():
            if isinstance(one, type) and one.__module__ == module.name:
                yield one


@pytest.mark.parametrize("kind", list(classes()), ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_name_hides_another(kind: type) -> None:
    own = names(tree(kind))
    assert {one for one in own if hasattr(builtins, one) and not one.startswith("__")} == set()
    of_textual: set[str] = set()
    for base in kind.__mro__[1:]:
        if base.__module__.startswith("textual"):
            of_textual |= vars(base).keys() | names(tree(base))
    assert own & of_textual - REPLACED == set()


def test_a_name_that_hides_is_found() -> None:
    class Panes:
        def __init__(self) -> None:
            self.list = self._size = ()

    assert names(tree(Panes)) == {"__init__", "list", "_size"}

"""Lines of plain text whose words stand in columns: a table."""

from __future__ import annotations

import re

_GAP = re.compile(r"\t+| {2,}")
_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST_ROWS = 2
_LONGEST_CELL = 60  # characters
_BETWEEN = " | "


def table_rows(lines: list[str]) -> list[str] | None:
    """Return the rows of a table, a bar between the cells; ``None`` where the lines are none."""
    if len(lines) < _FEWEST_ROWS or not all(_GAP.search(line.strip()) for line in lines):
        return None
    if all("\t" in line.strip() for line in lines):
        cells = [[cell.strip() for cell in line.strip().split("\t") if cell.strip()] for line in lines]
    else:
        found = [list(_CELL.finditer(line)) for line in lines]
        if not _aligned(found):
            return None
        cells = [[cell[0] for cell in row] for row in found]
    few_and_short = len({len(row) for row in cells}) == 1 and max(len(cell) for row in cells for cell in row)
    return [_BETWEEN.join(row) for row in cells] if 0 < few_and_short <= _LONGEST_CELL else None


def _aligned(found: list[list[re.Match[str]]]) -> bool:
    """Tell whether each cell begins or ends where those above and below it do."""
    if len({len(row) for row in found}) > 1:
        return False
    columns = list(zip(*found, strict=True))
    return all(
        len({cell.start() for cell in column}) == 1 or len({cell.end() for cell in column}) == 1
        for column in columns
    )

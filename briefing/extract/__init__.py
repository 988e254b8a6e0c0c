"""Article -> Briefing: one spaCy component a file, lined up in ``pipeline.py``."""

from briefing.extract.pipeline import DEFAULT_MODEL, Briefer, ModelError, brief
from briefing.extract.time_limit import SECONDS

__all__ = ["DEFAULT_MODEL", "SECONDS", "Briefer", "ModelError", "brief"]

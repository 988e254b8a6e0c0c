"""Article -> Briefing: one spaCy component a file, lined up in ``pipeline.py``."""

from briefing.extract.pipeline import DEFAULT_MODEL, Briefer, ModelError, brief

__all__ = ["DEFAULT_MODEL", "Briefer", "ModelError", "brief"]

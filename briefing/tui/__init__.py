"""The reader: an article and its briefing, linked, in a terminal."""

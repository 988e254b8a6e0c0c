"""The briefing as JSON, both ways: what other programs read, and what the reader and its worker speak."""

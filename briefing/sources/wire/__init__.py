"""Feeds and the formats of news agencies."""

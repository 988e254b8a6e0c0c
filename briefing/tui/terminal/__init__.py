"""The terminal that the reader draws on: what it can show, what it sends, and how it is left."""

"""What matters of all that was found: salience, summaries, the bottom line.

Takes every layer; marks the key events among ``layers.of(doc).events`` (``brf_key_events``) and gives the
``Briefing``, in characters of the article's text.
"""

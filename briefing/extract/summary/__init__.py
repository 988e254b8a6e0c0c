"""What matters of all that was found: salience, summaries, the bottom line."""

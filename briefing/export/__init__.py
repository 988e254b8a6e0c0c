"""A briefing as a file: JSON, Markdown or plain text, one module each."""

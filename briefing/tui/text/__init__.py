"""Text as the screen shows it: cells, wrapped lines, spans; nothing here knows Textual."""

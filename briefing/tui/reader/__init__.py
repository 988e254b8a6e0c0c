"""The reader: its screen, and what links and feeds the panes."""

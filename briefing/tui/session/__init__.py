"""The articles that are open, and the process that briefs them."""

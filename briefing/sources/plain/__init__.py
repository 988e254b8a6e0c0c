"""Plain text as it is found."""

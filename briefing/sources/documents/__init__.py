"""PDF and Word documents."""

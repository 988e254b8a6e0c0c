"""What fills the terminal: the reader, and the screens that lie over it."""

"""What the parts of the screen tell each other, a family a file."""

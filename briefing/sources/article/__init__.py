"""From the pieces that a format gives to an ``Article``."""

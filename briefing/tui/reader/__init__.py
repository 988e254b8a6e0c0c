"""The reader's controllers, a concern each; ``Desk`` joins them. They tell each other by messages on a ``Board``."""

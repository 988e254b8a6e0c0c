"""What every component stands on: the layers on a ``Doc``, its blocks, whose words are whose."""

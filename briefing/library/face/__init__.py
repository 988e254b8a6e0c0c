"""What ``Library`` offers, a part a module; each says in methods what the modules of the room do."""

"""Pronouns and noun phrases tied to the actors they stand for."""

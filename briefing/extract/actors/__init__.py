"""Actors and places: mentions of names gathered under whom or what they mean."""

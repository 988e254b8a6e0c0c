"""Markdown with front matter.

Takes cleaned text; gives the pieces of an article with their inline marks, and what the front matter tells
of it.
"""

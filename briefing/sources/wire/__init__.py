"""Feeds and the formats of news agencies: RSS, Atom, JSON Feed, NewsML-G2, NITF, ninjs.

Takes the bytes of an XML or JSON file; gives a draft for each article in it. ``formats.XML_ROOTS`` says
which module reads which root element.
"""

"""Web pages: the article without the page around it.

Takes the bytes of a page; gives the draft of its article. ``fragment`` reads the HTML that stands in feeds,
mail and wire formats, ``encoding`` what a page or its server says of its bytes; both are asked by module,
as a page loads much.
"""

"""Web pages: the article without the page around it.

Takes the bytes of a page; gives the draft of its article. ``fragment`` reads the HTML that stands in feeds,
mail and wire formats, ``encoding`` what a page or its server says of its bytes; both are asked by module,
as a page loads much.

A page is read in this order: ``tree`` parses it, ``head`` takes what its mark-up tells, ``ready`` makes it ready for
the extractor (``paragraphs``, ``notation``, ``clearing``, ``live``, ``containers``), ``title`` and ``opening`` find the
head of the article, ``lines`` drops what is of the page, ``nature`` says what the page is. ``page_words.tsv`` holds the
words by which pages name what stands beside an article.
"""

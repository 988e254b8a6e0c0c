"""PDF and Word documents.

Takes the bytes of a document, in a process that can be ended; gives the draft of its article. Needs the
packages of the extra ``documents``.
"""

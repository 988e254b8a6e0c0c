"""Bytes from files, standard input and the web, what they are, and the process that reads them."""

"""Time expressions and their TIMEX3 values.

Takes the tokens, the parse, ``blocks``, ``names`` and the day of publication; gives
``layers.of(doc).times``. A text is read as a line of word classes, a grammar finds expressions in it,
guards drop what is no time, readers say what each means, and a timeline ties it to the calendar.
"""

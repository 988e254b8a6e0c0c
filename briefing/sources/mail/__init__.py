"""Mail, mailboxes, and pages that browsers save as mails are sent.

Takes the bytes of a message or of an mbox; gives a draft for each message with a text, the first one where
a mail was sent on.
"""

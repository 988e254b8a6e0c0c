"""Lines of the page among the paragraphs, and lines that only look like them."""

from __future__ import annotations

import pytest

from briefing.sources.article import Piece
from briefing.sources.html.lines import asks_for_subscription, is_line_of_page, without_lines


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Article content", "Comments", "12 Comments", "Read More", "Recommended Videos",
        "Share this article", "Story continues below advertisement", "Advertisement - Continue reading below", "5 min read",
        "Skip past newsletter promotion", "Facebook | Twitter | WhatsApp", "2 hours ago", "© 2026 The Post. All rights reserved.",
        "This is a modal window.", "Beginning of dialog window. Escape will cancel and close the window.", "captions off, selected",
        "Get daily news and offers delivered to your inbox", "Sign up for our free newsletter, and we will write every day.",
        "Contact me with news and offers from other brands", "You can unsubscribe at any time.", "* * *",
        "By submitting your information you agree to the Terms & Conditions and Privacy Policy.", "Follow us on WhatsApp and Facebook",
        "READ MORE: Bombs fall on a far city", "SEE ALSO | A king is crowned", "Related: Bombs fall on a far city",
    ],
)  # fmt: skip
def test_a_line_of_the_page(line: str) -> None:
    assert is_line_of_page(Piece("paragraph", line))


@pytest.mark.parametrize(
    "line",
    [
        "Sign up or leave, the minister told the fishermen.", "Comments by the minister angered Rovia.", "Yes.", "No more.",
        "Get out, he told them, before the night is over.", "The video shows a boat.", "He said: read the treaty.",
        "“Sign up to the newsletter and you get nothing,” she said.", "We use nets that are older than the treaty.",
        "Share prices fell by a tenth.", "Advertisements for the crossing cost 4 million a year.", "More than 400 boats.",
        "Subscribers to the line lost their service.", "Close to 400 boats were out.", "Related crimes rose by a tenth.",
    ],
)  # fmt: skip
def test_a_line_of_the_article(line: str) -> None:
    assert not is_line_of_page(Piece("paragraph", line))
    assert not asks_for_subscription(line)


@pytest.mark.parametrize(
    "line",
    [
        "To view the full story, please subscribe to the Post.", "If you are already a subscriber, you can log in for access.",
        "Subscribe now to continue reading", "This article is for subscribers only.", "Already a subscriber? Log in",
        "You’ve reached your limit of free articles.", "Log in to read the rest of this story.", "Want to read more?",
        "Unlock this article for £1", "Start your free trial today", "Create a free account to keep reading.",
        "This content is available only to members.", "You have 2 free articles left",
    ],
)  # fmt: skip
def test_a_line_that_asks_for_a_subscription(line: str) -> None:
    assert asks_for_subscription(line)
    assert without_lines([Piece("paragraph", line)]) == ([], True)


def test_a_heading_with_nothing_below_goes_with_what_stood_there() -> None:
    pieces = [
        Piece("paragraph", "They left."),
        Piece("heading", "Follow"),
        Piece("paragraph", "Share on Facebook"),
    ]
    assert without_lines(pieces) == (pieces[:1], False)

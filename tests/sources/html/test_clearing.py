"""What stands in a page beside the article is none of its words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent))

from sentences import SAID, lines, opened, story

BODY = list(SAID[:6])
FAR = "Bombs fell on a far city on Friday and killed nine people, the army said."


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=most-read><h4>Most Popular</h4><div class=item><h3>Far city</h3><p>{FAR}</p></div></div>",
        f"<div class=x1><h4>More from World</h4><div><h5>Far city</h5><p>{FAR}</p></div></div>",
        f"<section class='c-RelatedStories'><p>{FAR}</p></section>",
        f"<div class='gallery'><h2>The week in pictures</h2><ul><li><h3>1/2 City</h3><p>{FAR}</p></li><li><h3>2/2 King</h3><p>A king was crowned.</p></li></ul></div>",
        f"<div class='swiper'><div><h3>Bombs fall</h3><p>{FAR}</p></div><div><h3>King crowned</h3><p>A king was crowned there.</p></div></div>",
        f"<article class=recommended><a href=/r><p>{FAR}</p></a></article>",
        f"<div class='story-card'><a href=/r><h3>Far city</h3><p>{FAR}</p></a></div>",
        "<h3>Related stories</h3><ul><li><a href=/1>Bombs fall on a far city and kill nine</a></li></ul>",
        f"<h3>You may also like</h3><div><a href=/1><h4>Far city</h4><p>{FAR}</p></a></div><div><a href=/2><p>A king is crowned in the city.</p></a></div>",
        "<div class=newsletter-inline><p>Our best stories, every day.</p></div>",
        "<div class='video-js'><div class=vjs-modal-dialog><p>This is a modal window.</p></div></div>",
        "<div id=cookie-notice><p>We and our 812 partners store data on your device.</p></div>",
        "<div class=ad-slot><p>Story continues below</p></div>",
        "<p><strong>READ MORE: <a href=/x>Bombs fall on a far city</a></strong></p>",
        "<p>ALSO READ: <a href=/x>Bombs fall on a far city</a></p>",
        "<p><em>Related article <a href=/x>Bombs fall on a far city</a></em></p>",
        "<p><strong>MORE:</strong> <a href=/x>Bombs fall on a far city</a></p>",
        "<p><strong><a href=/x>Bombs fall on a far city and kill nine</a></strong></p>",
        "<h3><span>Watch:</span> <a href=/x>Bombs fall on a far city</a></h3>",
        f"<article class=x9><h3>Bombs fall on a far city</h3><p>{FAR}</p></article>",
        f"<div class=story-card><h3>Bombs fall on a far city</h3><p>{FAR}</p></div>",
        f"<div data-component=linkCard><span>World</span><h3>Bombs fall</h3><p>{FAR}</p><time>3 Mar</time></div>",
        f"<a href=/x class=c1><div><h3>Bombs fall on a far city</h3><p>{FAR}</p></div></a>",
        f"<div class=x1><a href=/x><img src=a></a><div><h4><a href=/x>Bombs fall</a></h4><p>{FAR}</p><span>2 hours ago</span></div></div>",
        f"<div class=promo><p class=kicker>World</p><a href=/x>Bombs fall on a far city</a><p>{FAR}</p></div>",
        f"<section class=x2><header><a href=/x>Bombs fall on a far city</a></header><p>{FAR}</p><footer><a href=/x>Read the full story</a></footer></section>",
        f"<div class=css-12><p><strong>Read this too</strong></p><p><a href=/x>Bombs fall on a far city</a></p><p>{FAR}</p></div>",
        f"<article itemscope itemtype=https://schema.org/NewsArticle><h2><a href=/x>Bombs fall</a></h2><p>{FAR}</p></article>",
        f"<div itemscope itemtype=https://schema.org/NewsArticle><div itemprop=headline>Bombs fall</div><p>{FAR}</p></div>",
    ],
)  # fmt: skip
def test_other_stories_and_boxes_are_no_words_of_the_article(box: str) -> None:
    assert lines(opened(story(box))) == BODY


@pytest.mark.parametrize(
    ("box", "words"),
    [
        ("<div class=factbox><h3>What is at stake</h3><ul><li>The quotas of 1984 for cod</li></ul></div>", ["What is at stake", "The quotas of 1984 for cod"]),
        ("<p>More: that was all he wanted, he told them.</p>", ["More: that was all he wanted, he told them."]),
        ("<p>They met at <a href=/h>the old customs house by the quay</a>.</p>", ["They met at the old customs house by the quay."]),
        ("<section><h2>What is at stake</h2><p>The quotas of 1984 for cod.</p></section>", ["What is at stake", "The quotas of 1984 for cod."]),
        ("<section><h2><a href=#stake>What is at stake</a></h2><p>The quotas of 1984 for cod.</p></section>", ["What is at stake", "The quotas of 1984 for cod."]),
        ("<div class='card'><p>Each of the boats carries a card with the number of its licence.</p></div>", ["Each of the boats carries a card with the number of its licence."]),
    ],
)  # fmt: skip
def test_boxes_of_the_article_stay(box: str, words: list[str]) -> None:
    assert lines(opened(story(box))) == [*BODY[:2], *words, *BODY[2:]]


def test_a_name_of_the_whole_page_takes_nothing_out() -> None:
    assert lines(opened(f"<div class='newsletter-open related has-share'>{story()}</div>")) == BODY

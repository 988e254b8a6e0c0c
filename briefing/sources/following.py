"""From the summary in a feed to the article on the page that it links to, where the user asks for it."""

from __future__ import annotations

from dataclasses import replace

from briefing.article import Article
from briefing.sources.addresses import host_of
from briefing.sources.errors import SourceError
from briefing.sources.reading import read_page


def follow(article: Article) -> Article:
    """Return the article of the page that a summary links to; any other article as it is.

    Source, link, site and date are those that the feed tells. Raises ``SourceError`` where the page
    cannot be read, holds less than the summary, or stands in the own network while the feed does not.
    """
    if not (article.summary and article.link):
        return article
    page = read_page(article.link, leader=host_of(article.source), published=article.published)
    if len(page.text) < len(article.text):
        raise SourceError(article.link, "holds less than the feed", "open it in a browser")
    return replace(
        page,
        source=article.source,
        link=article.link,
        author=article.author or page.author,
        site=article.site or page.site,
        published=article.published or page.published,
        published_from=article.published_from if article.published else page.published_from,
    )

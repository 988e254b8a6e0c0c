"""The tables of a library, as numbered migrations: what a file of version N lacks is run from ``MIGRATIONS[N]`` on.

``body`` is the truth: the text of an article and its briefing, packed. All other tables of articles are an index of
it that ``Library.rebuild`` makes anew. What the user said (``state``, ``tag``, ``merged``, ``apart``, ``correction``,
``looked``) hangs on the hash of a text or on keys of actors, so that it outlives briefings, ids and models.

``gist`` and ``sketch`` have no index by article, which would double them: their rows are found again by the text.

``article.id`` is ``day << 20 | n`` (``day``: proleptic ordinal of the day of publication, else of arrival): the rowid
of the words too, so that newest first and ranges of dates run inside the full-text index.
"""

from __future__ import annotations

DAY_BITS = 20  # articles of one day: about a million
_FIRST = """
CREATE TABLE made(
  id INTEGER PRIMARY KEY, briefing TEXT NOT NULL, model TEXT NOT NULL, spacy TEXT NOT NULL, shape TEXT NOT NULL,
  UNIQUE(briefing, model, spacy, shape));
CREATE TABLE story(
  id INTEGER PRIMARY KEY, title TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  articles INTEGER NOT NULL, continues INTEGER REFERENCES story(id) ON DELETE SET NULL);
CREATE INDEX story_last ON story(last) WHERE articles > 1;
CREATE INDEX story_continues ON story(continues) WHERE continues IS NOT NULL;
CREATE TABLE article(
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, title TEXT NOT NULL, site TEXT, published TEXT,
  published_from TEXT, length INTEGER NOT NULL, threat REAL, added REAL NOT NULL,
  seen INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0,
  made INTEGER NOT NULL REFERENCES made(id),
  story INTEGER REFERENCES story(id) ON DELETE SET NULL,
  copy_of INTEGER REFERENCES article(id) ON DELETE SET NULL);
CREATE INDEX article_unread ON article(id) WHERE seen = 0;
CREATE INDEX article_grave ON article(id) WHERE threat <= -7;
CREATE INDEX article_threat ON article(id, threat) WHERE threat IS NOT NULL;
CREATE INDEX article_read ON article(id) WHERE seen = 1;
CREATE INDEX article_starred ON article(id) WHERE starred = 1;
CREATE INDEX article_site ON article(site);
CREATE INDEX article_made ON article(made);
CREATE INDEX article_story ON article(story, id);
CREATE INDEX article_copy ON article(copy_of) WHERE copy_of IS NOT NULL;
CREATE TABLE source(
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE ON UPDATE CASCADE,
  uri TEXT NOT NULL, added REAL NOT NULL, PRIMARY KEY(article, uri)) WITHOUT ROWID;
CREATE INDEX source_uri ON source(uri);
CREATE TABLE body(
  article INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE, text BLOB NOT NULL, briefing BLOB NOT NULL);
CREATE TABLE actor(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
  loose INTEGER NOT NULL, same_as INTEGER REFERENCES actor(id) ON DELETE SET NULL);
CREATE INDEX actor_same ON actor(same_as) WHERE same_as IS NOT NULL;
CREATE TABLE appears(
  actor INTEGER NOT NULL REFERENCES actor(id), article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  n INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY(actor, article)) WITHOUT ROWID;
CREATE INDEX appears_article ON appears(article);
CREATE TABLE alias(
  actor INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE, name TEXT NOT NULL, folded TEXT NOT NULL,
  PRIMARY KEY(folded, actor, name)) WITHOUT ROWID;
CREATE INDEX alias_actor ON alias(actor);
CREATE TABLE place(
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, country TEXT, folded TEXT NOT NULL);
CREATE INDEX place_folded ON place(folded);
CREATE INDEX place_country ON place(country);
CREATE TABLE stands(
  place INTEGER NOT NULL REFERENCES place(id), article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY(place, article)) WITHOUT ROWID;
CREATE INDEX stands_article ON stands(article);
CREATE TABLE event_type(
  type TEXT NOT NULL, article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
  PRIMARY KEY(type, article)) WITHOUT ROWID;
CREATE INDEX event_type_article ON event_type(article);
CREATE TABLE part(
  actor INTEGER NOT NULL REFERENCES actor(id), role TEXT NOT NULL, type TEXT NOT NULL,
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, item TEXT NOT NULL,
  PRIMARY KEY(actor, role, type, article, item)) WITHOUT ROWID;
CREATE INDEX part_article ON part(article);
CREATE TABLE threat(
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, item TEXT NOT NULL, form TEXT NOT NULL,
  severity REAL NOT NULL, denied INTEGER NOT NULL, PRIMARY KEY(article, item)) WITHOUT ROWID;
CREATE TABLE threat_pair(
  issuer INTEGER NOT NULL REFERENCES actor(id), target INTEGER NOT NULL REFERENCES actor(id),
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, item TEXT NOT NULL,
  PRIMARY KEY(issuer, target, article, item)) WITHOUT ROWID;
CREATE INDEX threat_pair_article ON threat_pair(article);
CREATE TABLE gist(
  term TEXT NOT NULL, article INTEGER NOT NULL, weight REAL NOT NULL, PRIMARY KEY(term, article)) WITHOUT ROWID;
CREATE TABLE sketch(h INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(h, article)) WITHOUT ROWID;
CREATE TABLE df(term TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE news(
  article INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE, item TEXT NOT NULL, change TEXT NOT NULL,
  earlier INTEGER, was TEXT, PRIMARY KEY(article, item)) WITHOUT ROWID;
CREATE TABLE failed(
  uri TEXT PRIMARY KEY, mtime REAL, size INTEGER, reason TEXT NOT NULL, tries INTEGER NOT NULL, at REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE taken(uri TEXT PRIMARY KEY, mtime REAL NOT NULL, size INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE feed(
  url TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', etag TEXT, modified TEXT, next REAL NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0, reason TEXT, gone INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE entry(
  feed TEXT NOT NULL REFERENCES feed(url) ON DELETE CASCADE, guid TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY(feed, guid)) WITHOUT ROWID;
CREATE TABLE state(
  hash TEXT PRIMARY KEY, seen INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, place TEXT,
  note TEXT, changed REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE tag(hash TEXT NOT NULL, tag TEXT NOT NULL, PRIMARY KEY(tag, hash)) WITHOUT ROWID;
CREATE INDEX tag_hash ON tag(hash);
CREATE TABLE merged(key TEXT PRIMARY KEY, into_key TEXT NOT NULL, at REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE apart(one TEXT NOT NULL, other TEXT NOT NULL, at REAL NOT NULL, PRIMARY KEY(one, other)) WITHOUT ROWID;
CREATE TABLE correction(
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, value TEXT, at REAL NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0);
CREATE INDEX correction_hash ON correction(hash);
CREATE TABLE looked(story INTEGER PRIMARY KEY, article INTEGER NOT NULL, at REAL NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
  title, text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
"""
MIGRATIONS: tuple[str, ...] = (_FIRST,)
VERSION = len(MIGRATIONS)

"""How the page of a desk brief looks: the brief, and beside it the article that a line leads into."""

from briefing.export.page_style import STYLE as _ARTICLE

STYLE = (
    _ARTICLE
    + """\
main { max-width: 90rem; align-items: flex-start; }
.brief { flex: 1 1 30rem; max-width: 46rem; font: 0.95rem/1.45 system-ui, sans-serif; }
.brief h1 { font-size: 1.4rem; margin: 0; }
.brief h2 { font-size: 1rem; margin: 1.4rem 0 0.3rem; border-bottom: 1px solid var(--rule); }
.brief ul { margin: 0.2rem 0; padding-left: 1.1rem; }
.brief li { margin: 0.25rem 0; }
.brief a { color: inherit; text-decoration: underline dotted; text-underline-offset: 0.2em; }
.brief .facts { display: block; font-size: 0.85rem; }
.cited { font-size: 0.8rem; color: var(--soft); }
.mark { font-weight: normal; color: var(--soft); }
.dim, .dim b { color: var(--soft); font-weight: normal; }
.articles { flex: 1 1 26rem; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
@supports selector(:has(*)) {
  .articles article { display: none; }
  .articles article:target, .articles article:has(:target) { display: block; }
  .articles:has(:target) .hint { display: none; }
}
.articles article:target { outline: none; }
.articles h1 { font-size: 1.3rem; }
.articles h2 { font-size: 1.1rem; }
@media (max-width: 60rem) { .articles { position: static; max-height: none; } }
@media print { .articles { display: none; } }
"""
)

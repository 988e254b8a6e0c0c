"""How the exported page looks: light or dark as the reader's system is, on paper without the tints."""

STYLE = """\
:root { color-scheme: light dark; --ink: #24272b; --paper: #fbfaf7; --soft: #666b73; --rule: #cfccc2;
  --actor: #004585; --event: #8f4f00; --time: #006626; --place: #85318a; --quote: #5d5800; --threat: #fae6df;
  --alarm: #b02a08; }
@media (prefers-color-scheme: dark) { :root { --ink: #d9dbdf; --paper: #15171b; --soft: #8d949f;
  --rule: #343a43; --actor: #6cb9ef; --event: #f2b45c; --time: #58d5a3; --place: #da89e1; --quote: #e6e2a8;
  --threat: #33211d; --alarm: #ff8f6b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.05rem/1.55 Georgia, serif; }
main { display: flex; flex-wrap: wrap; gap: 2rem; max-width: 75rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
article { flex: 3 1 28rem; max-width: 40rem; }
aside { flex: 2 1 20rem; font: 0.95rem/1.45 system-ui, sans-serif; }
main + main { border-top: 1px solid var(--rule); }
h1, h2, h3 { line-height: 1.2; overflow-wrap: anywhere; }
p, li, blockquote { overflow-wrap: anywhere; }
blockquote { margin: 0.3rem 0 0.6rem; padding-left: 0.8rem; border-left: 3px solid var(--rule); }
.byline, .dateline, .caption, .facts, aside blockquote { color: var(--soft); }
aside .facts { margin: 0.2rem 0 0.4rem; }
aside a { color: inherit; text-decoration: underline dotted; text-underline-offset: 0.2em; }
:target { outline: 2px solid var(--ink); outline-offset: 2px; scroll-margin-top: 3rem; }
.standfirst, .bottom { font-weight: bold; }
.mark { font-size: 0.8em; color: var(--soft); }
.mark.grave, .mark.serious { color: var(--alarm); font-weight: bold; }
.mark.grave { background: var(--alarm); color: var(--paper); padding: 0 0.3em; }
.threat { background: var(--threat); }
.quote { color: var(--quote); }
.figure { color: var(--time); font-weight: bold; }
.event { color: var(--event); text-decoration: underline; }
.place { color: var(--place); font-style: italic; font-weight: bold; }
.time { color: var(--time); font-style: italic; }
.actor { color: var(--actor); font-weight: bold; }
"""

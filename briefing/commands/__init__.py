"""Commands that are a module each; none is imported before it is called.

A new one is a module with a click command of its own name, and a line here.
"""

from __future__ import annotations

COMPLETE = "_BRIEFING_COMPLETE"  # in the environment: a shell asks what a line may go on with
LAZY: dict[str, str] = {  # name -> module, in which the command has the name of the function
    "actor": "briefing.commands.actor",
    "actors": "briefing.commands.actors",
    "completion": "briefing.commands.completion",
    "corrections": "briefing.commands.corrections",
    "trends": "briefing.commands.trends",
    "watches": "briefing.commands.watches",
    "cluster": "briefing.commands.cluster",
    "desk": "briefing.commands.desk",
    "feeds": "briefing.commands.feeds",
    "index": "briefing.commands.index",
    "manual": "briefing.commands.manual",
    "refresh": "briefing.commands.refresh",
    "search": "briefing.commands.search",
    "stories": "briefing.commands.stories",
    "story": "briefing.commands.story",
}

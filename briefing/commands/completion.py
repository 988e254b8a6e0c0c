"""``briefing completion``: how a shell completes commands, options and files, from the options themselves."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from briefing.commands import COMPLETE

SHELLS = ("bash", "zsh", "fish")


@click.command(
    epilog="""\b
To have it in every new shell:
  echo 'eval "$(briefing completion bash)"' >> ~/.bashrc
  echo 'eval "$(briefing completion zsh)"' >> ~/.zshrc
  briefing completion fish > ~/.config/fish/completions/briefing.fish"""
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what makes a shell complete the commands, options and files of `briefing` at the key Tab."""
    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(ctx.find_root().command, {}, "briefing", COMPLETE).source())

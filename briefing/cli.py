"""The commands. Nothing here imports Textual or spaCy before a command needs it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from briefing import __version__, config
from briefing.commands import LAZY
from briefing.commands.options import (
    file_names,
    follow_option,
    model_option,
    published_option,
    skipped_option,
)
from briefing.desk import BRIEFS
from briefing.export import FORMATS
from briefing.exporting import Job, run
from briefing.opening import open_reader, settings, stop
from briefing.paths import bundled
from briefing.sources.clean import clean_line

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class ReaderByDefault(click.Group):
    """Commands, of which ``open`` may be left out: ``briefing FILE`` is ``briefing open FILE``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click asks with it)
        """Return the names of all commands, also of those that are not imported yet."""
        return [*self.commands, *LAZY]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """Return a command, imported where it is one of the library."""
        if name in LAZY:
            from importlib import import_module

            found: click.Command = getattr(import_module(LAZY[name]), name)
            return found
        return super().get_command(ctx, name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``open`` before what is neither a command nor an option of the group itself."""
        own = {*self.list_commands(ctx), "--version", *ctx.help_option_names}
        named = args[0] in own if args else ctx.resilient_parsing  # a shell asks for the first word
        return super().parse_args(ctx, args if named else ["open", *args])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return what the first word may be: a file, a command, an option of the reader or of the group."""
        reader = self.commands["open"]
        with reader.make_context("open", [], parent=ctx, resilient_parsing=True) as within:
            options = click.Command.shell_complete(reader, within, incomplete)
        known = super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            return [*options, *known]
        return [*file_names(ctx, self.params[0], incomplete), *known]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show both ways to call it."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] [PATH]...")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix=" " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options of the reader with the group's own."""
        parameters = [*self.commands["open"].params, *self.get_params(ctx)]
        options = [parameter for parameter in parameters if isinstance(parameter, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(records)
        self.format_commands(ctx, formatter)


@click.group(
    cls=ReaderByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Examples:
  briefing talks.txt                  read one article
  briefing articles/                  read a folder
  pdftotext talks.pdf - | briefing -  read standard input
  briefing --plain talks.txt          print article and briefing as text
  briefing export talks.txt           write its briefing as JSON""",
)
@click.version_option(__version__, message="briefing %(version)s")
def main() -> None:
    """Read news articles and the briefings made from them, side by side.

    PATH is a file (text, Markdown, a web page and more), a folder of them, an address (https://…), or
    - for standard input; with no PATH your library opens, or the articles that
    come with the program. In the reader,
    ? shows the keys and q leaves. A file named like a command is reached as ./export.
    """


def _theme_names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    from briefing.opening import theme_names

    return [name for name in theme_names() if name.startswith(incomplete)]


@main.command("open")
@click.argument("paths", metavar="[PATH]...", nargs=-1, shell_complete=file_names)
@published_option
@follow_option
@model_option
@click.option(
    "--library", "library_path", metavar="PATH", type=click.Path(), help="Open another library than your own."
)
@click.option(
    "--theme",
    metavar="NAME",
    shell_complete=_theme_names,
    help="Colours of the reader, such as briefing-light or nord.",
)
@skipped_option
@click.option(
    "--plain", is_flag=True, help="Print article and briefing as text: for screen readers and pipes."
)
def open_command(theme: str | None, plain: bool, **options: Any) -> None:
    """Open the reader; `briefing PATH` is short for it."""
    if plain:
        if options.pop("library_path"):
            stop("a library opens in the reader; as text: briefing export --library PATH --format plain")
        paths = options.pop("paths") or (str(bundled("seeds")),)
        sys.exit(run(Job(paths, format="plain", **options)))
    sys.exit(open_reader(theme=theme, **options))


@main.command(
    epilog="""\b
Examples:
  briefing export talks.txt                                JSON, to read by programs
  briefing export -o talks.html talks.txt --format html    a page, each line linked to its words
  briefing export articles/ > articles.jsonl               a folder, one article a line
  curl -s https://example.org/a.html | briefing export -   what another program wrote
  briefing export --format csv --query 'by:iran after:7d'  a table of the events in your library"""
)
@click.argument("paths", metavar="[FILE]...", nargs=-1, shell_complete=file_names)
@click.option("--format", type=click.Choice([*FORMATS, *BRIEFS]), default="json", show_default=True)
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to FILE, not standard output.")
@click.option("--library", metavar="PATH", type=click.Path(), help="Write what this library has, not files.")
@click.option(
    "--query", metavar="QUERY", help="Write what your library, or that of --library, has on a query."
)
@click.option(
    "--top", metavar="N", type=click.IntRange(1), help="So many threats, stories and speakers of a brief."
)
@published_option
@follow_option
@model_option
@skipped_option
def export(**options: Any) -> None:
    """Write the briefings of articles as JSON, Markdown, text, a page or a table of events, or one brief of all.

    FILE is a file, a folder, an address or - for standard input. Several articles come in the order given: JSON
    as JSON Lines, one object a line. What cannot be read is told on standard error, the others are
    written, and the exit status is 2. `briefing schema` describes the JSON.

    A brief tells of all articles together what matters: threats, stories, what is new, who says what; as text,
    Markdown or a page. It has at most 1,100 words, or --top of everything.
    """
    if options["top"] is not None and options["format"] not in BRIEFS:
        raise click.UsageError(f"--top is of a brief: --format {', '.join(BRIEFS)}")
    of_library = options["library"] is not None or options["query"] is not None
    if of_library == bool(options["paths"]):
        raise click.UsageError("name files, or a library by --library or --query: one of the two")
    sys.exit(run(Job(**options)))


@main.command()
@click.option("--rules", is_flag=True, help="List the ids of rules and what they mean, tabs between.")
def schema(rules: bool) -> None:
    """Print the JSON Schema of what `export --format json` writes, or the rules that its ids name."""
    import json

    from briefing.contract.row_rules import listed
    from briefing.contract.schema import schema as json_schema
    from briefing.lexicon import LexiconError

    try:
        told = "\n".join("\t".join(one) for one in listed()) if rules else json.dumps(json_schema(), indent=2)
    except LexiconError as error:
        stop(str(error))
    click.echo(told)


@main.command()
@click.argument("words", metavar="SENTENCE", nargs=-1, required=True)
@published_option
@model_option
def inspect(words: tuple[str, ...], published: str | None, model: str | None) -> None:
    """Tell how a text is read and why, for work on the rules.

    SENTENCE is the text itself, or - for standard input. Told are layout and parse, names chosen and rejected,
    actors, times and quotations with the ids of their rules, the rows of the table of events that matched and
    those of the same word that did not, scopes, and threats.
    """
    from briefing.exporting import briefer_of
    from briefing.extract.inspection import inspect as inspected
    from briefing.lexicon import LexiconError
    from briefing.sources import SourceError, read, read_text

    try:
        text = " ".join(words)
        article = read("-", published=published) if text == "-" else read_text(text, published=published)
        click.echo(inspected(briefer_of(model or settings().model), article), nl=False)
    except (LexiconError, SourceError) as error:
        stop(str(error))


@main.command(
    "config",
    epilog="""\b
To start from the example:
  mkdir -p "$(dirname "$(briefing config --path)")"
  briefing config --show | tee "$(briefing config --path)\"""",
)
@click.option("--path", "wanted", flag_value="path", help="Print where config.toml is looked for.")
@click.option("--show", "wanted", flag_value="show", default=True, help="Print the settings (the default).")
def config_command(wanted: str) -> None:
    """Show the settings, as a config.toml.

    A command's option goes before config.toml. Your own lexicon tables are read from the folder
    lexicon/ beside it.
    """
    if wanted == "path":
        path = str(config.path())
        click.echo(clean_line(path) if sys.stdout.isatty() else path)
    else:
        click.echo(config.show(settings()), nl=False)

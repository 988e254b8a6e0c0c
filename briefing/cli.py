"""The commands. Nothing here imports Textual or spaCy before a command needs it."""

from __future__ import annotations

import contextlib
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from briefing import __version__, config
from briefing.export import FORMATS
from briefing.opening import STDIN, TROUBLE, find_files, open_reader, settings, stop, tell
from briefing.paths import bundled

if TYPE_CHECKING:
    from briefing.export.output import Output
    from briefing.extract import Briefer
    from briefing.model import Article, Briefing


def _iso_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Return an ISO 8601 date, or date and time, as the contract writes it."""
    if value is None:
        return None
    for kind in (date, datetime):
        with contextlib.suppress(ValueError):
            return kind.fromisoformat(value).isoformat()
    raise click.BadParameter(
        f"{value!r} is no date like 2025-11-08 or date and time like 2025-11-08T14:30", ctx, param
    )


class ReaderByDefault(click.Group):
    """Commands, of which ``open`` may be left out: ``briefing FILE`` is ``briefing open FILE``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``open`` before what is neither a command nor an option of the group itself."""
        own = {*self.commands, "--version", *ctx.help_option_names}
        return super().parse_args(ctx, args if args and args[0] in own else ["open", *args])

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


published_option = click.option(
    "--published",
    metavar="DATE",
    callback=_iso_date,
    help="Read relative times ('on Saturday') against DATE where an article tells none.",
)
model_option = click.option(
    "--model", metavar="NAME", help="An installed spaCy pipeline, such as en_core_web_md."
)


follow_option = click.option(
    "--follow", is_flag=True, help="Read the pages that a feed links to where it holds only summaries."
)


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
    - for standard input; with no PATH the articles that come with the program open. In the reader,
    ? shows the keys and q leaves. A file named like a command is reached as ./export.
    """


@main.command("open")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@published_option
@follow_option
@model_option
@click.option("--theme", metavar="NAME", help="Colours of the reader, such as briefing-light or nord.")
@click.option(
    "--plain", is_flag=True, help="Print article and briefing as text: for screen readers and pipes."
)
def open_command(
    paths: tuple[str, ...],
    published: str | None,
    follow: bool,
    model: str | None,
    theme: str | None,
    plain: bool,
) -> None:
    """Open the reader; `briefing PATH` is short for it."""
    if plain:
        _write(paths or (str(bundled("seeds")),), "plain", None, published, follow, model)
    sys.exit(open_reader(paths, published, model, theme, follow))


@main.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--format", "name", type=click.Choice(list(FORMATS)), default="json", show_default=True)
@click.option("-o", "--output", metavar="FILE", type=click.Path(), help="Write to FILE, not standard output.")
@published_option
@follow_option
@model_option
def export(
    paths: tuple[str, ...],
    name: str,
    output: str | None,
    published: str | None,
    follow: bool,
    model: str | None,
) -> None:
    """Write the briefings of articles as JSON, Markdown, text, a page or a table of events.

    FILE is a file, a folder, an address or - for standard input. Several articles come in the order given: JSON
    as JSON Lines, one object a line. What cannot be read is told on standard error, the others are
    written, and the exit status is 2. `briefing schema` describes the JSON.
    """
    _write(paths, name, output, published, follow, model)


@main.command()
def schema() -> None:
    """Print the JSON Schema of what `export --format json` writes."""
    import json

    from briefing.contract.schema import schema as json_schema

    click.echo(json.dumps(json_schema(), indent=2))


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
    click.echo(str(config.path()) if wanted == "path" else config.show(settings()), nl=wanted == "path")


def _write(
    paths: tuple[str, ...],
    name: str,
    output: str | None,
    published: str | None,
    follow: bool,
    model: str | None,
) -> NoReturn:
    """Write the briefings of ``paths`` in the format ``name`` and end."""
    from briefing.export.output import Output, OutputError
    from briefing.lexicon import LexiconError

    model = model or settings().model
    files, bad = find_files(paths)
    if output and any(_same(file, output) for file in files):
        stop(f"{output}: this would overwrite an article that is read")
    try:
        with Output(output, FORMATS[name]) as out:
            bad += _export(files, published, follow, model, out) if files else 0
    except (LexiconError, OutputError) as error:
        stop(str(error))
    sys.exit(TROUBLE if bad else 0)


def _export(files: list[str], published: str | None, follow: bool, model: str | None, out: Output) -> int:
    """Write the briefings of ``files``; return how many could not be made."""
    from briefing.export.output import progress
    from briefing.sources import SourceError, read_guarded

    briefer = _briefer(model)
    bad = 0
    for number, file in enumerate(files, start=1):
        try:
            with progress(number, len(files), file):
                articles = read_guarded(file, published=published)
        except SourceError as error:
            tell(str(error))
            bad += 1
            continue
        for place, article in enumerate(articles, start=1):
            if article.damage:
                tell(f"{article.source}: {article.damage}")
            alone = len(articles) == 1
            with progress(*((number, len(files)) if alone else (place, len(articles))), article.source):
                whole = _followed(article) if follow else article
                bad += whole is None
                briefing = _brief(briefer, whole or article)
            if briefing is None:
                bad += 1
            else:
                out.write(briefing)
    return bad


def _followed(article: Article) -> Article | None:
    """Return the whole article that a summary stands for; tell why where it cannot be had."""
    from briefing.sources import SourceError
    from briefing.sources.following import follow

    try:
        return follow(article)
    except SourceError as error:
        tell(str(error))
        return None


def _brief(briefer: Briefer, article: Article) -> Briefing | None:
    """Return the briefing of an article; tell why where there is none: its trouble must not end the others'."""
    from briefing.lexicon import LexiconError
    from briefing.sources.clean import clean_line

    try:
        return briefer.brief(article)
    except LexiconError:
        raise
    except Exception as error:
        tell(f"{clean_line(article.source)}: cannot be briefed ({type(error).__name__}: {error})")
        return None


def _briefer(model: str | None) -> Briefer:
    from briefing.extract import Briefer, ModelError

    try:
        return Briefer(model)
    except ModelError as error:
        stop(str(error))


def _same(file: str, output: str) -> bool:
    from briefing.sources.formats import numbered

    path = Path(numbered(file)[0])
    return file != STDIN and path.exists() and Path(output).exists() and path.samefile(output)

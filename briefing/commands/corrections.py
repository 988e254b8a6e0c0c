"""``briefing corrections``: what the reader corrected, as annotated articles that can teach."""

from __future__ import annotations

from pathlib import Path

import click

from briefing.commands.options import library_option, opened
from briefing.opening import stop
from briefing.sources.clean import clean_line


@click.command()
@click.option(
    "--export", "folder", metavar="FOLDER", type=click.Path(), help="Write the articles there, annotated."
)
@library_option
def corrections(folder: str | None, library_path: str | None) -> None:
    """List the corrections in the library, or write the corrected articles in the format of the corpus.

    In the reader, e corrects the row under the cursor and U takes the last correction of an article back.
    """
    from briefing.files import write
    from briefing.gold import annotated

    with opened(library_path) as library:
        for number, said in library.corrections():
            briefing = library.briefing(number)
            if briefing is None:
                continue
            if folder is None:
                for one in said:
                    words = " … ".join(one.anchor.words[:3])
                    told = (
                        f"{briefing.article.title}: {one.anchor.item} “{words}”: {one.kind} {one.value or ''}"
                    )
                    click.echo(clean_line(told))
                continue
            file = Path(folder) / f"{briefing.article.id}.gold"
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                write(file, annotated(briefing).encode("utf-8", "backslashreplace"))
            except OSError as error:
                stop(f"{file}: {error.strerror}")
            click.echo(clean_line(str(file)))

"""`medref search`."""

from typing import TYPE_CHECKING, Annotated

import typer

from medref.cli.completing import complete_classes
from medref.cli.options import ColorOption, FormatOption, Json, Libraries, Limit, Pager
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session

Words = Annotated[list[str], typer.Argument(metavar="WORDS", help="What to look for; no quotes needed.")]
InClass = Annotated[
    str | None,
    typer.Option("--class", metavar="CLASS", help="Only drugs of this class.", autocompletion=complete_classes),
]


def search(
    context: typer.Context,
    words: Words,
    limit: Limit = 10,
    class_name: InClass = None,
    as_json: Json = False,
    format_: FormatOption = "text",
    libraries: Libraries = None,
    color: ColorOption = "auto",
    pager: Pager = True,
) -> int:
    """Search all that is written: names, brands, classes, uses, mechanisms, effects, precautions.

    medref search muscle relaxant

    medref search low back pain --class nsaid

    medref search glaucoma --json | jq -r '.hits[].name'

    Exit status 1: nothing was found.
    """
    from medref.questions.search import search as ask

    session: Session = context.obj
    session.take(libraries, as_json=as_json, format_=format_, color=color, pager=pager)
    answer = ask(session.catalog(), " ".join(words), limit=limit, class_name=class_name)
    if session.json:
        session.answer(answer)
    elif answer["hits"]:
        from medref.views.tables import hits

        session.page(hits(answer))
    else:
        session.streams.say("nothing is recorded for these words; other words, or fewer, may find it")
    return Status.DONE if answer["hits"] else Status.NO

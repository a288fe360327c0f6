"""`medref list`."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from medref.cli.completing import complete_classes
from medref.cli.options import ColorOption, FormatOption, Json, Libraries, Pager
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session

InClass = Annotated[
    str | None,
    typer.Option("--class", metavar="CLASS", help="Only drugs of this class.", autocompletion=complete_classes),
]
Schedule = Annotated[
    Literal["I", "II", "III", "IV", "V"] | None, typer.Option("--schedule", help="Only drugs of this US schedule.")
]
Complete = Annotated[bool, typer.Option("--complete", help="Only drugs with a complete monograph.")]


def list_(
    context: typer.Context,
    class_name: InClass = None,
    schedule: Schedule = None,
    complete: Complete = False,
    as_json: Json = False,
    format_: FormatOption = "text",
    libraries: Libraries = None,
    color: ColorOption = "auto",
    pager: Pager = True,
) -> int:
    """List the drugs of the library.

    medref list --complete

    medref list --class opioid --schedule II

    medref list --json | jq -r '.drugs[] | select(.complete) | .name'

    Exit status 1: no drug fits.
    """
    from medref.questions.listing import list_drugs

    session: Session = context.obj
    session.take(libraries, as_json=as_json, format_=format_, color=color, pager=pager)
    answer = list_drugs(session.catalog(), class_name, schedule, complete=complete)
    if session.json:
        session.answer(answer)
    elif answer["drugs"]:
        from medref.views.tables import drugs

        session.page(drugs(answer))
    else:
        session.streams.say("no drug of the library fits")
    return Status.DONE if answer["drugs"] else Status.NO

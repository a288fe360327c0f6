"""`medref coverage`."""

from typing import TYPE_CHECKING

import typer

from medref.cli.options import ColorOption, FormatOption, Json, Libraries, Pager
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session


def coverage(
    context: typer.Context,
    as_json: Json = False,
    format_: FormatOption = "text",
    libraries: Libraries = None,
    color: ColorOption = "auto",
    pager: Pager = True,
) -> int:
    """Say how far the library was written and checked: statements, sources read, second readings.

    medref coverage

    medref coverage --json | jq -r '.monographs[] | select(.second_reading == null) | .name'
    """
    from medref.questions.coverage import coverage as ask

    session: Session = context.obj
    session.take(libraries, as_json=as_json, format_=format_, color=color, pager=pager)
    answer = ask(session.catalog())
    if session.json:
        session.answer(answer)
    else:
        from medref.views.coverage import coverage as draw

        session.page(draw(answer))
    return Status.DONE

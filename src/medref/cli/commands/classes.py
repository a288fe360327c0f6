"""`medref classes`."""

from typing import TYPE_CHECKING

import typer

from medref.cli.options import ColorOption, FormatOption, Json, Libraries, Pager
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session


def classes(
    context: typer.Context,
    as_json: Json = False,
    format_: FormatOption = "text",
    libraries: Libraries = None,
    color: ColorOption = "auto",
    pager: Pager = True,
) -> int:
    """List the pharmacological classes and interaction groups.

    medref classes

    medref classes --json | jq -r '.classes[] | select(.kind == "group") | .name'
    """
    from medref.questions.listing import list_classes

    session: Session = context.obj
    session.take(libraries, as_json=as_json, format_=format_, color=color, pager=pager)
    answer = list_classes(session.catalog())
    if session.json:
        session.answer(answer)
    else:
        from medref.views.tables import classes as draw

        session.page(draw(answer))
    return Status.DONE

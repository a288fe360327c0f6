"""`medref show`."""

from typing import Annotated

import typer

from medref.cli.completing import complete_names, complete_sections
from medref.cli.options import ColorOption, FormatOption, Json, Libraries, Pager
from medref.cli.session import Session
from medref.cli.status import Status

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="DRUG",
        help="The words of one name or brand; `-` reads names from stdin.",
        autocompletion=complete_names,
    ),
]
Sections = Annotated[
    list[str] | None,
    typer.Option("--section", "-s", help="Only this section. Repeatable.", autocompletion=complete_sections),
]


def show(
    context: typer.Context,
    words: Words,
    section: Sections = None,
    as_json: Json = False,
    format_: FormatOption = "text",
    libraries: Libraries = None,
    color: ColorOption = "auto",
    pager: Pager = True,
) -> int:
    """Show a drug's monograph.

    medref show diazepam

    medref show Valium --section uses --section dosing

    medref show insulin glargine --json

    medref show - --json < names.txt

    Exit status 3: the name is unknown or means several drugs; suggestions are on stderr.
    """
    session: Session = context.obj
    session.take(libraries, as_json=as_json, format_=format_, color=color, pager=pager)
    if words == ["-"]:
        return _show_lines(session)
    name = " ".join(words)
    if not section and session.json:
        from medref.questions.show import show_json

        session.streams.write_bytes(show_json(session.catalog(), name) + b"\n")
        return Status.DONE
    from medref.cli.sections import chosen, limited
    from medref.questions.show import show as ask
    from medref.views.monograph import monograph

    sections = chosen(section or [])
    page = ask(session.catalog(), name)
    if session.json:
        session.answer(limited(page, sections))
    else:
        session.page(monograph(page, sections))
    return Status.DONE


def _show_lines(session: Session) -> int:
    """Answer names from stdin, one JSON object a line, in order."""
    from medref.questions.show import show_line

    catalog = session.catalog()
    all_known = True
    for line in session.streams.lines():
        if name := line.strip():
            answer, known = show_line(catalog, name)
            session.streams.write_bytes(answer + b"\n")
            session.streams.flush()  # whoever asks name by name waits for the answer
            all_known = all_known and known
    return Status.DONE if all_known else Status.UNKNOWN_NAME

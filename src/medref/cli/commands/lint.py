"""`medref lint`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from medref.cli.options import ColorOption, Json, Libraries
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session
    from medref.contract import LintAnswer

Files = Annotated[
    list[Path] | None, typer.Argument(metavar="FILE", help="Library files or folders; medref's own is checked always.")
]


def lint(
    context: typer.Context,
    files: Files = None,
    as_json: Json = False,
    libraries: Libraries = None,
    color: ColorOption = "auto",
) -> int:
    """Check a library and find every problem in it.

    medref lint

    medref lint our-formulary.yaml

    medref lint --json | jq -r '.problems[].message'

    Exit status 1: there are problems. Notices, such as a review that is due, fail nothing.
    """
    import datetime as dt

    from medref.catalog.where import base_data

    session: Session = context.obj
    session.take(libraries, as_json=as_json, color=color)
    from medref.cli.problems import notes
    from medref.loader.load import load
    from medref.source.unprintable import spell_out

    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    library = load(base_data(), [*session.readers, *(files or ())], today=today)
    faults, notices = library.faults, [each for each in library.problems if each.notice]
    count = {"files": len(library.files), "drugs": len(library.drugs)}
    if session.json:
        answer: LintAnswer = {
            "schema": "medref.lint/1",
            "files": count["files"],
            "drugs": count["drugs"],
            "problems": notes(faults),
            "notices": notes(notices),
        }
        session.answer(answer)
    else:
        for problem in library.problems:
            session.streams.write(spell_out(f"{'notice: ' if problem.notice else ''}{problem}") + "\n")
        found = f"{_counted(len(faults), 'problem')} and {_counted(len(notices), 'notice')}"
        session.streams.say(f"{found} in {_counted(count['files'], 'file')}, {_counted(count['drugs'], 'drug')}")
    return Status.NO if faults else Status.DONE


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"

"""`medref new`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from medref.cli.completing import complete_names
from medref.cli.options import Json, Libraries
from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session

Words = Annotated[
    list[str], typer.Argument(metavar="DRUG", help="The drug's name; no quotes needed.", autocompletion=complete_names)
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Write to this new file; without it, to stdout.", dir_okay=False
    ),
]


def new(
    context: typer.Context,
    words: Words,
    output: Output = None,
    as_json: Json = False,
    libraries: Libraries = None,
) -> int:
    """Begin a monograph: a valid file with a question wherever something is to be found.

    medref new zolpidem > zolpidem.yaml

    medref new zolpidem --output data/drugs/zolpidem.yaml

    Exit status 1: the drug has a complete monograph, or the file exists.
    """
    from medref.questions.skeleton import AlreadyWrittenError
    from medref.questions.skeleton import new as ask

    session: Session = context.obj
    session.take(libraries, as_json=as_json)
    try:
        answer = ask(session.catalog(), " ".join(words))
        if output is not None:
            with output.open("x", encoding="utf-8") as file:
                file.write(answer["text"])
    except AlreadyWrittenError as error:
        session.streams.say(str(error))
        return Status.NO
    except OSError as error:
        session.streams.say(f"{output}: {error.strerror}; name a file that does not exist yet")
        return Status.NO
    if not answer["known"]:
        session.streams.say(f"no drug of the library is called {answer['name']!r}: the name is taken as it is written")
    if session.json:
        session.answer(answer)
    elif output is None:
        session.streams.write(answer["text"])
    return Status.DONE

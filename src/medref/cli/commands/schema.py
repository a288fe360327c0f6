"""`medref schema`."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from medref.cli.status import Status

if TYPE_CHECKING:
    from medref.cli.session import Session

Shape = Annotated[
    Literal["library", "show", "search", "list", "classes", "coverage", "new", "lint", "error", "version"],
    typer.Argument(help="`library`, a library file, or the answer of a command."),
]


def schema(context: typer.Context, shape: Shape = "library") -> int:
    """Print the JSON Schema of a library file, or of a command's JSON.

    medref schema > library.schema.json

    medref schema show

    An editor checks a library file against it when the file begins with the line
    # yaml-language-server: $schema=library.schema.json
    """
    import json

    from medref.schemas import json_schema

    session: Session = context.obj
    session.streams.write(json.dumps(json_schema(shape), indent=2) + "\n")
    return Status.DONE

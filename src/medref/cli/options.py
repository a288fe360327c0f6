"""Options that several commands share, each said once."""

from pathlib import Path
from typing import Annotated, Literal

import typer

Color = Literal["auto", "always", "never"]
Format = Literal["text", "markdown", "json"]

Json = Annotated[bool, typer.Option("--json", help="Answer with one JSON object.")]
FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is written.")]
ColorOption = Annotated[Color, typer.Option("--color", help="When to use colour.")]
Libraries = Annotated[
    list[Path] | None,
    typer.Option(
        "--library",
        metavar="PATH",
        help="A library file or folder of your own, beside medref's. Repeatable; MEDREF_LIBRARY names more.",
    ),
]
Pager = Annotated[bool, typer.Option("--pager/--no-pager", help="Page long answers on a terminal.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, max=1000, help="The most hits to give.")]
ClassOption = Annotated[str | None, typer.Option("--class", metavar="CLASS", help="Only drugs of this class.")]

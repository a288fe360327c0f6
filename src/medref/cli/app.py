"""The commands as one program."""

from typing import Annotated, Any

import typer

from medref.cli.commands.classes import classes
from medref.cli.commands.lint import lint
from medref.cli.commands.listing import list_
from medref.cli.commands.schema import schema
from medref.cli.commands.search import search
from medref.cli.commands.show import show
from medref.cli.commands.version import show_version
from medref.cli.options import ColorOption, Json, Libraries
from medref.cli.session import Session

_HELP = """\
A drug reference for professionals: offline, every statement with its source.

medref show diazepam · medref search muscle relaxant · medref show Valium --json | jq -r .name
"""
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

app = typer.Typer(name="medref", help=_HELP, context_settings=_SETTINGS, rich_markup_mode=None, no_args_is_help=True)


@app.callback(invoke_without_command=True)
def main(  # noqa: PLR0913  # these are the options of the program
    context: typer.Context,
    libraries: Libraries = None,
    as_json: Json = False,
    color: ColorOption = "auto",
    version: Annotated[bool, typer.Option("--version", help="Show the versions of program, library and JSON.")] = False,
) -> None:
    """Take the options that stand before the command."""
    session: Session = context.obj
    session.take(libraries, as_json=as_json, color=color)
    if version:
        show_version(session)
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.TyperException(context.get_help())  # pragma: no cover  # no_args_is_help comes first


app.command()(show)
app.command()(search)
app.command("list")(list_)
app.command()(classes)
app.command()(lint)
app.command()(schema)


def command() -> Any:  # noqa: ANN401  # Typer names no public type for it
    """Give the program as Typer runs it."""
    return typer.main.get_command(app)

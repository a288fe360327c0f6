"""The commands as one program."""

import importlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from medref.cli.options import ColorOption, Json, Libraries

if TYPE_CHECKING:
    from medref.cli.session import Session

_HELP: Final = """\
A drug reference for professionals: offline, every statement with its source.

medref show diazepam

medref search muscle relaxant

medref show Valium --json | jq -r .name

Exit statuses: 0 done; 1 the answer is no (no hit, problems found); 2 wrong usage; 3 a name is unknown or means several
drugs; 4 the library cannot be used; 70 a bug; 130 interrupted.
"""
#: Each command's module and function; a run imports those that its words may mean.
COMMANDS: Final = {
    "show": "show",
    "search": "search",
    "list": "list_",
    "classes": "classes",
    "coverage": "coverage",
    "new": "new",
    "lint": "lint",
    "schema": "schema",
}
_MODULES: Final = {"list": "listing"}


def _main(
    context: typer.Context,
    libraries: Libraries = None,
    as_json: Json = False,
    color: ColorOption = "auto",
    version: Annotated[bool, typer.Option("--version", help="Show the versions of program, library and JSON.")] = False,
) -> None:
    session: Session = context.obj
    session.take(libraries, as_json=as_json, color=color)
    if version:
        from medref.cli.commands.version import show_version

        show_version(session)
        raise typer.Exit
    if context.invoked_subcommand is None:
        message = "name a command"
        raise typer.BadParameter(message, ctx=context)


def command(words: Sequence[str]) -> Any:  # noqa: ANN401  # Typer names no public type for it
    """Give the program as Typer runs it, with the commands that the words of a command line may mean.

    Building a command takes as long as reading a record, so one that is not named is not built; help and completion
    get all.
    """
    settings = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
    app = typer.Typer(name="medref", help=_HELP, context_settings=settings, rich_markup_mode=None, no_args_is_help=True)
    app.callback(invoke_without_command=True)(_main)
    named = [name for name in COMMANDS if name in words]
    if not named or "--help" in words or "-h" in words or "_MEDREF_COMPLETE" in os.environ:
        named = list(COMMANDS)
    for name in named:
        module = importlib.import_module(f"medref.cli.commands.{_MODULES.get(name, name)}")
        app.command(name)(getattr(module, COMMANDS[name]))
    return typer.main.get_command(app)

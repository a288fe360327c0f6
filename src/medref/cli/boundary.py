"""The one place where a fault becomes a message and an exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from medref.catalog.errors import LibraryUnusableError
from medref.catalog.names import AmbiguousNameError, UnknownClassError, UnknownNameError
from medref.cli.app import command
from medref.cli.session import Session
from medref.cli.status import Status
from medref.cli.streams import PipeClosedError, Streams

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str], streams: Streams | None = None) -> int:
    """Run the program on its arguments and give the exit status; nothing it meets becomes a traceback."""
    session = Session(streams or Streams())
    try:
        status = command(arguments).main(list(arguments), prog_name="medref", standalone_mode=False, obj=session)
        session.streams.flush()
    except (PipeClosedError, SystemExit):  # Typer exits where the pipe of its help is closed
        session.streams.close_quietly()
        return Status.DONE
    except (KeyboardInterrupt, typer.Abort):
        session.streams.close_quietly()
        return Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the last boundary: nothing is thrown at a person
        return _report(error, session, as_json=session.json or "--json" in arguments)
    return status if isinstance(status, int) else Status.DONE


def _report(error: Exception, session: Session, *, as_json: bool) -> int:
    """Say what went wrong, and give the exit status that means it."""
    from medref.cli import reports

    if isinstance(error, UnknownNameError | AmbiguousNameError):
        return reports.name(error, session, as_json=as_json)
    if isinstance(error, UnknownClassError):
        return reports.class_name(error, session, as_json=as_json)
    if isinstance(error, LibraryUnusableError):
        return reports.library(error, session, as_json=as_json)
    if isinstance(error, typer.TyperException):
        return reports.usage(error, session, as_json=as_json)
    if isinstance(error, OSError):
        session.streams.close_quietly()
        return reports.unwritten(error, session)
    return reports.bug(error, session, as_json=as_json)

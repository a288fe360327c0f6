"""The one place where a fault becomes a message and an exit status."""

import json
import os
import sys
from collections.abc import Sequence

import typer

from medref.catalog import AmbiguousNameError, LibraryUnusableError, UnknownNameError
from medref.cli.app import command
from medref.cli.session import Session
from medref.cli.status import Status
from medref.cli.streams import Streams
from medref.contract import ErrorAnswer
from medref.version import VERSION


def run(arguments: Sequence[str], streams: Streams | None = None) -> int:
    """Run the program on its arguments and give the exit status; nothing it meets becomes a traceback."""
    session = Session(streams or Streams())
    wants_json = "--json" in arguments or "--format=json" in arguments
    try:
        status = _run(arguments, session)
        session.streams.out.flush()
    except BrokenPipeError:
        _close_quietly(session.streams)
        return Status.DONE
    except (UnknownNameError, AmbiguousNameError) as error:
        from medref.cli.naming import report_name

        report_name(error, session, as_json=session.json)
        return Status.UNKNOWN_NAME
    except LibraryUnusableError as error:
        from medref.cli.problems import report_library

        report_library(error, session)
        return Status.LIBRARY
    except typer.TyperException as error:
        return _usage(error, session, as_json=wants_json)
    except (typer.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except OSError as error:
        session.streams.say(f"the answer could not be written: {error.strerror or error}")
        _close_quietly(session.streams)
        return Status.NO
    except Exception as error:  # noqa: BLE001  # the last boundary: a bug is reported, not thrown at a person
        return _bug(error, session, as_json=wants_json)
    return status


def _run(arguments: Sequence[str], session: Session) -> int:
    """Let Typer read the arguments and call the command."""
    status = command().main(list(arguments), prog_name="medref", standalone_mode=False, obj=session)
    return status if isinstance(status, int) else Status.DONE


def _usage(error: typer.TyperException, session: Session, *, as_json: bool) -> int:
    """Report arguments that do not fit."""
    words = error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "medref"
    if as_json:
        report_json(session, {**_error("usage", words, Status.USAGE)})
    else:
        session.streams.say(f"{words.rstrip('.')}. `{path} --help` shows how it is used.")
    return Status.USAGE


def _bug(error: Exception, session: Session, *, as_json: bool) -> int:
    """Report a fault of the program, with what a report of it needs."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{os.path.basename(frame.tb_frame.f_code.co_filename)}:{frame.tb_lineno}" if frame else "?"  # noqa: PTH119
    words = f"a bug in medref {VERSION} at {where}: {type(error).__name__}: {error}"
    python = ".".join(map(str, sys.version_info[:3]))
    if as_json:
        report_json(session, _error("internal", words, Status.BUG))
    else:
        session.streams.say(f"{words}. Please report this line and what you typed (Python {python}, {sys.platform}).")
    return Status.BUG


def _error(kind: str, words: str, status: Status) -> ErrorAnswer:
    answer = {"schema": "medref.error/1", "error": kind, "message": words, "exit_status": int(status)}
    return answer  # type: ignore[return-value]  # the schema tests hold it to the contract


def report_json(session: Session, answer: ErrorAnswer) -> None:
    """Write an error as JSON to stderr."""
    session.streams.err.write(json.dumps(answer) + "\n")


def _close_quietly(streams: Streams) -> None:
    """Leave nothing for the interpreter to flush into a pipe that is closed."""
    if streams.out is sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

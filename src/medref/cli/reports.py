"""What is said, on stderr, when there is no answer; each report gives the exit status that means it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from medref.catalog.names import AmbiguousNameError
from medref.cli.problems import notes
from medref.cli.status import Status
from medref.questions.show import name_error
from medref.version import VERSION

if TYPE_CHECKING:
    import typer

    from medref.catalog.errors import LibraryUnusableError
    from medref.catalog.names import UnknownClassError, UnknownNameError
    from medref.cli.session import Session
    from medref.contract import ErrorAnswer, Suggestion


def name(error: UnknownNameError | AmbiguousNameError, session: Session, *, as_json: bool) -> Status:
    """Report a name that is not one drug's, with suggestions; nothing is shown in its place."""
    answer = name_error(error)
    if as_json:
        return _json(session, answer)
    session.streams.say(answer["message"])
    if isinstance(error, AmbiguousNameError):
        session.streams.say(error.text)
    near = answer["suggestions"]
    if near:
        session.streams.say("Did you mean one of these? Nothing is shown in place of what was asked.")
        for each in near:
            session.streams.say(f"  {_suggestion(each)}")
    else:
        session.streams.say("No name is near it. `medref search WORDS` looks in all that is written.")
    return Status.UNKNOWN_NAME


def _suggestion(each: Suggestion) -> str:
    """Give a suggestion with what it is, so that a look-alike is seen for what it is."""
    written = f" ({each['kind']} {each['written']})" if each["kind"] != "name" else ""
    first_sentence = (each["summary"] or "").split(". ")[0].rstrip(".")
    about = first_sentence or ", ".join(each["classes"][:3]) or "names and codes only"
    theirs = f" (from your library {each['origin']['library']})" if each["origin"]["reader"] else ""
    return f"{each['display']}{written}: {about}{theirs}"


def class_name(error: UnknownClassError, session: Session, *, as_json: bool) -> Status:
    """Report a class that is unknown."""
    near = f"; near it: {', '.join(error.near)}" if error.near else ""
    words = f"{error}{near}. `medref classes` lists them."
    if as_json:
        return _json(session, _error("unknown-name", words, Status.UNKNOWN_NAME) | {"asked": error.asked})
    session.streams.say(words)
    return Status.UNKNOWN_NAME


def library(error: LibraryUnusableError, session: Session, *, as_json: bool) -> Status:
    """Report a library that cannot be used, with every problem of it."""
    if as_json:
        return _json(session, _error("library", str(error), Status.LIBRARY) | {"problems": notes(error.problems)})
    for problem in error.problems:
        session.streams.say(str(problem))
    session.streams.say(f"{error}; nothing is answered from it")
    return Status.LIBRARY


def usage(error: typer.TyperException, session: Session, *, as_json: bool) -> Status:
    """Report arguments that do not fit; asked for nothing, give the help."""
    words = error.format_message()
    if as_json:
        return _json(session, _error("usage", words, Status.USAGE))
    if type(error).__name__ == "NoArgsIsHelpError":
        session.streams.say_text(words + "\n")
        return Status.USAGE
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "medref"
    session.streams.say(f"{words.rstrip('.')}. `{path} --help` shows how it is used.")
    return Status.USAGE


def unwritten(error: OSError, session: Session) -> Status:
    """Report an answer that could not be written."""
    session.streams.say(f"the answer could not be written: {error.strerror or error}")
    return Status.NO


def bug(error: Exception, session: Session, *, as_json: bool) -> Status:
    """Report a fault of the program, with what a report of it needs."""
    frame = error.__traceback__
    while frame and frame.tb_next:
        frame = frame.tb_next
    where = f"{Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else "?"
    words = f"a bug in medref {VERSION} at {where}: {type(error).__name__}: {error}"
    if as_json:
        return _json(session, _error("internal", words, Status.BUG))
    python = ".".join(map(str, sys.version_info[:3]))
    session.streams.say(f"{words}. Please report this line and what you typed (Python {python}, {sys.platform}).")
    return Status.BUG


def _error(kind: Literal["unknown-name", "library", "usage", "internal"], words: str, status: Status) -> ErrorAnswer:
    return {"schema": "medref.error/1", "error": kind, "message": words, "exit_status": int(status)}


def _json(session: Session, answer: ErrorAnswer) -> Status:
    """Write an error as JSON to stderr."""
    session.streams.say_text(json.dumps(answer) + "\n")
    return Status(answer["exit_status"])

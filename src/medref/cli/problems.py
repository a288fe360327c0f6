"""Say what is wrong with a library."""

import json
from collections.abc import Iterable

from medref.catalog import LibraryUnusableError
from medref.cli.session import Session
from medref.cli.status import Status
from medref.contract import ErrorAnswer, ProblemNote
from medref.source.place import Problem


def notes(problems: Iterable[Problem]) -> list[ProblemNote]:
    """Give problems in the shape of the contract."""
    return [
        {
            "file": each.place.file,
            "line": each.place.line,
            "column": each.place.column,
            "trail": list(each.trail),
            "rule": each.rule,
            "message": each.message,
            "mend": each.mend,
            "notice": each.notice,
        }
        for each in problems
    ]


def report_library(error: LibraryUnusableError, session: Session) -> None:
    """Report a library that cannot be used, with every problem, on stderr."""
    if session.json:
        answer: ErrorAnswer = {
            "schema": "medref.error/1",
            "error": "library",
            "message": str(error),
            "exit_status": int(Status.LIBRARY),
            "problems": notes(error.problems),
        }
        session.streams.err.write(json.dumps(answer) + "\n")
        return
    for problem in error.problems:
        session.streams.say(str(problem))
    session.streams.say(f"{error}; nothing is answered from it")

"""Say that a name is not one drug's, and which names are near."""

import json

from medref.catalog import AmbiguousNameError, UnknownNameError
from medref.cli.session import Session
from medref.contract import Suggestion
from medref.questions.show import name_error


def report_name(error: UnknownNameError | AmbiguousNameError, session: Session, *, as_json: bool) -> None:
    """Report a name that does not resolve, on stderr, with suggestions; nothing is shown in its place."""
    answer = name_error(error)
    if as_json:
        session.streams.err.write(json.dumps(answer) + "\n")
        return
    session.streams.say(answer["message"])
    if isinstance(error, AmbiguousNameError):
        session.streams.say(error.text)
    near = answer["suggestions"]
    if near:
        session.streams.say("Did you mean one of these? Nothing is shown in place of what was asked.")
        for each in near:
            session.streams.say(f"  {_line(each)}")
    else:
        session.streams.say("No name is near it. `medref search WORDS` looks in all that is written.")


def _line(each: Suggestion) -> str:
    """Give a suggestion with what it is, so that a look-alike is seen for what it is."""
    written = f" ({each['kind']} {each['written']})" if each["kind"] != "name" else ""
    about = each["summary"] or ", ".join(each["classes"][:3]) or "names and codes only"
    return f"{each['display']}{written}: {about}"

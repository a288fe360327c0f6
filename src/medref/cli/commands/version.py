"""`medref --version`."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from medref.cli.session import Session
    from medref.contract import VersionAnswer

CONTRACTS: Final = [
    "medref.show/1",
    "medref.search/1",
    "medref.list/1",
    "medref.classes/1",
    "medref.lint/1",
    "medref.error/1",
    "medref.version/1",
]


def show_version(session: "Session") -> None:
    """Show the versions of the program, the library and the JSON shapes."""
    from medref.source.unprintable import spell_out
    from medref.version import VERSION

    library = session.catalog().library
    if session.json:
        answer: VersionAnswer = {
            "schema": "medref.version/1",
            "version": VERSION,
            "library": library,
            "contracts": CONTRACTS,
        }
        session.answer(answer)
        return
    edition = f", edition {library['edition']}" if library["edition"] else ""
    names = [f"library {library['name']}{edition} ({library['digest'][:12]})"]
    names += [spell_out(f"with {reader['name']} ({reader['path']})") for reader in library["readers"]]
    session.streams.write(f"medref {VERSION}\n" + "".join(f"{name}\n" for name in names))
    session.streams.write(f"JSON {', '.join(each.removeprefix('medref.') for each in CONTRACTS)}\n")

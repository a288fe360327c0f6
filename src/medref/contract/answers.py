"""The JSON object of each command. `schema` names the shape and its version; a new meaning has a new version."""

from typing import Literal, NotRequired, TypedDict

from medref.contract.monograph import Card, ClassCard, Monograph, OriginNote


class ReaderNote(TypedDict):
    """A reader's library that was loaded beside medref's own."""

    name: str
    edition: str | None
    path: str


class LibraryNote(TypedDict):
    """Which library answered; the digest changes with any record."""

    name: str
    edition: str | None
    digest: str
    readers: list[ReaderNote]


class ShowAnswer(Monograph):
    """`show --json`: the monograph, its keys at the top level; `matched` says what kind of name was asked for."""

    schema: Literal["medref.show/1"]
    library: LibraryNote
    asked: str
    matched: Literal["name", "synonym", "brand", "international brand", "salt"]


_MaybeFrom = TypedDict("_MaybeFrom", {"from": NotRequired[str]})


class Reason(_MaybeFrom):
    """Why a hit was found: the section, what it is about, the words around, and by which other word of a term.

    `from` names the class whose statement it is, where it is not the drug's own.
    """

    section: str
    about: str
    snippet: str
    term: NotRequired[str]


class Hit(Card):
    """One drug that a search found, best first."""

    score: float
    reasons: list[Reason]


class SearchAnswer(TypedDict):
    """`search --json`; `match` is "some" where no record holds all words.

    `total` counts the drugs that were found; where it is not `exact` there may be more, in a library so large that not
    every line with the words was looked at.
    """

    schema: Literal["medref.search/1"]
    library: LibraryNote
    query: str
    match: Literal["all", "some", "none"]
    total: int
    exact: bool
    hits: list[Hit]


class ListAnswer(TypedDict):
    """`list --json`."""

    schema: Literal["medref.list/1"]
    library: LibraryNote
    total: int
    drugs: list[Card]


class ClassesAnswer(TypedDict):
    """`classes --json`."""

    schema: Literal["medref.classes/1"]
    library: LibraryNote
    total: int
    classes: list[ClassCard]


class NewAnswer(TypedDict):
    """`new --json`: a file to fill in; `known` where the library has the drug by name."""

    schema: Literal["medref.new/1"]
    library: LibraryNote
    name: str
    known: bool
    text: str


class CoverageRow(TypedDict):
    """One complete monograph: sections with statements, its own statements, and those of its classes.

    `source_read` counts own statements of which every source was read; `read_again` and `changed` are those of the
    second reading, by someone who did not write the record.
    """

    name: str
    origin: OriginNote
    sections: list[str]
    statements: int
    inherited: int
    source_read: int
    second_reading: str | None
    read_again: int
    changed: int


class CoverageAnswer(TypedDict):
    """`coverage --json`; the totals are of the complete monographs, `drugs` counts every drug that has a name."""

    schema: Literal["medref.coverage/1"]
    library: LibraryNote
    drugs: int
    statements: int
    source_read: int
    read_again: int
    changed: int
    monographs: list[CoverageRow]


class ProblemNote(TypedDict):
    """One problem; line and column count from 1 and are 0 where the file as a whole is meant."""

    file: str
    line: int
    column: int
    trail: list[str | int]
    rule: str
    message: str
    mend: str
    notice: bool


class LintAnswer(TypedDict):
    """`lint --json`."""

    schema: Literal["medref.lint/1"]
    files: int
    drugs: int
    problems: list[ProblemNote]
    notices: list[ProblemNote]


class Suggestion(TypedDict):
    """A record with a name near the one that was asked for."""

    name: str
    written: str
    kind: str
    display: str
    summary: str | None
    classes: list[str]
    origin: OriginNote


class ErrorAnswer(TypedDict):
    """An error under `--json`, on stderr (on stdout, in its line, for `show -`)."""

    schema: Literal["medref.error/1"]
    error: Literal["unknown-name", "ambiguous-name", "usage", "library", "internal"]
    message: str
    exit_status: int
    asked: NotRequired[str]
    suggestions: NotRequired[list[Suggestion]]
    problems: NotRequired[list[ProblemNote]]


class VersionAnswer(TypedDict):
    """`--version --json`."""

    schema: Literal["medref.version/1"]
    version: str
    library: LibraryNote
    contracts: list[str]

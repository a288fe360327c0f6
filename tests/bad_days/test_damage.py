"""An index that is not what was written: the answer is the same as before, or comes from the YAML files and says so."""

import random
import sqlite3
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from medref.index.build_file import build_packaged
from medref.index.digest import digest
from medref.index.schema import FORMAT
from tests.bad_days.tiny import calm
from tests.conftest import Result, medref

Write = Callable[..., Path]

#: What is asked of each damaged index, with what only an undamaged one can know: what there is not.
ASKED: Final[tuple[tuple[str, ...], ...]] = (
    ("show", "valium"),
    ("show", "hush", "--json"),
    ("show", "valum"),
    ("search", "calming"),
    ("search", "sleepiness", "nerves"),
    ("list",),
    ("classes",),
)


@pytest.fixture
def index(base: Path) -> Path:
    """Compile the tiny library as a package carries it."""
    path = base / "index.sqlite"
    build_packaged(base, path)
    return path


def faults(expected: dict[tuple[str, ...], Result]) -> Iterator[tuple[tuple[str, ...], Result]]:
    """Give the questions that are answered otherwise than before, or with a notice missing."""
    for words, before in expected.items():
        now = medref(*words)
        noticed = "answering from the YAML files" in now.err
        if now[:2] != before[:2] or not (noticed or now.err == before.err) or not calm(now.err):
            yield words, now


def flipped(content: bytes, at: int, bits: int) -> bytes:
    """Give a content with some bits of one byte changed."""
    return content[:at] + bytes([content[at] ^ bits]) + content[at + 1 :]


@pytest.mark.parametrize("part", range(4))
def test_flipped_byte_never_changes_an_answer(part: int, index: Path) -> None:
    """One byte at a time, all over the file."""
    expected = {words: medref(*words) for words in ASKED}
    whole = index.read_bytes()
    chance = random.Random(part)  # noqa: S311  # no secret
    wrong = []
    for at in range(part * 61, len(whole), 4 * 113):
        index.write_bytes(flipped(whole, at, chance.choice([1 << chance.randrange(8), chance.randrange(1, 256)])))
        wrong += [(at, *fault) for fault in faults(expected)]

    assert wrong == []


KEYS: Final = (
    b"carddiazepam",
    b"drugdiazepam",
    b"names0",
    b"classbenzodiazepine",
    b"membersbenzodiazepine",
    b"shared4294967297",
    b"sections4294967297",
    b"wordsanxiety",
    b"head",
)


@pytest.mark.parametrize("key", KEYS, ids=bytes.decode)
def test_flipped_byte_in_a_key_loses_no_record(key: bytes, index: Path) -> None:
    """A record that is found no more is damage, not a drug that does not exist, and no list is the shorter for it.

    The bytes before a key say of what type and length it is, so it may turn into a number, or into no text at all.
    """
    expected = {words: medref(*words) for words in ASKED}
    whole = index.read_bytes()
    place = whole.find(key)
    wrong = []
    for at in range(place - 6, place + len(key)):
        for bits in (2, 0x1C, 0x80):
            index.write_bytes(flipped(whole, at, bits))
            wrong += [(at - place, bits, *fault) for fault in faults(expected)]

    assert (place > 0, wrong) == (True, [])


def test_flipped_byte_in_the_words_of_the_search_loses_no_hit(index: Path) -> None:
    """What search looks words up in is guarded as well as what it shows."""
    expected = {words: medref(*words) for words in ASKED if words[0] == "search"}
    whole = index.read_bytes()
    wrong = []
    for stem in (b"calm", b"sleepi", b"nerv", b"version", b"'(k PRIMARY", b"'(id INTEGER"):
        place = whole.find(stem)
        while place > 0:
            for at, bits in product(range(place - 2, min(place + len(stem), place + 7) + 4), (1, 0x80)):
                index.write_bytes(flipped(whole, at, bits))
                wrong += [(stem, at, *fault) for fault in faults(expected)]
            place = whole.find(stem, place + 1)

    assert wrong == []


def test_truncated_index_is_noticed(index: Path) -> None:
    """A file that ends too early, at any length, is not answered from."""
    expected = {words: medref(*words) for words in ASKED}
    whole = index.read_bytes()
    wrong = []
    for length in [*range(0, 600, 50), *range(1024, len(whole), 4096), *range(1000, len(whole), 3333)]:
        index.write_bytes(whole[:length])
        wrong += [(length, *fault) for fault in faults(expected)]

    assert wrong == []


OTHERS: Final = {
    "text": b"drugs: {}\n" * 500,
    "zeros": bytes(8192),
    "an image": b"\x89PNG\r\n\x1a\n" + bytes(4096),
    "half a header": b"SQLite format 3\0",
}


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_file_that_is_no_index_is_noticed(content: bytes, index: Path) -> None:
    """Anything else in the index's place is said once, on one line of stderr."""
    expected = medref("show", "valium")
    index.write_bytes(content)
    result = medref("show", "valium")

    assert expected.out == result.out
    assert [line.split(" (")[0] for line in result.err.splitlines()] == ["medref: the installed index is damaged"]


def test_other_database_is_noticed(index: Path) -> None:
    """A database of someone else is not ours because it is one."""
    expected = medref("show", "valium")
    index.unlink()
    with sqlite3.connect(index) as database:
        database.execute("CREATE TABLE record (kind, name, body)")
    database.close()

    assert expected.out == medref("show", "valium").out


@pytest.mark.parametrize("number", [FORMAT - 1, FORMAT + 1, "1", None, -1])
def test_other_format_is_noticed(number: object, index: Path) -> None:
    """An index of an older or a newer program is not read."""
    expected = medref("show", "valium")
    with sqlite3.connect(index) as database:
        (body,) = database.execute("SELECT body FROM record WHERE kind = 'head'").fetchone()
        other = body.replace(
            b'"format":%d' % FORMAT, f'"format":{number!r}'.replace("None", "null").replace("'", '"').encode()
        )
        database.execute(
            "UPDATE record SET body = ?, digest = ? WHERE kind = 'head'", (other, digest("head", "", 1, other))
        )
    database.close()
    result = medref("show", "valium")

    assert (expected.out, True) == (result.out, "answering from the YAML files" in result.err)


def test_digest_covers_the_whole_key() -> None:
    """Two records with long names that begin alike have different digests."""
    long = "a" * 100

    assert digest("drug", f"{long}x", 1, b"{}") != digest("drug", f"{long}y", 1, b"{}")
    assert digest("drug", long, 1, b"{}") != digest("drug", long, 2, b"{}")


def test_damaged_cache_is_mended(
    index: Path, write_library: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A damaged index in the cache is made anew: the next run has nothing to say."""
    reader = write_library("drugs: {mine: {}}\n")
    words = ("show", "valium", "--library", str(reader))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    expected = medref(*words)
    (kept,) = (tmp_path / "cache").rglob("*.sqlite")
    whole = kept.read_bytes()
    at = whole.find(b"A long-acting")
    kept.write_bytes(whole.replace(b"A long-acting calming", b"A short-acting calmin"))
    first, second = medref(*words), medref(*words)

    assert (at > 0, index.exists()) == (True, True)
    assert (expected.out, True) == (first.out, "answering from the YAML files" in first.err)
    assert expected == second

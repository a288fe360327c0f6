"""An index gives back what was put in, or says that it is damaged."""

from pathlib import Path

import pytest

from medref.index.build_file import build_packaged, write_index
from medref.index.store import IndexDamagedError, Store
from medref.loader.load import load
from tests.conftest import SMALL


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the small library."""
    path = tmp_path_factory.mktemp("index") / "index.sqlite"
    write_index(load(SMALL), path)
    return path


def test_a_record_is_read_by_name_or_number(index: Path) -> None:
    """Both ways give the same record."""
    store = Store.open(index)

    number = store.number("drug", "alphadrug")

    assert store.numbered("drug", number) == store.record("drug", "alphadrug")
    assert store.name("alphadrug") == {"written": "alphadrug", "kind": "name", "drugs": ["alphadrug"]}
    assert store.name("nothing") is None
    with pytest.raises(IndexDamagedError, match="missing"):
        store.record("drug", "nothing")


def test_the_same_library_makes_the_same_index(index: Path, tmp_path: Path) -> None:
    """The digest of a library depends on its records alone."""
    write_index(load(SMALL), tmp_path / "again.sqlite")

    assert Store.open(tmp_path / "again.sqlite").head["library"] == Store.open(index).head["library"]


def test_any_flipped_byte_of_a_record_is_noticed(index: Path, tmp_path: Path) -> None:
    """What is read was checked: a record is what was written, or it is an error."""
    whole = index.read_bytes()
    right = Store.open(index).record("drug", "alphadrug")
    start = whole.index(b"2\xe2\x80\x9310 mg twice a day")
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(whole[:start] + b"9" + whole[start + 1 :])

    with pytest.raises(IndexDamagedError, match="alphadrug"):
        Store.open(damaged).record("drug", "alphadrug")
    assert Store.open(index).record("drug", "alphadrug") == right


def test_one_record_cannot_pass_for_another(index: Path, tmp_path: Path) -> None:
    """A record under the name of another one is noticed, though each is whole."""
    import sqlite3

    swapped = tmp_path / "swapped.sqlite"
    swapped.write_bytes(index.read_bytes())
    with sqlite3.connect(swapped) as database:
        database.execute("DELETE FROM record WHERE kind = 'drug' AND name = 'betadrug'")
        database.execute("UPDATE record SET name = 'betadrug' WHERE kind = 'drug' AND name = 'alphadrug'")
    database.close()

    with pytest.raises(IndexDamagedError, match="betadrug"):
        Store.open(swapped).record("drug", "betadrug")


def test_the_index_of_a_package_says_nothing_of_the_machine_that_built_it(tmp_path: Path) -> None:
    """No path stands in it, and a library with faults is not packaged."""
    build_packaged(SMALL, tmp_path / "index.sqlite")

    assert str(SMALL).encode() not in (tmp_path / "index.sqlite").read_bytes()
    (tmp_path / "drugs.yaml").write_text("drugs: {x: {y: 1}}")
    with pytest.raises(ValueError, match="'y' is unknown"):
        build_packaged(tmp_path, tmp_path / "other.sqlite")


def test_writing_an_index_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where compiling fails, nothing is left behind."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("medref.index.build_file.compile_library", fail)
    with pytest.raises(OSError, match="No space"):
        write_index(load(SMALL), tmp_path / "x" / "index.sqlite")
    assert list((tmp_path / "x").iterdir()) == []

"""Files that are none, or are not what they should be: a problem with the file's name, and never a hang or a crash."""

import codecs
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.bad_days.tiny import assert_refused
from tests.conftest import medref

Write = Callable[..., Path]

pytestmark = pytest.mark.usefixtures("base")

ENCODED = {
    "UTF-16": ("drugs: {x: {}}".encode("utf-16"), "", "is in UTF-16"),
    "UTF-16 big end first": (codecs.BOM_UTF16_BE + "drugs: {}".encode("utf-16-be"), "", "is in UTF-16"),
    "UTF-32": (codecs.BOM_UTF32_BE + "drugs: {}".encode("utf-32-be"), "", "is in UTF-32"),
    "UTF-16 without a mark": ("drugs: {}".encode("utf-16-le"), ":1:2", "U+0000"),
    "Latin-1": (b"drugs:\n  x: {summary: 5 \xb5g}\n", ":2:18", "the byte 0xb5, which is no UTF-8"),
    "Latin-1 at the end": (b"# caf\xe9", ":1:6", "the byte 0xe9, which is no UTF-8"),
    "a surrogate as UTF-8": (b"drugs: {}\n# \xed\xa0\x80", ":2:3", "the byte 0xed, which is no UTF-8"),
    "too long a form of a slash": (b"# \xc0\xaf", ":1:3", "the byte 0xc0, which is no UTF-8"),
    "cut in a character": ("drugs: {x: {summary: µ".encode()[:-1], ":1:22", "the byte 0xc2, which is no UTF-8"),
    "bytes": (bytes(range(256)), ":2:118", "0x80"),
    "an archive": (b"PK\x03\x04drugs.yaml", ":1:3", "U+0003"),
}


@pytest.mark.parametrize(("content", "at", "said"), ENCODED.values(), ids=ENCODED)
def test_other_encodings_are_named_with_their_place(content: bytes, at: str, said: str, tmp_path: Path) -> None:
    """What is no UTF-8 is not guessed at: a µ that is read as something else is another dose."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(content)

    assert_refused(path, f"{path}{at}: ", said)


def test_mark_at_the_begin_of_utf_8_is_taken(tmp_path: Path) -> None:
    """Editors on Windows write a mark before UTF-8; it is no fault, and the place of one counts from behind it."""
    path = tmp_path / "mine.yaml"
    path.write_bytes(codecs.BOM_UTF8 + b"drugs: {mine: {}}\n")

    assert medref("show", "mine", "--library", str(path)).status == 0


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    """A folder without a library is named as one."""
    (tmp_path / "folder.yaml").mkdir()

    assert_refused(tmp_path / "folder.yaml", f"{tmp_path / 'folder.yaml'}: is a folder")


def test_folder_in_place_of_the_root_in_a_folder(tmp_path: Path) -> None:
    """A folder called drugs.yaml is no library."""
    (tmp_path / "mine" / "drugs.yaml").mkdir(parents=True)

    assert_refused(tmp_path / "mine", "drugs.yaml: is a folder")


def test_file_that_does_not_exist(tmp_path: Path) -> None:
    """A path that leads nowhere is named."""
    assert_refused(tmp_path / "no.yaml", f"{tmp_path / 'no.yaml'}: does not exist")


def test_path_below_a_file(tmp_path: Path) -> None:
    """A path that goes on below a file leads nowhere."""
    (tmp_path / "file").write_text("drugs: {}")

    assert_refused(tmp_path / "file" / "no.yaml", f"{tmp_path / 'file' / 'no.yaml'}: ")


def test_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """100 MB are refused by their size, in no time."""
    path = tmp_path / "mine.yaml"
    path.touch()
    os.truncate(path, 100_000_000)

    assert_refused(path, f"{path}: is too large (100 MB, at most 17 MB)")


def test_name_too_long_for_the_system(tmp_path: Path) -> None:
    """A name that no file can have is a problem of the library, not of the output."""
    assert_refused(tmp_path / ("a" * 5000), "aaaa: ")


def test_link_that_leads_to_itself(tmp_path: Path) -> None:
    """A circle of links is a problem."""
    path = tmp_path / "mine.yaml"
    path.symlink_to(path)

    assert_refused(path, f"{path}: ")


def test_link_that_leads_nowhere(tmp_path: Path) -> None:
    """A link without its file does not exist."""
    path = tmp_path / "mine.yaml"
    path.symlink_to(tmp_path / "no.yaml")

    assert_refused(path, "does not exist")


def test_folder_whose_name_is_no_utf_8(tmp_path: Path) -> None:
    """A folder with any name that the system takes may hold a library."""
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    (folder / "mine.yaml").write_text("drugs: {mine: {}}\n")
    result = medref("show", "mine", "--json", "--library", str(folder / "mine.yaml"))

    assert (result.status, result.err) == (0, "")


def test_pipe_in_place_of_a_file_does_not_hang(installed: Mapping[str, str], tmp_path: Path) -> None:
    """A named pipe, or a device, is no library; it is refused and not read for ever."""
    path = tmp_path / "mine.yaml"
    os.mkfifo(path)
    words = [sys.executable, "-m", "medref", "show", "quiet", "--library", str(path)]
    result = subprocess.run(words, capture_output=True, env={**os.environ, **installed}, check=False, timeout=15)

    assert result.returncode == 4, result.stderr
    assert f"{path}: ".encode() in result.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read(write_library: Write) -> None:
    """A file without permission is a problem that says so."""
    path = write_library("drugs: {mine: {}}\n")
    path.chmod(0)

    assert_refused(path, f"{path}: cannot be read (Permission denied)")


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="has no such file")
def test_file_whose_reading_fails() -> None:
    """A disk that fails in the middle is a problem that says so."""
    assert_refused(Path("/proc/self/mem"), "/proc/self/mem: ")

"""The checksum that each stored record carries, so that a flipped bit is an error and not a different dose."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import adler32, crc32

if TYPE_CHECKING:
    from collections.abc import Iterable


def digest(kind: str, name: str, number: int, body: bytes) -> bytes:
    """Give the checksum of a record: its kind, name and number count, so that one record cannot pass for another.

    Two independent checksums of 32 bits notice damage, which is what there is to notice in one's own file, in a part
    of the time that a cryptographic digest takes; each of them notices every single byte that is flipped.
    """
    start = crc32(f"{kind}\0{name}\0{number}\0".encode())
    return crc32(body, start).to_bytes(4, "big") + adler32(body, start).to_bytes(4, "big")


def digest_of(parts: Iterable[bytes]) -> str:
    """Give the checksum of a run of parts, in hexadecimal."""
    total = 1
    for part in parts:
        total = adler32(part, total)
    return f"{total:08x}"

"""The digest that each stored record carries, so that a flipped bit is an error and not a different dose."""

from __future__ import annotations

try:
    # What hashlib gives out as blake2b; hashlib itself loads OpenSSL first, which is noticed in a run as short as ours.
    from _blake2 import blake2b
except ImportError:  # pragma: no cover  # an interpreter built otherwise
    from hashlib import blake2b

_SIZE = 16


def digest(kind: str, name: str, body: bytes) -> bytes:
    """Give the digest of a record: its kind and name count, so that one record cannot pass for another."""
    return blake2b(body, digest_size=_SIZE, key=f"{kind}\0{name}".encode()[:64]).digest()


def digest_of_all(digests: list[bytes]) -> str:
    """Give the digest of a whole library, in hexadecimal."""
    return blake2b(b"".join(sorted(digests)), digest_size=_SIZE).hexdigest()

"""The digest that each stored record carries, so that a flipped bit is an error and not a different dose."""

import hashlib

_SIZE = 16


def digest(kind: str, name: str, body: bytes) -> bytes:
    """Give the digest of a record: its kind and name count, so that one record cannot pass for another."""
    return hashlib.blake2b(body, digest_size=_SIZE, key=f"{kind}\0{name}".encode()[:64]).digest()


def digest_of_all(digests: list[bytes]) -> str:
    """Give the digest of a whole library, in hexadecimal."""
    return hashlib.blake2b(b"".join(sorted(digests)), digest_size=_SIZE).hexdigest()

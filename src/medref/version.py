"""The program's version; the package metadata takes it from here."""

from typing import Final

VERSION: Final = "0.1.0"

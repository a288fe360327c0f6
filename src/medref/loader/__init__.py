"""From library files to a typed library, with every problem on the way."""

from medref.loader.library import BASE, Library, Origin, Record
from medref.loader.load import load

__all__ = ["BASE", "Library", "Origin", "Record", "load"]

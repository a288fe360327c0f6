"""The library in use: where it is, how it is opened, and what a name means in it."""

from medref.catalog.catalog import Catalog
from medref.catalog.errors import LibraryUnusableError
from medref.catalog.names import AmbiguousNameError, Resolved, UnknownNameError, resolve
from medref.catalog.opening import open_catalog
from medref.catalog.where import base_data

__all__ = [
    "AmbiguousNameError",
    "Catalog",
    "LibraryUnusableError",
    "Resolved",
    "UnknownNameError",
    "base_data",
    "open_catalog",
    "resolve",
]

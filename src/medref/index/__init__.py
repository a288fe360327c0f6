"""The compiled library: one SQLite file. The only layer that knows SQL."""

from medref.index.store import IndexDamagedError, Store

__all__ = ["IndexDamagedError", "Store"]

"""The compiled library: one SQLite file. The only layer that knows SQL."""

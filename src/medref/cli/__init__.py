"""The command line: what is typed, where answers go, and how a run ends."""

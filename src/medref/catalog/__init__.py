"""The library in use: where it is, how it is opened, and what a name means in it."""

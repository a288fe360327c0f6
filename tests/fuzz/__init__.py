"""Random text and random structures; each run is the same as the one before."""

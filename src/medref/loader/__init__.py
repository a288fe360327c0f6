"""From library files to a typed library, with every problem on the way."""

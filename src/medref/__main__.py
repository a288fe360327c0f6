"""The program's entry."""

from __future__ import annotations

import sys


def main() -> None:
    """Run medref on the arguments of the process."""
    from medref.cli.boundary import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

"""The program's entry."""

import sys


def main() -> None:
    """Run medref on the arguments of the process."""
    try:
        from medref.cli.boundary import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program's own modules were loaded, or on the way out
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()

"""The program's entry."""

import gc
import sys

#: A short run makes many objects and no cycles worth looking for; a long one is still cleaned, less often.
_ALLOCATIONS = 100_000


def main() -> None:
    """Run medref on the arguments of the process."""
    gc.set_threshold(_ALLOCATIONS)
    try:
        from medref.cli.boundary import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # while the program's own modules were loaded, or on the way out
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()

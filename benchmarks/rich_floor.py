"""The same with what drawing needs imported: Rich's console and table."""

import rich.console
import rich.table

from floor import app

__all__ = ["rich"]

if __name__ == "__main__":
    app()

"""Where medref's own library is."""

from __future__ import annotations

from pathlib import Path

import medref


def base_data() -> Path:
    """Give the folder of medref's own library: in the installed package, or in the checkout that is worked on."""
    package = Path(medref.__file__).parent
    packaged = package / "data"
    return packaged if packaged.is_dir() else package.parents[1] / "data"

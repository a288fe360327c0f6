"""`show`: one drug's monograph, as the JSON that it is stored as."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, Literal, cast

from medref.catalog.names import AmbiguousNameError, UnknownNameError, resolve
from medref.questions.suggesting import suggestions

if TYPE_CHECKING:
    from medref.catalog.catalog import Catalog
    from medref.catalog.names import Resolved
    from medref.contract import ErrorAnswer, ShowAnswer

SCHEMA: Final = "medref.show/1"
UNKNOWN: Final = 3


def show(catalog: Catalog, asked: str) -> ShowAnswer:
    """Give a drug's monograph; raises UnknownNameError or AmbiguousNameError where the name is not one drug's."""
    resolved = resolve(catalog, asked)
    return cast("ShowAnswer", {**_head(catalog, asked, resolved), **catalog.monograph(resolved.name)})


def show_json(catalog: Catalog, asked: str) -> bytes:
    """Give the same answer as JSON in UTF-8; the record's own JSON goes into it as it is."""
    resolved = resolve(catalog, asked)
    head = f'"asked": {json.dumps(asked)}, "matched": "{resolved.kind}", '.encode()
    start = b'{"schema": "%b", "library": %b, ' % (SCHEMA.encode(), catalog.library_json)
    return b"".join((start, head, catalog.record(resolved.name)[1:]))


def show_line(catalog: Catalog, asked: str) -> tuple[bytes, bool]:
    """Give the answer for one line of input, an error object where the name is not one drug's, and whether it is."""
    try:
        return show_json(catalog, asked), True
    except (UnknownNameError, AmbiguousNameError) as error:
        return json.dumps(name_error(error)).encode(), False


def name_error(error: UnknownNameError | AmbiguousNameError) -> ErrorAnswer:
    """Give the error object for a name that is not one drug's."""
    kind: Literal["ambiguous-name", "unknown-name"]
    kind = "ambiguous-name" if isinstance(error, AmbiguousNameError) else "unknown-name"
    return {
        "schema": "medref.error/1",
        "error": kind,
        "message": str(error),
        "exit_status": UNKNOWN,
        "asked": error.asked,
        "suggestions": suggestions(error.near),
    }


def _head(catalog: Catalog, asked: str, resolved: Resolved) -> dict[str, object]:
    return {"schema": SCHEMA, "library": catalog.library, "asked": asked, "matched": resolved.kind}

"""A work that statements rest on."""

from typing import Literal

from msgspec import Struct

from medref.model.text import Date, Day, Doi, Pmid, Prose, SetId, TrialId

SourceKind = Literal[
    "label",
    "trial",
    "review",
    "guideline",
    "safety communication",
    "database",
    "table",
    "article",
    "local",
    "general knowledge",
]
Extent = Literal["full text", "extract", "abstract", "excerpt"]


class Source(Struct, kw_only=True, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A label, trial, guideline or table; `read` only if its text was read to write the record.

    `kind: general knowledge` is for what was written from training and not from a text; it has no `read`.
    """

    kind: SourceKind
    title: Prose
    publisher: Prose | None = None
    #: The drug product that a label is for, such as "tablets"; another product has another label.
    product: Prose | None = None
    set_id: SetId | None = None
    pmid: Pmid | None = None
    doi: Doi | None = None
    trial: TrialId | None = None
    url: Prose | None = None
    #: The date of the text itself: a label's revision, an article's year.
    revised: Date | None = None
    #: The day on which its text was read to write the record. Absent: not yet checked.
    read: Day | None = None
    #: How much of the text was there to read.
    extent: Extent | None = None
    note: Prose | None = None

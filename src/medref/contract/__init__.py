"""What the program answers in JSON, as types. The JSON Schema files in docs/schema are made from these.

They are typed dictionaries and not objects because a record leaves the index as the JSON that it is, unread, unless
it is drawn; nothing here costs anything at run time.
"""

from medref.contract.answers import (
    ClassesAnswer,
    ErrorAnswer,
    Hit,
    LibraryNote,
    LintAnswer,
    ListAnswer,
    ProblemNote,
    Reason,
    SearchAnswer,
    ShowAnswer,
    Suggestion,
    VersionAnswer,
)
from medref.contract.monograph import (
    BoxedWarning,
    Card,
    ClassCard,
    Dosing,
    Evidence,
    Interaction,
    Kinetic,
    LookAlike,
    Membership,
    Monograph,
    OriginNote,
    Precaution,
    SideEffect,
    Source,
    Statement,
    Use,
)

__all__ = [
    "BoxedWarning",
    "Card",
    "ClassCard",
    "ClassesAnswer",
    "Dosing",
    "ErrorAnswer",
    "Evidence",
    "Hit",
    "Interaction",
    "Kinetic",
    "LibraryNote",
    "LintAnswer",
    "ListAnswer",
    "LookAlike",
    "Membership",
    "Monograph",
    "OriginNote",
    "Precaution",
    "ProblemNote",
    "Reason",
    "SearchAnswer",
    "ShowAnswer",
    "SideEffect",
    "Source",
    "Statement",
    "Suggestion",
    "Use",
    "VersionAnswer",
]

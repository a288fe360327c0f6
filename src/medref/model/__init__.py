"""What a library may say: the grammar of its files as types.

Nothing here reads, checks or prints. A field's meaning stands at the field, once; the checker, the
JSON Schema and the index all follow it.
"""

from medref.model.drug import Drug
from medref.model.library import Interaction, LibraryFile, LibraryHead, OpenName
from medref.model.source import Source
from medref.model.vocabulary import DrugClass, Term

__all__ = ["Drug", "DrugClass", "Interaction", "LibraryFile", "LibraryHead", "OpenName", "Source", "Term"]

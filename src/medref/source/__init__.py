"""YAML text as nodes that know their place. The only layer that knows YAML."""

from medref.source.nodes import Mapping, Node, Scalar, Sequence
from medref.source.parse import parse
from medref.source.place import Place, Problem, Trail, in_order
from medref.source.read import fingerprint, read_text
from medref.source.unprintable import find_unprintable

__all__ = [
    "Mapping",
    "Node",
    "Place",
    "Problem",
    "Scalar",
    "Sequence",
    "Trail",
    "find_unprintable",
    "fingerprint",
    "in_order",
    "parse",
    "read_text",
]

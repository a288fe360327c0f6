"""Single statements as runs of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from medref.views.blocks import Span

if TYPE_CHECKING:
    from medref.contract import Interaction, Precaution
    from medref.views.blocks import Spans, Style
    from medref.views.citing import Numbers

_SEVERITY_STYLE: Final[dict[str, Style]] = {"contraindicated": "danger", "avoid": "danger", "caution": "warning"}
_BOUNDS: Final = {"egfr": "eGFR {} mL/min/1.73 m²", "crcl": "creatinine clearance {} mL/min"}


def plain(statement: Any, numbers: Numbers) -> Spans:  # noqa: ANN401  # any statement of the contract
    """Give a statement with the product it holds for, whose it is, and its sources."""
    return (*_product(statement), Span(statement["text"]), *provenance(statement), *numbers.cite(statement))


def provenance(statement: Any) -> Spans:  # noqa: ANN401  # any statement of the contract
    """Say that a statement is a class's, another record's, or a reader's."""
    said = []
    if "from" in statement:
        said.append(f"from {statement['from']}")
    if "from_library" in statement:
        said.append(f"of the library {statement['from_library']}")
    return (Span(f" ({', '.join(said)})", "label"),) if said else ()


def precaution(each: Precaution, numbers: Numbers, *, under: str = "") -> Spans:
    """Give a precaution: how grave, for whom, what may happen, what the source advises.

    `under` is the severity or the condition that the heading above has said.
    """
    severity, whom = each["severity"], condition(each)
    grave = (Span(severity, _SEVERITY_STYLE.get(severity, "label")),) if severity != under else ()
    about = (Span(whom, "strong"),) if whom != under else ()
    between = (Span(" · ", "muted"),) if grave and about else ()
    return (*grave, *between, *about, Span(": "), *_with_advice(each, numbers))


def interaction(each: Interaction, numbers: Numbers) -> Spans:
    """Give an interaction: with what, what happens, how, and what the source advises."""
    mechanism = f" {each['mechanism']}" if each.get("mechanism") else ""
    return (Span(f"{', '.join(each['with'])}: ", "strong"), *_with_advice(each, numbers, mechanism))


def condition(each: Precaution) -> str:
    """Give the kind of patient in words."""
    when: Any = each["when"]
    parts = [when["condition"]] if "condition" in when else []
    parts += [f"age {bound_in_words(when['age'])}"] if "age" in when else []
    parts += [words.format(bound_in_words(when[key])) for key, words in _BOUNDS.items() if key in when]
    parts += [f"Child-Pugh {' or '.join(when['child_pugh'])}"] if "child_pugh" in when else []
    parts += [when["sex"]] if "sex" in when else []
    return ", ".join(parts)


def bound_in_words(bound: str) -> str:
    """Give a bound as it is read: ">= 12 years, < 18 years" is "12 years or more, under 18 years"."""
    said = []
    for part in bound.split(", "):
        sign, _, amount = part.partition(" ")
        said.append({"<": f"under {amount}", "<=": f"{amount} or less", ">": f"over {amount}"}.get(sign, ""))
        said[-1] = said[-1] or f"{amount} or more"
    return ", ".join(said)


def _with_advice(each: Any, numbers: Numbers, between: str = "") -> Spans:  # noqa: ANN401
    advice = f" {each['advice']}" if each.get("advice") else ""
    words = Span(f"{each['text']}{between}{advice}")
    return (*_product(each), words, *provenance(each), *numbers.cite(each))


def _product(statement: Any) -> Spans:  # noqa: ANN401
    return (Span(f"[{statement['product']}] ", "label"),) if statement.get("product") else ()

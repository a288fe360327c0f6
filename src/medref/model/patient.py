"""The kinds of patient that every complete monograph speaks of."""

from typing import Final

#: Topic and the term that stands for it (age has bounds in place of a term), in the order in which they are shown.
TOPICS: Final = {
    "pregnancy": "pregnancy",
    "breastfeeding": "breastfeeding",
    "kidney": "kidney impairment",
    "liver": "liver impairment",
    "older people": None,
    "children": None,
}
#: An age bound that starts here or later speaks of older people, in years.
OLDER_FROM: Final = 60
#: An age bound that ends here or earlier speaks of children, in years.
CHILD_UNTIL: Final = 18

"""What must hold for any library file, and settings with which every run is the same."""

from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, settings

from medref.catalog.catalog import Catalog
from medref.index.build_file import memory_index
from medref.loader.load import load
from medref.questions.search import search
from medref.questions.show import show
from medref.render.plain import plain
from medref.source.unprintable import find_unprintable
from medref.views.monograph import monograph
from medref.views.tables import hits

#: Hypothesis, the same on every run and on every machine, however slow.
STEADY: Final = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def assert_holds(path: Path) -> bool:
    """Hold a library file to be loaded, or refused with problems that have places; say whether it was loaded.

    What is loaded without a fault can be compiled, shown and searched.
    """
    library = load(path, today="2026-11-22")
    for problem in library.problems:
        assert problem.place.file, problem
        assert (problem.place.line > 0) == (problem.place.column > 0), problem
        assert problem.message, problem
        assert problem.mend, problem
        assert None is find_unprintable(problem.message + problem.mend), problem
    if library.faults:
        return False
    store = memory_index(library)
    catalog = Catalog(store, lambda: store)
    for name in library.drugs:
        page = show(catalog, name)
        text = plain(monograph(page), 80) + plain(hits(search(catalog, name)), 40)

        assert (name, None) == (page["name"], find_unprintable(text))
    return True

"""Read how right the rules were found to be, from the file that ``make readme`` writes beside the READMEs."""

import json
from functools import cache
from importlib.resources import files

from lgai_graph.report.nouns import Json

MEASURED = "measured.json"


@cache
def read_measured() -> Json:
    """Read the figures: how many articles were read by hand, and what each figure came to.

    ``precision`` and ``recall`` are a share with the bounds of its 95 % interval, or None.
    """
    found: Json = json.loads(files("lgai_graph.report").joinpath(MEASURED).read_text("utf-8"))
    return found

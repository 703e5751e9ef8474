"""The formats that tests go through; the one that needs pyarrow is skipped where that is missing."""

from importlib.util import find_spec

import pytest

from lgai_graph.export import FOLDER_WRITERS, WRITERS

NEEDS_PYARROW = pytest.mark.skipif(find_spec("pyarrow") is None, reason="pip install pyarrow")
TEXT_FORMATS = sorted(set(WRITERS) - {"sqlite"})
FOLDER_FORMATS = [
    pytest.param(name, marks=NEEDS_PYARROW) if name == "parquet" else name for name in sorted(FOLDER_WRITERS)
]
FORMATS = [*sorted(WRITERS), *FOLDER_FORMATS]

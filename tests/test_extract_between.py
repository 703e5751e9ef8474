import pytest

from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.tokenizer import Morph

MORPHS = [Morph("새솔", "NNP", 0, 2, "새솔"), Morph("은", "JX", 2, 3, "은"), Morph("짓", "VV", 4, 5, "짓")]


@pytest.mark.parametrize(
    ("start", "end", "forms"),
    [
        (0, 2, ["새솔"]),
        (0, 3, ["새솔", "은"]),
        (1, 4, ["은"]),
        (2, 9, ["은", "짓"]),
        (5, 9, []),
        (3, 3, []),
    ],
)
def test_what_begins_in_a_stretch_is_listed_in_text_order(start: int, end: int, forms: list[str]) -> None:
    assert [morph.form for morph in list_between(MORPHS, start, end)] == forms

"""Words that make a quantity of a number: currencies, counters, and what is measured."""

from collections.abc import Mapping
from dataclasses import dataclass

from lgai_graph.checked.row import Row
from lgai_graph.lexicon.reading import read_set, read_table, read_words

LISTS = (
    *("scaled_currencies", "counters", "stock_words", "week_words", "ranked_words", "measures"),
    "measure_adverbs",
)
SECTIONS = ("currencies", "other_words", *LISTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmountWords:
    """Words around numbers; ``amounts.yaml`` explains each list.

    Args:
        currencies: word → code of ISO 4217.
        other_words: unit → what makes another word of it (원칙, 개월).
        scaled_currencies: currencies only behind 만, 억, 조.
    """

    currencies: Mapping[str, str]
    other_words: Mapping[str, tuple[str, ...]]
    scaled_currencies: frozenset[str]
    counters: frozenset[str]
    stock_words: frozenset[str]
    week_words: frozenset[str]
    ranked_words: frozenset[str]
    measures: frozenset[str]
    measure_adverbs: frozenset[str]


def read_amounts(top: Row) -> AmountWords:
    """Read the sections of ``amounts.yaml``."""
    return AmountWords(
        currencies={word: code for code, words in _read_table(top, "currencies").items() for word in words},
        other_words=_read_table(top, "other_words"),
        **{name: read_set(top, name) for name in LISTS},
    )


def _read_table(top: Row, key: str) -> dict[str, tuple[str, ...]]:
    """Read a mapping of any keys to lists of words."""
    table = read_table(top, key)
    return {name: read_words(table, name) for name in table.shape.keys} if table else {}

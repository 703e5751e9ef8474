"""Look up the weights of words and of their places."""

from collections.abc import Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from lgai_graph.extract.names.model.chain import Whole
from lgai_graph.extract.names.model.features import (
    EDGE,
    OFFSETS,
    REACH,
    ModelWords,
    describe_places,
    describe_word,
)
from lgai_graph.extract.names.model.units import UnitWord

MOST_WORDS_KEPT = 20_000  # distinct words whose weights stay in memory, about 8 MB


class WordWeights:
    """The weights that a word lends to the units around it; those of words already met are kept.

    Args:
        rows: the row of each feature in the table.
        table: feature × label.
        lists: vocabulary that the features look at.
    """

    def __init__(self, rows: Mapping[str, int], table: Whole, lists: ModelWords) -> None:
        self.lists = lists
        self.rows: dict[str, int] = {}
        split = [(feature.partition(":"), row) for feature, row in rows.items()]
        seen = [
            (int(offset), feature, row) for (offset, colon, feature), row in split if is_offset(offset, colon)
        ]
        for _, feature, _ in seen:
            self.rows.setdefault(feature, len(self.rows))
        # feature × offset × label; the last row is for features without weights
        self.table: Whole = np.zeros((len(self.rows) + 1, len(OFFSETS), table.shape[1]), np.int32)
        for offset, feature, row in seen:
            self.table[self.rows[feature], offset + REACH] = table[row]
        self.kept: dict[UnitWord, Whole] = {}

    def weigh(self, sentences: Sequence[Sequence[UnitWord]]) -> Whole:
        """Return the weight of each label at each unit, the sentences one behind the other."""
        distinct, numbers, places = number_words(sentences)
        if len(self.kept) > MOST_WORDS_KEPT:
            self.kept.clear()
        weights = np.stack([self.weigh_word(word) for word in distinct])
        total: Whole = weights[numbers[places - REACH], 0]
        for column, offset in enumerate(OFFSETS[1:], 1):
            total += weights[numbers[places + offset], column]
        return total

    def weigh_word(self, word: UnitWord) -> Whole:
        """Return the weights of a word (offset × label)."""
        if (kept := self.kept.get(word)) is None:
            nothing = len(self.rows)
            rows = [self.rows.get(feature, nothing) for feature in chain(*describe_word(word, self.lists))]
            kept = self.kept[word] = self.table[rows].sum(axis=0, dtype=np.int32)
        return kept


class PlaceWeights:
    """The weights of what a unit's place among others says.

    Args:
        rows: the row of each feature in the table.
        table: feature × label.
        lists: vocabulary that the features look at.
    """

    def __init__(self, rows: Mapping[str, int], table: Whole, lists: ModelWords) -> None:
        self.lists = lists
        self.rows = rows
        self.table: Whole = np.pad(table, ((0, 1), (0, 0)))

    def weigh(self, sentences: Sequence[Sequence[UnitWord]]) -> Whole:
        """Return the weight of each label at each unit, the sentences one behind the other."""
        get, nothing = self.rows.get, len(self.rows)
        described = [features for words in sentences for features in describe_places(words, self.lists)]
        starts = np.cumsum([0, *map(len, described[:-1])])
        rows = [get(feature, nothing) for feature in chain.from_iterable(described)]
        return np.add.reduceat(self.table[rows], starts, axis=0, dtype=np.int32)


def is_offset(before: str, colon: str) -> bool:
    """Tell whether a feature's first part is the place of a word (``-1:w=새솔``)."""
    return bool(colon) and before.removeprefix("-").isdecimal()


def number_words(
    sentences: Sequence[Sequence[UnitWord]],
) -> tuple[list[UnitWord], NDArray[np.intp], NDArray[np.intp]]:
    """Number the distinct words of a text.

    Returns:
        The distinct words; the number of each word in order, with edges around every sentence; and where in
        that order the sentences' words stand.
    """
    seen = {EDGE: 0}
    numbers = [0] * REACH
    places: list[int] = []
    for sentence in sentences:
        places += range(len(numbers), len(numbers) + len(sentence))
        numbers += [seen.setdefault(word, len(seen)) for word in sentence]
        numbers += [0] * REACH
    return list(seen), np.array(numbers), np.array(places)

"""Look up the weights of words, and keep those of words already met."""

import sys
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lgai_graph.extract.names.model.chain import Whole
from lgai_graph.extract.names.model.features import (
    EDGE,
    OFFSETS,
    REACH,
    ModelWords,
    describe_word,
)
from lgai_graph.extract.names.model.units import UnitWord

MOST_WORDS_KEPT = 20_000  # distinct words of which numbers stay in memory, about 10 MB

LAST_CHARACTER = chr(sys.maxunicode)  # sorts behind whatever a feature says


class NumberedText(NamedTuple):
    """The sentences of a text in one row, with edges before, between and behind them.

    Args:
        sentences: as they came.
        starts: where in the row each sentence begins.
        row: their words and the edges.
        distinct: the words of the row, each once; the edge first.
        numbers: of each word of the row, its place among the distinct ones.
        places: where in the row the words of the sentences stand.
    """

    sentences: Sequence[Sequence[UnitWord]]
    starts: Sequence[int]
    row: Sequence[UnitWord]
    distinct: Sequence[UnitWord]
    numbers: NDArray[np.intp]
    places: NDArray[np.intp]


def number_words(sentences: Sequence[Sequence[UnitWord]]) -> NumberedText:
    """Number the distinct words of a text."""
    row = [EDGE] * REACH
    starts: list[int] = []
    places: list[int] = []
    for sentence in sentences:
        starts.append(len(row))
        places += range(len(row), len(row) + len(sentence))
        row += sentence
        row += [EDGE] * REACH
    seen: dict[UnitWord, int] = {}
    numbers = np.array([seen.setdefault(word, len(seen)) for word in row])
    return NumberedText(sentences, starts, row, list(seen), numbers, np.array(places))


class KeptWords:
    """What was worked out of words already met: for each of them the same count of numbers.

    Args:
        make: works the numbers of words out, one row each.
    """

    def __init__(self, make: Callable[[Sequence[UnitWord]], Whole]) -> None:
        self.make = make
        self.kept: dict[UnitWord, Whole] = {}

    def get(self, words: Sequence[UnitWord]) -> Whole:
        """Return the numbers of words, one row each."""
        if len(self.kept) > MOST_WORDS_KEPT:
            self.kept.clear()
        found = [self.kept.get(word) for word in words]
        fresh = [i for i, numbers in enumerate(found) if numbers is None]
        if fresh:
            for i, numbers in zip(fresh, self.make([words[i] for i in fresh]), strict=True):
                found[i] = self.kept[words[i]] = numbers
        return np.concatenate([numbers for numbers in found if numbers is not None]).reshape(len(words), -1)


class FeatureTable:
    """The weights of features by name.

    Args:
        features: sorted.
        table: feature × label.
    """

    def __init__(self, features: Sequence[str], table: Whole) -> None:
        self.features = features
        self.rows = {feature: row for row, feature in enumerate(features)}
        self.table = np.pad(table, ((0, 1), (0, 0)))  # the last row is for features without weights

    def gather(self, features: Sequence[str]) -> Whole:
        """Return the weights of features, in their order."""
        return self.table[[self.rows.get(feature, -1) for feature in features]]

    def find_rows(self, prefix: str) -> range:
        """Return the rows of the features that begin with a prefix."""
        first, behind = (bisect_left(self.features, end) for end in (prefix, prefix + LAST_CHARACTER))
        return range(first, behind)


class WordWeights:
    """The weights that a word lends to the units around it.

    Args:
        features: all there are.
        lists: vocabulary that the features look at.
    """

    def __init__(self, features: FeatureTable, lists: ModelWords) -> None:
        self.lists = lists
        self.rows: dict[str, int] = {}
        seen = [features.find_rows(f"{offset}:") for offset in OFFSETS]
        told = [[features.features[row].partition(":")[2] for row in rows] for rows in seen]
        numbers = [[self.rows.setdefault(word, len(self.rows)) for word in words] for words in told]
        # feature × offset × label; the last row is for features without weights
        self.table: Whole = np.zeros((len(self.rows) + 1, len(OFFSETS), features.table.shape[1]), np.int32)
        for column, rows in enumerate(seen):
            self.table[numbers[column], column] = features.table[rows.start : rows.stop]
        self.kept = KeptWords(self.weigh_words)

    def weigh(self, text: NumberedText) -> Whole:
        """Return the weight of each label at each unit, the sentences one behind the other."""
        weights = self.kept.get(text.distinct).reshape(-1, *self.table.shape[1:])
        total: Whole = weights[text.numbers[text.places - REACH], 0]
        for column, offset in enumerate(OFFSETS[1:], 1):
            total += weights[text.numbers[text.places + offset], column]
        return total

    def weigh_words(self, words: Sequence[UnitWord]) -> Whole:
        """Return the weights of words (word × offset and label)."""
        nothing = len(self.rows)
        described = [list(chain(*describe_word(word, self.lists))) for word in words]
        rows = [self.rows.get(feature, nothing) for feature in chain.from_iterable(described)]
        starts = np.cumsum([0, *map(len, described[:-1])])
        sums: Whole = np.add.reduceat(self.table[rows], starts, axis=0, dtype=np.int32)
        return sums.reshape(len(words), -1)

"""Look up the weights of words, and keep those of words already met."""

import sys
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain
from operator import itemgetter
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
from lgai_graph.extract.names.model.units import Unit, WordKey

MOST_WORDS_KEPT = 20_000  # distinct words of which numbers stay in memory, about 10 MB

LAST_CHARACTER = chr(sys.maxunicode)  # sorts behind whatever a feature says

WORD = itemgetter(0, 1, 2)  # form, tag and spaced of a unit


class TextRow(NamedTuple):
    """The sentences of a text in one row, with edges before, between and behind them.

    Args:
        sentences: as they came.
        starts: where in the row each sentence begins.
        words: those of the sentences, and the edges.
        places: where in the row the words of the sentences stand.
    """

    sentences: Sequence[Sequence[Unit]]
    starts: Sequence[int]
    words: Sequence[WordKey]
    places: NDArray[np.intp]


def line_up(sentences: Sequence[Sequence[Unit]]) -> TextRow:
    """Put the words of a text in one row."""
    words: list[WordKey] = [EDGE] * REACH
    starts: list[int] = []
    places: list[int] = []
    for sentence in sentences:
        starts.append(len(words))
        places += range(len(words), len(words) + len(sentence))
        words += map(WORD, sentence)
        words += [EDGE] * REACH
    return TextRow(sentences, starts, words, np.array(places))


class KeptWords:
    """What was worked out of words already met: for each of them a row of numbers.

    Args:
        make: works the numbers of words out, one row each.
    """

    def __init__(self, make: Callable[[Sequence[WordKey]], Whole]) -> None:
        self.make = make
        self.rows: dict[WordKey, int] = {}
        self.table = make([EDGE])

    def get(self, words: Sequence[WordKey]) -> Whole:
        """Return the numbers of words, one row each."""
        try:
            places = [self.rows[word] for word in words]
        except KeyError:
            self.add(words)
            places = [self.rows[word] for word in words]
        numbers: Whole = self.table[places]
        return numbers

    def add(self, words: Sequence[WordKey]) -> None:
        """Work out the numbers of words that are new; the store begins anew when it is full."""
        if len(self.rows) > MOST_WORDS_KEPT:
            self.rows.clear()
        fresh = [word for word in dict.fromkeys(words) if word not in self.rows]
        first, end = len(self.rows), len(self.rows) + len(fresh)
        while len(self.table) < end:
            self.table = np.concatenate((self.table, np.zeros_like(self.table)))
        self.table[first:end] = self.make(fresh)
        self.rows |= zip(fresh, range(first, end), strict=True)


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
        self.width = len(OFFSETS) * features.table.shape[1]

    def weigh(self, seen: Whole) -> Whole:
        """Return the weight of each label at each place of a row.

        Args:
            seen: what the words of the row lend to the units around them (word × offset and label).
        """
        seen = seen.reshape(-1, *self.table.shape[1:])
        total: Whole = np.zeros(seen[:, 0].shape, np.int32)
        inner = len(seen) - 2 * REACH
        for column in range(len(OFFSETS)):
            total[REACH : REACH + inner] += seen[column : column + inner, column]
        return total

    def weigh_words(self, words: Sequence[WordKey]) -> Whole:
        """Return the weights of words (word × offset and label)."""
        nothing = len(self.rows)
        described = [list(chain(*describe_word(word, self.lists))) for word in words]
        rows = [self.rows.get(feature, nothing) for feature in chain.from_iterable(described)]
        starts = np.cumsum([0, *map(len, described[:-1])])
        sums: Whole = np.add.reduceat(self.table[rows], starts, axis=0, dtype=np.int32)
        return sums.reshape(len(words), -1)

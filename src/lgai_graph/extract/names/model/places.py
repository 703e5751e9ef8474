"""Look up the weights of what a unit's place among others says, for all units of a text at once.

The features are those that ``describe_places`` writes out for training. Few of the pairs and triples that a
text holds have weights: numbers of forms and tags find them faster than names of features.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from lgai_graph.extract.names.model.chain import Whole
from lgai_graph.extract.names.model.features import BRACKETS, REST_SIZE, ModelWords, mark_enclosed
from lgai_graph.extract.names.model.listed import NOTHING, describe_listed, mark_listed
from lgai_graph.extract.names.model.lookup import FeatureTable, TextRow
from lgai_graph.extract.names.model.units import WordKey

Numbers = NDArray[np.int64]
# the columns of what is kept of a word
FORM, TAG, TAG_IN_THREE, BEHIND, BEFORE, SPACED, TITLE, BRACKET = range(8)


class SingleWeights:
    """The weights of features that one word tells, by number; 0 is a word without weights.

    Args:
        features: all there are.
        prefix: what the features begin with, before the word.
    """

    def __init__(self, features: FeatureTable, prefix: str) -> None:
        rows = features.find_rows(prefix)
        self.numbers = {features.features[row].removeprefix(prefix): n for n, row in enumerate(rows, 1)}
        self.weights = features.table[[-1, *rows]]


class GramKind(NamedTuple):
    """One feature that neighbours tell together: ``b-=새솔|(``.

    Args:
        prefix: what the feature begins with.
        order: the neighbours in the order in which the feature names them.
        separator: what stands between them.
    """

    prefix: str
    order: tuple[int, ...]
    separator: str = "|"


class GramWeights:
    """The weights of features that so many neighbours tell together, by their forms or tags.

    Args:
        features: all there are.
        kinds: the features that the same neighbours tell.
    """

    def __init__(self, features: FeatureTable, *kinds: GramKind) -> None:
        size = len(kinds[0].order)
        told = [dict(read_grams(features, kind)) for kind in kinds]
        grams = sorted({gram for rows in told for gram in rows})
        parts = sorted({part for gram in grams for part in gram})
        self.numbers = {part: number for number, part in enumerate(parts, 1)}
        self.base = len(parts) + 1
        columns = [np.array([self.numbers[gram[i]] for gram in grams], np.int32) for i in range(size)]
        # the grams are sorted by their parts, and so are their keys; the last one is no gram's
        self.keys = np.append(self.join(columns), self.base**size)
        # kind × gram × label
        self.weights = np.stack(
            [features.table[[*(rows.get(gram, -1) for gram in grams), -1]] for rows in told]
        )

    def join(self, columns: Sequence[Whole]) -> Numbers:
        """Make one number of the numbers of neighbours."""
        keys = columns[0].astype(np.int64)
        for column in columns[1:]:
            keys = keys * self.base + column
        return keys

    def find(self, *columns: Whole) -> Numbers:
        """Return which gram the neighbours are, the last one where they are none."""
        keys = self.join(columns)
        found = self.keys.searchsorted(keys)
        return np.where(self.keys[found] == keys, found, len(self.keys) - 1)


def read_grams(features: FeatureTable, kind: GramKind) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the neighbours that features of a kind name, as they stand in a text, and the feature's row.

    A feature is read in every way it can be: ``b+=||(`` holds a | of its own.
    """
    size = len(kind.order)
    for row in features.find_rows(kind.prefix):
        pieces = features.features[row].removeprefix(kind.prefix).split(kind.separator)
        for cuts in combinations(range(1, len(pieces)), size - 1):
            ends = pairwise((0, *cuts, len(pieces)))
            parts = [kind.separator.join(pieces[start:end]) for start, end in ends]
            if all(parts):
                yield tuple([parts[i] for i in kind.order]), row


class PlaceWeights:
    """The weights of what a unit's place among others says.

    Args:
        features: all there are.
        lists: vocabulary that the features look at.
    """

    def __init__(self, features: FeatureTable, lists: ModelWords) -> None:
        self.lists = lists
        self.forms = GramWeights(
            features, GramKind("b+=", (0, 1)), GramKind("b-=", (1, 0)), GramKind("n2=", (0, 1))
        )
        self.tags = GramWeights(
            features, GramKind("t+=", (0, 1)), GramKind("t-=", (1, 0)), GramKind("ek=", (0, 1), "_")
        )
        self.triples = GramWeights(
            features, *(GramKind(prefix, (0, 1, 2)) for prefix in ("t3=", "t3-=", "t3+="))
        )
        self.behind, self.before = SingleWeights(features, "ne="), SingleWeights(features, "pe=")
        self.rests, self.listed = SingleWeights(features, "rest="), SingleWeights(features, "g")
        self.titles = features.gather(["ne.title", "pe.title"])
        self.sizes = features.gather([f"en={size}" for size in range(6)])
        self.depths = features.gather([f"ei={depth}" for depth in range(4)])
        self.enclosed = {f"in={marks}": number for number, marks in enumerate(("00", "01", "10", "11"))}
        self.enclosures = features.gather(list(self.enclosed))

    def describe(self, words: Sequence[WordKey]) -> Whole:
        """Return what the features ask of words by themselves (word × column)."""
        told = [
            (
                self.forms.numbers.get(form, 0),
                self.tags.numbers.get(tag, 0),
                self.triples.numbers.get(tag, 0),
                self.behind.numbers.get(form, 0),
                self.before.numbers.get(form + tag, 0),
                spaced,
                form in self.lists.titles,
                form in BRACKETS,
            )
            for form, tag, spaced in words
        ]
        return np.array(told, dtype=np.int32)

    def weigh(self, text: TextRow, words: Whole) -> Whole:
        """Return the weight of each label at each place of a row.

        Args:
            text: the row.
            words: what the features ask of its words (word × column).
        """
        total = self.weigh_eojeols(text, words)
        self.add_neighbours(words, total)
        total += self.rests.weights[self.find_rests(text.words)]
        total += self.enclosures[self.find_enclosures(text, words)]
        self.add_listed(text, total)
        return total

    def add_neighbours(self, words: Whole, total: Whole) -> None:
        """Add what pairs and triples of neighbours say, each to the units it tells of."""
        pairs = self.forms.find(words[:-1, FORM], words[1:, FORM])
        ahead, back, beyond = self.forms.weights
        total[:-1] += ahead[pairs]
        total[1:] += back[pairs]
        total[:-2] += beyond[pairs[1:]]
        pairs = self.tags.find(words[:-1, TAG], words[1:, TAG])
        total[:-1] += self.tags.weights[0, pairs]
        total[1:] += self.tags.weights[1, pairs]
        tags = words[:, TAG_IN_THREE]
        triples = self.triples.find(tags[:-2], tags[1:-1], tags[2:])
        around, back, ahead = self.triples.weights
        total[1:-1] += around[triples]
        total[2:] += back[triples]
        total[:-2] += ahead[triples]

    def weigh_eojeols(self, text: TextRow, words: Whole) -> Whole:
        """Return what a unit's eojeol and those around it say; an edge is an eojeol of its own."""
        spaced = words[:, SPACED] > 0
        inside = np.zeros(len(words), dtype=bool)
        inside[text.places] = True
        spaced[1:] |= ~inside[:-1]
        starts = np.flatnonzero(spaced)
        ends = np.append(starts[1:], len(words) - 1)  # the last of all is an edge
        titled = np.maximum.reduceat(words[:, TITLE], starts)
        weights = self.sizes[np.minimum(ends - starts, len(self.sizes) - 1)]
        weights += self.tags.weights[2, self.tags.find(words[starts, TAG], words[ends - 1, TAG])]
        weights += self.behind.weights[words[ends, BEHIND]]
        weights += self.before.weights[words[starts - 1, BEFORE]]
        weights[:-1] += self.titles[0] * titled[1:, None]
        weights[1:] += self.titles[1] * titled[:-1, None]
        eojeols = np.cumsum(spaced) - 1
        depths = np.minimum(np.arange(len(words)) - starts[eojeols], len(self.depths) - 1)
        total: Whole = weights[eojeols] + self.depths[depths]
        return total

    def find_rests(self, row: Sequence[WordKey]) -> list[int]:
        """Return for each word the number of what stands behind it in its eojeol."""
        numbers, rest, known = [], "", self.rests.numbers
        for form, _, spaced in reversed(row):
            numbers.append(known.get(rest, 0))
            rest = "" if spaced else (form + rest)[:REST_SIZE]
        numbers.reverse()
        return numbers

    def find_enclosures(self, text: TextRow, words: Whole) -> Numbers:
        """Return for each word the number of what encloses it: brackets, quotation marks, both or nothing."""
        found = np.zeros(len(words), np.int64)
        marks = np.flatnonzero(words[:, BRACKET]).tolist()
        for number in sorted({bisect_right(text.starts, mark) - 1 for mark in marks}):
            sentence, start = text.sentences[number], text.starts[number]
            found[start : start + len(sentence)] = [self.enclosed[mark] for mark in mark_enclosed(sentence)]
        return found

    def add_listed(self, text: TextRow, total: Whole) -> None:
        """Add what names of the reference list say to the words in them and beside them."""
        places: list[int] = []
        numbers: list[int] = []
        for start, sentence in zip(text.starts, text.sentences, strict=True):
            marks = mark_listed(sentence)
            if marks.count(NOTHING) == len(marks):
                continue
            named = [i for i, mark in enumerate(marks) if mark != NOTHING]
            for i in sorted({i + step for i in named for step in (-1, 0, 1) if 0 <= i + step < len(marks)}):
                found = [
                    self.listed.numbers.get(feature[1:], 0) for feature in describe_listed(sentence, marks, i)
                ]
                places += [start + i] * len(found)
                numbers += found
        np.add.at(total, places, self.listed.weights[numbers])

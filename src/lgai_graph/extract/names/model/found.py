"""What the names model says of a sentence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from lgai_graph.extract.names.model.chain import Decoded
from lgai_graph.extract.names.model.units import Unit


class NameLabel(StrEnum):
    """What the model calls a name."""

    PERSON = "PS"
    ORGANIZATION = "OG"
    PLACE = "LC"


# Above this the model's word counts without a second witness. Read by hand on 749 business articles: of 61
# organisations above .9 five had wrong edges or were none, of 37 people above .95 four were none.
SURE = {NameLabel.PERSON: 0.95, NameLabel.ORGANIZATION: 0.9}
# Above this it is evidence for a name that a rule or the reference list proposes: of 40 ambiguous names of
# the list above it five named nobody; of 45 taken without asking, more than half.
LIKELY = 0.5
START, END = attrgetter("start"), attrgetter("end")
OUTSIDE = "O"  # the label of a unit in no name
QUOTES = frozenset("'\"‘’“”")


class ModelName(NamedTuple):
    """A name that the model found.

    Args:
        start: offset in the text, in characters.
        end: offset behind it.
        label: person, organisation or place.
        probability: of exactly these words bearing this label, 0–1, rounded to four places.
    """

    start: int
    end: int
    label: NameLabel
    probability: float


class SentenceNames(NamedTuple):
    """The model's names of one sentence, and how likely any other would be."""

    units: tuple[Unit, ...]
    decoded: Decoded
    labels: tuple[str, ...]

    def list_names(self) -> list[ModelName]:
        """Return the names of the best reading, in text order."""
        found = []
        for first, last, label in find_runs([self.labels[number] for number in self.decoded.best.tolist()]):
            probability = self._weigh_run(first, last, label)
            start, end = trim_quotes(self.units[first : last + 1])
            if start < end:
                found.append(ModelName(start, end, NameLabel(label), probability))
        return found

    def get_probability(self, start: int, end: int, label: NameLabel) -> float:
        """Return how likely exactly these words are such a name; 0 where they cut a unit in two."""
        units = self.units
        first, last = bisect_left(units, start, key=START), bisect_left(units, end, key=END)
        if first > last or last == len(units) or units[first].start != start or units[last].end != end:
            return 0.0
        return self._weigh_run(first, last, label)

    def _weigh_run(self, first: int, last: int, label: str) -> float:
        begin, inside = self.labels.index(f"B-{label}"), self.labels.index(f"I-{label}")
        probability, here = float(self.decoded.marginals[first, begin]), begin
        for i in range(first + 1, last + 1):
            probability *= self.decoded.get_follow(i, here, inside)
            here = inside
        if last + 1 < len(self.units):
            probability *= 1.0 - self.decoded.get_follow(last + 1, here, inside)
        return round(probability, 4)


def trim_quotes(units: Sequence[Unit]) -> tuple[int, int]:
    """Return where a name starts and ends; a quotation mark at its edge belongs to the sentence."""
    words = [unit for unit in units if unit.form not in QUOTES]
    return (words[0].start, words[-1].end) if words else (0, 0)


def find_runs(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first unit, last unit and label of each name."""
    start: int | None = None
    for i, label in enumerate([*labels, OUTSIDE]):
        if label == OUTSIDE and start is None:
            continue
        if start is not None and not label.startswith("I-"):
            yield start, i - 1, labels[start][2:]
            start = None
        if label.startswith("B-"):
            start = i

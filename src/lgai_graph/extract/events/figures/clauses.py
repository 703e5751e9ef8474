"""Find what a figure is of: 한빛전자의 2분기 영업이익은 | 100억원으로 16.1% | 감소했다.

The subject is what is measured; whoever owns it stands before it, and the amounts stand between it and its
verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.figures import FigureWords

SUBJECTS = SUBJECT_PARTICLES | {"도"}
BOUND = frozenset({"의", "와", "과", "·", ""})  # before what is measured they say whose it is
PLACE = ("에서", "에서의", "내")
SPACE = 2  # a measure of one syllable (수) is a word of its own


@dataclass(frozen=True, slots=True)
class FigureClause:
    """A verb with what it says of a figure.

    Args:
        verb: the verb.
        owner: the topic whose the measure is, where it stands apart (한빛은 | 영업이익이).
        front: the phrases and times that lead up to the measure, the measure itself last.
        told: what stands between the measure and the verb.
        before: the times of the sentence before all that, the nearest first.
    """

    verb: Predicate
    owner: Phrase | None
    front: tuple[Phrase | Moment, ...]
    told: tuple[Item, ...]
    before: tuple[Moment, ...] = ()

    @property
    def measure(self) -> Phrase:
        """Return the phrase that ends in what is measured."""
        last = self.front[-1]
        assert isinstance(last, Phrase)
        return last

    @property
    def start(self) -> int:
        """Return where the clause's own words begin."""
        return self.owner.start if self.owner else self.front[0].start


def find_figure_clause(sentence: Sentence, verb: Predicate, words: FigureWords) -> FigureClause | None:
    """Return the clause of a verb whose subject is something measured, None for any other verb."""
    items = sentence.items
    at = find_measure(items, verb, words)
    if at is None:
        return None
    first = at
    while first and leads_up(items[first - 1], items[first]):
        first -= 1
    before = items[first - 1] if first else None
    if isinstance(before, Predicate) and before.ending == "ETM":
        return None  # a clause says which one it is
    owner = find_owner(items, first)
    if owner is None and isinstance(before, Phrase) and before.particle in PLACE:
        first -= 1
    front = [item for item in items[first : at + 1] if not isinstance(item, Predicate)]
    before_all = tuple(list_before(items, first))
    return FigureClause(verb, owner, tuple(front), tuple(items[at + 1 : verb.index]), before_all)


def list_before(items: Sequence[Item], first: int) -> Iterator[Moment]:
    """Yield the times before a place, the nearest first, up to the verb of another clause."""
    for i in range(first - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate):
            return
        if isinstance(item, Moment) and not item.compared:
            yield item


def find_measure(items: Sequence[Item], verb: Predicate, words: FigureWords) -> int | None:
    """Return where the subject of a verb stands, if it is something measured."""
    for i in range(verb.index - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate):
            if item.lemma in words.comparing:
                continue
            return None
        if isinstance(item, Phrase) and item.particle in SUBJECTS:
            return i if not item.speech and measures(item, words) else None
    return None


def measures(phrase: Phrase, words: FigureWords) -> bool:
    """Tell whether a phrase ends in what is measured: 영업이익, 아파트 거래량, 나스닥지수."""
    last = phrase.words[-1].text
    if last in words.indices:
        return True
    longer = any(last.endswith(word) for word in words.measures if len(word) >= SPACE)
    return longer or (last in words.measures and len(phrase.words) > 1)


def leads_up(item: Item, behind: Item) -> bool:
    """Tell whether an item belongs to the measure behind it: its owner, its time, what is listed with it."""
    if isinstance(item, Moment):
        return not item.speech and not item.compared
    return isinstance(item, Phrase) and item.particle in BOUND and not item.speech


def find_owner(items: Sequence[Item], first: int) -> Phrase | None:
    """Return the topic of a clause that stands before what is measured (한빛은 3분기 영업이익이)."""
    for i in range(first - 1, -1, -1):
        item = items[i]
        if isinstance(item, Predicate):
            return None
        if isinstance(item, Phrase) and item.particle in SUBJECTS and not item.speech:
            return item
    return None

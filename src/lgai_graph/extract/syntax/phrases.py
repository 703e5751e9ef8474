"""Cut a text into sentences, and sentences into noun phrases and predicates.

LG전자는 | 지난해 7월 | 연구소를 | 설립해 | 주력하고 있다
phrase은   phrase      phrase을   predicate  predicate
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lgai_graph.korean.cases import ALSO, SUBJECTS, TOPICS
from lgai_graph.model import EventStatus, Period

SLOT_OF_PARTICLE = {
    "이": "subject", "가": "subject", "께서": "subject", "께서는": "topic", "에서도": "at",
    "은": "topic", "는": "topic", "도": "topic",
    "을": "object", "를": "object",
    "와": "with", "과": "with", "와의": "with", "과의": "with",
    "와도": "with", "과도": "with", "와는": "with", "과는": "with",
    "에": "to", "에는": "to", "엔": "to", "에도": "to", "께": "to",
    "에게": "to", "에게는": "to", "에겐": "to",
    "로": "as", "으로": "as", "로는": "as", "으로는": "as", "론": "as", "으론": "as",
    "에서": "at", "에서는": "at", "에선": "at",
    "로부터": "from", "으로부터": "from", "에게서": "from",
    "의": "of",
}  # fmt: skip


SUBJECT_PARTICLES = frozenset({*TOPICS, *SUBJECTS})
MENTIONING = SUBJECT_PARTICLES | {ALSO}  # 새솔도 늘렸다
PROPER_TAGS = frozenset({"NNP", "SL", "NF"})
HOUR = re.compile(r"\d{1,2}시(?:\d{1,2}분)?(?:\d{1,2}초)?")


class Word(NamedTuple):
    """A piece of a phrase without inner white space (어절 less its particle)."""

    text: str
    start: int
    end: int
    tags: tuple[str, ...]
    quoted: bool


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its words, what stands in brackets behind it, and its particle.

    Args:
        words: the words outside brackets.
        notes: spans of bracketed text, without the brackets, each with the number of words before it.
        particle: ``는``, ``를``, ``와``, ``,`` …; empty where none follows.
        start: offset of the first character.
        end: offset behind the last character, particle not included.
        is_empty: it begins with a noun that no relative clause describes (것, 계획).
        is_cleft: it ends in a noun that only stands for what follows (찾은 곳은 X였다).
        is_content: it ends in a noun that a whole clause spells out (인수한 사실).
        is_deal: it is what is signed or decided, and the clause before it its content (짓는 | 협약).
        is_plan: it ends in a noun for what somebody means to do (지을 방침).
        is_due: it ends in a noun for what is to come, meant or only set for its time (열릴 예정).
        is_part: it ends in one side of what a clause describes (출시한 로봇의 판매량).
        is_joint: it says that something is done with somebody (협업 제품).
        is_mutual: its noun takes somebody else with it (A와 형제인 B).
        is_manner: with its particle it makes an adverb of the object before it (X를 대상으로).
    """

    words: list[Word]
    notes: list[tuple[int, int, int]]
    particle: str
    start: int
    end: int
    index: int = 0
    together: bool = False
    speech: bool = False
    is_empty: bool = False
    is_cleft: bool = False
    is_content: bool = False
    is_deal: bool = False
    is_plan: bool = False
    is_due: bool = False
    is_part: bool = False
    is_manner: bool = False
    is_mutual: bool = False
    is_joint: bool = False

    @property
    def is_hour(self) -> bool:
        """Tell whether it ends in an hour (오후 6시)."""
        return HOUR.fullmatch(self.words[-1].text) is not None


@dataclass(slots=True)
class Predicate:
    """A verb with its ending.

    Args:
        lemma: the verbal noun (``설립``) or the verb's stem (``열``).
        voice: ``active`` (하다), ``passive`` (되다), ``causative`` (시키다), ``verb`` for a plain verb.
        ending: tag of the last morpheme: EF, EC, ETM or ETN.
        tail: surface of the whole verb group, from the lemma on.
        has_one_place: it modifies a noun with one phrase and no more (A를 위한 B).
        is_sharing: it shares its companions with the next verb (A와 손잡고 … 개발했다).
        state: it says how something is (다양한, 새로운), not what is done.
        is_leaning: as an adjective it leans on the phrase before it (건강에 좋은).
        is_decision: it says that what stands before it was decided (하기로 합의한).
        is_reporting: the press is its subject (보도했다).
        is_objectless: it takes no object (변하고 있다).
        is_about: it sets a deed apart as what others speak of or act against (한 데 대해).
        is_atoning: it is about a deed of one's own (사과했다).
    """

    lemma: str
    voice: str
    ending: str
    tail: str
    start: int
    end: int
    index: int = 0
    past: bool = False
    quoted: bool = False
    has_one_place: bool = False
    is_sharing: bool = False
    state: bool = False
    is_leaning: bool = False
    is_decision: bool = False
    is_reporting: bool = False
    is_objectless: bool = False
    is_about: bool = False
    is_atoning: bool = False


@dataclass(slots=True)
class Moment:
    """A time expression standing between phrases.

    Args:
        compared: something is compared with it (지난해보다) or described by it (2020년의 무대).
        joins: 과 or 와 joins it to what is behind it (2016년과 2017년).
        ahead: it is a day after that of the article, or may be one (22일, told on the 17th).
    """

    period: Period
    start: int
    end: int
    index: int = 0
    speech: bool = False
    compared: bool = False
    joins: bool = False
    ahead: bool = False


Item = Phrase | Predicate | Moment


@dataclass(slots=True)
class Sentence:
    """A sentence with its phrases and predicates in order.

    Args:
        start: offset of the first character.
        end: offset behind the last.
        items: its parts.
        is_part: it is one reading of several, which leaves out what the others tell.
        arguments: those of its verbs that were asked for, by the verb's index.
        statuses: what was read of whether its verbs happened, by the verb's index.
    """

    start: int
    end: int
    items: list[Item] = field(default_factory=list)
    is_part: bool = False
    _phrases: list[Phrase] = field(default_factory=list, init=False, repr=False, compare=False)
    _predicates: list[Predicate] = field(default_factory=list, init=False, repr=False, compare=False)
    _first_moment: int | None = field(default=None, init=False, repr=False, compare=False)
    arguments: dict[int, dict[str, list[Phrase]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    statuses: dict[int, EventStatus | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def holds(self, predicate: Predicate) -> bool:
        """Tell whether a verb is one of its own, and not that verb read as another."""
        return predicate.index < len(self.items) and self.items[predicate.index] is predicate

    @property
    def phrases(self) -> Iterator[Phrase]:
        """Walk the phrases; rules do so dozens of times, when the items are settled."""
        if not self._phrases:
            self._phrases = [item for item in self.items if isinstance(item, Phrase)]
        return iter(self._phrases)

    @property
    def predicates(self) -> Iterator[Predicate]:
        """Walk the predicates."""
        if not self._predicates:
            self._predicates = [item for item in self.items if isinstance(item, Predicate)]
        return iter(self._predicates)

    @property
    def moments(self) -> list[Moment]:
        """List the times; most sentences have none."""
        return [item for item in self.items[self.first_moment :] if isinstance(item, Moment)]

    @property
    def copulas(self) -> Iterator[tuple[Phrase, Predicate, Phrase]]:
        """Walk the copulas that stand right between two phrases, with both (독립당 대표|인|홍길동)."""
        for verb in self.predicates:
            if verb.voice != "copula" or not 0 < verb.index < len(self.items) - 1:
                continue
            before, behind = self.items[verb.index - 1], self.items[verb.index + 1]
            if isinstance(before, Phrase) and isinstance(behind, Phrase):
                yield before, verb, behind

    @property
    def first_moment(self) -> int:
        """Return the place of the first time; behind the last item where there is none."""
        if self._first_moment is None:
            places = (place for place, item in enumerate(self.items) if isinstance(item, Moment))
            self._first_moment = next(places, len(self.items))
        return self._first_moment


def find_next_verb(items: Sequence[Item], item: Item) -> Predicate | None:
    """Return the first verb behind an item."""
    return next((one for one in items[item.index + 1 :] if isinstance(one, Predicate)), None)


def find_last_verb(items: Sequence[Item]) -> Predicate | None:
    """Return the last verb."""
    return next((one for one in reversed(items) if isinstance(one, Predicate)), None)


def is_spoken(item: Item) -> bool:
    """Tell whether an item stands inside somebody's quoted words."""
    return item.quoted if isinstance(item, Predicate) else item.speech


def is_proper(phrase: Phrase) -> bool:
    """Tell whether a phrase holds a proper noun."""
    return any(not PROPER_TAGS.isdisjoint(word.tags) for word in phrase.words)

"""The words that questions are asked and answered in; a store keeps those it was built with."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The Korean and the English word for a type, a kind, a status or a role.

    Args:
        back_ko: a relation's word from its target's side.
        back_en: the same in English.
        symmetric: a relation that has no direction.
        at_once: a relation that one day makes, so that its end is not open.
        mark: what stands beside a summary, empty for none.
        colour: six hex digits behind ``#``.
        weight: how much an event of the type matters, 0–1.
        lane: the row of a timeline that the type stands in.
    """

    ko: str
    en: str
    back_ko: str = ""
    back_en: str = ""
    symmetric: bool = False
    at_once: bool = False
    mark: str = ""
    colour: str = ""
    weight: float = 0.0
    lane: str = ""


Labels = Mapping[str, Label]
LABELS = ("event_types", "relation_types", "kinds", "statuses", "roles")  # fields of a Vocabulary


@dataclass(frozen=True)
class Titles:
    """The jobs that stand beside names: a list, and shapes in which ``*`` is a syllable or more.

    >>> "최고인공지능책임자" in Titles(("사장",), ("최고*책임자",)), "책임자" in Titles(("사장",))
    (True, False)
    """

    words: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()

    @cached_property
    def listed(self) -> frozenset[str]:
        """Return the words as a set."""
        return frozenset(self.words)

    @cached_property
    def longest_first(self) -> tuple[str, ...]:
        """Return the words so that 부회장 is tried before 회장."""
        return tuple(sorted(self.words, key=lambda word: (-len(word), word)))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = (re.escape(shape).replace(r"\*", "[가-힣A-Za-z]+") for shape in self.shapes)
        return re.compile("|".join(parts) or "(?!)")

    def __contains__(self, word: str) -> bool:
        return word in self.listed or self._pattern.fullmatch(word) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What questions need of the lexicon, small enough to be read with every one.

    Args:
        event_types: id → label, in the order of the lexicon.
        titles: jobs and courtesy words that stand beside names.
        lower_ranks: words before a title that make another post of it (부회장 is no 회장).
        nominees: words behind a title of who is only named for it (회장 내정자 is no 회장).
        surnames: Korean surnames.
        shown: the chance, 0–1, from which on an event is shown unasked.
        reason_weights: what each reason for an event adds to the logarithm of its odds.
    """

    event_types: Labels = field(default_factory=dict)
    relation_types: Labels = field(default_factory=dict)
    kinds: Labels = field(default_factory=dict)
    statuses: Labels = field(default_factory=dict)
    roles: Labels = field(default_factory=dict)
    titles: Titles = Titles()
    lower_ranks: tuple[str, ...] = ()
    nominees: tuple[str, ...] = ()
    surnames: frozenset[str] = frozenset()
    shown: float = 0.0
    reason_weights: Mapping[str, float] = field(default_factory=dict)


def find_types(labels: Labels, word: str) -> Iterator[str]:
    """Find the ids that a word names, in Korean or English, whole or in part (교육 for 교육·운영)."""
    folded = word.casefold().strip()
    for ident, label in labels.items():
        names = (ident, label.ko, label.en.casefold())
        if folded in names or folded in label.ko.split("·"):
            yield ident


def encode_vocabulary(vocabulary: Vocabulary) -> str:
    """Write a vocabulary in one line of JSON."""
    content = {
        **{name: {key: asdict(label) for key, label in getattr(vocabulary, name).items()} for name in LABELS},
        "titles": vocabulary.titles.words,
        "shapes": vocabulary.titles.shapes,
        "lower_ranks": vocabulary.lower_ranks,
        "nominees": vocabulary.nominees,
        "surnames": sorted(vocabulary.surnames),
        "shown": vocabulary.shown,
        "reason_weights": dict(vocabulary.reason_weights),
    }
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def decode_vocabulary(text: str) -> Vocabulary:
    """Read it back."""
    content = json.loads(text)
    labels = {name: {key: Label(**label) for key, label in content[name].items()} for name in LABELS}
    return Vocabulary(
        **labels,
        titles=Titles(tuple(content["titles"]), tuple(content["shapes"])),
        lower_ranks=tuple(content["lower_ranks"]),
        nominees=tuple(content["nominees"]),
        surnames=frozenset(content["surnames"]),
        shown=content["shown"],
        reason_weights=content["reason_weights"],
    )

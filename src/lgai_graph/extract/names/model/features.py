"""Describe the units of a sentence in words that the names model has weights for.

A unit is described twice: by itself (form, tag, shape, the lists it stands in), which its neighbours see too,
and in its place (the pairs and triples it is part of, its eojeol, brackets, quotation marks, listed names).
Training writes every description out; reading keeps the weights of a word by itself, for words come back.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from lgai_graph.extract.names.model.listed import NOTHING, describe_listed, mark_listed
from lgai_graph.extract.names.model.units import Unit, UnitWord, WordKey

REACH = 3  # units to the left and right that a unit's label may depend on
OFFSETS = range(-REACH, REACH + 1)
EDGE = UnitWord("", "", True)  # what stands before the first unit and behind the last
REST_SIZE = 6  # characters of the rest of the eojeol
OPENING, CLOSING = frozenset("(<[（〈《「『"), frozenset(")>]）〉》」』")
QUOTE_OPENS, QUOTE_CLOSES = frozenset("'\"‘“"), frozenset("’”")
BRACKETS = OPENING | CLOSING | QUOTE_OPENS | QUOTE_CLOSES
NEAR = 2  # at this distance lists, shape and last letters still count; farther off only form and tag


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelWords:
    """The vocabulary frozen into the model, so that a user's own lexicon never shifts its reading.

    Args:
        titles: 회장, 상무, 씨.
        heads: endings of organisations, 은행.
        places: 서울, 경기.
        labels: nouns that introduce a person, 가수.
        anonymous: words for nobody in particular, 모.
        surnames: Korean surnames.
    """

    titles: frozenset[str]
    heads: frozenset[str]
    places: frozenset[str]
    labels: frozenset[str]
    anonymous: frozenset[str]
    surnames: frozenset[str]

    def describe(self, form: str, tag: str) -> Iterator[str]:
        """Yield the lists that a word stands in, or whose entries it resembles."""
        for name, words in (
            ("title", self.titles),
            ("place", self.places),
            ("label", self.labels),
            ("anon", self.anonymous),
        ):
            if form in words:
                yield name
        if form in self.heads:
            yield "head"
        else:
            for size in range(min(len(form) - 1, 4), 0, -1):
                if form[-size:] in self.heads:
                    yield f"ends{size}"
                    break
        if tag == "NNP" and 2 <= len(form) <= 4 and form[0] in self.surnames:
            yield f"surname{len(form)}"

    def freeze(self) -> dict[str, str]:
        """Return the lists as text, each sorted, for the model's file."""
        return {name: " ".join(sorted(getattr(self, name))) for name in self.__slots__}


def thaw_lists(texts: Mapping[str, str]) -> ModelWords:
    """Make the lists of a model's file."""
    return ModelWords(**{name: frozenset(texts[name].split()) for name in ModelWords.__slots__})


@cache
def classify_character(char: str) -> str:
    """Return H for Hangul, D for digits, U and L for Latin, C for Chinese, else the character."""
    if "가" <= char <= "힣":
        return "H"
    if char.isdigit():
        return "D"
    if char.isascii() and char.isalpha():
        return "U" if char.isupper() else "L"
    return "C" if "㐀" <= char <= "鿿" or "豈" <= char <= "﫿" else char


def shape_word(form: str) -> str:
    """Return the classes of a word's characters, runs shortened: U+H+ for LG전자."""
    runs = groupby(map(classify_character, form))
    return "".join([f"{kind}+" if len(list(run)) > 1 else kind for kind, run in runs])


def describe_word(word: WordKey, lists: ModelWords) -> tuple[list[str], list[str], list[str]]:
    """Describe a word by itself.

    Returns:
        What units up to three places away see of it, what units up to two places away see as well, and what
        only the unit itself sees.
    """
    form, tag, spaced = word
    if not form:
        return ["edge"], [], []
    far = [f"w={form}", f"ts={tag}{spaced:d}"]
    near = [f"s={shape_word(form)}", f"x1={form[-1]}", f"x2={form[-2:]}", *lists.describe(form, tag)]
    own = [
        f"t={tag}",
        f"space={spaced:d}",
        f"l={min(len(form), 6)}",
        f"p1={form[0]}",
        f"p2={form[:2]}",
        "bias",
    ]
    if len(form) > 2:
        own += (f"p3={form[:3]}", f"x3={form[-3:]}")
    return far, near, own


def list_seen(word: UnitWord, lists: ModelWords, offset: int) -> list[str]:
    """Return what a unit sees of the word that stands ``offset`` units behind it."""
    far, near, own = describe_word(word, lists)
    seen = [*far, *(near if abs(offset) <= NEAR else ()), *(() if offset else own)]
    return [f"{offset}:{feature}" for feature in seen]


def describe_places(words: Sequence[UnitWord], lists: ModelWords) -> Iterator[list[str]]:
    """Yield for each unit of a sentence the features of its place among the others."""
    eojeols = list(find_eojeols(words))
    titled = [any(word.form in lists.titles for word in words[start:end]) for start, end in eojeols]
    enclosed, listed = list(mark_enclosed(words)), mark_listed(words)
    is_listed = any(mark != NOTHING for mark in listed)
    last = len(words) - 1
    for number, (start, end) in enumerate(eojeols):
        shared = [f"en={min(end - start, 5)}", f"ek={words[start].tag}_{words[end - 1].tag}"]
        if end <= last:
            shared.append(f"ne={words[end].form}")
            if titled[number + 1]:
                shared.append("ne.title")
        if start:
            shared.append(f"pe={words[start - 1].form}{words[start - 1].tag}")
            if titled[number - 1]:
                shared.append("pe.title")
        rest = [word.form for word in words[start:end]]
        for i in range(start, end):
            yield [
                *shared,
                f"ei={min(i - start, 3)}",
                f"rest={''.join(rest[i - start + 1 :])[:REST_SIZE]}",
                enclosed[i],
                *describe_neighbours(words, i, last),
                *(describe_listed(words, listed, i) if is_listed else ()),
            ]


def describe_neighbours(words: Sequence[UnitWord], i: int, last: int) -> list[str]:
    """Describe the pairs and triples that a unit is part of."""
    form, tag = words[i].form, words[i].tag
    seen: list[str] = []
    if i:
        left = words[i - 1]
        seen += (f"b-={form}|{left.form}", f"t-={tag}|{left.tag}")
        if i < last:
            seen.append(f"t3={left.tag}|{tag}|{words[i + 1].tag}")
        if i > 1:
            seen.append(f"t3-={words[i - 2].tag}|{left.tag}|{tag}")
    if i < last:
        right = words[i + 1]
        seen += (f"b+={form}|{right.form}", f"t+={tag}|{right.tag}")
        if i + 1 < last:
            beyond = words[i + 2]
            seen += (f"t3+={tag}|{right.tag}|{beyond.tag}", f"n2={right.form}|{beyond.form}")
    return seen


def find_eojeols(words: Sequence[UnitWord]) -> Iterator[tuple[int, int]]:
    """Yield the runs of units without white space between them, as half-open ranges."""
    start = 0
    for i in range(1, len(words) + 1):
        if i == len(words) or words[i].spaced:
            yield start, i
            start = i


def mark_enclosed(words: Sequence[Unit | UnitWord]) -> Iterator[str]:
    """Yield for each unit whether it stands inside brackets, quotation marks or both."""
    depth, quoted, mark = 0, False, "in=00"
    for word in words:
        if word.form not in BRACKETS:
            yield mark
            continue
        depth += word.form in OPENING
        yield f"in={depth > 0:d}{quoted:d}"
        if word.form in CLOSING:
            depth = max(0, depth - 1)
        elif word.form in QUOTE_OPENS:
            quoted = True
        elif word.form in QUOTE_CLOSES:
            quoted = False
        mark = f"in={depth > 0:d}{quoted:d}"

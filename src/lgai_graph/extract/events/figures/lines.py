"""Word a figure in one line: whose it is, what is measured, how much, what became of it.

``3조원으로 작년에 비해 16% 감소했다`` gives ``3조원으로 작년보다 16% 감소``: what moved a figure is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.extract.events.figures.clauses import PLACE, FigureClause, measures
from lgai_graph.extract.events.lines.dated.periods import word_period
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Moment, Phrase, Predicate, Word
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.lexicon import Lexicon
from lgai_graph.lexicon.sections.figures import FigureWords
from lgai_graph.model import Period

NOTE = re.compile(r"\s?\([^()]*\)|\s?\[[^\[\]]*\]")
OWNED = re.compile(r"(?<=[가-힣A-Za-z)])의(?= )")
BELOW = re.compile(r"[-−](?<!\w.)\d")  # -9억원
KEPT = frozenset({"as", "to"})  # particles that the noun of a verb needs: 3조원으로, 3조원에
LISTED = ("", ",", "이고", "과", "와")
CLOSERS = tuple("’'”\"")
RANGE = "~∼～"
UNIT_SIGNS = ("㎀", "㏟")  # the first and the last sign of a unit in one character
LEVEL, AFTER = "수준", "만"
FROM_WHICH, AT = "에서", "에"
AS = ("로", "으로")
JOINED = (*COMPANIONS, "·")
COUNTED = re.compile(r"\d")
SINCE = re.compile(r"(?:이후|이래|만에?)$")
# 작년 같은 기간(77%)보다, 전월(85.7%)과 비교해, 4월 말 1.45%에서
NOTED = re.compile(r"\s?\(\D*\d[^()]*\)")  # 지난 3월(90건)과 4월(80건)의 절반
BASE = re.compile(
    r"(?:\s?\([^()]*\))?(?:보다|에 비|[과와] 비교|[과와] 견| ?대비|에 견|,\s\S+\([^()]*\)[과와] 비교)"
)
THAN = "보다"
# what stands before a number: 전년 동월 대비, 작년(3조원)에 비해 각각
COMPARED = re.compile(
    r"(?P<base>[^(),]{2,20}?)(?:\s?\([^()]*\))?\s?(?:보다|에 비해서?|[과와] 비교해|[과와] 견줘|대비)"
    r"\s?(?:\([^()]*\)\s?)?(?:[가-힣]{1,3}\s)?"
)
POINTING = re.compile(r"[이그](?:\s|때)|같은|당시")  # same as what?
LAST_YEAR = re.compile(r"^(?:지난해|작년)(?=\s(?:같은|동)\s?)")
FROM = re.compile(r"\s\S*\d\S*(?:\s\S{1,4})?에서(?:는)?\s")  # 1010원 선에서


class ToldPart(NamedTuple):
    """What a line says between measure and verb.

    Args:
        start: where its words begin.
        end: where they end.
        particle: behind them.
        is_record: they stand for a number.
        base: what the number is compared with (작년보다).
    """

    start: int
    end: int
    particle: str
    is_record: bool = False
    base: str = ""


NOTHING = ToldPart(0, 0, "")
MORE = re.compile(r" (?:넘게|가까이)(?= )")  # 70% | 넘게 올랐다


def list_pieces(text: str, told: Sequence[Item], lexicon: Lexicon) -> list[ToldPart] | None:
    """Return what a line says of a figure, None where something else is told of it.

    A number stays, where it is of, and what it is compared with; what moved it goes.
    """
    pieces: list[ToldPart] = []
    front: int | None = None  # where what stands before a number begins
    since: Item | None = None  # 2009년 이후 | 최저치, 6년 만에 | 최고 수준
    joined: ToldPart | None = None  # what a number before it led up to
    for item, behind in zip(told, [*told[1:], None], strict=False):
        front = item.start if front is None else front
        if isinstance(item, Moment):
            if pieces and pieces[-1].particle in LISTED and not (item.compared or BASE.match(text, item.end)):
                return None  # 2009년 3%, 2010년 4%
            since = item if belongs_to_number(text, item, behind) else None
        elif isinstance(item, Predicate):
            if item.lemma in lexicon.figures.changes and pieces:  # 20% 오른 | 3만원, 20% 올라 | 3만원
                joined = pieces.pop()
        elif not is_compared(text, item, behind, lexicon.figures):
            part = read_part(text, item, behind, lexicon)
            if part is None:
                return None
            if part.end:
                pieces.append(join_front(text, part, (since, joined), front))
            since, joined = (item if is_since(item) else None), None
            front = None if part.end else front
    return pieces if any(piece.particle not in PLACE for piece in pieces) else None


def join_front(text: str, part: ToldPart, led: tuple[Item | None, ToldPart | None], front: int) -> ToldPart:
    """Return a part with what stands before it: what led up to its number, what that is compared with.

    Args:
        text: the article.
        part: the part.
        led: since when it is a record, and the number that led up to it.
        front: where what stands before it begins.
    """
    since, joined = led
    counted = COUNTED.search(text, part.start, part.end) is not None
    since = since if isinstance(since, Moment) or not counted else None
    start = min(one.start for one in (since, joined, part) if one)
    base = joined.base if joined else word_base(text[front : part.start])
    return part._replace(start=start, base=base)


def word_base(words: str) -> str:
    """Word what a number is compared with by what stands before it, empty where that says something else."""
    found = COMPARED.fullmatch(words)
    if found is None or POINTING.match(words):
        return ""
    return LAST_YEAR.sub("전년", found["base"].strip()) + THAN


def belongs_to_number(text: str, moment: Moment, behind: Item | None) -> bool:
    """Tell whether a time belongs to a number's words: 2009년 이후 | 최저치, 2009년 | 12곳에서 30곳으로.

    It does not in ``3분기에 12곳에서 30곳으로``: both numbers are of it.
    """
    base = isinstance(behind, Phrase) and behind.particle.startswith(FROM_WHICH)
    base = base and not text.startswith(f"{AT} ", moment.end)
    return base or SINCE.search(moment.period.words) is not None


def read_part(text: str, item: Phrase, behind: Item | None, lexicon: Lexicon) -> ToldPart | None:
    """Return what a phrase adds to a line, NOTHING for what is left out; None where it tells of another."""
    kept = drop_front(item.words, lexicon)
    if item.speech or not kept or is_rough(text, item, lexicon.figures):
        return None
    last, words = kept[-1].text, lexicon.figures
    if (last in words.closing and item.particle in OBJECTS) or last in lexicon.wording.times:
        return NOTHING  # 거래를 마쳤다, 4개월 만에
    counted = any(COUNTED.search(word.text) for word in kept)
    if counted and measures(
        replace(item, words=[word for word in kept if not COUNTED.match(word.text)]), words
    ):
        return None  # 작년 5월 거래량 6053건을 웃돈다
    record = last in words.records or (last == LEVEL and has_record(kept, words))
    if counted or record or last in words.signs or is_whole(item, behind) or item.particle in PLACE:
        return ToldPart(take_sign(text, kept[0].start), find_end(text, item), item.particle, record)
    return None if item.particle in OBJECTS or item.particle == "의" else NOTHING


def find_end(text: str, number: Phrase) -> int:
    """Return where a number ends, with the word that says it is more or nearly so much."""
    more = None if number.particle else MORE.match(text, number.end)
    return more.end() if more else number.end


def take_sign(text: str, start: int) -> int:
    """Return where a number begins: with its minus sign (영업이익은 -9억원으로)."""
    return start - 1 if start and BELOW.match(text, start - 1) else start


def is_since(phrase: Phrase) -> bool:
    """Tell whether a phrase says for the first time in how long (6년여 만에)."""
    return phrase.words[-1].text.endswith(AFTER) and phrase.particle == "에" and len(phrase.words) > 1


def has_record(words: Sequence[Word], figures: FigureWords) -> bool:
    """Tell whether a word stands for a number (최고 | 수준으로)."""
    return any(word.text in figures.records for word in words)


def is_rough(text: str, phrase: Phrase, words: FigureWords) -> bool:
    """Tell whether a number is but rough: a range (4000만~6500만원), or about so much (10% 선)."""
    around = text[phrase.start : phrase.end + 1]
    return any(mark in around for mark in RANGE) or phrase.words[-1].text in words.rough


def drop_front(words: Sequence[Word], lexicon: Lexicon) -> Sequence[Word]:
    """Return words without those in front that only link or go with a time (대비, 기준, 반면)."""
    wording = lexicon.wording
    idle = wording.front | wording.idle | wording.times | lexicon.figures.bases
    based = max((n for n, word in enumerate(words) if word.text in lexicon.figures.bases), default=-1)
    if any(COUNTED.match(word.text) for word in words[based + 1 :]):  # 전달 대비 36.5%
        words = words[based + 1 :]
    first = next((n for n, word in enumerate(words) if word.text not in idle), len(words))
    return words[first:]


def is_compared(text: str, phrase: Phrase, behind: Item | None, words: FigureWords) -> bool:
    """Tell whether a figure is only compared with a phrase (작년보다, 작년에 비해, 2013년(3조원)보다)."""
    if is_aside(text, phrase.start) or phrase.particle.startswith("보다"):
        return True
    if phrase.words[-1].text in words.bases:
        return True
    return isinstance(behind, Predicate) and behind.lemma in words.comparing


def is_whole(phrase: Phrase, behind: Item | None) -> bool:
    """Tell whether a phrase is the whole of which a number is a part (전체의 | 20%를)."""
    parted = isinstance(behind, Phrase) and COUNTED.match(behind.words[0].text) is not None
    return phrase.particle == "의" and parted


def write_told(text: str, pieces: Sequence[ToldPart], noun: str) -> str:
    """Word the numbers with the noun of the verb, which a record does without (최저치로 떨어졌다)."""
    *front, last = pieces
    if last.is_record and last.particle in AS:
        noun = ""
    told = [f"{piece.base} {cut(text, piece.start, piece.end)}{piece.particle}" for piece in front]
    keeps = noun and (SLOT_OF_PARTICLE.get(last.particle) in KEPT or last.particle.endswith("까지"))
    told.append(f"{last.base} {cut(text, last.start, last.end)}{last.particle if keeps else ''}")
    return " ".join([*map(str.strip, told), noun]).strip()


def write_front(
    text: str, clause: FigureClause, period: Period | None, *, named: int, lexicon: Lexicon
) -> str:
    """Word what is measured, from a place on, with the period that it is of."""
    words = word_period(Moment(period, period.start, period.end)) if period else ""
    measure = " ".join(list_words(text, clause, named, lexicon))
    return measure if not words or words in measure else f"{words} {measure}"


def list_words(text: str, clause: FigureClause, named: int, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of what leads up to a measure, without its times and whoever is named before it."""
    for phrase in clause.front:
        if not isinstance(phrase, Phrase) or phrase.end <= named or is_aside(text, phrase.start):
            continue
        kept = drop_front(phrase.words, lexicon)
        words = cut(text, max(named, kept[0].start), phrase.end).strip() if kept else ""
        if words:
            tail = phrase.particle if phrase.particle in (*PLACE, *JOINED) else ""
            yield f"{words}{tail}"


def is_aside(text: str, start: int) -> bool:
    """Tell whether a place stands in brackets."""
    return text.rfind("(", 0, start) > text.rfind(")", 0, start)


def list_moments(text: str, clause: FigureClause) -> Iterator[Moment]:
    """Yield the times that a figure may be of, the likeliest first: none of what it is compared with."""
    told = [item for item in reversed(clause.told) if not NOTED.match(text, item.end)]
    for item in (*told, *reversed(clause.front), *clause.before):
        if not isinstance(item, Moment) or item.compared or SINCE.search(item.period.words):
            continue
        compared = BASE.match(text, item.end) or FROM.match(text, item.end)
        if not compared and not is_aside(text, item.start):
            yield item


def cut(text: str, start: int, end: int) -> str:
    """Return words of an article in one line, without brackets and owning particles."""
    end += text[end : end + 1] in CLOSERS  # ‘나래’의
    start -= start > 0 and UNIT_SIGNS[0] <= text[start - 1] <= UNIT_SIGNS[1]  # ㎏|당 90원
    return OWNED.sub("", " ".join(NOTE.sub("", text[start:end]).split()))

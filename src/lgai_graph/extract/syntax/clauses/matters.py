"""Tell which deeds are only what others speak of or act against: 한라가 새솔을 제소한 데 대해 …."""

from collections.abc import Sequence

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Phrase, Predicate
from lgai_graph.korean.cases import SUBJECTS

MATTERS = ("것", "점", "사실")  # nouns for what was done
OF_FACT = "데"  # 늘리는 데 대해: what is done, be it past or present
TOLD, PRESENT = ("다는", "라는", "던"), "는"
PAST = tuple(chr(code) for code in range(ord("간"), ord("힣") + 1, 28))  # 제소한, 산, 낸: syllables in ㄴ


def is_of_matter(items: Sequence[Item], subject: Phrase, index: int | None = None) -> bool:
    """Tell whether a subject is that of a deed which is only what others speak of or act against.

    ``한라가 새솔을 제소한 것과 관련해``, ``한라가 공장을 늘리는 데 반발해``. With another subject between
    them, or a verb that leads on (만나 | 제소한 데 대해), the first one may be whoever speaks; whoever is
    sorry for a deed (유출한 데 대해 | 사과했다) did it.

    Args:
        items: a sentence's.
        subject: one of them.
        index: of the verb that may be theirs, so that what is spoken of has to stand before it.
    """
    if subject.particle not in SUBJECTS or subject.speech:
        return False
    for item in items[subject.index + 1 : index]:
        if isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES and not item.speech:
            return False
        if isinstance(item, Predicate) and (item.ending != "ETM" or is_matter(items, item)):
            before = index is None or item.index + 2 < index
            return item.ending == "ETM" and before and not is_atoned(items[item.index + 3 :])
    return False


def is_atoned(behind: Sequence[Item]) -> bool:
    """Tell whether the verb behind what is spoken of is about a deed of one's own."""
    verb = next((item for item in behind if isinstance(item, Predicate) and not item.quoted), None)
    return verb is not None and verb.is_atoning


def is_matter(items: Sequence[Item], predicate: Predicate) -> bool:
    """Tell whether a verb tells of what others speak of: 제소한 데 대해."""
    noun, verb = (*items[predicate.index + 1 : predicate.index + 3], None, None)[:2]
    if predicate.ending != "ETM" or not (isinstance(noun, Phrase) and isinstance(verb, Predicate)):
        return False
    word, tail = noun.words[0].text, predicate.tail
    done = tail.endswith(TOLD) or (tail.endswith(PAST) and tail[-1] != PRESENT)
    return verb.is_about and len(noun.words) == 1 and (word == OF_FACT or (word in MATTERS and done))

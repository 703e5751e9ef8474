"""Tell what only praises a thing, as sellers do: no editor would print it."""

from collections.abc import Collection

from lgai_graph.extract.events.lines.particles import OWNING
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, is_proper
from lgai_graph.extract.syntax.quotes import widen_to_title
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.model import EventType

ABLE, THERE = "수", "있"  # 만끽할 | 수 | 있는
COMPARING, THAN = "비하", "보다"
MANNERS = ("에", "로", "으로")


def is_praise(scope: ClauseScope, i: int) -> bool:
    """Tell whether the verb at ``i`` describes a noun with a word of praise (합리적인, 뛰어난)."""
    verb, before = scope.items[i], scope.items[i - 1] if i else None
    if not isinstance(verb, Predicate) or verb.ending != "ETM":
        return False
    said = before.words[-1].text if verb.voice == "copula" and isinstance(before, Phrase) else verb.lemma
    return not is_titled(scope, verb) and (said in scope.wording.praise or is_charm(scope, i - 1))


def is_titled(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether a verb stands in a title (‘빛나는 나래’)."""
    return widen_to_title(scope.text, verb.start, verb.end) != (verb.start, verb.end)


def is_boast(scope: ClauseScope, i: int) -> bool:
    """Tell whether the object at ``i`` is what sellers say of themselves (노하우를 바탕으로)."""
    thing = scope.items[i]
    return isinstance(thing, Phrase) and thing.particle in OBJECTS and is_one(thing, scope.wording.boasts)


def is_loud(scope: ClauseScope, i: int) -> bool:
    """Tell whether the word at ``i`` only stresses what it stands before (다채롭|게 선보였다, 본격적|인)."""
    verb, before = scope.items[i], scope.items[i - 1] if i else None
    if not isinstance(verb, Predicate):
        return False
    said = before.words[-1].text if verb.voice == "copula" and isinstance(before, Phrase) else verb.lemma
    return said in scope.wording.loud


def is_charm(scope: ClauseScope, i: int) -> bool:
    """Tell whether the object at ``i`` is how a thing pleases, with praise (고급스러운 분위기를 연출한)."""
    thing = scope.items[i]
    pleases = isinstance(thing, Phrase) and thing.particle in OBJECTS and is_one(thing, scope.wording.appeals)
    return pleases and i > 0 and is_praise(scope, i - 1)


def is_one(phrase: Phrase, nouns: Collection[str]) -> bool:
    """Tell whether a phrase ends in one of some nouns."""
    return phrase.words[-1].text in nouns


def only_praises(scope: ClauseScope, last: int) -> bool:
    """Tell whether the clause that ends at a verb only praises what other words tell (뛰어난 ‘나래’)."""
    head = scope.items[last + 1] if last + 1 < len(scope.items) else None
    verb = scope.items[last]
    if not isinstance(head, Phrase) or not isinstance(verb, Predicate) or verb.ending != "ETM":
        return False
    if is_compared(scope, last):
        return False
    if enjoys(scope, verb) or (is_loud(scope, last) and stands_alone(scope, verb)):
        return True  # 정취를 만끽할 수 있는, 본격적인 | 공사
    if not is_praise(scope, last):
        return False
    told = len(head.words) > 1 and verb.voice == "copula"
    return told or is_proper(head) or any(word.quoted for word in head.words)


def is_compared(scope: ClauseScope, last: int) -> bool:
    """Tell whether what a verb praises is compared with something (예전에 비해 | 더 다양한, 예전보다)."""
    first = last - (isinstance(verb := scope.items[last], Predicate) and verb.voice == "copula")
    before = scope.items[first - 1] if first else None
    if isinstance(before, Predicate):
        return before.lemma == COMPARING
    return isinstance(before, Phrase) and before.particle == THAN


def enjoys(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether a clause only says what pleasure can be had of a thing (정취를 | 만끽할 | 수 | 있는)."""
    able, pleasure, thing = (scope.items[verb.index - n] if verb.index >= n else None for n in (1, 2, 3))
    possible = isinstance(able, Phrase) and able.words[0].text == ABLE and verb.lemma == THERE
    joy = isinstance(pleasure, Predicate) and pleasure.lemma in scope.wording.pleasures
    return possible and joy and isinstance(thing, Phrase) and is_one(thing, scope.wording.moods)


def stands_alone(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether nothing but a verb describes the noun behind it (not 격리하는 | 강력한 조치)."""
    first = verb.index - (verb.voice == "copula")
    before = scope.items[first - 1] if first else None
    described = isinstance(before, Predicate) and before.ending == "ETM"
    owned = isinstance(before, Phrase) and before.particle in OWNING
    return not (described or owned or is_titled(scope, verb))


def is_appeal(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a phrase only says how a thing is to please (합리적인 가격에, 우렁찬 목소리로)."""
    appeals = phrase.particle in MANNERS and is_one(phrase, scope.wording.appeals)
    return appeals and phrase.index > 0 and is_praise(scope, phrase.index - 1)


def holds_praise(scope: ClauseScope, first: int, last: int) -> bool:
    """Tell whether a clause that leads to a deed only praises what is done (감각적인 감성을 더해 출시)."""
    if is_boast(scope, last - 1):  # 기술력을 앞세워; but 기술력을 인정받아 | 대상을 수상했다
        return scope.filled.frame.type is not EventType.RECOGNITION
    objects = (item for item in scope.items[first:last] if isinstance(item, Phrase))
    return any(one.index > first and is_praise(scope, one.index - 1) for one in objects)

"""Say what a deed is for: of partners the deed that theirs leads to, of others the aim before it.

``한빛과 협력해 로봇 팔을 개발했다``: a line of the deed alone, 한빛과 협력, does not say on what;
``휴가 사용을 권장하기 위해 휴가 실적을 반영했다``: what for, unless every deed is for that.
"""

import re

from lgai_graph.extract.events.lines.particles import SUBJECT_FORMS
from lgai_graph.extract.events.lines.whole.extents import find_first
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.units import make_unit
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.model import EventType

LONGEST = 44  # characters
GOAL = "에"
AIM = "위하"
DENIED = re.compile(r"지\s(?:않|못)")
TOGETHER = "함께"


def join_purpose(scope: ClauseScope, words: str) -> str:
    """Return the words of a partnership with what it is for (한빛과 | 로봇 팔 개발 | 협력)."""
    verb = scope.predicate
    if scope.filled.frame.type is not EventType.PARTNERSHIP or verb.ending != "EC":
        return words
    front = words.split()
    behind: list[str] = []
    while front and (not behind or front[-1] in scope.context.lexicon.referring.placed):
        behind.insert(0, front.pop())
    if front and not front[-1].endswith((*COMPANIONS, TOGETHER)):
        return words  # 로봇 팔 공급 | 계약 체결
    return " ".join(filter(None, (*front, word_purpose(scope), *behind)))


def word_purpose(scope: ClauseScope) -> str:
    """Return the next deed of a sentence as a noun behind its thing, empty where it is of somebody else."""
    led = find_led(scope)
    thing = find_thing(scope, led) if led else None
    noun = name_led(scope, led, thing) if led and thing else ""
    if thing is None or not noun:
        return ""
    first = find_first(scope, thing.index)
    before = scope.items[scope.predicate.index + 1 : first]
    if first <= scope.predicate.index or not all(is_adverbial(item) for item in before):
        return ""
    words = f"{make_unit(scope, first, thing.index, 0).words} {noun}"
    return words if len(words) <= LONGEST else ""


def is_adverbial(item: Item) -> bool:
    """Tell whether an item is no verb and nobody who acts."""
    return not isinstance(item, Predicate) and not (
        isinstance(item, Phrase) and item.particle in (*SUBJECT_FORMS, *OBJECTS)
    )


def find_led(scope: ClauseScope) -> Predicate | None:
    """Return the verb that a deed leads to, None where it is denied or said of another."""
    items = scope.items
    for item in items[scope.predicate.index + 1 :]:
        if isinstance(item, Predicate):
            behind = items[item.index + 1] if item.index + 1 < len(items) else None
            plan = isinstance(behind, Phrase) and behind.is_empty
            if item.ending == "ETM" and not plan:
                continue  # 비콘을 이용한 | 쇼핑몰을 지었다
            return None if item.quoted or DENIED.search(item.tail) else item
    return None


def find_thing(scope: ClauseScope, led: Predicate) -> Phrase | None:
    """Return what the next verb acts on or goes to (로봇 팔을 | 개발했다, 시장에 | 진출했다).

    One phrase may stand between: 할인 쿠폰을 | 상시 | 제공한다.
    """
    wording, items = scope.wording, scope.items
    near = [item for item in items[led.index - 2 : led.index] if isinstance(item, Phrase)][::-1]
    goes = led.lemma in wording.bare_goals
    marks = (*OBJECTS, GOAL) if goes else OBJECTS
    thing = next((phrase for phrase in near if phrase.particle in marks), None)
    if thing is None or thing.index <= scope.predicate.index or thing.speech or scope.points(thing.index):
        return None
    last = thing.words[-1].text
    return thing if last not in wording.hollow and last not in wording.empty else None


def name_led(scope: ClauseScope, led: Predicate, thing: Phrase) -> str:
    """Return the noun of the next verb, empty for one without a noun, and for one of speaking."""
    wording, deeds = scope.wording, scope.context.lexicon.deeds
    states = deeds.verbs.get(led.lemma) is EventType.STATEMENT
    if states or led.lemma in deeds.nothing or led.lemma in wording.light:
        return ""
    if led.voice == "verb":
        return wording.find_pair(thing.words[-1].text, led.lemma) or wording.nouns.get(led.lemma, "")
    return led.lemma if led.voice in ("active", "causative") else ""


def find_aim(scope: ClauseScope, verb: Predicate) -> Predicate | None:
    """Return the verb of what something is done for before its 위해 (휴가 사용을 늘리기 | 위해)."""
    before = scope.items[verb.index - 1] if verb.index else None
    if not isinstance(before, Predicate) or before.ending != "ETN":
        return None
    return before if verb.lemma == AIM and verb.ending == "EC" else None


def is_common_aim(scope: ClauseScope, aim: Predicate) -> bool:
    """Tell whether an aim is only that something gets better (만족도를 높이기 위해)."""
    thing, deeds = scope.items[aim.index - 1] if aim.index else None, scope.context.lexicon.deeds
    if not isinstance(thing, Phrase):
        return True
    return thing.words[-1].text.endswith(deeds.qualities) and aim.lemma in deeds.boosting


def is_connective(item: Item) -> bool:
    """Tell whether a verb leads on to the next clause (높이고)."""
    return isinstance(item, Predicate) and item.ending == "EC"

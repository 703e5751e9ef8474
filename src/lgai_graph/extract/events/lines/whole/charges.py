"""Say what somebody is tried for, where only another clause tells it.

``횡령 혐의로 기소된 홍길동 사장이 무죄를 선고받았다``, ``횡령 혐의로 2명을 구속하고 7명을 입건했다``:
without 횡령 혐의로 nobody knows of what.
"""

from lgai_graph.extract.events.lines.particles import ROLES, TOPIC_FORMS
from lgai_graph.extract.events.lines.whole.extents import find_first
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.units import CHARGE, make_unit
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate
from lgai_graph.model import EventType

LONGEST = 48  # characters


def word_charge(scope: ClauseScope) -> str:
    """Return the charge of whoever a deed of law is about, empty where nothing tells it."""
    if scope.filled.frame.type is not EventType.LEGAL:
        return ""
    charge = find_shared(scope) or find_own(scope)
    words = make_unit(scope, find_first(scope, charge.index), charge.index, 0).text if charge else ""
    return words if CHARGE in words[1:] and len(words) <= LONGEST else ""


def find_shared(scope: ClauseScope) -> Phrase | None:
    """Return the charge that a deed shares with the one before it (2명을 구속하고 | 7명을 입건했다)."""
    charging, i = scope.context.lexicon.referring.charging, scope.predicate.index - 1
    if scope.predicate.lemma not in charging:
        return None
    while i > 0 and (isinstance(item := scope.items[i], Phrase) and item.particle not in TOPIC_FORMS):
        i -= 1
    verb = scope.items[i]
    leads = isinstance(verb, Predicate) and verb.ending == "EC" and verb.lemma in charging
    while leads and i > 0 and not isinstance(scope.items[i := i - 1], Predicate):
        if is_charge(charge := scope.items[i]):
            return charge if isinstance(charge, Phrase) else None
    return None


def is_charge(item: Item) -> bool:
    """Tell whether an item says of what somebody is charged (혐의로)."""
    return isinstance(item, Phrase) and item.words[-1].text == CHARGE and item.particle in ROLES


def find_own(scope: ClauseScope) -> Phrase | None:
    """Return the charge of whoever a line begins with, from the clause that describes him."""
    if not scope.subjects:
        return None
    group = gather_group(scope.items, min(scope.subjects))
    verb = scope.items[group[0].index - 1] if group and group[0].index > 1 else None
    if not isinstance(verb, Predicate) or verb.ending != "ETM":
        return None
    charge = scope.items[verb.index - 1]
    charged = verb.lemma in scope.context.lexicon.referring.charged
    led = any(scope.is_led_by(phrase) for phrase in group)
    return charge if charged and led and isinstance(charge, Phrase) and is_charge(charge) else None

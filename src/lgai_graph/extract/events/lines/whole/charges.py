"""Say what somebody is tried for, where only the clause that describes him tells it.

``횡령 혐의로 기소된 홍길동 사장이 항소심에서 무죄를 선고받았다``: without 횡령 혐의로 nobody knows of what.
"""

from lgai_graph.extract.events.lines.particles import ROLES
from lgai_graph.extract.events.lines.whole.extents import find_first
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.units import CHARGE, make_unit
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Phrase, Predicate
from lgai_graph.model import EventType

LONGEST = 48  # characters


def word_charge(scope: ClauseScope) -> str:
    """Return the charge of whoever a line begins with, empty where nothing tells it."""
    if scope.filled.frame.type is not EventType.LEGAL or not scope.subjects:
        return ""
    group = gather_group(scope.items, min(scope.subjects))
    verb = scope.items[group[0].index - 1] if group and group[0].index > 1 else None
    if not isinstance(verb, Predicate) or verb.ending != "ETM":
        return ""
    charge = scope.items[verb.index - 1]
    charged = verb.lemma in scope.context.lexicon.referring.charged
    if not charged or not isinstance(charge, Phrase) or charge.words[-1].text != CHARGE:
        return ""
    if charge.particle not in ROLES or not any(scope.is_led_by(phrase) for phrase in group):
        return ""
    words = make_unit(scope, find_first(scope, charge.index), charge.index, 0).text
    return words if CHARGE in words[1:] and len(words) <= LONGEST else ""

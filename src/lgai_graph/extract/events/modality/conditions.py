"""Tell which verbs make a condition: what follows them is told of a case, and has not happened."""

from collections.abc import Sequence

from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Phrase, Predicate

IF, ONLY_IF = "면", "야"
IN_ORDER = "려면"
FOLLOWING = "따르"
SOURCES = (FOLLOWING, "이르", "의하")  # …에 따르면, 이르면 다음 달


def is_needed(verb: Predicate, viewing: frozenset[str]) -> bool:
    """Tell whether a verb says what has to be first (사면 | 준다, 이겨야 | 오른다; not 이르면 다음 달)."""
    if verb.ending != "EC" or verb.quoted:
        return False
    return verb.tail.endswith((IF, ONLY_IF)) and verb.lemma not in (*SOURCES, *viewing)


def is_condition(verb: Predicate, viewing: frozenset[str]) -> bool:
    """Tell whether a verb makes a condition: 성사되면; not 하려면, 따르면, 이르면, 보면."""
    return verb.tail.endswith(IF) and not verb.tail.endswith(IN_ORDER) and is_needed(verb, viewing)


def is_case(verb: Predicate) -> bool:
    """Tell whether a verb makes what follows a mere case (물가가 1% 오르면)."""
    return verb.tail.endswith(IF) and verb.lemma != FOLLOWING and not verb.quoted


def find_condition(items: Sequence[Item]) -> Predicate | None:
    """Return the last verb that makes a condition (응하면, not 따르면); None where a subject follows it."""
    for item in reversed(items):
        if isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES:
            return None
        if isinstance(item, Predicate) and item.ending == "EC" and item.tail.endswith(IF):
            return None if item.lemma in SOURCES else item
    return None

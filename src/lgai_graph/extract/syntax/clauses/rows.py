"""Share out a verb among a row of goals: 국장에 홍길동 과장, 대변인에는 김도윤 팀장을 임명했다.

Each goal has what stands behind it, up to a comma or an object's particle, and all of them the one verb. The
things may stand in front of their goals as well: 홍길동 전무를 부사장으로, 김도윤 상무를 전무로 승진시켰다.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lgai_graph.extract.syntax.clauses.pairs import make_reading
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SLOT_OF_PARTICLE, Item, Phrase, Predicate, Sentence, is_proper
from lgai_graph.korean.cases import OBJECTS

GOALS = frozenset({"to", "as"})
ENDS = (*OBJECTS, ",")
LEAST = 2  # goals that make a row


def share_row(sentence: Sentence) -> list[Sentence]:
    """Return the readings of a sentence with a row of goals, one for each; none without a row."""
    verb = find_last_verb(sentence)
    if verb is None:
        return []
    goals = find_row(sentence.items[: verb.index])
    if len(goals) < LEAST:
        return share_things(sentence, verb)
    ends = [*(goal.index for goal in goals[1:]), verb.index]
    front, rest = sentence.items[: goals[0].index], sentence.items[verb.index :]
    return [
        make_reading(sentence, [*front, goal, *end_object(sentence.items[goal.index + 1 : end]), *rest])
        for goal, end in zip(goals, ends, strict=True)
    ]


def share_things(sentence: Sentence, verb: Predicate) -> list[Sentence]:
    """Return a reading for each of a row of things with a goal behind it; none without a row."""
    items = sentence.items[: verb.index]
    things = [item for item in items if isinstance(item, Phrase) and item.particle in OBJECTS]
    if len(things) < LEAST or not all(is_proper(thing) and not thing.speech for thing in things):
        return []
    ends = [*(thing.index for thing in things[1:]), verb.index]
    parts = [items[thing.index : end] for thing, end in zip(things, ends, strict=True)]
    goals = [
        [n for n, item in enumerate(part) if isinstance(item, Phrase) and is_goal(item)] for part in parts
    ]
    if any(len(found) != 1 for found in goals) or any(
        found[0] != len(part) - 1 for found, part in zip(goals[:-1], parts[:-1], strict=True)
    ):
        return []
    behind = [*parts[-1][goals[-1][0] + 1 :], *sentence.items[verb.index :]]  # 승진 | 발령했다
    front = items[: things[0].index]
    return [
        make_reading(sentence, [*front, *part[: found[0] + 1], *behind])
        for part, found in zip(parts, goals, strict=True)
    ]


def find_last_verb(sentence: Sentence) -> Predicate | None:
    """Return the only verb of a sentence that describes no noun, but for one that reports it."""
    verbs = [one for one in sentence.predicates if not modifies_noun(sentence.items, one)]
    if not verbs or any(one.quoted for one in verbs):
        return None
    reported = len(verbs) == LEAST and verbs[0].tail.endswith("다고")
    return verbs[0] if len(verbs) == 1 or reported else None


def find_row(items: Sequence[Item]) -> list[Phrase]:
    """Return the goals that end a clause in a row, each with a proper noun of its own behind it."""
    goals = [item for item in items if isinstance(item, Phrase) and is_goal(item)]
    row: list[Phrase] = []
    for goal, behind in pairwise([*goals, None]):
        end = behind.index if behind else len(items)
        if goal and has_own(items[goal.index + 1 : end]):
            row.append(goal)
        else:
            row.clear()
    return row


def is_goal(phrase: Phrase) -> bool:
    """Tell whether a phrase says what somebody is made, or where something goes."""
    return SLOT_OF_PARTICLE.get(phrase.particle) in GOALS and not phrase.speech


def has_own(items: Sequence[Item]) -> bool:
    """Tell whether words behind a goal are a thing of its own, by name."""
    last = items[-1] if items else None
    ends = isinstance(last, Phrase) and last.particle in ENDS and is_proper(last)
    topics = any(SLOT_OF_PARTICLE.get(one.particle) == "topic" for one in items if isinstance(one, Phrase))
    return ends and not topics


def end_object(items: Sequence[Item]) -> list[Item]:
    """Return the words of a thing as an object: before a comma the particle is left out."""
    *front, last = items
    return [*front, replace(last, particle="을") if isinstance(last, Phrase) else last]

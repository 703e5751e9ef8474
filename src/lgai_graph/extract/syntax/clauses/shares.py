"""Share out a verb that is said once for several: A는 X를, B는 Y를 V; A와 B는 각각 X와 Y를 V.

Each reading is the sentence with one of the pairs only, so that nobody is given what another did.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lgai_graph.extract.syntax.clauses.groups import counts, gather_group, has_comma
from lgai_graph.extract.syntax.clauses.pairs import make_reading, share_each
from lgai_graph.extract.syntax.clauses.relative import is_relative, modifies_noun, skip_relative
from lgai_graph.extract.syntax.clauses.rows import share_row
from lgai_graph.extract.syntax.clauses.timed_rows import share_held, share_timed
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence, is_proper
from lgai_graph.korean.cases import SUBJECTS, TOPICS

EACH = re.compile(r"(?<![가-힣])각각(?=\s)")


def share_out(sentence: Sentence, text: str) -> list[Sentence]:
    """Return the readings of a sentence: itself, one for each pair, none where the pairs are unclear."""
    if row := share_row(sentence) or share_timed(sentence, text) or share_held(sentence):
        return row
    each = EACH.search(text, sentence.start, sentence.end)
    if each:
        return share_each(sentence, each.start())
    actors = [item for item in sentence.phrases if is_actor(item)]
    for first, second in pairwise(actors):
        end = find_end(sentence.items, first, second, text)
        verb = find_verb(sentence.items, second)
        if end is not None and verb is not None:
            return list(share_verb(sentence, (first, second), (end, verb), text))
    return [sentence]


def is_actor(item: Phrase) -> bool:
    """Tell whether a phrase is a subject with a proper noun, outside quoted words."""
    return item.particle in TOPICS + SUBJECTS and not item.speech and is_proper(item)


def find_end(items: Sequence[Item], first: Phrase, second: Phrase, text: str) -> int | None:
    """Return where a clause without a verb ends: behind its last comma before the next subject.

    Its subject and the next are of one kind, both with 은/는 or both with 이/가.
    """
    if not any(first.particle in kind and second.particle in kind for kind in (TOPICS, SUBJECTS)):
        return None
    between = items[first.index + 1 : find_start(items, second, first.index)]
    verbs = [item for item in between if isinstance(item, Predicate)]
    if any(verb.ending != "ETM" or first.particle in SUBJECTS for verb in verbs):
        return None
    ends = [item.index for item in between if not isinstance(item, Predicate) and has_comma(item, text)]
    return ends[-1] + 1 if ends else None


def find_start(items: Sequence[Item], phrase: Phrase, after: int = -1) -> int:
    """Return where the group begins that a phrase ends.

    Right behind another subject, at ``after``, a comma parts what is that one's (A는 X, B는 Y를).
    """
    group = gather_group(items, phrase.index)
    if group[0].index != after + 1:
        return group[0].index
    return next((one.index + 1 for one in reversed(group[:-1]) if one.particle == ","), group[0].index)


def find_verb(items: Sequence[Item], subject: Phrase) -> int | None:
    """Return where the verb of the last clause stands; None where its subject may be a relative clause's."""
    for item in items[subject.index + 1 :]:
        if not isinstance(item, Predicate):
            continue
        if not modifies_noun(items, item):
            return item.index if item.index > subject.index + 1 else None
        if subject.particle in SUBJECTS:
            return None
    return None


def share_verb(
    sentence: Sentence, actors: tuple[Phrase, Phrase], places: tuple[int, int], text: str
) -> Iterator[Sentence]:
    """Yield the reading of the first clause, where it is clear, and those of the rest."""
    items, (first, second), (end, verb) = sentence.items, actors, places
    begin = find_start(items, first)
    own = complete_clause(items[first.index + 1 : end], items[second.index + 1 : verb])
    if own:
        yield make_reading(sentence, [*items[: first.index + 1], *own, *items[verb:]])
    front = find_outside(items, begin)
    yield from share_out(make_reading(sentence, [*items[:front], *items[end:]]), text)


def find_outside(items: Sequence[Item], begin: int) -> int:
    """Step left over the relative clauses that describe the noun at ``begin``."""
    while begin and is_relative(items[begin - 1]):
        begin = skip_relative(items, begin - 1) + 1
    return begin


def complete_clause(own: Sequence[Item], other: Sequence[Item]) -> list[Item]:
    """Return the words of a clause with what it shares with the one that has the verb; none where unclear.

    What ends in the same particle, or is a time in both, is not shared: of A는 서울에, B는 부산에 공장을
    the 공장을. A bare thing takes the other's particle: of A는 X, B는 Y를 the 를.
    """
    last, timed = own[-1], any(isinstance(item, Moment) for item in own)
    words = [item for item in other if not isinstance(item, Moment)]
    times = [item for item in other if isinstance(item, Moment) and not timed]
    if isinstance(last, Moment):
        return [*own, *words]
    if not isinstance(last, Phrase) or not words:
        return []
    if last.particle in (",", ""):
        completed = complete_bare(own, last, words)
        return [*times, *completed] if completed else []
    same = [n for n, item in enumerate(words) if isinstance(item, Phrase) and item.particle == last.particle]
    return [*times, *own, *words[same[-1] + 1 :]] if same else []


def complete_bare(own: Sequence[Item], last: Phrase, other: Sequence[Item]) -> list[Item]:
    """Return the words of a clause whose object ends in a mere comma, completed from the other clause."""
    thing, owner = other[-1], other[-2] if len(other) > 1 else None
    if not isinstance(thing, Phrase):
        return []
    if isinstance(owner, Phrase) and owner.particle == "의":  # A는 가·나, B는 다·라 등의 체험관을
        return [thing]
    if not all(isinstance(item, Phrase) and item.particle == "," for item in other[:-1]):
        return []
    if counts(last) and counts(thing) and len(thing.words) > 1:  # A가 176억원, B가 112억원 적자를
        rest = replace(thing, words=thing.words[1:], start=thing.words[1].start, notes=[])
        return [*own[:-1], replace(last, particle=""), rest]
    return [] if counts(last) != counts(thing) else [*own[:-1], replace(last, particle=thing.particle)]

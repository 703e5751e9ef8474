"""Read what opens an article as a view that came up, or as what the press reports.

``수요가 줄 것이란 전망이 나왔다``, ``수요가 줄고 있다고 나래신문이 3일 보도했다``: nobody acts whom the
article names, so the line is the clause itself.
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import opens_article
from lgai_graph.extract.events.elsewhere.introductions import points
from lgai_graph.extract.events.figures.findings import (
    OTHERWISE,
    find_clause,
    find_last,
    find_period,
    make_unsigned,
    name_change,
)
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.said.quotations import leave_out_links
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.events.modality.telling import UNDER_WAY
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import OBJECTS, SUBJECTS, TOPICS
from lgai_graph.korean.headlines import end_done
from lgai_graph.model import Claim

VIEW, PRESS = "other.view", "statement.press"
SPELLED = ("다는", "라는", "란")  # 줄어든다는 | 전망이
SAID = ("다고", "라고")
DROPPED = (*OBJECTS, *SUBJECTS)
LONGEST = 80  # characters of a line


def read_views(context: ArticleContext, sentence: Sentence) -> list[Claim]:
    """Return what a sentence that opens its article says without anybody who acts."""
    last, first = find_last(sentence), next(iter(sentence.phrases), None)
    if last is None or first is None or not (last.past and opens_article(context, sentence)):
        return []
    if context.memory.last_event is not None:  # the news is told
        return []
    if points_back(context, first) or points(context, context.text, first):
        return []
    claim = read_view(context, sentence, last) or read_press(context, sentence, last)
    return [claim] if claim else []


def read_view(context: ArticleContext, sentence: Sentence, last: Predicate) -> Claim | None:
    """Read a view that came up: 수요가 줄 것이란 | 전망이 | 나왔다."""
    items, arising = sentence.items, context.lexicon.wording.arising
    noun = items[last.index - 1] if last.index > 1 else None
    if last.lemma not in arising or not isinstance(noun, Phrase) or noun.particle not in DROPPED:
        return None
    clause = items[noun.index - 1]
    spelled = isinstance(clause, Predicate) and clause.tail.endswith(SPELLED) and not clause.quoted
    if not spelled or noun.words[-1].text not in context.lexicon.deeds.views:
        return None
    for start in list_starts(sentence, clause.index):
        line = f"{word_clause(context, start, noun.end)} {arising[last.lemma]}"
        if len(line) <= LONGEST:
            return make_unsigned(context, sentence, line, VIEW)
    return None


def read_press(context: ArticleContext, sentence: Sentence, last: Predicate) -> Claim | None:
    """Read what a paper reports of others: 수요가 줄고 있다고 | 나래신문이 | 3일 | 보도했다."""
    if last.lemma not in context.lexicon.deeds.reporting:
        return None
    verb = next((one for one in reversed(list(sentence.predicates)) if one.index < last.index), None)
    noun = name_reported(context, verb) if verb else ""
    press = find_press(sentence, verb.index, last.index) if verb and noun else None
    who = next(iter(find_heads([press], context.referents)), None) if press else None
    if verb is None or press is None or who is None:
        return None
    for start in list_starts(sentence, verb.index, press):
        words = word_clause(context, start, verb.start)
        line = f"{drop_particle(sentence, verb, words)} {noun} ({who.label} {last.lemma})"
        if words and len(line) <= LONGEST:
            period = find_period(context, sentence, sentence.start)
            return replace(make_statement(context, [sentence], (who, line), PRESS, period), summary=line)
    return None


def name_reported(context: ArticleContext, verb: Predicate) -> str:
    """Return the noun of what is reported as done or going on (급증, 저물어); empty for anything else."""
    told = verb.past or UNDER_WAY.search(verb.tail)
    if verb.quoted or not told or not verb.tail.endswith(SAID) or any(one in verb.tail for one in OTHERWISE):
        return ""
    if verb.voice not in ("active", "passive", "verb"):
        return ""
    native = verb.voice == "verb" or len(verb.lemma) == 1
    return name_change(context, verb) or (end_done(verb.lemma) if native else verb.lemma)


def find_press(sentence: Sentence, verb: int, last: int) -> Phrase | None:
    """Return whoever reports: between what is said and the verb, else what opens the sentence."""
    between = [one for one in sentence.items[verb + 1 : last] if isinstance(one, Phrase)]
    if between:
        return between[-1] if between[-1].particle in SUBJECT_PARTICLES else None
    first = sentence.items[0]
    return first if isinstance(first, Phrase) and first.particle in TOPICS else None


def list_starts(sentence: Sentence, verb: int, press: Phrase | None = None) -> Sequence[int]:
    """Return where the line of a clause may start: the whole of it, or what stands nearest to its verb."""
    start = sentence.start
    if press and press.index == 0:
        behind = sentence.items[1:]
        day = isinstance(behind[0], Moment)  # 나래신문은 | 3일
        start = behind[1 if day else 0].start
    return start, find_clause(sentence, start, verb)


def word_clause(context: ArticleContext, start: int, end: int) -> str:
    """Return the words of a clause without those that only link it."""
    return leave_out_links(context, cut_text(context.text, start, end).strip(" ,"))


def drop_particle(sentence: Sentence, verb: Predicate, words: str) -> str:
    """Return a clause without the particle before its noun (투자가 | 급증)."""
    before = sentence.items[verb.index - 1]
    plain = isinstance(before, Phrase) and before.particle in DROPPED
    return words.removesuffix(before.particle) if isinstance(before, Phrase) and plain else words

"""Tell which verbs of a sentence tell a deed that is over: by their form, and by what is no deed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.frames import SAID
from lgai_graph.extract.events.deeds.told import is_told
from lgai_graph.extract.events.modality.misattributed import REPORTED
from lgai_graph.extract.events.modality.telling import KEPT_ON
from lgai_graph.extract.syntax.phrases import Predicate, Sentence

DO = "하"
ARISING = frozenset({"발생", "태어나", "생기"})  # of the verbs of no deed: on its day something comes about
JOINING = ("고", "며", "으나", "지만")
DOING = frozenset({"active", "passive", "verb", "causative"})
STANDING = re.compile(r"[어아여돼해] ?있")  # 씌어 있었다
REASON = re.compile(r" ?때문")  # 들어줬기 때문이다
QUOTED = re.compile(r"(?:[”\"’'](?:이?라)?|[다라자])고 $")  # “…”고 단언했다


def list_verbs(context: ArticleContext, sentence: Sentence) -> Iterator[Predicate]:
    """Yield the verbs in the past tense that end a sentence, or a clause of their own, and tell a deed."""
    for one in sentence.predicates:
        verb = take_noun(context, sentence, one)
        joins = verb.tail.endswith(JOINING) and not verb.tail.endswith(REPORTED)
        ends = verb.ending == "EF" or (verb.ending == "EC" and joins)
        if ends and verb.past and not verb.quoted and tells_deed(context, sentence, verb):
            yield verb


def take_noun(context: ArticleContext, sentence: Sentence, verb: Predicate) -> Predicate:
    """Return the deed that 했다 only stands for (수상하기도 | 했다), any other verb as it is."""
    before = sentence.items[verb.index - 1] if verb.index else None
    if verb.lemma != DO or not isinstance(before, Predicate) or before.ending != "ETN":
        return verb
    also = before.tail.endswith("기") and context.text[before.end : verb.start].strip() == "도"
    return replace(before, ending=verb.ending, past=verb.past) if also else verb


def tells_deed(context: ArticleContext, sentence: Sentence, verb: Predicate) -> bool:
    """Tell whether a verb may tell a deed: none of being, feeling, saying, counting or going on."""
    if verb.voice not in DOING or verb.state or KEPT_ON.search(verb.tail) or STANDING.search(verb.tail):
        return False
    if REASON.search(verb.tail) or REASON.match(context.text, verb.end):
        return False
    before = sentence.items[verb.index - 1] if verb.index else None
    if isinstance(before, Predicate) and (before.quoted or before.ending == "ETN"):
        return False  # 논의하기 시작했다
    if QUOTED.search(context.text, sentence.start, verb.start) or is_no_deed(context, verb.lemma):
        return False
    return is_told(context, sentence, verb)


def is_no_deed(context: ArticleContext, lemma: str) -> bool:
    """Tell whether a verb is of a class that tells no deed of its own."""
    deeds, figures, wording = context.lexicon.deeds, context.lexicon.figures, context.lexicon.wording
    said = lemma in deeds.saying or lemma in deeds.judging or lemma in wording.saying
    known = deeds.verbs.get(lemma) in SAID or lemma in deeds.reporting or lemma in deeds.found
    counted = lemma in figures.changes or lemma in figures.reaching or lemma in deeds.surveyed
    still = lemma in deeds.nothing and lemma not in ARISING
    return said or known or counted or still or (lemma in deeds.plans and lemma not in deeds.tried)

"""Read that a firm took another name: 한라전기는 사명을 한빛전자로 바꿨다, 옛 한라전기인 한빛전자는."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.status import read_status
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.ties.tie import ToldTie, find_organizations, list_organizations, make_claim
from lgai_graph.extract.syntax.clauses.arguments import read_clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence, Word, is_proper
from lgai_graph.lexicon.sections.ties import TieWords
from lgai_graph.model import Claim, EntityKind, EventStatus, RelationType

FORMERLY = "옛 "
FORMER = re.compile(r"(?:^|[\s,(])옛 [‘'“\"㈜]?$")  # 옛 |한라전기
NOW = re.compile(r"[’'”\"]?(?:인|이?[었였]?던) [‘'“\"㈜]?")  # 한라전기|인 |한빛전자
LOOK_BACK = 4  # characters before a name


def extract_renames(
    context: ArticleContext, sentences: Sequence[Sentence], words: TieWords
) -> Iterator[Claim]:
    """Read every sentence for firms that took another name; the old name is the alias."""
    for sentence in sentences:
        named = [item for item in sentence.predicates if item.lemma in words.renaming and not item.quoted]
        told = [tie for item in named for tie in read_verb(context, sentence, item, words)]
        for tie in [*told, *read_former(context, sentence)]:
            yield make_claim(context, tie)


def read_verb(
    context: ArticleContext, sentence: Sentence, predicate: Predicate, words: TieWords
) -> Iterator[ToldTie]:
    """Read 사명을 (한라전기에서) 한빛전자로 바꿨다, and 한빛전자로 이름을 바꾼 한라전기."""
    status = read_status(context.text, sentence, predicate, context.lexicon.frames.statuses)
    slots = read_clause(sentence, predicate, frozenset()).slots
    passive = predicate.voice == "passive" or "object" not in slots
    changed = slots.get("subject" if passive else "object", [])
    if status is not EventStatus.HAPPENED or " ".join(word.text for word in join(changed)) not in words.names:
        return
    bought = find_bought(sentence, predicate)
    owners = slots.get("of") or ([] if passive else slots.get("subject", slots.get("head", [])))
    former = find_organizations(context, slots.get("at") or bought or owners)[:1]
    for old, name in product(former, find_new_name(context, slots.get("as", []))):
        if old.label != name.label:
            start, end = min(predicate.start, old.start, name.start), max(predicate.end, old.end)
            yield ToldTie(RelationType.ALIAS_OF, old, name, "alias.renamed", start, end)


def join(phrases: Sequence[Phrase]) -> list[Word]:
    """Return the words of phrases."""
    return [word for phrase in phrases for word in phrase.words]


def find_bought(sentence: Sentence, predicate: Predicate) -> list[Phrase]:
    """Return what a verb before was about, if it is proper: 한라전기를 인수해 이름을 한빛전기로 바꿨다."""
    before = [item for item in sentence.predicates if item.index < predicate.index and item.ending == "EC"]
    objects = read_clause(sentence, before[-1], frozenset()).slots.get("object", []) if before else []
    return objects if any(is_proper(phrase) for phrase in objects) else []


def find_new_name(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the new name, which nobody may know yet: the words in quotation marks, or the only one."""
    known, words = find_organizations(context, phrases), join(phrases)
    if known or not words or (len(words) > 1 and not all(word.quoted for word in words)):
        return known[:1]
    text = context.text[words[0].start : words[-1].end]
    return [Name(text, words[0].start, words[-1].end, EntityKind.COMPANY, "weak")]


def read_former(context: ArticleContext, sentence: Sentence) -> Iterator[ToldTie]:
    """Read 옛 한라전기인 한빛전자."""
    text = context.text
    if FORMERLY not in text[sentence.start : sentence.end]:
        return
    for former, name in pairwise(list_organizations(context, sentence)):
        marked = FORMER.search(text[max(0, former.start - LOOK_BACK) : former.start])
        if marked and NOW.fullmatch(text[former.end : name.start]) and former.label != name.label:
            yield ToldTie(RelationType.ALIAS_OF, former, name, "alias.former")

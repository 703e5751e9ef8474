"""Read what a body is said to have ruled or found, as a noun: 몰수할 수 있다는 대법원 판결이 나왔다.

The clause before the noun is what the body said; whose it is stands in front (대법원 판결)
or behind (분석이 한국은행에서).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.told import opens_article
from lgai_graph.extract.events.forms.surveys import find_body
from lgai_graph.extract.events.lines.said.cutting import cut_left
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import SUBJECTS
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import Argument, Claim, EventType, ParticipantRole

RULE = "statement.ruling"
ACCEPTED = "recognition.accept"  # a court that accepts a right rules on it (노무공급권을 인정받았다)
CHAMBER = re.compile(r"제?\d+부$")  # 대법원1부
SPELLED = ("다는", "라는")  # … 할 수 있다는 판결
LONGEST = 64  # characters of what was said in its line


def read_ruling(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read a sentence that opens an article with a body's ruling or finding."""
    verbs = list(sentence.predicates)
    if not verbs or not opens_article(context, sentence):
        return None
    verb = verbs[-1]
    deeds = context.lexicon.deeds
    told = verb.lemma in deeds.appearing and verb.ending == "EF" and verb.past and not verb.quoted
    before = sentence.items[: verb.index]
    noun = next((one for one in reversed(before) if is_subject(one)), None) if told else None
    if not isinstance(noun, Phrase) or noun.index == 0:
        return None
    word, clause = noun.words[-1].text, sentence.items[noun.index - 1]
    if word not in deeds.rulings | deeds.findings or not isinstance(clause, Predicate):
        return None
    who = find_author(context, noun, sentence.items[noun.index + 1 : verb.index])
    if who is None or clause.ending != "ETM" or not clause.tail.endswith(SPELLED):
        return None
    words = cut_left(context.text, sentence.items, (sentence.start, clause.end), LONGEST)
    if not words:
        return None
    moments = [one for one in sentence.items[noun.index :] if isinstance(one, Moment)]
    period = moments[0].period if moments else None
    line = f"{words.removesuffix('는')}고 {word}"
    claim = make_statement(context, [sentence], (who, line), RULE, period)
    return as_ruled(context, claim, who) if word in deeds.rulings else claim


def is_subject(item: Item) -> bool:
    """Tell whether an item is a phrase with 이/가."""
    return isinstance(item, Phrase) and item.particle in SUBJECTS and not item.speech


def find_author(context: ArticleContext, noun: Phrase, behind: Sequence[Item]) -> Name | None:
    """Return the body whose ruling it is: 대법원 판결이, 판결이 대법원에서."""
    places = (one for one in behind if isinstance(one, Phrase) and one.particle == "에서")
    if (place := next(places, None)) is not None:
        return find_body(context, place)
    front = noun.words[:-1]
    return find_body(context, replace(noun, words=front, end=front[-1].end)) if front else None


def as_ruled(context: ArticleContext, claim: Claim, who: Name) -> Claim:
    """Return a court's ruling as a legal step."""
    court = Argument(role=ParticipantRole.AGENT, mention=context.make_mention(who))
    return replace(claim, type=EventType.LEGAL, arguments=(court,))


def try_in_court(claim: Claim, deeds: Deeds) -> Claim:
    """Return what a court or a prosecutor does as a legal step, where no word says its type.

    The police do much besides: only what their object says to be one (구속영장을 신청했다).
    """
    agents = [one.mention.name for one in claim.arguments if one.role is ParticipantRole.AGENT]
    words = [word for name in agents for word in CHAMBER.sub("", name).split()]
    official = any(word.endswith(deeds.courts) for word in words)
    if not official and any(word.endswith(deeds.police) for word in words):
        official = deeds.find_object_type((claim.object or "").rpartition(" ")[2]) is EventType.LEGAL
    plain = claim.type is EventType.OTHER or claim.evidence.rule == ACCEPTED
    return replace(claim, type=EventType.LEGAL) if official and plain else claim

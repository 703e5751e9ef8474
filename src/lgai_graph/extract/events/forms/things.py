"""Tell what a thing says of itself: by a name or by other words, and whose it is."""

from dataclasses import replace

from lgai_graph.extract.confidence import WEAK
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.asides import NEAR
from lgai_graph.extract.events.deeds.doers.sites import is_site
from lgai_graph.extract.events.deeds.told import DONE, is_done
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.model import Argument, Claim, EntityKind, EventType, ParticipantRole

SHORTEST_NAME = 3  # syllables
LAW = "법"
UNSURE = frozenset({"open", "press", "weak"})


def is_described(sentence: Sentence, thing: Phrase, verb: Predicate) -> bool:
    """Tell whether another verb right before a noun says which it is (처벌을 완화하는 법안이 발의됐다)."""
    before = sentence.items[thing.index - 1] if thing.index else None
    described = isinstance(before, Predicate) and before.ending == "ETM" and not before.quoted
    return described and before is not None and before.index != verb.index


def names_itself(thing: Phrase) -> bool:
    """Tell whether a thing's last word is a name: in quotation marks, or proper (새솔대교)."""
    last = thing.words[-1]
    return last.quoted or ("NNP" in last.tags and len(last.text) >= SHORTEST_NAME)


def is_known(context: ArticleContext, clause: Clause, thing: Phrase) -> bool:
    """Tell whether a verb says by the way when a place or a law that has a name came to be.

    ``지난해 10월 문을 연 부산 지점은``, ``2008년 제정된 새솔법은``.
    """
    verb, last = clause.predicate, thing.words[-1].text
    close = bool(clause.moments) and verb.index - clause.moments[0].index <= NEAR
    sort = is_site(thing, context.lexicon.deeds) or (last.endswith(LAW) and last != LAW)
    named = any("NNP" in word.tags or word.text[0].isdigit() for word in thing.words)
    done = verb.tail.endswith(DONE) or is_done(verb)
    return done and close and sort and named


def as_whole(claim: Claim, thing: Phrase) -> Claim | None:
    """Return a claim whose line names its thing by more than a noun, with no doubt that nobody acts."""
    words = (claim.object or " ".join(word.text for word in thing.words)).split()
    if thing.words[-1].text not in claim.summary or (len(words) < 2 and not names_itself(thing)):
        return None
    doubts = [reason for reason in claim.reasons if reason.startswith(("line=", "object told"))]
    return claim if doubts else replace(claim, reasons=tuple(one for one in claim.reasons if one != WEAK))


def add_itself(context: ArticleContext, claim: Claim | None, thing: Phrase) -> Claim | None:
    """Return the claim of a shop that opens with the shop, where quotation marks name it (찻집 ‘나래’)."""
    words = [word for word in thing.words if word.quoted]
    front = thing.words[-len(words) - 1].text if words and len(words) < len(thing.words) else ""
    if claim is None or claim.arguments or claim.type is not EventType.ESTABLISHMENT:
        return claim
    if not front.endswith(context.lexicon.deeds.sites):
        return claim
    start, end = words[0].start, words[-1].end
    name = Name(context.text[start:end], start, end, EntityKind.COMPANY, "quoted")
    part = Argument(role=ParticipantRole.TARGET, mention=context.make_mention(name))
    return replace(claim, arguments=(part,))


def add_owner(
    context: ArticleContext, sentence: Sentence, claim: Claim | None, thing: Phrase
) -> Claim | None:
    """Return a claim with the body whose thing it is: 한빛전자 공장이, 한빛전자의 공장이 폐쇄됐다."""
    before = sentence.items[thing.index - 1] if thing.index else None
    start = before.start if isinstance(before, Phrase) and before.particle == "의" else thing.start
    names = (name for name in context.find_names(sentence) if name.start == start and name.end < thing.end)
    owner = next((name for name in names if name.is_organization and name.rule not in UNSURE), None)
    if claim is None or claim.arguments or owner is None:
        return claim
    part = Argument(role=ParticipantRole.TARGET, mention=context.make_mention(owner))
    return replace(claim, arguments=(part,))

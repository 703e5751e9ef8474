"""Open what is reported: 새솔신문은 “한빛전자가 합병했다”고 보도했다 tells of 한빛전자.

What the press reports to have happened is told by the article as much as if it stood without quotation marks.
"""

from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.classes import Deed, find_deeds
from lgai_graph.extract.events.making import make_claim
from lgai_graph.extract.events.modality.telling import UNDER_WAY
from lgai_graph.extract.syntax.clauses.moments import is_subject
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Predicate, Sentence
from lgai_graph.lexicon import FrameBook
from lgai_graph.model import Claim, EntityKind, EventType

TEAM = "팀"
MAKING_KNOWN = ("밝히", "발표", "알리")  # not 말하다, 주장하다
GOES_ON = 3  # characters behind a verb that may say that it goes on (갖고 | 있다고)


def open_report(sentence: Sentence) -> Sentence:
    """Return a sentence with what the press quotes as done for its own words, less the paper."""
    verbs = list(sentence.predicates)
    quoted = [verb for verb in verbs if verb.quoted]
    if not quoted or not verbs[-1].is_reporting or not quoted[-1].past or quoted[-1].ending != "EF":
        return sentence
    told = (item for item in sentence.items if not is_subject(item))
    return replace(sentence, items=[unquote(item, index) for index, item in enumerate(told)])


def unquote(item: Item, index: int) -> Item:
    """Return a part of a sentence as one that stands in nobody's speech."""
    if isinstance(item, Predicate):
        return replace(item, quoted=False, index=index)
    return replace(item, speech=False, index=index)


def tell_own_deed(
    context: ArticleContext,
    sentence: Sentence,
    claims: list[Claim],
    triggers: frozenset[int],
    book: FrameBook,
) -> list[Claim]:
    """Return what a body makes known of itself in place of its statement (새 매장을 연다고 발표했다).

    What a person says stays a statement, but for the head of a team and for what he filed in his own name,
    and so does what a body says of others.
    """
    alone = claims[0] if len(claims) == 1 and claims[0].type is EventType.STATEMENT else None
    if alone is None:
        return claims
    people = any(one.mention.kind is EntityKind.PERSON for one in alone.arguments)
    whole = not people or is_of_team(sentence)
    speakers = {one.mention.name for one in alone.arguments}
    words = (context.lexicon.deeds, book.statuses)
    own = [
        make_claim(context, deed.sentence, deed.filled, (deed.status, deed.period))
        for deed in find_deeds(context, sentence, triggers, words)
        if deed.reported and deed.filled.frame.type is not EventType.STATEMENT and not goes_on(context, deed)
        if whole or is_filed(context, sentence, deed)
    ]
    told = [claim for claim in own if speakers <= {one.mention.name for one in claim.arguments}]
    return told or claims


def is_filed(context: ArticleContext, sentence: Sentence, deed: Deed) -> bool:
    """Tell whether a deed is what somebody filed in his own name, and makes known (발의했다고 밝혔다)."""
    verb, filing = deed.filled.clause.predicate, context.lexicon.referring.filing
    teller = next((one for one in sentence.predicates if one.index > verb.index), None)
    known = teller is not None and teller.lemma in MAKING_KNOWN
    return known and verb.past and deed.filled.frame.type is EventType.LEGAL and verb.lemma in filing


def is_of_team(sentence: Sentence) -> bool:
    """Tell whether the first subject of a sentence is a team (홍길동 교수팀은)."""
    subjects = (one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES and not one.speech)
    first = next(subjects, None)
    return first is not None and first.words[-1].text.endswith(TEAM)


def goes_on(context: ArticleContext, deed: Deed) -> bool:
    """Tell whether a verb only says how things are (지분 5%를 갖고 있다고 공시했다)."""
    predicate = deed.filled.clause.predicate
    return UNDER_WAY.search(context.text, predicate.start, predicate.end + GOES_ON) is not None

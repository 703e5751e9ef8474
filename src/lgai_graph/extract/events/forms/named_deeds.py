"""Read deeds that stand as a noun behind their day and whoever does them: 지난 3월 홍길동 사장 취임과 함께 ….

The clause around tells something else; the noun says in passing what happened, and when.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.confidence import list_actor_reasons, list_time_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.who import call_by_post
from lgai_graph.extract.events.modality.sanity import BARE_DAY, settle_time
from lgai_graph.extract.events.modality.telling import Telling
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Sentence, Word
from lgai_graph.model import Argument, Claim, EventStatus, EventType, ParticipantRole, Period

OVER = re.compile(r"(?:[과와] 함께|(?:으?로) | ?(?:이후|직후|당시)| (?:후|뒤)[ ,에])")
ON_THAT_DAY = re.compile(r"(?: 때[ ,에]|[을를] (?:계기|앞[두둔]))")  # 방한 때: past or to come
ROLES = {
    EventType.ESTABLISHMENT: ParticipantRole.TARGET,
    EventType.APPOINTMENT: ParticipantRole.APPOINTEE,
    EventType.DEPARTURE: ParticipantRole.APPOINTEE,
    EventType.VISIT: ParticipantRole.AGENT,
}
WAYS = frozenset({"정년", "명예", "조기"})  # 정년 퇴임을 앞두고
CEREMONY, TAKING = "취임식", "취임"
OFFICES = (EventType.APPOINTMENT, EventType.DEPARTURE)
UNSURE = frozenset({"open", "anonymous", "press", "weak"})


def read_named_deeds(context: ArticleContext, sentence: Sentence, told: Sequence[Claim]) -> list[Claim]:
    """Return what a sentence tells of by a noun, on a day of its own, beside what its verbs tell."""
    found: list[Claim] = []
    if not sentence.moments:
        return found
    nouns = context.lexicon.deeds.named
    for phrase in sentence.phrases:
        word = next((one for one in phrase.words if one.text in nouns), None)
        if word is None or phrase.speech or word.quoted:
            continue
        claim = read_noun(context, sentence, phrase, word)
        if claim and not any(is_same(claim, other) for other in (*told, *found)):
            found.append(claim)
    taken = read_ceremony(context, sentence)
    if taken and not any(is_same(taken, other) for other in (*told, *found)):
        found.append(taken)
    return found


def read_noun(context: ArticleContext, sentence: Sentence, phrase: Phrase, noun: Word) -> Claim | None:
    """Read one noun with its doer, and with the day right before both."""
    first, front = phrase, [word for word in phrase.words if word.start < noun.start]
    before = find_before(sentence, phrase)
    if not front and isinstance(before, Phrase) and before.particle == "의":
        first, front = before, before.words
        before = find_before(sentence, before)
    kind = context.lexicon.deeds.verbs.get(noun.text)
    telling = read_behind(context.text, noun.end)
    if not front or not isinstance(before, Moment) or kind not in ROLES or telling is None:
        return None
    who, post = find_doer(context, first, front[-1].end)
    own = who is not None
    if who is None and kind in OFFICES and WAYS.issuperset(word.text for word in front):
        who, post = find_subject(context, sentence)
    if who is None or who.rule in UNSURE or who.is_person is (kind is EventType.ESTABLISHMENT):
        return None
    if BARE_DAY.fullmatch(before.period.words):
        return None  # 20일 홍길동 사장 방한으로: nothing says which way the day lies
    status, period = settle_time(EventStatus.HAPPENED, [before.period], context, telling)
    if period is None:
        return None
    words = [word.text for word in front if word.start >= who.start or not own]
    called = [] if own else [call_by_post(context, who.label)]
    told = " ".join([*called, *words, noun.text])
    return date_claim(make_claim(context, sentence, kind, (who, post)), told, (status, period))


def read_ceremony(context: ArticleContext, sentence: Sentence) -> Claim | None:
    """Read that whoever speaks where offices are taken takes one (이날 취임식에서 “…”고 말했다)."""
    if not any(is_ceremony(one) for one in sentence.phrases):
        return None
    moments = [item for item in sentence.moments if not item.speech]
    if len(moments) != 1:
        return None
    who, post = find_subject(context, sentence)
    if who is None or post is None or post.former or who.rule in UNSURE or not who.is_person:
        return None
    outcome = settle_time(EventStatus.HAPPENED, [moments[0].period], context, Telling.OVER)
    told = f"{call_by_post(context, who.label)} {TAKING}"
    return date_claim(make_claim(context, sentence, EventType.APPOINTMENT, (who, post)), told, outcome)


def is_ceremony(phrase: Phrase) -> bool:
    """Tell whether a phrase is the place where somebody takes office, and says of nobody else."""
    alone = len(phrase.words) == 1 and phrase.words[0].text == CEREMONY
    return alone and phrase.particle.startswith("에서") and not phrase.speech


def date_claim(claim: Claim, told: str, outcome: tuple[EventStatus, Period | None]) -> Claim:
    """Return a claim with its line, its status and its time."""
    status, period = outcome
    reasons = (*claim.reasons, *list_time_reasons(period, status))
    return replace(claim, summary=told, when=period, status=status, reasons=reasons)


def find_subject(context: ArticleContext, sentence: Sentence) -> tuple[Name | None, Post | None]:
    """Return the name that the sentence's first subject is, with its post."""
    phrases = [one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES and not one.speech]
    first = next((one for one in phrases if one.end - one.start > 1), None)  # 연주회를 여|는
    return find_doer(context, first, first.end) if first else (None, None)


def make_claim(
    context: ArticleContext, sentence: Sentence, kind: EventType, doer: tuple[Name, Post | None]
) -> Claim:
    """Make the claim of a deed with whoever does it, yet without line and time."""
    who, post = doer
    office = post if kind in OFFICES else None
    parts = [(ROLES[kind], who)]
    if office and office.organization and not office.former:
        parts.append((ParticipantRole.ORGANIZATION, office.organization))
    rule = f"{kind}.noun"
    return Claim(
        article=context.article.id,
        type=kind,
        arguments=tuple(Argument(role=role, mention=context.make_mention(name)) for role, name in parts),
        summary="",
        evidence=context.make_evidence(sentence.start, sentence.end, rule),
        role=office.role if office else None,
        reasons=(f"rule={rule}", *list_actor_reasons([who], sentence.start, sentence.end)),
    )


def read_behind(text: str, end: int) -> Telling | None:
    """Return how the words behind a noun tell its deed, None where they make no happening of it."""
    if OVER.match(text, end):
        return Telling.OVER
    return Telling.LASTING if ON_THAT_DAY.match(text, end) else None


def find_before(sentence: Sentence, item: Item) -> Item | None:
    """Return the item before another, None at the sentence's start."""
    return sentence.items[item.index - 1] if item.index else None


def find_doer(context: ArticleContext, phrase: Phrase, end: int) -> tuple[Name | None, Post | None]:
    """Return the name that opens a phrase and reaches to a place, with its post or alone."""
    for name in context.names:
        if name.start < phrase.start or name.end > end or not (name.is_person or name.is_organization):
            continue
        posts = [one for one in context.posts if one.person and one.person.start == name.start]
        post = next((one for one in posts if one.end == end), None)
        if post or name.end == end:
            return name, post
    return None, None


def is_same(claim: Claim, other: Claim) -> bool:
    """Tell whether two claims tell the same deed of the same name."""
    names = {one.mention.name for one in other.arguments}
    return claim.type is other.type and claim.arguments[0].mention.name in names

"""Mark the events that headline and first sentences tell, and add the headline's own where none tells it.

The headline is no part of the text: what it adds quotes the first sentence that shares its words.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from lgai_graph.extract.confidence import list_actor_reasons
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.frames import SUBJECT_ROLE
from lgai_graph.extract.events.figures.headlines import tell_headline_figure
from lgai_graph.extract.events.forms.gatherings import drop_hostless
from lgai_graph.extract.events.forms.quoted_lead import opens_with_quote, read_quoted_lead, read_signed_quote
from lgai_graph.extract.events.lines.said.sayings import SAME
from lgai_graph.extract.events.modality.sanity import settle_time
from lgai_graph.extract.events.modality.telling import read_main_telling
from lgai_graph.extract.headline import Headline, read_headline, read_thing
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Sentence
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import (
    Argument,
    Claim,
    EntityKind,
    EventStatus,
    EventType,
    ParticipantRole,
    Period,
)

LEAD_SENTENCES = 3  # within which a headline's words are looked for
LEAST_SHARED = 2  # content words that tie a headline to a sentence
RULE = "lead.headline"
CONFIRMED = frozenset({EventType.LAUNCH, EventType.PROGRAM, EventType.PARTNERSHIP, EventType.ESTABLISHMENT})
OFFICES = frozenset({EventType.APPOINTMENT, EventType.DEPARTURE})
# type → the part of the actor, and of the name that the object holds
PARTS = {
    EventType.APPOINTMENT: ("organization", "appointee"),
    EventType.DEPARTURE: ("organization", "appointee"),
    EventType.ACQUISITION: ("agent", "target"),
    EventType.PARTNERSHIP: ("agent", "partner"),
    EventType.INVESTMENT: ("investor", "target"),
}
WORD_BREAK = re.compile(r"[\s·•-]+")
OPEN_TAIL = 12  # characters at a headline's deed on that may say it is only planned


def complete_lead(
    context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> list[Claim]:
    """Mark the claims of the lead, and put the headline's own event in front where none tells it."""
    headline = read_headline(context.article.title, context.lexicon)
    lead = find_lead(context, sentences, headline)
    marked = mark_lead(context, sentences, claims, (headline, lead))
    if headline.type is None:
        marked = tell_headline_figure(context, sentences, marked)
        return marked if any(claim.lead for claim in marked) else tell_thing(context, sentences, marked)
    return add_headline(context, sentences, marked, (headline, lead))


def mark_lead(
    context: ArticleContext,
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    told: tuple[Headline, Sentence | None],
) -> list[Claim]:
    """Mark the claims of the sentences that open an article, with those of its opening quotation."""
    headline, lead = told
    quoted = opens_with_quote(context, sentences)
    opening = sentences[: 2 if quoted else 1]
    starts = {sentence.start for sentence in (*opening, *([lead] if lead else []))}
    marked = [replace(claim, lead=True) if claim.evidence.start in starts else claim for claim in claims]
    signed = read_signed_quote(context, sentences)
    marked = [*([signed] if signed else []), *marked]
    marked = drop_sayings(read_quoted_lead(context, sentences, marked) if quoted else marked)
    marked = drop_hostless(marked)
    return [date_lead(context, sentences, confirm_type(claim, headline), marked) for claim in marked]


def add_headline(
    context: ArticleContext,
    sentences: Sequence[Sentence],
    marked: list[Claim],
    told: tuple[Headline, Sentence | None],
) -> list[Claim]:
    """Put the headline's own event in front of the claims, where none of its actor tells it."""
    headline, lead = told
    if lead is None:
        return marked
    actor = find_actor(context, lead, headline)
    label = actor.label if actor else headline.actor
    if any(tells(claim, label) for claim in marked if claim.lead):
        return marked
    if early := mark_early(sentences, marked, headline, lambda claim: tells(claim, label)):
        return early
    if actor is None:
        return marked
    own = make_claim(context, lead, headline, actor)
    return [own, *marked] if own else marked


def tell_thing(context: ArticleContext, sentences: Sequence[Sentence], claims: list[Claim]) -> list[Claim]:
    """Add the event of a headline that only says what happens to a thing (새솔선 착공).

    A body whose name opens it acts (새솔 신제품 출시). What an early sentence tells is marked instead.
    """
    headline = read_thing(context.article.title, context.lexicon)
    lead = find_lead(context, sentences, headline) if headline.type else None
    if lead is None:
        return claims
    if early := mark_early(sentences, claims, headline, lambda claim: shares_words(claim.summary, headline)):
        return early
    own = make_claim(context, lead, *find_owner(context, lead, headline))
    return [own, *claims] if own else claims


def mark_early(
    sentences: Sequence[Sentence],
    claims: Sequence[Claim],
    headline: Headline,
    tells_it: Callable[[Claim], bool],
) -> list[Claim]:
    """Mark the first early claim of the headline's type that tells of it; empty where there is none."""
    early = {sentence.start for sentence in sentences[:LEAD_SENTENCES]}
    for n, claim in enumerate(claims):
        if claim.type is headline.type and claim.evidence.start in early and tells_it(claim):
            return [*claims[:n], replace(claim, lead=True), *claims[n + 1 :]]
    return []


def shares_words(text: str, headline: Headline) -> bool:
    """Tell whether words tie a text to a headline."""
    return sum(word in text for word in headline.words) >= LEAST_SHARED


def find_owner(
    context: ArticleContext, sentence: Sentence, headline: Headline
) -> tuple[Headline, Name | None]:
    """Part the body whose name opens a headline's thing from the rest."""
    named = (name for name in context.find_names(sentence) if name.is_organization and name.rule != "open")
    owner = next((name for name in named if headline.object.startswith(f"{name.label} ")), None)
    rest = headline.object.removeprefix(owner.label).strip() if owner else headline.object
    return headline._replace(object=rest), owner


def confirm_type(claim: Claim, headline: Headline) -> Claim:
    """Give a lead of no particular type the headline's, where both tell of the same thing.

    ``새솔, 소개 영상 공개`` over ``새솔이 소개 영상을 만들었다``: a launch.
    """
    thing, told = (claim.object or "").rpartition(" ")[2], headline.object.rpartition(" ")[2]
    actor = any(argument.mention.name in headline.actor for argument in claim.arguments)
    made = claim.type is EventType.PROGRAM and headline.type is EventType.LAUNCH  # 제작: made for a launch
    vague = made or (claim.type is EventType.OTHER and headline.type in CONFIRMED)
    if not (claim.lead and vague and actor and thing and thing == told and headline.type):
        return claim
    return replace(claim, type=headline.type)


def date_lead(
    context: ArticleContext, sentences: Sequence[Sentence], claim: Claim, claims: Sequence[Claim]
) -> Claim:
    """Give an undated lead the day of the second sentence, where that goes on with the same deed.

    The same actor acts in both, and the second goes on in words (이 같은 제안을 내놓았다) or tells of the
    signing of the pact that the lead is.
    """
    if claim.when or not claim.lead or len(sentences) < 2 or claim.evidence.start != sentences[0].start:
        return claim
    following = sentences[1]
    words = context.text[following.start : following.end]
    names = {argument.mention.name for argument in claim.arguments}
    for other in claims:
        shared = names & {argument.mention.name for argument in other.arguments}
        if other.evidence.start != following.start or not shared or other.when is None:
            continue
        same_words = claim.type is EventType.STATEMENT and any(same in words for same in SAME)
        signing = claim.type is EventType.PARTNERSHIP and other.type is EventType.CONFERENCE
        if same_words or (signing and all(name in words for name in names)):
            return replace(claim, when=other.when)
    return claim


def drop_sayings(claims: Sequence[Claim]) -> list[Claim]:
    """Keep the first of a speaker's statements; further ones only with a day of their own."""
    heard: set[frozenset[str]] = set()
    kept: list[Claim] = []
    for claim in claims:
        speakers = frozenset(argument.mention.name for argument in claim.arguments)
        if claim.type is EventType.STATEMENT and speakers in heard and claim.when is None:
            continue
        if claim.type is EventType.STATEMENT:
            heard.add(speakers)
        kept.append(claim)
    return kept


def tells(claim: Claim, actor: str) -> bool:
    """Tell whether a claim has an actor."""
    return any(argument.mention.name == actor for argument in claim.arguments)


def find_lead(context: ArticleContext, sentences: Sequence[Sentence], headline: Headline) -> Sentence | None:
    """Return the first of the opening sentences that shares words with the headline."""
    for sentence in sentences[:LEAD_SENTENCES]:
        text = context.text[sentence.start : sentence.end]
        if shares_words(text, headline):
            return sentence
    return None


def find_actor(context: ArticleContext, sentence: Sentence, headline: Headline) -> Name | None:
    """Return the name in a sentence that the headline's actor stands for."""
    for name in context.find_names(sentence):
        sure = name.rule != "open" and (name.is_person or name.is_organization)
        if sure and any(
            is_actor(words, headline.actor, context.lexicon) for words in (name.label, name.text)
        ):
            return name
    return make_actor(context, sentence, headline)


def is_actor(label: str, actor: str, lexicon: Lexicon) -> bool:
    """Tell whether a headline's words mean a name: as a short form of it, or with what belongs to it.

    ``관광공사`` is 한국관광공사, ``김도윤 새솔 사장`` acts for 새솔; ``새솔 자회사``, ``새솔폰`` are others.
    """
    if label.startswith(actor) or label.endswith(actor):
        return True
    words, named = WORD_BREAK.split(actor), WORD_BREAK.split(label)
    size = len(named)
    places = [n for n in range(len(words) - size + 1) if words[n : n + size] == named]
    behind = words[places[-1] + size :] if places else []
    return bool(places) and not any(word in lexicon.not_in_names for word in behind)


def make_actor(context: ArticleContext, sentence: Sentence, headline: Headline) -> Name | None:
    """Take the headline's actor for an organisation where a sentence has the same word as its subject."""
    words = headline.actor
    phrase = next((one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES), None)
    if phrase is None or len(words) < 2 or " " in words or phrase.words[-1].text != words:
        return None
    if words in context.lexicon.not_organizations or words in context.lexicon.places:
        return None
    last = phrase.words[-1]
    return Name(words, last.start, last.end, EntityKind.ORGANIZATION, "headline")


def make_claim(
    context: ArticleContext, sentence: Sentence, headline: Headline, actor: Name | None
) -> Claim | None:
    """Make the claim of a headline, with the time that the sentence gives; None where nobody fills a post."""
    assert headline.type is not None
    arguments = list_arguments(context, headline, actor) if actor else []
    title = context.article.title
    tail = title[title.rfind(headline.deed) :][:OPEN_TAIL] if headline.deed in title else ""
    planned = headline.planned or any(word in tail for word in context.lexicon.deeds.headline_plans)
    told = EventStatus.PLANNED if planned else EventStatus.HAPPENED
    telling = read_main_telling(context, sentence, headline.type)
    status, period = settle_time(told, find_periods(sentence), context, telling)
    habit = any(word in context.lexicon.deeds.habits for word in title.split())
    if habit or (headline.type in OFFICES and len(arguments) == 1):
        return None
    return Claim(
        article=context.article.id,
        type=headline.type,
        arguments=tuple(Argument(role=role, mention=context.make_mention(name)) for role, name in arguments),
        summary=f"{f'{actor.label}, ' if actor else ''}{headline.object} {headline.deed}".replace("  ", " "),
        evidence=context.make_evidence(sentence.start, sentence.end, RULE),
        when=period,
        status=status,
        object=headline.object or None,
        lead=True,
        reasons=(f"rule={RULE}", *list_actor_reasons([actor] if actor else [], sentence.start, sentence.end)),
    )


def list_arguments(
    context: ArticleContext, headline: Headline, actor: Name
) -> list[tuple[ParticipantRole, Name]]:
    """List who takes part: the actor, and the first name in the object that the type has a place for."""
    assert headline.type is not None
    role, place = PARTS.get(headline.type, (SUBJECT_ROLE.get(headline.type, "agent"), ""))
    role = context.lexicon.deeds.roles.get(headline.deed, role)  # 투자를 유치한 쪽
    found = [(ParticipantRole(role), actor)]
    person = headline.type in OFFICES
    for name in context.names:
        fits = name.is_person if person else name.is_organization
        if place and fits and name.rule != "open" and len(name.label) > 1 and name.label in headline.object:
            return [*found, (ParticipantRole(place), name)]
    return found


def find_periods(sentence: Sentence) -> list[Period]:
    """Return the only time of a sentence, nothing where there are several or none."""
    moments = [item for item in sentence.items if isinstance(item, Moment) and not item.speech]
    return [moment.period for moment in moments] if len(moments) == 1 else []

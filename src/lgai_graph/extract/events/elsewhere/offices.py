"""Read the office that somebody takes or leaves, and say of which organisation it is.

``총재로 취임한 유 총재는`` names nobody: whom she heads, the words before her name told.
"""

from collections.abc import Mapping

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.proof.proposals import PRESS
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import Phrase
from lgai_graph.lexicon import Frame
from lgai_graph.model import EventType, ParticipantRole

OFFICES = frozenset({EventType.APPOINTMENT, EventType.DEPARTURE})
SEAT = "직"
ABOVE = ("organization", "agent", "source")  # parts that may name whose the office is


def fill_post(
    context: ArticleContext,
    mapping: Mapping[str, str],
    clause: Clause,
    names: dict[str, list[Name]],
    words: dict[str, str],
) -> None:
    """Read the office somebody is named to: LG AI연구원장에 = 원장 at LG AI연구원."""
    phrase = find_post_phrase(context, mapping, clause)
    if phrase is None:
        return
    post = next(
        (post for post in context.posts if phrase.start <= post.start < phrase.end and not post.person), None
    )
    if post and post.organization and post.organization.is_organization:
        hirers = [name for name in names.get("organization", []) if name.label != post.organization.label]
        names["organization"] = [post.organization]
        if hirers:
            names["agent"] = hirers
    role = post.role if post else context.read_role(spell(phrase))
    words.pop("post", None)
    if role:
        words["post"] = role


def find_post_phrase(context: ArticleContext, mapping: Mapping[str, str], clause: Clause) -> Phrase | None:
    """Return the phrase that tells the office: the first that ends in a title, else the first."""
    slots = (slot for slot, part in mapping.items() if part == "post" and slot in clause.slots)
    phrases = [clause.slots[slot][-1] for slot in slots]
    titled = (phrase for phrase in phrases if context.read_role(spell(phrase)))
    return next(titled, next(iter(phrases), None))


def spell(phrase: Phrase) -> str:
    """Return the words of a phrase; a seat is the office itself (사장직에 올랐다)."""
    return " ".join(word.text for word in phrase.words).removesuffix(SEAT)


def fill_office(
    context: ArticleContext, place: tuple[Frame, Clause], names: dict[str, list[Name]], role: str
) -> None:
    """Say of which organisation one person's office is, where the verb's own phrases leave it open."""
    frame, clause = place
    people = names.get("appointee", [])
    if frame.type not in OFFICES or len({name.label for name in people}) != 1:
        return
    if any(names.get(part) for part in ABOVE):
        return
    rises = clause.predicate.lemma in context.lexicon.referring.rising
    found = find_owner(context, clause) or (find_former(context, clause) if rises else None)
    found = found or find_by_noun(context, clause) or find_topic(context, clause)
    found = found or (find_joined(context, people[0]) if rises else None)
    found = found or (find_known(context, people[0], role, rises=rises) if role else None)
    if found:
        names["organization"] = [found]


def find_owner(context: ArticleContext, clause: Clause) -> Name | None:
    """Return the organisation that an office is said to be of (한빛전자의 공동 대표를 맡았다)."""
    owners = clause.slots.get("of", [])
    for slot in ("as", "to", "object"):
        office = next(iter(clause.slots.get(slot, [])[-1:]), None)
        if not owners or office is None or not context.read_role(spell(office)):
            continue
        if office.index == owners[-1].index + 1:
            heads = find_heads(owners[-1:], context.referents)
            return next((name for name in heads if name.is_organization), None)
    return None


def find_topic(context: ArticleContext, clause: Clause) -> Name | None:
    """Return the one body of which a sentence says who took office (새솔은 이사장에 …이 취임했다고)."""
    topics = clause.slots.get("topic", [])
    office = any(clause.slots.get(slot) for slot in ("as", "to"))
    if not office or len(topics) != 1 or topics == clause.slots.get("subject"):
        return None
    heads = find_heads(topics, context.referents)
    return heads[0] if len(heads) == 1 and heads[0].is_organization and heads[0].rule != PRESS else None


def find_by_noun(context: ArticleContext, clause: Clause) -> Name | None:
    """Return the one organisation so far that the first word of an office stands for (그룹 2대 회장)."""
    noun = find_noun(context, clause)
    found = {
        name.label: name
        for name in context.names
        if noun and name.start < clause.predicate.start and name.is_organization
        if name.label.endswith(noun) and name.label != noun
    }
    return next(iter(found.values())) if len(found) == 1 else None


def find_noun(context: ArticleContext, clause: Clause) -> str:
    """Return the common noun of an organisation that an office begins with, empty for none."""
    for slot in ("as", "to", "object"):
        for phrase in clause.slots.get(slot, [])[-1:]:
            first = phrase.words[0].text
            if len(phrase.words) > 1 and first in context.lexicon.referring.places:
                return first
    return ""


def find_former(context: ArticleContext, clause: Clause) -> Name | None:
    """Return where an office is that somebody leaves for the next (한빛전자 사장에서 부회장으로 승진했다)."""
    offices = [phrase for slot in ("at", "from") for phrase in clause.slots.get(slot, [])]
    for post in context.posts:
        inside = any(phrase.start <= post.start < phrase.end for phrase in offices)
        if inside and post.organization and not post.person:
            return post.organization
    return None


def find_joined(context: ArticleContext, person: Name) -> Name | None:
    """Return where somebody went last, as the sentences before tell (새솔에 입사했다. 2001년 승진했다)."""
    for claim in reversed(context.memory.events):
        people = [one.mention.name for one in claim.arguments if one.role is ParticipantRole.APPOINTEE]
        if claim.type not in OFFICES or person.label not in people:
            continue
        places = [one.mention for one in claim.arguments if one.role is ParticipantRole.ORGANIZATION]
        if claim.type is EventType.DEPARTURE or len(places) != 1:
            return None
        return next((name for name in context.names if name.start == places[0].start), None)
    return None


def find_known(context: ArticleContext, person: Name, role: str, *, rises: bool) -> Name | None:
    """Return the one organisation in which the article gives a person an office; who rises, stays."""
    title = role.split()[-1]
    own = context.posts_of.get(person.label, ())
    fits = [
        post.organization
        for post in own
        if post.organization and (post.role.split()[-1:] == [title] or (rises and not post.former))
    ]
    bodies = {name.label: name for name in fits if name.is_organization}
    return next(iter(bodies.values())) if len(bodies) == 1 else None

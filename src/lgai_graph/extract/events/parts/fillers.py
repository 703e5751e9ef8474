"""Find the names that may fill a part of a frame, in the clause or carried over from the sentences before."""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import find_heads, find_inside, make_hall, make_weak_head
from lgai_graph.extract.names.nouns import ORGANIZATION_KINDS, Name
from lgai_graph.extract.syntax.clauses.arguments import Clause
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase
from lgai_graph.extract.syntax.quotes import find_title
from lgai_graph.lexicon import Frame
from lgai_graph.model import (
    EntityKind,
    EventType,
)

DEFAULT_KINDS = {
    "organization": ORGANIZATION_KINDS,
    "member": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "appointee": frozenset({EntityKind.PERSON}),
    "attendee": ORGANIZATION_KINDS | {EntityKind.PERSON},
    "venue": ORGANIZATION_KINDS | {EntityKind.PLACE},
}
WEAK_ROLES = frozenset({"agent", "partner", "investor", "organization", "target", "member"})
GROUP_ROLES = WEAK_ROLES | {
    "recipient",
    "host",
    "speaker",
    "attendee",
}  # beside a known one, unknown ones too
ACTING_PARTS = frozenset({"agent", "partner", "host"})
CERTAIN_ROOM = frozenset({EventType.ACQUISITION})  # who is bought is a firm, whatever its name looks like
PLACE_PARTS = frozenset({"target", "venue"})
NAMED_PARTS = frozenset({"organization", "target"})  # a bare abbreviation (OST, CFT) founds and joins nothing
NOT_BODIES = frozenset({"여의도", "울릉도", "제주도민"})  # they end like 경기도 and govern nothing
SHARED_PARTS = frozenset({"member", "agent"})  # the subject joins its companions here
CARRIED_PARTS = frozenset(
    {
        *("agent", "organization", "investor", "member", "speaker", "appointee", "recipient"),
        *("attendee", "source"),
    }
)
FOUNDED_PARTS = frozenset({"founded", "target"})
COLLECTIVE_PARTS = frozenset({"agent", "host", "speaker"})
UNPRINTED = frozenset({EventType.STATEMENT, EventType.OTHER, EventType.EARNINGS})  # the press reports these
EMPLOYED_PARTS = frozenset(
    {"agent", "partner"}
)  # whoever heads a firm acts for it (김 대표는 … 계약을 맺었다)
PERSONAL_PARTS = frozenset({"recipient", "appointee", "speaker", "attendee"})  # carried over for people only
JOINED = frozenset({EntityKind.ALLIANCE, EntityKind.LAB})
NUMBERED = re.compile(r"\d[부과팀국]$")  # 서울중앙지검 반부패수사2부
SIDE = "측"  # 새솔 측은: it speaks for the body
MAX_CARRIED = 3
VENUE = "venue"
PREMIER = "총리"
COUNTRY = "country"  # rule of a country that acts


def find_fillers(context: ArticleContext, phrases: Sequence[Phrase], part: str, frame: Frame) -> list[Name]:
    """Return the names in phrases that may fill a part."""
    heads = [
        name
        for name in find_candidates(context, phrases, part, frame)
        if part not in ACTING_PARTS or not is_in_title(context, name)
    ]
    if frame.type in UNPRINTED:
        heads = [name for name in heads if name.rule != "press"]
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    if part in NAMED_PARTS:
        heads = [name for name in heads if name.rule != "capitals"]
    if part not in CARRIED_PARTS:
        heads = [name for name in heads if name.kind is not EntityKind.PLACE or part in PLACE_PARTS]
    if kinds is not None and EntityKind.PERSON not in kinds and part in EMPLOYED_PARTS:
        return list_acting(context, heads, frame, kinds)
    return [name for name in heads if may_fill(name, kinds)]


def list_acting(
    context: ArticleContext, heads: Sequence[Name], frame: Frame, kinds: frozenset[EntityKind]
) -> list[Name]:
    """Return whom people act for; beside a professor or the head of a state, people themselves."""
    signs = frame.type is EventType.PARTNERSHIP
    own = [name for name in heads if acts_alone(context, name) or (signs and heads_state(context, name))]
    acting = [name if name in own else find_actor(context, name) for name in heads]
    return [name for name in acting if may_fill(name, kinds) or (own and name.is_person)]


def is_in_title(context: ArticleContext, name: Name) -> bool:
    """Tell whether a name is a word of a quoted title (‘가나와의 점심’), not all of it, no short form."""
    title = find_title(context.text, name.start)
    short = context.text[name.end : name.end + 1] == ")"  # ‘새솔국가(SIS)’
    return title is not None and not short and title[1] - title[0] - 2 > name.end - name.start


def find_actor(context: ArticleContext, name: Name) -> Name:
    """Return the firm that a person acts for, or the name itself."""
    alone = not name.is_person or acts_alone(context, name)
    return name if alone else context.find_present_employer(name) or name


def acts_alone(context: ArticleContext, name: Name) -> bool:
    """Tell whether a person's post makes nobody else act (의원이 발의했다: not the party)."""
    roles = (post.role for post in context.posts_of.get(name.label, ()))
    last = next(roles, "").rpartition(" ")[2]  # 장관 후보자
    return name.is_person and name.rule != "open" and last in context.lexicon.syntax.own_titles


def heads_state(context: ArticleContext, name: Name) -> bool:
    """Tell whether somebody heads a state, and signs for it (두 총리가 협정을 맺었다)."""
    roles = (post.role.rpartition(" ")[2] for post in context.posts_of.get(name.label, ()))
    return name.is_person and any(role in context.lexicon.nation_titles or role == PREMIER for role in roles)


def find_bodies(context: ArticleContext, topics: Sequence[Name], clause: Clause) -> list[Name]:
    """Return the organisations among topics; none where the person told of last works for another.

    What is decided or planned behind a sentence about him is his own's (신설하기로 했다).
    """
    bodies = [name for name in topics if name.is_organization]
    person = next((name for name in topics if name.is_person), None)
    employer = context.find_present_employer(person) if person else None
    if employer is None or any(is_same(employer, name) for name in bodies):
        return bodies
    decided = clause.predicate.ending in ("ETN", "ETM") and not clause.is_aside
    return [employer] if decided else []


def is_same(first: Name, second: Name) -> bool:
    """Tell whether two names may mean one body (새솔, 새솔그룹)."""
    return first.label.startswith(second.label) or second.label.startswith(first.label)


def find_candidates(
    context: ArticleContext, phrases: Sequence[Phrase], part: str, frame: Frame
) -> Sequence[Name]:
    """Return the names in phrases, whatever their kind: named, meant, or proper by their make."""
    heads = find_heads(phrases, context.referents)
    if part in GROUP_ROLES and any(name.is_organization for name in heads) and len(phrases) > 1:
        heads = complete_group(context, phrases)
    if part in COLLECTIVE_PARTS and (states := find_states(context, phrases)):
        heads = states
    if part == VENUE and not frame.needs and all(name.kind is EntityKind.PLACE for name in heads):
        heads = [hall for phrase in phrases if (hall := make_hall(phrase, context.lexicon))] or heads
    return heads or find_meant(context, phrases, part, frame)


def find_meant(context: ArticleContext, phrases: Sequence[Phrase], part: str, frame: Frame) -> Sequence[Name]:
    """Return the names that phrases without one stand for: told before, proper by make, or collective."""
    heads = context.memory.find_antecedents(phrases, context.lexicon) or find_own_firm(context, phrases)
    if not heads and part in WEAK_ROLES:
        doubted = context.found.doubted if frame.type not in CERTAIN_ROOM else ()
        weak = (make_weak_head(phrase, context.lexicon, doubted) for phrase in phrases)
        heads = [name for name in weak if name]
    if not heads and part in COLLECTIVE_PARTS:
        heads = [name for phrase in phrases for name in find_collective(context, phrase)]
    if not heads and part in FOUNDED_PARTS and frame.type is EventType.ESTABLISHMENT:
        heads = [name for phrase in phrases for name in find_quoted_body(context, phrase)]
    return heads


def find_own_firm(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the firm of the person told of last, where nothing but 회사 stands for it."""
    words = [" ".join(word.text for word in phrase.words) for phrase in phrases]
    person = context.memory.find_topic_person()
    acts = len(words) == 1 and phrases[0].particle in SUBJECT_PARTICLES
    if not acts or words[0] not in context.lexicon.company_words or person is None:
        return []
    employer = context.find_present_employer(person)
    return [employer] if employer and employer.kind is EntityKind.COMPANY else []


def complete_group(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the names of coordinated phrases; beside an organisation, an unknown proper noun is one too."""
    found: list[Name] = []
    for phrase in phrases:
        heads = find_heads([phrase], context.referents)
        weak = None if heads else make_weak_head(phrase, context.lexicon, context.found.doubted)
        found += heads or ([weak] if weak else [])
    return found


def find_quoted_body(context: ArticleContext, phrase: Phrase) -> list[Name]:
    """Return a body that stands in quotation marks and ends like one (‘매칭연구소’를 설립했다)."""
    words = [word for word in phrase.words if word.quoted]
    if not words or phrase.speech:
        return []
    head = context.lexicon.find_head(words[-1].text)
    text = context.text[words[0].start : words[-1].end]
    return [Name(text, words[0].start, words[-1].end, head[1], "quoted")] if head else []


def find_states(context: ArticleContext, phrases: Sequence[Phrase]) -> list[Name]:
    """Return the countries whose heads act (중국과 일본 정상이); none without them."""
    last = phrases[-1].words if phrases else []
    if len(last) < 2 or last[-1].text.removesuffix("들") not in context.lexicon.state_heads:
        return []
    words = [phrase.words[-1] for phrase in phrases[:-1]] + [last[-2]]
    found: list[Name] = []
    for word in words:
        names = (name for name in context.names if name.end == word.end and name.is_organization)
        if word.text in context.lexicon.countries:
            found.append(Name(word.text, word.start, word.end, EntityKind.PLACE, COUNTRY))
        elif name := next(names, None):
            found.append(name)
    return found if len(found) == len(phrases) else []


def find_collective(context: ArticleContext, phrase: Phrase) -> list[Name]:
    """Return the organisation that its staff or a unit of it acts for (새솔병원 의료진, 새솔 편집위원들)."""
    names = find_inside(phrase, context.names)
    body = next((name for name in names if name.is_organization), None)
    if body is None or phrase.speech or any(name.is_person for name in names):
        return []
    rest = [word.text for word in phrase.words if word.start >= body.end]
    units = tuple(context.lexicon.ties.units | context.lexicon.collective_words)
    named = all(word == SIDE or word.rstrip("들").endswith(units) or NUMBERED.search(word) for word in rest)
    return [body] if rest and (named or names_unit(context, phrase, body, units)) else []


def names_unit(context: ArticleContext, phrase: Phrase, body: Name, units: tuple[str, ...]) -> bool:
    """Tell whether a phrase is a body's unit with what it is for (새솔 가전 태스크포스), no other's."""
    words = [word for word in phrase.words if word.start >= body.end]
    middle = [word for word in words[:-1] if not word.text.endswith(units)]
    firms = tuple(context.lexicon.ties.firms | context.lexicon.ties.own)
    plain = all(set(word.tags) <= {"NNG", "XSN"} and not word.text.endswith(firms) for word in middle)
    others = any(word.text in context.lexicon.not_in_names for word in middle)
    front = [word for word in phrase.words if word.start < body.start]  # 광주 한빛대 간호학과 학생들
    starts = all(word.text in context.lexicon.places for word in front) and words[0].start > body.end
    return starts and plain and not others and len(middle) == 1 and words[-1].text.endswith(units)


def may_fill(name: Name, kinds: frozenset[EntityKind] | None) -> bool:
    """Tell whether a name's kind suits a part; places and open short forms suit none by default."""
    if name.rule in ("open", "shape", "anonymous"):
        return False
    if name.rule == COUNTRY:
        return True
    if name.kind is EntityKind.PLACE and (kinds is None or EntityKind.PLACE not in kinds):
        return is_local_government(name.text)
    if kinds is None:
        return name.is_person or name.is_organization
    return name.kind in kinds or (EntityKind.COMPANY in kinds and name.is_organization)


def is_local_government(place: str) -> bool:
    """Tell whether a place acts as a body (부산시, 경기도, 의성군)."""
    return len(place) > 2 and place[-1] in "시도군구" and place not in NOT_BODIES


def fill_from_topic(
    context: ArticleContext, part: str, clause: Clause, frame: Frame, names: dict[str, list[Name]]
) -> None:
    """Take the last sentence's subject where the verb has none (한국어의 주어 생략)."""
    if part not in CARRIED_PARTS or (names.get(part) and part not in SHARED_PARTS):
        return
    kinds = frame.kinds.get(part) or DEFAULT_KINDS.get(part)
    known = {name.label for found in names.values() for name in found}
    aside = clause.is_aside
    people = kinds is None or EntityKind.PERSON in kinds
    topics: Sequence[Name] = context.memory.find_topics(people=people, aside=aside)
    if part == "speaker" and (speaker := context.memory.find_speaker()):
        topics = [speaker]
    elif part in PERSONAL_PARTS:
        topics = [name for name in topics if name.is_person]
    if not people:
        topics = find_bodies(context, topics, clause)
    hires = frame.slots.get("subject") == part
    if part == "organization" and not hires:  # what one joins unsaid is an alliance
        topics = [name for name in topics if name.kind in JOINED]
    carried = [name for name in topics if may_fill(name, kinds) and name.label not in known][:MAX_CARRIED]
    if carried:
        names[part] = [*carried, *names.get(part, ())]


def drop_self(names: dict[str, list[Name]]) -> None:
    """Drop partners among whom whoever acts stands: 한빛전자는 두 회사와 speaks of two others."""
    agents = {name.label for name in names.get("agent", ())}
    if any(name.label in agents for name in names.get("partner", ())):
        del names["partner"]

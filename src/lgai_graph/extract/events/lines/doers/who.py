"""Say who takes part in an event, as its line does: who it begins with, and who else is named."""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.beside import OTHERS, is_inside, points_back
from lgai_graph.extract.events.lines.naming import gets
from lgai_graph.extract.events.lines.particles import NAMED, ROLES, join_particle
from lgai_graph.extract.events.lines.things import cut_text, find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, is_proper
from lgai_graph.model import EventType

LEADING = ("agent", "host", "investor", "member", "speaker", "attendee", "recipient", "source")
BESIDE = ("partner", "investor", "appointee", "recipient", "target", "organization", "name", "source")
ACTING = frozenset({"agent", "partner"})  # what a person does for a body
MAX_NAMES = 5
MANY = 2  # known names that make a list
LONGEST = 24  # characters of a subject without a name
LONGEST_ROW, JOINT = 56, "·"  # characters of several people with their posts
GOVERNOR = "지사"  # 경남지사
KEPT, TEAM = "연임", "팀"
UNCLAIMED = frozenset({"open", "shape", "anonymous"})  # rules of people who are seen only
CHIEF, OWN_ROLES = "장", ("사장", "부장")  # 그룹 + 그룹장; but 공사 + 사장


def find_lead(filled: Filled) -> str | None:
    """Return the part that a line begins with: who acts, or the subject that gets something."""
    names, frame = filled.names, filled.frame
    if names.get("appointee"):
        leading: tuple[str, ...] = ("agent", "organization", "appointee")
        if filled.clause.predicate.voice in ("active", "verb"):
            comes = frame.slots.get("subject") == "appointee"
            # 홍길동 취임; whoever hires, but not whom they hire: 홍길동을 영입했다
            leading = ("appointee",) if comes else leading[: 2 if "object" in filled.clause.slots else 3]
    else:
        passive = filled.clause.predicate.voice == "passive"
        own = frame.slots.get("subject", "")
        turned = own in ("target", "source") and not passive
        if gets(filled.clause.predicate):
            own, turned = frame.passive.get("subject", ""), True
        leading = (own, *LEADING) if turned else LEADING  # 새솔은 지분을 한빛에 매각했다: 한빛 gets it
        if frame.type is EventType.LEGAL and passive:
            leading = (*leading, "target")  # 홍길동 사장, 횡령 혐의로 기소
    return next((part for part in leading if names.get(part) and not is_acted_on(filled, names[part])), None)


def is_acted_on(filled: Filled, names: Sequence[Name]) -> bool:
    """Tell whether names are what an active verb acts on (올해의 인물로 홍길동과 김영희를 선정했다)."""
    predicate, things = filled.clause.predicate, filled.clause.slots.get("object", [])
    acts = predicate.voice == "active" and not gets(predicate)
    return acts and bool(things) and all(is_inside(name, things) for name in names)


def join_lead(filled: Filled) -> str:
    """Return the names that a line begins with."""
    lead = find_lead(filled)
    names = filled.names[lead] if lead else ()
    members = list_members(filled, names)
    return join_labels(members) if members else join_names(names, whole=not has_others(filled, names))


def has_others(filled: Filled, names: Sequence[Name]) -> bool:
    """Tell whether 등 stands behind the last of some names, so that they are not all."""
    phrases = (phrase for found in filled.clause.slots.values() for phrase in found)
    last = (phrase for phrase in phrases if names and is_inside(names[-1], [phrase]))
    return any(word.text == OTHERS for phrase in last for word in phrase.words)


def list_members(filled: Filled, names: Sequence[Name]) -> list[str]:
    """Return the members of a list that acts, where one that nobody knows stands among known names.

    Empty where the names are not those of one list.
    """
    phrases = filled.clause.slots.get("subject", [])
    if len(phrases) <= len(names) or len(names) < MANY or not all(is_inside(name, phrases) for name in names):
        return []
    found: list[str] = []
    for phrase in phrases:
        inside = [name.label for name in names if is_inside(name, [phrase])]
        first, rest = phrase.words[0], [word.text for word in phrase.words[1:2]]
        if not inside and (phrase.speech or set(first.tags) != {"NNP"} or rest not in ([], [OTHERS])):
            return []
        found += inside or [first.text]
    return found


def name_chief(context: ArticleContext, filled: Filled) -> str:
    """Return the person in whose name a body acts, with the post (홍길동 한빛은행 총재), empty for none.

    The deed is the body's; the article says who did it.
    """
    lead, phrases = find_lead(filled), filled.clause.slots.get("subject", [])
    bodies = filled.names[lead] if lead in ACTING and lead else []
    if len(bodies) != 1 or len(phrases) != 1 or not bodies[0].is_organization:
        return ""
    words = phrases[0].words  # not what stands in brackets: 한빛전자(대표 홍길동)
    near = list_between(context.names, words[0].start, words[-1].end)
    inside = (name for name in near if any(word.start <= name.start < word.end for word in words))
    people = [name for name in inside if name.is_person]
    heads = context.find_present_employer(people[0]) if len(people) == 1 else None
    return call_by_post(context, people[0].label) if heads and heads.label == bodies[0].label else ""


def introduce(context: ArticleContext, subject: str, filled: Filled, *, alone: bool = False) -> str:
    """Return who a line begins with; a person bears the post.

    Args:
        context: the article.
        subject: the names as they are joined.
        filled: the event.
        alone: nothing but the deed follows.
    """
    named, others, rest = subject.partition(f" {OTHERS}")
    if named.count(JOINT) + 1 >= MAX_NAMES:
        return subject
    return introduce_named(context, named, filled, alone=alone) + others + rest


def introduce_named(context: ArticleContext, subject: str, filled: Filled, *, alone: bool) -> str:
    """Return those whom a line names first; a person bears the post."""
    comes = (alone or stays(filled)) and comes_into_office(filled)
    if filled.words.get("post") or (filled.frame.type is EventType.APPOINTMENT and not comes):
        return subject
    if JOINT in subject:
        return introduce_each(context, subject)
    post = find_post(context, subject)
    return subject if comes and post and post.former else call_by_post(context, subject)


def call_by_post(context: ArticleContext, label: str) -> str:
    """Return a person's name with the post that the article tells (홍길동 한빛전자 사장)."""
    post = find_post(context, label)
    if post is None:
        return label
    place = post.organization.label if post.organization else ""
    if not place and stands_before(context, post):
        return f"{post.role} {label}"
    return " ".join(filter(None, (label, "전" if post.former else "", join_post(place, post.role or ""))))


def find_post(context: ArticleContext, label: str) -> Post | None:
    """Return the post of somebody, rather one at a known place."""
    posts = [post for post in context.posts_of.get(label, ()) if post.role]
    return next((one for one in posts if one.organization), next(iter(posts), None))


def introduce_each(context: ArticleContext, subject: str) -> str:
    """Return people who act together with their posts, where each has one and the line stays short."""
    labels = subject.split(JOINT)
    posts = [find_post(context, label) for label in labels]
    placed = [post for post in posts if post and not post.former]
    whole = JOINT.join(call_by_post(context, label) for label in labels)
    return whole if len(labels) == len(placed) and len(whole) <= LONGEST_ROW else subject


def stands_before(context: ArticleContext, post: Post) -> bool:
    """Tell whether a title stands before its name (가수 홍길동)."""
    title = post.find_title(context.text)
    if post.person is None or title is not None:
        return title is not None and post.person is not None and title[0] < post.person.start
    return context.text[: post.person.start].rstrip().endswith(post.role or " ")


def join_post(place: str, role: str) -> str:
    """Return a post behind its place; what both share stands once (전략그룹장, 서울시장 후보, 교수팀)."""
    first, _, rest = role.partition(" ")
    if rest:
        return f"{join_post(place, first)} {rest}"
    if role == GOVERNOR:
        return place + role
    if place.endswith(f"{role}{TEAM}"):
        return place
    unit = role.removesuffix(CHIEF)
    for shared, rest in ((unit, ""), (f"{unit}회", "회")):
        if role not in OWN_ROLES and unit != role and unit and place.endswith(shared):
            return place.removesuffix(rest) + CHIEF
    return f"{place} {role}".strip()


def describe_doer(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return the words of a subject that holds no name (조합원 43명), empty where they say nobody."""
    phrases, predicate = filled.clause.slots.get("subject", []), filled.clause.predicate
    if not phrases or predicate.voice == "passive" or filled.frame.measures:
        return ""
    named = any(is_inside(name, phrases) for names in filled.names.values() for name in names)
    acts = phrases[-1].index < predicate.index and not any(one in find_phrases(filled) for one in phrases)
    if named or not acts or any(points_back(context, phrase) for phrase in phrases):
        return ""
    if person := name_doer(context, phrases):
        return person
    owner = sentence.items[phrases[0].index - 1] if phrases[0].index else phrases[0]
    first = owner if isinstance(owner, Phrase) and owner.particle == "의" else phrases[0]
    words = cut_text(context.text, first.start, phrases[-1].end)
    certain = any(is_proper(phrase) for phrase in phrases) or " " in words
    return words if certain and 1 < len(words) <= LONGEST else ""


def name_doer(context: ArticleContext, phrases: Sequence[Phrase]) -> str:
    """Return the one person whom a subject stands for, with the post (김 의장이 직접 팀장을 영입했다)."""
    heads = find_heads(phrases, context.referents)
    known = len(heads) == 1 and heads[0].is_person and heads[0].rule not in UNCLAIMED
    return call_by_post(context, heads[0].label) if known else ""


def comes_into_office(filled: Filled) -> bool:
    """Tell whether somebody takes an office that the title beside the name tells (취임한 홍길동 회장)."""
    own = filled.frame.slots.get("subject") == "appointee" and find_lead(filled) == "appointee"
    return own and filled.frame.type is EventType.APPOINTMENT and not filled.words.get("post")


def stays(filled: Filled) -> bool:
    """Tell whether somebody keeps the office that the title beside the name tells (연임에 성공했다)."""
    return KEPT in f"{filled.words.get('object', '')} {filled.clause.predicate.lemma}"


def list_beside(
    context: ArticleContext, filled: Filled, lead: str | None, thing: str, told: frozenset[str]
) -> Iterator[str]:
    """Yield the names of the other parts that thing and phrases leave unsaid, with their particles."""
    shown = {*told, *({name.label for name in filled.names[lead]} if lead else ())}
    if phrases := find_phrases(filled):
        thing = f"{thing} {context.text[phrases[0].start : phrases[-1].end]}"
    for part in (*BESIDE, *(("agent",) if lead == "source" else ())):
        names = [name for name in filled.names.get(part, ()) if name.label not in shown]
        names = [name for name in names if part != lead and not is_written(context, name, thing)]
        if not names:
            continue
        shown |= {name.label for name in names}
        words, chosen = join_names(names), is_chosen(filled, names[0])
        acted = "을/를" if chosen else find_particle(filled, names[0])  # 새솔, 홍길동을 | 연구자로 선정
        particle = "와/과" if part == "partner" else acted
        yield join_particle(words, particle) if particle and (thing or chosen or part == "partner") else words


def is_chosen(filled: Filled, name: Name) -> bool:
    """Tell whether a name is the subject of a passive that says as what (홍길동이 … 연구자로 선정됐다)."""
    slots = filled.clause.slots
    passive = filled.clause.predicate.voice == "passive"
    if not (passive and find_lead(filled) and is_inside(name, slots.get("subject", []))):
        return False
    return any(phrase.particle in ROLES for phrases in slots.values() for phrase in phrases)


def is_written(context: ArticleContext, name: Name, words: str) -> bool:
    """Tell whether words hold a name, as it is called or as the article writes it (KAIST for 카이스트)."""
    forms = {name.label, name.text}
    for note in context.found.aliases:
        pair = {note.name.label, note.name.text, note.alias}
        forms |= pair if pair & forms else set()
    return any(form in words for form in forms if len(form) > 1 or form == name.label)


def find_particle(filled: Filled, name: Name) -> str:
    """Return the particle that a name keeps in a line, empty for none."""
    for phrases in filled.clause.slots.values():
        if is_inside(name, phrases):
            return NAMED.get(phrases[-1].particle, "")
    return ""


def join_names(names: Sequence[Name], *, whole: bool = True) -> str:
    """Join names, five at the most; a whole row of one sort tells how many they are (등 7명)."""
    people = [name.is_person for name in names]
    counter = "명" if all(people) else "" if any(people) else "곳"
    return join_labels([name.label for name in names], counter=counter if whole else "")


def join_labels(names: Sequence[str], *, counter: str = "") -> str:
    """Join the words of names, five at the most."""
    labels = list(dict.fromkeys(names))
    many = f"{len(labels)}{counter}" if counter else ""
    more = f" {OTHERS} {many}".rstrip() if len(labels) > MAX_NAMES else ""
    return "·".join(labels[:MAX_NAMES]) + more

"""Read the offices that 로 tells: as what somebody is or was somewhere.

한빛전자 상무로 있던 김도윤          past
김도윤은 한빛대 교수로 재직 중이다    present
김도윤이 이사장으로 있는 한빛재단     the body behind the verb
"""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.steps import Career, find_holder, read_role
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.model import RelationType

GONE = ("던", "다가")  # 일하던, 일하다가
PLAIN, LONGEST_ROLE = frozenset({"NNG", "XSN", "XPN"}), 2  # tags and words of a role
DURING = "동안"
SELF = ("자신", "본인", "자기")  # 김도윤은 자신이 대표로 있던 한빛전자에
GOES_ON = ("고 있", "중")  # 일하고 있다, 재직 중이다


def read_serving(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Career]:
    """Read A 상무로 있던 B, B는 A 교수로 재직 중이다 and B가 이사장으로 있는 A."""
    for predicate in sentence.predicates:
        if predicate.quoted or predicate.lemma not in context.lexicon.serving_verbs:
            continue
        office = find_office(sentence, predicate)
        former = is_former(predicate)
        if office is None or former is None:
            continue
        clause = read_clause(sentence, predicate, frozenset())
        role = read_whole_role(context, office)
        person, body = find_ends(context, clause, office, subject)
        if role and role not in context.lexicon.no_employment and person and body:
            yield Career(RelationType.EMPLOYMENT, person, body, role, former, "career.verb")


def find_office(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """Return the phrase with 로 right before a verb; only times may stand between (로 11년 동안 일했다)."""
    last = next((item for item in reversed(sentence.items[: predicate.index]) if not is_time(item)), None)
    return last if isinstance(last, Phrase) and last.particle in ("로", "으로") else None


def is_time(item: Item) -> bool:
    """Tell whether an item says when or how long."""
    return isinstance(item, Moment) or (isinstance(item, Phrase) and item.words[-1].text == DURING)


def read_whole_role(context: ArticleContext, office: Phrase) -> str | None:
    """Return the title that a phrase is, with what it has charge of before it (카드 개발팀장)."""
    role = read_role(context, office.words)
    named = any(is_inside(name.start, office) for name in context.names)
    plain = all(set(word.tags) <= PLAIN for word in office.words)
    if role is None or named or not plain or office.words[-1].text != role:
        return role
    return " ".join(word.text for word in office.words[-LONGEST_ROLE:])


def is_former(predicate: Predicate) -> bool | None:
    """Tell whether a verb tells a past office, None where it leaves that open or to come."""
    if is_future(predicate.tail):
        return None
    if predicate.tail.endswith(GONE):
        return True
    if predicate.ending == "EC" and not any(mark in predicate.tail for mark in GOES_ON):
        return None
    return predicate.past


def find_ends(
    context: ArticleContext, clause: Clause, office: Phrase, subject: Name | None
) -> tuple[Name | None, Name | None]:
    """Return who has an office, and where: in the office's own words, before 에서, or behind the verb."""
    heads = find_heads(clause.slots.get("head", []), context.referents)
    own = clause.slots.get("subject", [])
    himself = not own or own[-1].words[-1].text in SELF
    acting = find_holder(context, own) or (subject if himself else None)
    bodies = [
        post.organization for post in context.posts if is_inside(post.start, office) and not post.person
    ]
    places = find_heads(clause.slots.get("at", []), context.referents)
    told = choose_body([*bodies, *places])
    if clause.predicate.ending == "ETM":
        if told:
            return next((name for name in heads if name.is_person), None), told
        return acting, choose_body(heads)
    return acting, told


def is_inside(start: int, phrase: Phrase) -> bool:
    """Tell whether an offset lies in a phrase."""
    return phrase.start <= start < phrase.end


def choose_body(names: Sequence[Name | None]) -> Name | None:
    """Return the first organisation among some names."""
    return next((name for name in names if name and name.is_organization), None)

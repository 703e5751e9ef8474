"""Read whose the work is that a clause says somebody has charge of: whose title stands open behind it.

한빛전자의 서비스 개발을 총괄하는 김도윤 이사     the owner of what he has charge of
한빛대에서 마케팅을 가르치는 김도윤 교수          where he does it
"""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.steps import Career, find_holder
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import Phrase, Sentence
from lgai_graph.model import RelationType

OF, GONE = "의", "던"  # 총괄하던: whether there still, is not said


def read_charges(context: ArticleContext, sentence: Sentence) -> Iterator[Career]:
    """Read A의 B를 총괄하는 홍길동 이사 and A에서 B를 가르치는 홍길동 교수."""
    for predicate in sentence.predicates:
        if predicate.lemma not in context.lexicon.charge_verbs or predicate.ending != "ETM":
            continue
        clause = read_clause(sentence, predicate, frozenset())
        holder = find_holder(context, clause.slots.get("head", []))
        role = find_open_title(context, holder) if holder and "subject" not in clause.slots else None
        body = find_whose(context, sentence, clause) if role else None
        open_end = is_future(predicate.tail) or predicate.tail.endswith(GONE)
        if holder and role and body and not open_end:
            yield Career(RelationType.EMPLOYMENT, holder, body, role, False, "career.leader")


def find_whose(context: ArticleContext, sentence: Sentence, clause: Clause) -> Name | None:
    """Return the body that 의 ties to what somebody has charge of, or at which he has it."""
    objects = clause.slots.get("object", [])
    before = sentence.items[objects[0].index - 1] if objects and objects[0].index else None
    owner = before if isinstance(before, Phrase) and before.particle == OF else None
    return find_body(context, [owner] if owner else clause.slots.get("at", []) if objects else [])


def find_body(context: ArticleContext, phrases: Sequence[Phrase]) -> Name | None:
    """Return the organisation that phrases end in, or whose part they are (한빛대 | 로스쿨에서)."""
    heads = find_heads(phrases, context.referents)
    inside = [name for phrase in phrases for name in context.find_names(phrase) if name.start == phrase.start]
    return next((name for name in (*heads, *inside) if name.is_organization), None)


def find_open_title(context: ArticleContext, person: Name) -> str | None:
    """Return the title that stands with a person's name and says not whose (김도윤 대표가 이끄는 새솔)."""
    posts = (post for post in context.posts if post.person and post.person.start == person.start)
    return next((post.role for post in posts if post.role and not post.organization), None)

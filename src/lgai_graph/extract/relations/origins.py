"""Read what 출신 says somebody was before: 벨 출신, 한빛전자 상무 출신 김도윤 사장."""

from collections.abc import Iterator, Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import make_weak_head
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.relations.steps import Career, find_holder
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence, Word
from lgai_graph.korean.cases import COMPANIONS, OBJECTS, SUBJECTS
from lgai_graph.model import EntityKind, RelationType

EXPERT, ORIGIN, OF = "통", "출신", "의"
OTHERS = frozenset({*OBJECTS, *SUBJECTS, *COMPANIONS, "에게", "에", "만"})  # 출신을 뽑았다: others


def read_origins(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Career]:
    """Read 벨 출신: a former employer (or school), or office, of the person the sentence is about."""
    if context.text.find(ORIGIN, sentence.start, sentence.end) < 0:
        return
    for phrase in sentence.phrases:
        place = next((i for i, word in enumerate(phrase.words) if word.text == ORIGIN), None)
        if not place or phrase.speech:
            continue
        before = phrase.words[:place]
        told = find_described(sentence, phrase)
        person = find_holder(context, [phrase]) or (find_holder(context, [told]) if told else None)
        other = phrase.particle in OTHERS or (told is not None and told.particle in OTHERS)
        person = person or (None if other else subject)
        if office := find_office_before(context, phrase.words[place]):
            if person and office.organization and (told is None or phrase.particle == OF):
                body, role = office.organization, office.role
                yield Career(RelationType.EMPLOYMENT, person, body, role, True, "career.origin")
            continue
        organization = find_origin(context, phrase, before)
        if person is None or organization is None or organization.label == person.label:
            continue
        if organization.kind is EntityKind.UNIVERSITY:
            yield Career(RelationType.STUDIED_AT, person, organization, None, False, "career.origin")
        else:
            yield Career(RelationType.EMPLOYMENT, person, organization, None, True, "career.origin")


def find_office_before(context: ArticleContext, word: Word) -> Post | None:
    """Return the office of a body right before 출신, which nobody is named to have."""
    return next(
        (
            post
            for post in context.posts
            if post.end + 1 == word.start and not post.person and post.organization and post.role
        ),
        None,
    )


def find_described(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Return who a phrase describes with 이다 or 의: 한빛전자 출신인 | 김도윤, 한빛전자 출신의 | 김도윤."""
    behind = sentence.items[phrase.index + 1 : phrase.index + 3]
    verb = behind[0] if behind else None
    if isinstance(verb, Predicate) and verb.voice == "copula" and verb.ending == "ETM":
        verb = behind[-1]
    elif phrase.particle != OF:
        return None
    return verb if isinstance(verb, Phrase) else None


def find_origin(context: ArticleContext, phrase: Phrase, before: Sequence[Word]) -> Name | None:
    """Return the organisation right before 출신, known or a bare proper noun; a place is none."""
    for name in context.names:
        if name.is_organization and before[0].start <= name.start and name.end == before[-1].end:
            return name
        school = name.kind is EntityKind.UNIVERSITY and name.start == before[0].start
        if school and before[-1].text in context.lexicon.degrees:
            return name  # 한빛대 석사 출신
    if any(word.text in context.lexicon.places for word in before):
        return None  # 프랑스 노르망디 출신: a home
    if before[-1].text.endswith(EXPERT):
        return None  # 예산통 출신: of a field
    shortened = Phrase(list(before), [], "", phrase.start, before[-1].end)
    return make_weak_head(shortened, context.lexicon, context.found.doubted)

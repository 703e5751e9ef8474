"""Read careers told by verbs and by 출신: where somebody was, is, or studied.

구글 브레인에서 리서치 사이언티스트를 역임한 이홍락    former post
캐나다 이통사 벨 출신의 AI 전문가                   former employer of the sentence's subject
스탠포드대학교에서 박사학위를 취득했고               studied_at
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.modality.status import is_future
from lgai_graph.extract.events.parts.participants import find_heads, find_inside
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.relations.charges import find_open_title, read_charges
from lgai_graph.extract.relations.copulas import read_job_holders, read_offices
from lgai_graph.extract.relations.eras import read_eras
from lgai_graph.extract.relations.origins import ORIGIN, read_origins
from lgai_graph.extract.relations.serving import find_office, read_serving
from lgai_graph.extract.relations.steps import Career, find_holder, make_career, read_role
from lgai_graph.extract.syntax.clauses.arguments import Clause, read_clause
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence
from lgai_graph.extract.topics import is_somebody
from lgai_graph.korean.cases import TOPICS
from lgai_graph.model import Claim, EntityKind, RelationType

NOW = "는"  # 근무하|는
ALSO, TAKE, MAJOR = "이자", "맡", "전공"
NEW = 92  # days since somebody took an office, who has it still
SIDE = re.compile(r"(?:의)? 소속(?:인|의)? [‘“']?")
MEMBER = re.compile(r"[’”']?(?:의)? (?P<role>멤버|단원|회원)(?:인)? [‘“']?")
AGENCY = re.compile(r"(?:\([^()]*\))?(?: ?씨| [가-힣]{2,4})?(?:의|측)? 소속사(?:인)? [‘“]?")


def read_sentence_careers(context: ArticleContext, sentence: Sentence) -> Iterator[Claim]:
    """Read a sentence for career steps; whom the text is about stands in for a missing subject."""
    topics = [
        phrase
        for phrase in sentence.phrases
        if phrase.particle in SUBJECT_PARTICLES and is_somebody(phrase, context.lexicon)
    ]
    heads = [name for name in find_heads(topics[:1], context.referents) if name.is_person]
    subject = heads[0] if heads else (context.memory.find_topic_person() if not topics else None)
    if subject is None and not context.find_names(sentence):
        return  # it is about nobody
    steps = [
        *read_verbs(context, sentence, subject),
        *read_origins(context, sentence, subject),
        *read_appositions(context, sentence),
        *read_leaders(context, sentence),
        *read_charges(context, sentence),
        *read_agencies(context, sentence),
        *read_members(context, sentence),
        *read_serving(context, sentence, subject),
        *read_eras(context, sentence, subject),
    ]
    yield from read_offices(context, sentence, subject)
    yield from read_job_holders(context, sentence)
    for career in steps:
        if career.person.rule != "open" and len(career.person.label) > 1:
            yield make_career(context, sentence, career)


def read_verbs(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Career]:
    """Read 역임하다, 거치다, 맡다, 학위를 받다."""
    for predicate in sentence.predicates:
        lemma, lexicon = predicate.lemma, context.lexicon
        if predicate.quoted or not (lemma in lexicon.past_verbs or lemma in lexicon.study_verbs):
            continue
        if lemma in lexicon.work_verbs and is_future(predicate.tail):
            continue
        if predicate.lemma in context.lexicon.serving_verbs and find_office(sentence, predicate):
            continue  # 부장으로 근무했다
        clause = read_clause(sentence, predicate, frozenset())
        slots = clause.slots
        own = slots.get("subject", [])
        told = subject if not own or own[0].particle in TOPICS else None  # 오너가 한빛회 회장을 맡아 왔다
        person = find_holder(context, slots.get("head", [])) or find_holder(context, own) or told
        objects = slots.get("object", [])
        if person is None:
            continue
        if predicate.lemma in context.lexicon.study_verbs:
            yield from read_study(context, person, clause)
            yield from read_schooling(context, person, predicate, objects)
        elif objects or predicate.lemma in context.lexicon.work_verbs:
            yield from read_office(context, person, clause)


def read_study(context: ArticleContext, person: Name, clause: Clause) -> Iterator[Career]:
    """Read A대학교에서 박사학위를 취득했다 and A대에서 경제학을 전공했다."""
    objects = clause.slots.get("object", [])
    majors = clause.predicate.lemma == MAJOR
    degrees = tuple(context.lexicon.degrees)
    if not majors and not (objects and any(word.text.endswith(degrees) for word in objects[-1].words)):
        return
    for school in find_heads(clause.slots.get("at", []), context.referents):
        if school.is_organization and (not majors or school.kind is EntityKind.UNIVERSITY):
            yield Career(RelationType.STUDIED_AT, person, school, None, False, "career.study")


def read_schooling(
    context: ArticleContext, person: Name, predicate: Predicate, objects: Sequence[Phrase]
) -> Iterator[Career]:
    """Read A대 경영학과를 졸업했다."""
    if predicate.lemma not in context.lexicon.graduating_verbs or not objects:
        return
    for school in find_inside(objects[-1], context.names):
        if school.kind is EntityKind.UNIVERSITY and school.start == objects[-1].start:
            yield Career(RelationType.STUDIED_AT, person, school, None, False, "career.study")


def read_office(context: ArticleContext, person: Name, clause: Clause) -> Iterator[Career]:
    """Read A에서 B를 역임했다 and A의 B를 맡고 있다."""
    predicate, objects = clause.predicate, clause.slots.get("object", [])
    places = clause.slots.get("at", [])
    if predicate.lemma in context.lexicon.work_verbs:
        places = [*clause.slots.get("to", []), *places]  # 한빛전자에 근무했다
    role = read_role(context, objects[-1].words) if objects else None
    inside = context.find_names(objects[-1]) if objects else ()
    heads = find_heads(places, context.referents) or find_wholes(context, places)
    told = [name for name in (*inside, *heads) if name.is_organization]
    organizations = told or find_earlier(context, objects)
    present = goes_on(context, predicate) or takes_now(context, clause)
    if not organizations or (role is None and not tells_work(context, predicate, present=present)):
        return
    yield from read_series(context, person, (objects, organizations[0]), former=not present)
    for body in organizations[:1] if role or inside else organizations:
        yield Career(RelationType.EMPLOYMENT, person, body, role, not present, "career.verb")


def find_wholes(context: ArticleContext, places: Sequence[Phrase]) -> list[Name]:
    """Return the bodies whose unnamed parts some places are: 한빛전자 | 반도체사업부에서."""
    units = tuple(context.lexicon.unit_endings)
    parts = [place for place in places if len(place.words) > 1 and place.words[-1].text.endswith(units)]
    return [name for part in parts for name in context.find_names(part) if name.start == part.start]


def find_earlier(context: ArticleContext, objects: Sequence[Phrase]) -> list[Name]:
    """Return whose the first office of a series is, for the next: 한빛전자 상무, | 마케팅본부장을 거쳐."""
    role = read_role(context, objects[-1].words) if len(objects) > 1 else None
    if role is None or not context.lexicon.find_unit_title(role):
        return []
    return [body for body, _ in read_step(context, objects[0])]


def read_step(context: ArticleContext, phrase: Phrase) -> list[tuple[Name, str]]:
    """Read a phrase of a series as offices, each with its body: 건설부 도로국장."""
    posts = [one for one in context.posts if phrase.start <= one.start < phrase.end and not one.person]
    if posts:
        return [(one.organization, one.role) for one in posts if one.organization and one.role]
    role = read_role(context, phrase.words)
    bodies = (name for name in context.find_names(phrase) if name.is_organization)
    return [(name, role) for name in bodies if role and name.start == phrase.start][:1]


def goes_on(context: ArticleContext, predicate: Predicate) -> bool:
    """Tell whether a verb says that somebody has an office still (맡고 있다, 근무하는, 일한다)."""
    tail, lexicon = predicate.tail, context.lexicon
    if predicate.past:
        return False
    if predicate.lemma in lexicon.present_verbs or "고 있" in tail:
        return True
    ends = predicate.ending == "EF" or (predicate.ending == "ETM" and tail.endswith(NOW))
    return predicate.lemma in lexicon.work_verbs and ends


def takes_now(context: ArticleContext, clause: Clause) -> bool:
    """Tell whether somebody took an office shortly before the article (5일 위원장을 맡았다)."""
    today, verb = context.article.published_on, clause.predicate
    if today is None or verb.lemma != TAKE or verb.ending != "EF":
        return False
    days = [moment.period.latest for moment in clause.moments if moment.period.latest]
    return any(0 <= (today - day).days <= NEW for day in days)


def read_series(
    context: ArticleContext, person: Name, told: tuple[Sequence[Phrase], Name], *, former: bool
) -> Iterator[Career]:
    """Read the posts that lead up to the last of a series: A 국장과 B 부회장 등을 거쳤다.

    A part's chief alone is one of the body where the last is: 한빛에서 홍보실장, 영업본부장을 거쳤다.
    """
    objects, last = told
    for phrase in objects[:-1]:
        steps = read_step(context, phrase)
        unit = phrase.words[0].text if len(phrase.words) == 1 and last.end <= phrase.start else ""
        if not steps and context.lexicon.find_unit_title(unit):
            steps = [(last, unit)]
        for body, role in steps:
            yield Career(RelationType.EMPLOYMENT, person, body, role, former, "career.verb")


def tells_work(context: ArticleContext, predicate: Predicate, *, present: bool) -> bool:
    """Tell whether a verb ties to an organisation without a title (근무했다, 맡았다, not 맡고 있다)."""
    return predicate.lemma in context.lexicon.work_verbs or (predicate.lemma == TAKE and not present)


def read_appositions(context: ArticleContext, sentence: Sentence) -> Iterator[Career]:
    """Read 독립당 대표인 홍길동 and 한빛전자 대표이자 가수 홍길동: an office, 이다, then its holder."""
    for phrase, verb, holder in sentence.copulas:
        if not (verb.ending == "ETM" or verb.tail.endswith(ALSO)):
            continue
        person = find_holder(context, [holder])
        office = next(
            (post for post in context.posts if phrase.start <= post.start < phrase.end and not post.person),
            None,
        )
        told = office and office.role and office.role not in context.lexicon.no_employment
        if person and office and office.organization and told:
            former = office.former or verb.past or phrase.words[-1].text == ORIGIN
            yield Career(
                RelationType.EMPLOYMENT, person, office.organization, office.role, former, "career.apposition"
            )


def read_leaders(context: ArticleContext, sentence: Sentence) -> Iterator[Career]:
    """Read 홍길동이 이끄는 한빛전자 and 한빛전자를 이끄는 홍길동 대표: who leads whom."""
    for predicate in sentence.predicates:
        if predicate.lemma not in context.lexicon.leading_verbs or predicate.ending != "ETM":
            continue
        slots = read_clause(sentence, predicate, frozenset()).slots
        if not is_future(predicate.tail):
            yield from read_chief(context, slots, former=predicate.past or predicate.tail.endswith("던"))
        leader = find_holder(context, slots.get("subject", []))
        led = [name for name in find_heads(slots.get("head", []), context.referents) if name.is_organization]
        if leader and led and not is_future(predicate.tail) and "object" not in slots:
            former = predicate.past or predicate.tail.endswith("던")
            role = find_open_title(context, leader)
            if role in context.lexicon.nation_titles:
                continue  # 김도윤 대통령이 이끄는 한빛당
            yield Career(RelationType.EMPLOYMENT, leader, led[0], role, former, "career.leader")


def read_chief(
    context: ArticleContext, slots: Mapping[str, list[Phrase]], *, former: bool
) -> Iterator[Career]:
    """Read 한빛전자를 이끄는 홍길동 대표: the title of whoever leads a body is of that body."""
    led, chief = slots.get("object", [])[-1:], find_holder(context, slots.get("head", []))
    role = find_open_title(context, chief) if chief and "subject" not in slots else None
    if chief is None or role is None or role not in context.lexicon.corporate_titles:
        return
    for name in find_heads(led, context.referents):
        if name.is_organization and led and name.end == led[-1].end:
            yield Career(RelationType.EMPLOYMENT, chief, name, role, former, "career.leader")


def read_agencies(context: ArticleContext, sentence: Sentence) -> Iterator[Career]:
    """Read 홍길동 씨의 소속사 한빛엔터테인먼트: whose agency a firm is."""
    names = context.find_names(sentence)
    for person, firm in pairwise(names):
        gap = context.text[person.end : firm.start]
        if person.is_person and firm.is_organization and AGENCY.fullmatch(gap):
            yield Career(RelationType.EMPLOYMENT, person, firm, None, False, "career.agency")


def read_members(context: ArticleContext, sentence: Sentence) -> Iterator[Career]:
    """Read 김도윤(한빛), 한빛 소속 김도윤 and 한빛 멤버 김도윤: whose somebody is, by what stands beside."""
    for first, second in pairwise(context.find_names(sentence)):
        gap = context.text[first.end : second.start]
        person, body = (first, second) if first.is_person else (second, first)
        if not (person.is_person and body.is_organization) or is_placed(context, person):
            continue
        bracket = gap == "(" and context.text.startswith(")", second.end) and not is_gloss(person, body)
        member = None if first.is_person else MEMBER.fullmatch(gap)
        if (bracket and first.is_person) or member or (first is body and SIDE.fullmatch(gap)):
            role = member["role"] if member else find_open_title(context, person)
            yield Career(RelationType.EMPLOYMENT, person, body, role, False, "career.member")


def is_placed(context: ArticleContext, person: Name) -> bool:
    """Tell whether a post beside a person's name says whose he is."""
    posts = context.posts_of.get(person.label, ())
    return any(post.organization for post in posts if post.person and post.person.start == person.start)


def is_gloss(person: Name, body: Name) -> bool:
    """Tell whether a bracket spells a person's name in Latin letters, though they look like a body's."""
    return body.label == person.label or (body.text.isascii() and " " in body.text)

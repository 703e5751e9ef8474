"""Read what 이다 makes of somebody: an office, or a job alone.

김도윤은 한빛전자의 대표다        post
김도윤은 기업인, 교수이다         jobs
칼럼니스트인 김도윤이             a job before its holder
"""

from collections.abc import Iterator
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.relations.employments import is_titled, make_title
from lgai_graph.extract.relations.steps import Career, find_holder, make_career
from lgai_graph.extract.syntax.phrases import Phrase, Predicate, Sentence
from lgai_graph.model import Claim, RelationType


def read_offices(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Claim]:
    """Read 홍길동은 한빛전자의 대표다, and 홍길동은 배우이다 as a title alone."""
    for predicate in sentence.predicates if subject else ():
        phrase = sentence.items[predicate.index - 1] if predicate.index else None
        finite = predicate.voice == "copula" and predicate.ending == "EF" and not predicate.quoted
        if not finite or not isinstance(phrase, Phrase) or subject is None:
            continue
        before = context.text[sentence.start : phrase.start]
        if phrase.speech or before.rfind("“") > before.rfind("”"):
            continue
        if phrase.start <= subject.start < phrase.end or find_holder(context, [phrase]):
            continue
        yield from read_office_phrase(context, sentence, (phrase, predicate), subject)


def read_office_phrase(
    context: ArticleContext, sentence: Sentence, told: tuple[Phrase, Predicate], person: Name
) -> Iterator[Claim]:
    """Read what a phrase before 이다 makes of a person."""
    phrase, predicate = told
    office = next((post for post in context.posts if phrase.start <= post.start < phrase.end), None) or next(
        (post for post in context.posts if not post.person and post.end == phrase.end), None
    )
    if office and office.organization and office.role:
        career = Career(
            RelationType.EMPLOYMENT, person, office.organization, office.role, predicate.past, "career.copula"
        )
        yield make_career(context, sentence, career)
        return
    yield from read_jobs(context, sentence, told, person)


def read_jobs(
    context: ArticleContext, sentence: Sentence, told: tuple[Phrase, Predicate], person: Name
) -> Iterator[Claim]:
    """Read the jobs before 이다 as titles alone."""
    phrase, predicate = told
    for role in list_jobs(sentence, phrase):
        yield from read_job(context, (role, predicate), person)


def read_job(context: ArticleContext, told: tuple[str, Predicate], person: Name) -> Iterator[Claim]:
    """Read one job before 이다 as a title alone."""
    role, predicate = told
    start, end = sorted((person.start, predicate.end))
    post = Post(as_named(person), role, None, predicate.past, start, end, "career.copula")
    if context.lexicon.is_title(role) and is_titled(post, context.lexicon):
        yield make_title(context, post, person)


def read_job_holders(context: ArticleContext, sentence: Sentence) -> Iterator[Claim]:
    """Read 칼럼니스트인 김도윤이: a job without an organisation before its holder."""
    items = sentence.items
    titled = {post.person.label for post in context.posts if post.person and post.role}
    for phrase, verb, holder in zip(items, items[1:], items[2:], strict=False):
        if not (isinstance(phrase, Phrase) and isinstance(verb, Predicate) and isinstance(holder, Phrase)):
            continue
        person = find_holder(context, [holder]) if (verb.voice, verb.ending) == ("copula", "ETM") else None
        if person is None or phrase.speech or person.rule in ("open", "short") or person.label in titled:
            continue
        if not any(phrase.start <= post.start < phrase.end for post in context.posts):
            yield from read_job(context, (phrase.words[-1].text, verb), person)


def list_jobs(sentence: Sentence, last: Phrase) -> list[str]:
    """Return the last words of phrases in a row, the last of which stands before 이다 (기업인, 교수이다)."""
    jobs = [last.words[-1].text]
    for item in reversed(sentence.items[: last.index]):
        if not isinstance(item, Phrase) or item.particle not in (",", "이자"):
            break
        jobs.insert(0, item.words[-1].text)
    return jobs


def as_named(person: Name) -> Name:
    """Take a name that shape alone proved for a person's, as its office bears it out."""
    return replace(person, rule="note") if person.rule == "shape" else person

"""Read what 이다 makes of somebody: an office, or a job alone.

김도윤은 한빛전자의 대표다        post
김도윤은 기업인 겸 교수이며        jobs
김도윤은 스위스의 물리학자로,      a job before 로 and a comma
칼럼니스트인 김도윤이             a job before its holder
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.people.posts import is_predecessor
from lgai_graph.extract.relations.employments import is_titled, make_title
from lgai_graph.extract.relations.origins import ORIGIN
from lgai_graph.extract.relations.steps import Career, find_holder, make_career
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.model import Claim, RelationType

AS, AND, TOO = ("로", "으로", "로서", "으로서"), ("이며", "며", "이고", "고", "이자", "자"), "겸"


class JobEnd(NamedTuple):
    """What ends the words that say what somebody is.

    Args:
        past: it tells the past.
        end: where it ends.
        leads_on: more comes behind it.
    """

    past: bool
    end: int
    leads_on: bool = False


def read_offices(context: ArticleContext, sentence: Sentence, subject: Name | None) -> Iterator[Claim]:
    """Read 홍길동은 한빛전자의 대표다, and 홍길동은 배우이며 as a title alone."""
    for phrase, told in list_told(context.text, sentence) if subject else ():
        before = context.text[sentence.start : phrase.start]
        if phrase.speech or before.rfind("“") > before.rfind("”") or subject is None:
            continue
        if phrase.start <= subject.start < phrase.end or find_holder(context, [phrase]):
            continue
        if told.leads_on and not sentence.start <= subject.start < phrase.start:
            continue  # 전 장관이자 작가인 이보람과 만난 김도윤은
        if not has_other_end(sentence, phrase, subject):
            yield from read_office_phrase(context, sentence, (phrase, told), subject)


def list_told(text: str, sentence: Sentence) -> Iterator[tuple[Phrase, JobEnd]]:
    """Yield the phrases that say what somebody is: before 이다, 이며, 이자, or before 로 and a comma."""
    for item in sentence.items:
        if (
            isinstance(item, Phrase)
            and item.particle in AS
            and text.startswith(",", item.end + len(item.particle))
        ):
            yield item, JobEnd(False, item.end, leads_on=True)
        if not isinstance(item, Predicate) or item.voice != "copula" or item.quoted:
            continue
        phrase = sentence.items[item.index - 1] if item.index else None
        finite = item.ending == "EF" or (item.ending == "EC" and item.tail.endswith(AND))
        if isinstance(phrase, Phrase) and finite:
            yield phrase, JobEnd(item.past, item.end, leads_on=item.ending != "EF")


def has_other_end(sentence: Sentence, phrase: Phrase, subject: Name) -> bool:
    """Tell whether an object or another subject stands before a phrase, with no verb between (포지션은)."""
    for item in reversed(sentence.items[: phrase.index]):
        if not isinstance(item, Phrase):
            return False
        if item.particle in SUBJECT_PARTICLES:
            return not item.start <= subject.start < item.end
        if item.particle in OBJECTS:
            return True
    return False


def read_office_phrase(
    context: ArticleContext, sentence: Sentence, told: tuple[Phrase, JobEnd], person: Name
) -> Iterator[Claim]:
    """Read what a phrase before 이다 makes of a person."""
    phrase, verb = told
    if phrase.words[-1].text == ORIGIN:
        return  # 한빛전자 상무 출신이다
    office = next((post for post in context.posts if phrase.start <= post.start < phrase.end), None) or next(
        (post for post in context.posts if not post.person and post.end == phrase.end), None
    )
    if office and office.organization and office.role:
        career = Career(
            RelationType.EMPLOYMENT, person, office.organization, office.role, verb.past, "career.copula"
        )
        yield make_career(context, sentence, career)
        return
    yield from read_jobs(context, sentence, told, person)


def read_jobs(
    context: ArticleContext, sentence: Sentence, told: tuple[Phrase, JobEnd], person: Name
) -> Iterator[Claim]:
    """Read the jobs before 이다 as titles alone."""
    phrase, verb = told
    if phrase.words[0].text in context.lexicon.former_marks:
        verb = verb._replace(past=True)  # 대한민국의 전 축구 선수이다
    span = (min(person.start, phrase.start), max(person.end, verb.end))
    for role in list_jobs(sentence, phrase):
        yield from read_job(context, (role, verb.past), person, span)


def read_job(
    context: ArticleContext, told: tuple[str, bool], person: Name, span: tuple[int, int]
) -> Iterator[Claim]:
    """Read one job before 이다 as a title alone.

    Args:
        context: the article.
        told: the job, and whether it is a former one.
        person: who has it.
        span: where the words start and end that say so.
    """
    role, past = told
    post = Post(as_named(person), role, None, past, *span, "career.copula")
    if context.lexicon.is_title(role) and is_titled(post, context.lexicon):
        yield make_title(context, post, person)


def read_job_holders(context: ArticleContext, sentence: Sentence) -> Iterator[Claim]:
    """Read 칼럼니스트인 김도윤이: a job without an organisation before its holder."""
    for phrase, verb, holder in sentence.copulas:
        person = find_holder(context, [holder]) if verb.ending == "ETM" else None
        if person is None or phrase.speech or person.rule in ("open", "short"):
            continue
        if any(post.role for post in context.posts_of.get(person.label, ())):
            continue
        if not any(phrase.start <= post.start < phrase.end for post in context.posts):
            *before, job = phrase.words
            past = verb.past or bool(before and is_predecessor(before[-1], job.text, context.lexicon))
            yield from read_job(context, (job.text, past), person, (job.start, person.end))


def list_jobs(sentence: Sentence, last: Phrase) -> list[str]:
    """Return the last words of phrases in a row, the last of which stands before 이다 (기업인, 교수이다)."""
    jobs = list_doubled(last)
    for item in reversed(sentence.items[: last.index]):
        if not isinstance(item, Phrase) or item.particle not in (",", "이자"):
            break
        jobs = [*list_doubled(item), *jobs]
    return jobs


def list_doubled(phrase: Phrase) -> list[str]:
    """Return the last word of a phrase, behind the one before 겸 (가수 겸 방송인)."""
    words = [word.text for word in phrase.words]
    return [*(words[at - 1] for at, word in enumerate(words) if word == TOO and at), words[-1]]


def as_named(person: Name) -> Name:
    """Take a name that shape alone proved for a person's, as its office bears it out."""
    return replace(person, rule="note") if person.rule == "shape" else person

"""Call the people inside a line by their full names and bodies: 김 대표에게 | 김가온 한빛전자 대표에게."""

import re

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.who import call_by_post, find_post, join_post
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.model import EventType

QUOTED = re.compile(r"([“‘\"'「『《<][^”’\"'」』》>]*[”’\"'」』》>])")
BOUND = r"\s|[,.·]|$"
BETWEEN = (" ", " 전 ")  # 김 | 대표, 김 전 | 대표
SURNAME = 1  # syllables of a short form that only a title behind it makes clear


def call_people(context: ArticleContext, sentence: Sentence, words: str, subject: str) -> str:
    """Return the words of a line with everybody by full name, and with the body of a bare title.

    Args:
        context: the article.
        sentence: what tells of the event.
        words: the line behind its subject; what it quotes stays as it was said.
        subject: whom the line begins with.
    """
    for name in context.find_names(sentence):
        if name.is_person and name.label not in subject:
            words = call_person(context, name, words, subject)
    return words


def call_appointed(context: ArticleContext, filled: Filled, subject: str, words: str) -> str:
    """Return whom a line about an office begins with, by the post that the person has elsewhere.

    ``김가온 한빛협회 부회장 | 새솔은행 감사로 선임``: the office of the line itself is not said twice.

    Args:
        context: the article.
        filled: the event.
        subject: who takes the office.
        words: the line behind its subject.
    """
    post = find_post(context, subject) if filled.frame.type is EventType.APPOINTMENT else None
    if post is None or post.organization is None or not post.role or not is_written(post):
        return subject
    bodies = {name.label for names in filled.names.values() for name in names if name.is_organization}
    told = post.role in words or post.organization.label in words or post.organization.label in bodies
    return subject if told else call_by_post(context, subject)


def call_person(context: ArticleContext, name: Name, words: str, subject: str) -> str:
    """Return the words of a line with one person as a reader knows them."""
    if len(name.label) == SURNAME:
        return words
    end, title = find_end(context, name)
    body = find_body(context, name, title) if title else ""
    place = "" if body in words or body in subject else body
    behind = context.text[end : end + 1]
    called = f"{name.label} {join_post(place, title)}" if place else name.label + context.text[name.end : end]
    if name.label in words:
        return put(words, f"{name.label} {title}", called, behind) if place else words
    written = context.text[name.start : end]
    said = put(words, written, called, behind) if len(written) > SURNAME else words
    if said == words and title and name.text in context.lexicon.wording.front:
        return put(words, title, called, behind, first=True)  # 이 | 회장의: 이 was taken for this
    return said


def put(words: str, written: str, called: str, behind: str, *, first: bool = False) -> str:
    """Return a line in which somebody is called otherwise than written.

    Args:
        words: the line; what it quotes stays.
        written: whom the article calls so.
        called: whom the line is to call so.
        behind: the letter that follows in the article.
        first: the line begins with it.
    """
    if written not in words:
        return words
    ends = rf"(?={BOUND}|{re.escape(behind)})" if behind.strip() else rf"(?={BOUND})"
    front = "^" if first else r"(?<![가-힣A-Za-z0-9])"
    whole = re.compile(rf"{front}{re.escape(written)}{ends}")
    stretches = QUOTED.split(words)
    return "".join(one if QUOTED.fullmatch(one) else whole.sub(lambda _: called, one) for one in stretches)


def find_end(context: ArticleContext, name: Name) -> tuple[int, str]:
    """Return where a name with the title right behind it ends, and that title."""
    post = next((post for post in context.posts_of.get(name.label, ()) if is_of(post, name)), None)
    title = post.find_title(context.text) if post else None
    if post is None or title is None or context.text[name.end : title[0]] not in BETWEEN:
        return name.end, ""
    return title[1], post.role


def is_of(post: Post, name: Name) -> bool:
    """Tell whether a post is that of one mention of somebody."""
    return post.person is not None and post.person.start == name.start


def is_written(post: Post) -> bool:
    """Tell whether a post and its body stand together in the article."""
    return post.organization is not None and post.start <= post.organization.start < post.end


def find_body(context: ArticleContext, name: Name, title: str) -> str:
    """Return the only body at which the article gives somebody a title that stands bare, empty for none."""
    posts = context.posts_of.get(name.label, ())
    if any(is_of(post, name) and (post.organization or post.former) for post in posts):
        return ""
    same = [post for post in posts if post.role == title]
    bodies = {post.organization.label for post in same if post.organization and is_written(post)}
    return bodies.pop() if len(bodies) == 1 and not any(post.former for post in same) else ""

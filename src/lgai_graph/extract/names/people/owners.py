"""Give the posts of a phrase what the phrases before it say: the owner before 의, a row of names.

새솔재단의 김도윤 이사장
김도윤, 이보람 의원
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.events.participants import make_weak_head
from lgai_graph.extract.names.institutions.shapes import is_transliterated
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.people.posts import join_name
from lgai_graph.extract.syntax.phrases import Phrase
from lgai_graph.lexicon import Lexicon


def add_owner(post: Post, owner: Name | None, lexicon: Lexicon) -> Post:
    """Return a post without organisation the one that 의 ties to it (유통단지의 김 이사장).

    Behind an owner the last word of a foreign name is no firm: 새솔의 닐스 안데르 홀 대표.
    """
    person, body = post.person, post.organization
    beside = owner and person and body and body.rule == "weak" and person.end + 1 == body.start
    if beside and owner and person and body and " " in person.text and is_transliterated(body.text, lexicon):
        return replace(post, person=join_name(person, body), organization=owner, start=owner.start)
    if body or owner is None:
        return post
    return replace(post, organization=owner, start=owner.start)


def find_weak_owner(phrase: Phrase, lexicon: Lexicon) -> Name | None:
    """Take an unknown proper noun before 의 as an organisation; of a quoted name all of it, or nothing."""
    owner = make_weak_head(phrase, lexicon)
    cut = owner and any(word.quoted and word.end < owner.start for word in phrase.words)
    return None if cut else owner


def is_headed(phrase: Phrase, last: Name | None) -> bool:
    """Tell whether a name that more than its shape proves is a phrase's last word."""
    return last is not None and last.end == phrase.words[-1].end and last.rule != "shape"


def is_lone(phrase: Phrase, found: FoundNames) -> bool:
    """Tell whether a phrase is nothing but a Korean's name before a comma: 김도윤, | 이보람 의원."""
    names = found.names
    return (
        len(names) == 1
        and names[0].is_person
        and len(phrase.words) == 1
        and phrase.particle == ","
        and not phrase.notes
    )


def share_title(
    phrase: Phrase, posts: Sequence[Post], row: Sequence[Name], lexicon: Lexicon
) -> Iterator[Post]:
    """Yield the posts of those who stand in a row before a name with a title for all: 김도윤, 이보람 의원.

    An owner before the row is everybody's: 한빛의 김도윤, 이보람 디렉터.
    """
    last = posts[0] if posts else None
    if not row or last is None or last.person is None or last.person.start != phrase.start:
        return
    names = [*(name.text for name in row), last.person.text]
    own = last.organization is not None and last.organization.start > row[0].start
    if last.former or own or not all(map(lexicon.is_likely_given, names)):
        return
    for person in row:
        start = min(person.start, last.organization.start if last.organization else person.start)
        yield replace(last, person=person, start=start, end=person.end)

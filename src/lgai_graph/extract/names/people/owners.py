"""Give the posts of a phrase what the phrases before it say: the owner before 의, a row of names.

새솔재단의 김도윤 이사장
김도윤, 이보람 의원
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.events.parts.participants import make_weak_head
from lgai_graph.extract.names.institutions.bodies import widen_firm
from lgai_graph.extract.names.institutions.shapes import is_transliterated
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.people.posts import join_name
from lgai_graph.extract.syntax.phrases import Phrase
from lgai_graph.korean.cases import TOPICS
from lgai_graph.lexicon import Lexicon

LONGEST_LONE = 2  # names: a body's and a person's
SIDE, SIDE_PARTICLES = "측", frozenset({"에선", "에서는"})  # LG전자에선 이현철 소장이


class OwnersBefore:
    """Say whose the posts of a phrase are by the phrases of its sentence before it.

    Args:
        lexicon: the word lists.

    Attributes:
        row: the people before commas, who may share the next title.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.row: list[Name] = []
        self.owner: Name | None = None
        self.side: Name | None = None
        self.country: Name | None = None

    def give(self, post: Post, phrase: Phrase) -> Post:
        """Return a post with its owner; a country's only for titles of a country (프랑스의 … 대통령).

        In a row words before the next name may be another owner: 한빛대 김도윤, 새솔대 이보람 교수.
        """
        nation = self.country and post.role in self.lexicon.nation_titles
        owned = not self.row or (post.person is not None and post.person.start == phrase.start)
        owner = self.owner if owned else None
        return add_owner(post, self.country if nation else owner, self.lexicon)

    def hear(self, phrase: Phrase, found: FoundNames) -> None:
        """Take over what a phrase just read says of the next."""
        lone = find_lone(phrase, found)
        head = found.names[0] if lone and found.names[0].is_organization else None
        self.row = [*([] if head else self.row), lone] if lone else []
        last = found.names[-1] if found.names else None
        if phrase.particle in SIDE_PARTICLES and last and last.is_organization:
            self.side = last
        elif self.side and phrase.particle in TOPICS:
            self.side = find_other_side(phrase, last, self.side, self.lexicon)
        beside = self.owner if self.row else self.side  # 한빛의 김도윤, 이보람 대표
        owner = find_owner_before(phrase, last, self.lexicon)
        body = owner if owner and owner.is_organization else None
        self.owner = head or body or beside
        self.country = owner if owner and owner.text in self.lexicon.countries else None


def find_other_side(phrase: Phrase, last: Name | None, side: Name, lexicon: Lexicon) -> Name | None:
    """Return the side that a topic names behind another: 한빛에선 홍길동 사장이, | 새솔 측은 이보람 사장."""
    body = last if last and last.is_organization else None
    words = [word for word in phrase.words if word.text != SIDE]
    if body is None and words and len(words) < len(phrase.words):
        body = make_weak_head(replace(phrase, words=words, end=words[-1].end), lexicon)
    return body or (None if len(words) < len(phrase.words) else side)


def find_owner_before(phrase: Phrase, last: Name | None, lexicon: Lexicon) -> Name | None:
    """Return the name before 의, also one that nothing else proves (새솔의 | 김도윤 대표)."""
    if phrase.particle != "의":
        return None
    if not is_headed(phrase, last):
        last = find_weak_owner(phrase, lexicon) or last
    return last if last and last.end == phrase.words[-1].end else None


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
    return None if cut or owner is None else widen_firm(owner, phrase.words, lexicon)


def is_headed(phrase: Phrase, last: Name | None) -> bool:
    """Tell whether a name that more than its shape proves is a phrase's last word."""
    return last is not None and last.end == phrase.words[-1].end and last.rule != "shape"


def find_lone(phrase: Phrase, found: FoundNames) -> Name | None:
    """Return the Korean before a comma: 김도윤, | 이보람 의원; 한빛대 김도윤, | …."""
    names = found.names
    body = names[0] if len(names) > 1 else None
    if phrase.particle != "," or phrase.notes or len(phrase.words) != len(names) or len(names) > LONGEST_LONE:
        return None
    if body and not (body.is_organization and body.end < names[1].start):
        return None
    return names[-1] if names[-1].is_person and not found.posts else None


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

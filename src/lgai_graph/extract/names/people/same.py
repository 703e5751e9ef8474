"""Find the body that words before a person point back to.

한빛당은 … 같은 당 김도윤 의원은        the last party named
한빛대 … 이 대학 김도윤 교수는          the last university named
한빛공사는 …. 공사 김도윤 실장은        the last 공사 named
한빛재단은 …. 김도윤 재단 대표는        the last 재단 named
"""

import re
from collections.abc import Collection, Sequence

from lgai_graph.extract.names.institutions.bodies import LOCAL
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.topics import fits_noun
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

POINTER = re.compile(
    r"(?:^|[^가-힣])(?:같은|해당|이(?! (?:회사|업체|기업))) (?P<noun>[가-힣]{1,5})(?:의)? $"
)  # 이 회사: whom the text is about
ALONE = re.compile(r"(?:^|[.!?”\"\n])\s?(?P<noun>[가-힣]{2,3}) $")  # 공사 | 김도윤 실장은
INNER = re.compile(r" (?P<noun>[가-힣]{2,3}) ")  # 김도윤 | 재단 | 대표
LONGEST_POINTER = 12  # characters
REACH = 300  # characters back to the body
FULL = 3  # syllables of most Korean full names
DESKS = ("국장", "관")  # ends of titles in offices of the state
HOLDER = "주주인 "  # 한빛은 새솔 최대주주인 | 김도윤 사장과
AT = "에서 "  # 새솔전자에서 개발을 이끈 | 김도윤 전 상무


def find_same_body(post: Post, bodies: Sequence[Name], text: str, lexicon: Lexicon) -> Name | None:
    """Return the last body named before a post that fits the noun which points back to it.

    Args:
        post: somebody's post without an organisation.
        bodies: the organisations of the article, in text order.
        text: the article.
        lexicon: the word lists.
    """
    before = text[max(0, post.start - LONGEST_POINTER) : post.start]
    pointer = POINTER.search(before)
    alone = ALONE.search(before) if pointer is None else None
    if alone and alone["noun"] in lexicon.referring.places:
        pointer = alone
    pointer = pointer or find_inner(post, text, lexicon)
    if pointer is None:
        return None
    fitting = [name for name in bodies if name.end < post.start and fits_noun(name, pointer["noun"], lexicon)]
    only = len({name.label for name in fitting}) == 1
    return next((name for name in reversed(fitting) if only or post.start - REACH <= name.end), None)


def find_inner(post: Post, text: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the noun between a name and its title that points back to a body (김도윤 재단 대표)."""
    person = post.person
    between = INNER.match(text, person.end, post.end) if person else None
    points = (
        between and text.startswith(post.role, between.end()) and between["noun"] in lexicon.referring.places
    )
    return between if points else None


def find_shorts(posts: Sequence[Post]) -> frozenset[str]:
    """Return the surnames of the Koreans whom posts name in full."""
    return frozenset(post.person.text[0] for post in posts if post.person and len(post.person.text) == FULL)


def is_known_short(post: Post, employed: Collection[str], surnames: Collection[str]) -> bool:
    """Tell whether a surname or family name alone is of somebody whom the article names in full.

    Args:
        post: the post of whoever is named so.
        employed: the people whose employer is known.
        surnames: of the Koreans named in full.
    """
    short = post.person.text if post.person else ""
    return short in surnames or any(name.endswith(f" {short}") for name in employed)


def is_anothers(post: Post, topic: Name, text: str) -> bool:
    """Tell whether an office may be another's than the topic's.

    한빛은 새솔에서 일한 김도윤 전 상무를, 한빛은 새솔 주주인 김도윤 사장과
    """
    between = text[topic.end : post.start]
    return (post.former and AT in between) or between.endswith(HOLDER)


def names_unit(post: Post, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post names a part of a firm: DS부문장, 무선사업부 부사장."""
    if post.person is None:
        return False
    units = (*lexicon.unit_endings, *lexicon.smaller_units)
    between = text[post.person.end : post.end - len(post.role.rpartition(" ")[2])].strip()
    glued = lexicon.find_title_ending(post.role)
    return between.endswith(units) or (glued is not None and glued[0].endswith(units))


def names_desk(post: Post, body: Name | None, lexicon: Lexicon) -> bool:
    """Tell whether a post is over a desk (경제정책국장, 재산심의관) and a body an office of the state."""
    title = post.role.rpartition(" ")[2]
    rank = lexicon.find_unit_title(title)
    if body is None or title in lexicon.titles or not (rank in lexicon.office_ranks or rank.endswith(DESKS)):
        return False
    return body.kind is EntityKind.ORGANIZATION and body.text.endswith((*lexicon.office_endings, *LOCAL))

"""Give a post without employer the body that an article names most by far: 김도윤 마케팅본부장은."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.people.employers import UNPROVED, is_firm_chief, suits
from lgai_graph.extract.names.people.openings import opens_as_chief
from lgai_graph.extract.names.people.same import is_known_short
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon import Lexicon

OFTEN, BY_FAR = 4, 2  # times that an article names the body at its centre; times the next one's


def add_central(found: FoundNames, sentences: Sequence[Sentence], lexicon: Lexicon) -> list[Post]:
    """Return the posts, those that open a sentence without an employer with the body at the centre."""
    central = find_central(found.names)
    if central is None:
        return found.posts
    employed = {post.person.label for post in found.posts if post.person and post.organization}
    lacking = {
        post.start: post
        for post in found.posts
        if post.person and post.organization is None and post.person.label not in employed
        if not is_known_short(post, employed, ())
    }
    posts = list(list_opening(lacking, sentences, lexicon)) if lacking else []
    given = [post for post in posts if may_be_at(central, post, lexicon)]
    return [
        replace(post, organization=central, rule="post.topic") if post in given else post
        for post in found.posts
    ]


def list_opening(posts: dict[int, Post], sentences: Sequence[Sentence], lexicon: Lexicon) -> Iterator[Post]:
    """Yield the posts that open a sentence as its subject with a firm's title, also over a part of it."""
    for sentence in sentences:
        first = next(iter(sentence.phrases), None)
        post = posts.get(first.start) if first else None
        if post and opens_as_chief(replace(post, role=find_rank(post, lexicon)), sentence, lexicon):
            yield post


def may_be_at(body: Name, post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a body may have such a post; a chief's is only of one that suits the title."""
    rank = find_rank(post, lexicon)
    return not post.former and (not is_firm_chief(rank, lexicon) or suits(rank, body, lexicon))


def find_rank(post: Post, lexicon: Lexicon) -> str:
    """Return a post's title without what it is in charge of (마케팅|본부장)."""
    return lexicon.find_unit_title(post.role) or post.role


def find_central(names: Sequence[Name]) -> Name | None:
    """Return the organisation that an article names often, and twice as often as any other."""
    bodies = [name for name in names if name.is_organization and name.rule not in UNPROVED | {"press"}]
    (label, most), (_, next_most), *_ = [
        *Counter(name.label for name in bodies).most_common(2),
        ("", 0),
        ("", 0),
    ]
    if most < OFTEN or most < BY_FAR * next_most:
        return None
    return next(name for name in bodies if name.label == label)

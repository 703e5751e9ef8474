"""Call a body a firm where its people have titles that only firms give (한빛 대표이사)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

KEPT = frozenset({"known", "gazetteer", "press", "outside"})  # what says better what a body is


def type_firms(found: FoundNames, lexicon: Lexicon) -> FoundNames:
    """Return an article's names and posts with the kind of such bodies settled."""
    firms = {
        post.organization.label
        for post in found.posts
        if post.person and post.organization and is_firm(post.organization, post, lexicon)
    }
    if not firms:
        return found

    def settle(name: Name) -> Name:
        typed = name.label in firms and may_be_firm(name, lexicon)
        return replace(name, kind=EntityKind.COMPANY) if typed else name

    return replace(
        found,
        names=[settle(name) for name in found.names],
        posts=settle_posts(found.posts, settle),
        aliases=[replace(note, name=settle(note.name)) for note in found.aliases],
    )


def settle_posts(posts: Sequence[Post], settle: Callable[[Name], Name]) -> list[Post]:
    """Return posts with the kinds of their organisations settled."""
    return [
        replace(post, organization=settle(post.organization)) if post.organization else post for post in posts
    ]


def is_firm(body: Name, post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a post proves its organisation a firm."""
    title = post.role.rpartition(" ")[2]
    return may_be_firm(body, lexicon) and title in lexicon.firm_titles


def may_be_firm(body: Name, lexicon: Lexicon) -> bool:
    """Tell whether nothing but its posts says what a body is."""
    plain = body.kind is EntityKind.ORGANIZATION and body.rule not in KEPT and body.entity is None
    return plain and lexicon.find_head(body.text.split()[-1]) is None

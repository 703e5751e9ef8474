"""Look at an article's posts again: who has them, and whose they are."""

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from lgai_graph.extract.names.model import NameLabel
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.proof.units import cut_unit
from lgai_graph.extract.names.proof.witnesses import Witnesses

# What the model must make of words as a body, of those that only look like a name, and at most as a person.
BODY, SURE_BODY, NOBODY = 0.7, 0.9, 0.3
FULL_NAME = 3  # syllables of most Korean names


def vet_posts(
    posts: Sequence[Post], verdicts: Mapping[Name, Name | None], witnesses: Witnesses
) -> list[Post]:
    """Return the posts whose names stay, each with the firm as employer, not a part of it."""
    kept = (vet_post(post, verdicts) for post in posts)
    return [cut_unit(post, witnesses) for post in kept if post]


def vet_post(post: Post, verdicts: Mapping[Name, Name | None]) -> Post | None:
    """Return a post without the names that fell, None where nobody is left."""
    person = post.person and verdicts[post.person]
    organization = post.organization and verdicts[post.organization]
    if post.person and not person:
        return None
    if person and person.is_organization:
        return replace(post, person=None, organization=organization or person, rule="post.office")
    return replace(post, person=person, organization=organization) if person or organization else None


def takes_for_body(name: Name, witnesses: Witnesses) -> bool:
    """Tell whether the model takes what seems a person for a body (대한항공회 총재)."""
    shaped = name.rule == "shape"
    if shaped and " " in name.text:
        return False
    body = witnesses.get_highest(name.text, NameLabel.ORGANIZATION)
    least = SURE_BODY if shaped else BODY
    return body >= least and witnesses.get_highest(name.text, NameLabel.PERSON) <= NOBODY


def cut_subheads(found: FoundNames, witnesses: Witnesses) -> FoundNames:
    """Return what was read with the surname alone of whoever a subhead ran into."""
    chiefs = frozenset(
        (post.person.text[0], post.role)
        for post in found.posts
        if post.person and len(post.person.text) == FULL_NAME
    )
    posts = [cut_subhead(post, witnesses, chiefs) for post in found.posts]
    cuts = {
        (old.person.start, old.person.end): new.person
        for old, new in zip(found.posts, posts, strict=True)
        if old.person and new.person and old is not new
    }
    names = [cuts.get((name.start, name.end), name) for name in found.names]
    return replace(found, names=names, posts=posts) if cuts else found


def cut_subhead(post: Post, witnesses: Witnesses, chiefs: Collection[tuple[str, str]]) -> Post:
    """Return a post with the surname alone, where a subhead ran into it (해임 지시 | 신 회장).

    Args:
        post: what was read.
        witnesses: what can speak about the article.
        chiefs: surname and title of whomever the article names in full.
    """
    person = post.person
    if person is None or person.entity or len(person.text) != FULL_NAME or not post.role:
        return post
    surname, text = person.text[-1], witnesses.text
    short = f"{surname} {post.role}"
    starts = text.startswith(short, person.end - 1) and surname in witnesses.lexicon.surnames
    if not starts or f" {short}" not in text:
        return post
    rare = person.text[0] not in witnesses.lexicon.common_surnames and text.count(person.text) == 1
    if not begins_with_noun(person, witnesses) and not (rare and (surname, post.role) in chiefs):
        return post
    cut = replace(person, text=surname, start=person.end - 1, full=None)
    body = post.organization
    own = body if body and body.start >= cut.start else None  # before it, the subhead's
    return replace(post, person=cut, organization=own, start=max(post.start, cut.start))


def begins_with_noun(person: Name, witnesses: Witnesses) -> bool:
    """Tell whether the first two syllables of a name are a common noun elsewhere in the article."""
    noun, morphs = person.text[:-1], witnesses.morphs
    at = bisect_left(morphs, person.start, key=lambda morph: morph.start)
    torn = at < len(morphs) and (morphs[at].form, morphs[at].tag) == (noun, "NNG")
    return torn or any((morph.form, morph.tag) == (noun, "NNG") for morph in morphs)

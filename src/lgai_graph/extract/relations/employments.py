"""Turn posts and brackets into relation claims: employment and other names."""

from collections.abc import Collection, Iterator

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import AliasNote, Name, Post
from lgai_graph.model import Argument, Claim, EntityKind, Mention, ParticipantRole, RelationType


def extract_employments(context: ArticleContext) -> Iterator[Claim]:
    """Return an employment claim for every post that names person, title and organisation."""
    for post in context.posts:
        if (
            post.person
            and post.organization
            and post.role
            and is_claimable(post, context.lexicon.no_employment)
        ):
            yield make_employment(context, post, post.person, post.organization)


def is_claimable(post: Post, no_employment: Collection[str]) -> bool:
    """Tell whether a post is a job of a known person."""
    person = post.person
    return bool(person and person.rule != "open" and len(person.label) > 1 and post.role not in no_employment)


def make_employment(context: ArticleContext, post: Post, person: Name, organization: Name) -> Claim:
    """Word an employment: 배경훈, LG AI연구원 원장."""
    mark = "전 " if post.former else ""
    return Claim(
        article=context.article.id,
        type=RelationType.EMPLOYMENT,
        arguments=(
            Argument(role=ParticipantRole.SOURCE, mention=context.make_mention(person)),
            Argument(role=ParticipantRole.TARGET, mention=context.make_mention(organization)),
        ),
        summary=f"{person.label}, {mark}{organization.label} {post.role}",
        evidence=context.make_evidence(post.start, post.end, post.rule),
        role=post.role,
        former=post.former,
    )


def extract_aliases(context: ArticleContext, aliases: list[AliasNote]) -> Iterator[Claim]:
    """Return an alias claim for every bracket that gives a name another form."""
    for note in aliases:
        if note.name.rule == "open" or note.alias == note.name.label or note.name.kind is EntityKind.PLACE:
            continue
        alias = Mention(name=note.alias, kind=note.name.kind, start=note.start, end=note.end)
        start, end = min(note.name.start, note.start), max(note.name.end, note.end)
        yield Claim(
            article=context.article.id,
            type=RelationType.ALIAS_OF,
            arguments=(
                Argument(role=ParticipantRole.SOURCE, mention=alias),
                Argument(role=ParticipantRole.TARGET, mention=context.make_mention(note.name)),
            ),
            summary=f"{note.alias} = {note.name.label}",
            evidence=context.make_evidence(start, end, "alias.bracket"),
        )

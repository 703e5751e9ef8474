"""Turn posts and brackets into relation claims: employment and other names."""

from collections.abc import Collection, Iterator

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.names.nouns import AliasNote, Name, Post
from lgai_graph.lexicon import Lexicon
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
    yield from extract_titles(context)


def extract_titles(context: ArticleContext) -> Iterator[Claim]:
    """Return a claim for every title that somebody has without an organisation (박가람 작가)."""
    placed = {
        (post.person.label, read_rank(post)) for post in context.posts if post.person and post.organization
    }
    seen: set[tuple[str, str, bool]] = set()
    for post in context.posts:
        person = post.person
        if person is None or post.organization or not is_titled(post, context.lexicon):
            continue
        key = (person.label, post.role, post.former)
        if (person.label, read_rank(post)) not in placed and key not in seen:
            seen.add(key)
            yield make_title(context, post, person)


def is_titled(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a title says what a person named in full is, by itself."""
    person = post.person
    full = person is not None and person.text == person.label and len(person.text) > 1
    if person is None or not full or person.rule in ("open", "short", "shape"):
        return False
    if not post.role or post.role in lexicon.candidate_titles:
        return False  # 김도윤 후보: of what, is not said
    return read_rank(post) not in lexicon.no_title and is_name(person.text, lexicon)


def is_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text is a name by its make: no body's (한빛대), no Korean's with a firm behind it."""
    if " " in text:
        return not lexicon.is_likely_given(text.split()[0])
    head = lexicon.find_head(text)
    return text not in lexicon.places and (head is None or text[0] in lexicon.common_surnames)


def read_rank(post: Post) -> str:
    """Return the last word of a post's title."""
    return post.role.rpartition(" ")[2]


def make_title(context: ArticleContext, post: Post, person: Name) -> Claim:
    """Word a title: 박가람, 작가."""
    mark = "전 " if post.former else ""
    return Claim(
        article=context.article.id,
        type=RelationType.EMPLOYMENT,
        arguments=(Argument(role=ParticipantRole.SOURCE, mention=context.make_mention(person)),),
        summary=f"{person.label}, {mark}{post.role}",
        evidence=context.make_evidence(post.start, post.end, "post.alone"),
        role=post.role,
        former=post.former,
    )


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

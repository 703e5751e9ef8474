"""Lay hand-written claims on the articles they speak of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lgai_graph.annotations.schema import (
    AnnotatedClaim,
    Annotations,
    AppliedClaims,
    BrokenAnchor,
    Ignore,
)
from lgai_graph.annotations.spans import NameSpans, find_sentence
from lgai_graph.model import ANNOTATION, Argument, Article, ArticleId, Claim, Evidence, Mention, Period


def list_tied_articles(annotations: Annotations) -> list[ArticleId]:
    """List the articles that hand-written claims and ignore entries speak of."""
    entries: tuple[AnnotatedClaim | Ignore, ...] = (*annotations.claims, *annotations.ignores)
    return sorted({entry.article for entry in entries})


def make_annotated_claims(annotations: Annotations, articles: Iterable[Article]) -> AppliedClaims:
    """Make claims of the hand-written ones whose article is at hand.

    A claim for another article is left out in silence; an anchor that does not stand in its
    article's text is reported as broken, be it of a claim or of an ignore entry.
    """
    tied = set(list_tied_articles(annotations))
    by_id = {article.id: article for article in articles if article.id in tied}
    spans = NameSpans(annotations.gazetteer)
    claims: list[Claim] = []
    broken: list[BrokenAnchor] = []
    entries: tuple[AnnotatedClaim | Ignore, ...] = (*annotations.claims, *annotations.ignores)
    for entry in entries:
        article = by_id.get(entry.article)
        if article is None:
            continue
        if entry.anchor not in article.text:
            broken.append(_make_broken(entry, article, annotations))
        elif isinstance(entry, AnnotatedClaim):
            claims.append(_make_claim(entry, article, spans))
    return AppliedClaims(claims=tuple(claims), broken=tuple(broken))


def drop_ignored(
    annotations: Annotations, claims: Sequence[Claim]
) -> tuple[tuple[Claim, ...], tuple[Ignore, ...]]:
    """Drop the claims of rules that an ignore entry calls wrong.

    Returns:
        The claims kept, and the ignore entries that met no claim although their article has some.
    """
    tally = IgnoreTally(annotations)
    return tuple(tally.keep(claims)), tally.list_unused()


class IgnoreTally:
    """Drop claims while they come, and remember which ignore entries met one."""

    def __init__(self, annotations: Annotations) -> None:
        self._ignores = annotations.ignores
        self._by_article: dict[ArticleId, list[Ignore]] = {}
        for ignore in annotations.ignores:
            self._by_article.setdefault(ignore.article, []).append(ignore)
        self._read: set[ArticleId] = set()
        self._used: set[Ignore] = set()

    def keep(self, claims: Iterable[Claim]) -> Iterator[Claim]:
        """Yield the claims that no entry calls wrong."""
        for claim in claims:
            here = self._by_article.get(claim.article, ())
            met = [ignore for ignore in here if _is_ignored(claim, ignore)]
            if here:
                self._read.add(claim.article)
                self._used.update(met)
            if not met:
                yield claim

    def list_unused(self) -> tuple[Ignore, ...]:
        """List the entries that met no claim although their article has some."""
        return tuple(
            ignore for ignore in self._ignores if ignore.article in self._read and ignore not in self._used
        )


def _is_ignored(claim: Claim, ignore: Ignore) -> bool:
    return (
        claim.evidence.rule != ANNOTATION
        and claim.article == ignore.article
        and ignore.type in (None, claim.type)
        and ignore.anchor in claim.evidence.exact
    )


def _make_claim(entry: AnnotatedClaim, article: Article, spans: NameSpans) -> Claim:
    at = article.text.index(entry.anchor)
    start, end = find_sentence(article.text, at, at + len(entry.anchor))
    arguments = tuple(
        Argument(role=part.role, mention=_make_mention(part.entity, article.text, (start, at, end), spans))
        for part in entry.parts
    )
    return Claim(
        article=article.id,
        type=entry.type,
        arguments=arguments,
        summary=entry.summary,
        evidence=Evidence(
            article=article.id, start=start, end=end, exact=article.text[start:end], rule=ANNOTATION
        ),
        when=replace(entry.when, start=at, end=at) if entry.when else None,
        until=_make_end(entry, article, at),
        status=entry.status,
        role=entry.role,
        former=entry.former,
        name=entry.name,
    )


def _make_end(entry: AnnotatedClaim, article: Article, at: int) -> Period | None:
    """Return a relation's end; what an article calls past ended no later than its day."""
    if entry.until:
        return replace(entry.until, start=at, end=at)
    day = article.published_on
    if not entry.former or day is None:
        return None
    return Period(
        when=f"../{day}", earliest=None, latest=day, words="", start=at, end=at, rule=ANNOTATION, anchor=day
    )


def _make_mention(entity: str, text: str, place: tuple[int, int, int], spans: NameSpans) -> Mention:
    start, at, end = place
    entry = spans.entries[entity]
    span = spans.find(entry.id, text[start:end])
    first, last = (start + span[0], start + span[1]) if span else (at, at)
    return Mention(name=entry.name, kind=entry.kind, start=first, end=last, entity=entry.id)


def _make_broken(entry: AnnotatedClaim | Ignore, article: Article, annotations: Annotations) -> BrokenAnchor:
    place = f"{annotations.path.as_posix() if annotations.path else None}:{entry.line}"
    return BrokenAnchor(
        article=article.id,
        anchor=entry.anchor,
        place=place,
        problem=f"{place}: '{entry.anchor}' does not stand in {article.id} ({article.source}); "
        "copy the words from the article again",
    )

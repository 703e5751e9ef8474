"""What the name rules give each other: names, posts and offices."""

from dataclasses import dataclass, field

from lgai_graph.model import EntityId, EntityKind

ORGANIZATION_KINDS = frozenset(
    {
        EntityKind.COMPANY,
        EntityKind.LAB,
        EntityKind.UNIVERSITY,
        EntityKind.ORGANIZATION,
        EntityKind.ALLIANCE,
    }
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text.

    Args:
        text: the name as written (``배경훈``; for a short form the surname alone).
        start: offset of the name.
        end: offset behind it.
        kind: what it names.
        rule: what proved it: ``gazetteer known title head learned note shape``.
        entity: id from the gazetteer.
        full: the full form, where the article introduces one (``배경훈`` for 배 상무).
    """

    text: str
    start: int
    end: int
    kind: EntityKind
    rule: str
    entity: EntityId | None = None
    full: str | None = None

    @property
    def is_organization(self) -> bool:
        """Tell whether the name can hire, sign and found."""
        return self.kind in ORGANIZATION_KINDS

    @property
    def is_person(self) -> bool:
        """Tell whether the name is a person's."""
        return self.kind is EntityKind.PERSON

    @property
    def label(self) -> str:
        """The full form where there is one, else the name as written."""
        return self.full or self.text


@dataclass(frozen=True, slots=True)
class Post:
    """Tie a person to a title, and to an organisation where the words name one.

    Args:
        person: None for an office without a name (``LG AI연구원장에는``).
        role: the title as written (``상무``).
        organization: where.
        former: marked as past (전, 前).
        start: offset of the whole expression.
        end: offset behind it.
        rule: id of the pattern.
    """

    person: Name | None
    role: str
    organization: Name | None
    former: bool
    start: int
    end: int
    rule: str

    def find_title(self, text: str) -> tuple[int, int] | None:
        """Return where the title stands in the article; None for a post without one (홍길동 씨)."""
        at = text.rfind(self.role, self.start, self.end) if self.role else -1
        return (at, at + len(self.role)) if at >= 0 else None


@dataclass(frozen=True, slots=True)
class AliasNote:
    """Say that a bracket gives another form of a name.

    Args:
        name: the name before the bracket.
        alias: the other form.
        start: offset of the alias.
        end: offset behind it.
    """

    name: Name
    alias: str
    start: int
    end: int


@dataclass(slots=True)
class FoundNames:
    """What the name rules found in one article, each list in text order.

    Args:
        doubted: proper nouns that nothing in the article takes for an organisation; a frame may not either.
    """

    names: list[Name] = field(default_factory=list)
    posts: list[Post] = field(default_factory=list)
    aliases: list[AliasNote] = field(default_factory=list)
    doubted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class OpenShortForm:
    """A short form that fits several people."""

    name: Name
    candidates: tuple[str, ...]


def find_before(found: FoundNames, end: int) -> tuple[Name | None, Post | None]:
    """Return the name and the person's post that end in a place."""
    name = next((name for name in found.names if name.end == end), None)
    return name, next((post for post in found.posts if post.end == end and post.person), None)

"""The reference list: organisations that Korean business news names; SOURCES.md says whence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from lgai_graph.errors import InputError
from lgai_graph.model import EntityKind

REFERENCE_FILE = Path(__file__).with_name("organizations.tsv")
HOSPITAL = "병원"
COLUMNS = (
    "name",
    "kind",
    "ambiguous",
    "aliases",
    "doubtful",
    "group",
    "code",
    "country",
    "since",
    "until",
)


class ReferenceKind(StrEnum):
    """What an organisation of the list is."""

    COMPANY = "company"
    GROUP = "group"
    BANK = "bank"
    CARD = "card"
    INSURANCE = "insurance"
    SECURITIES = "securities"
    FUND = "fund"
    LAWFIRM = "lawfirm"
    ACCOUNTING = "accounting"
    MEDIA = "media"
    UNIVERSITY = "university"
    GRADSCHOOL = "gradschool"
    LAB = "lab"
    MINISTRY = "ministry"
    AGENCY = "agency"
    PUBLIC = "public"
    LOCALGOV = "localgov"
    INTL = "intl"
    PARTY = "party"
    ASSOCIATION = "association"

    @property
    def entity_kind(self) -> EntityKind:
        """The kind of entity that an organisation of this kind is."""
        return ENTITY_KINDS.get(self, EntityKind.ORGANIZATION)


ENTITY_KINDS = {
    **dict.fromkeys(
        (
            ReferenceKind.COMPANY,
            ReferenceKind.GROUP,
            ReferenceKind.BANK,
            ReferenceKind.CARD,
            ReferenceKind.INSURANCE,
            ReferenceKind.SECURITIES,
            ReferenceKind.FUND,
            ReferenceKind.LAWFIRM,
            ReferenceKind.ACCOUNTING,
            ReferenceKind.MEDIA,
        ),
        EntityKind.COMPANY,
    ),
    ReferenceKind.UNIVERSITY: EntityKind.UNIVERSITY,
    ReferenceKind.GRADSCHOOL: EntityKind.UNIVERSITY,
    ReferenceKind.LAB: EntityKind.LAB,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganization:
    """One row of the reference list.

    Args:
        name: the form the list files it under; of a merged or delisted firm it may be an old one.
        kind: what it is; ``media`` is the press, which reports and does not act.
        ambiguous: whether the name is an ordinary word too, or too short to stand for itself.
        aliases: other forms that mean it.
        doubtful: other forms that may mean something else.
        group: the business group it belongs to, empty for none.
        code: its stock code, empty for none.
        country: two letters, empty where nobody noted it.
        since: the day from which a ministry or agency bore the name, empty for unknown.
        until: the day on which it lost it, empty for unknown or not yet.
    """

    name: str
    kind: ReferenceKind
    ambiguous: bool
    aliases: tuple[str, ...]
    doubtful: tuple[str, ...]
    group: str
    code: str
    country: str
    since: str
    until: str

    @property
    def is_press(self) -> bool:
        """Whether it is a newspaper, station or wire service."""
        return self.kind is ReferenceKind.MEDIA

    @property
    def entity_kind(self) -> EntityKind:
        """What it is in the graph; a hospital that the list counts among the universities is none."""
        hospital = self.kind is ReferenceKind.UNIVERSITY and self.name.endswith(HOSPITAL)
        return EntityKind.ORGANIZATION if hospital else self.kind.entity_kind

    def list_forms(self) -> Iterator[tuple[str, bool]]:
        """Yield every form of the name with whether it is ambiguous."""
        yield self.name, self.ambiguous
        for alias in self.aliases:
            yield alias, False
        for alias in self.doubtful:
            yield alias, True


@cache
def load_organizations() -> tuple[KnownOrganization, ...]:
    """Read the reference list once per process.

    Raises:
        InputError: the file is missing or a line of it is wrong.
    """
    try:
        lines = REFERENCE_FILE.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise InputError(f"{REFERENCE_FILE.name}: {error.strerror}; reinstall lgai-graph") from error
    return tuple(parse_line(line, number) for number, line in enumerate(lines[1:], 2))


def parse_line(line: str, number: int) -> KnownOrganization:
    """Make one organisation of one line of the list."""
    try:
        row = dict(zip(COLUMNS, line.split("\t"), strict=True))
        return KnownOrganization(
            name=row["name"],
            kind=ReferenceKind(row["kind"]),
            ambiguous=bool(int(row["ambiguous"])),
            aliases=split_forms(row, "aliases"),
            doubtful=split_forms(row, "doubtful"),
            group=row["group"],
            code=row["code"],
            country=row["country"],
            since=row["since"],
            until=row["until"],
        )
    except ValueError as error:
        problem = f"{REFERENCE_FILE.name}:{number}: {error}"
        raise InputError(f"{problem}; pack it anew with scripts/pack_reference.py") from error


def split_forms(row: Mapping[str, str], column: str) -> tuple[str, ...]:
    """Return the forms of a column, which ``|`` parts."""
    return tuple(form for form in row[column].split("|") if form)

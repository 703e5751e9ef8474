"""Learn an article's own names, to find them wherever else they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.people.employers import is_firm_chief, suits
from lgai_graph.extract.names.proof.known import Entry, KnownName, drop_overlaps, find_entries, make_automaton
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

SOLE = frozenset({"회장", "CEO", "최고경영자"})  # titles of one person at a time
STAFF = "staff"  # of a broker, who speaks of other firms' chiefs
OFFICES = frozenset({"gov", "acad"})  # groups of titles that one body alone has


def add_only_employers(posts: Sequence[Post], lexicon: Lexicon) -> list[Post]:
    """Give posts without organisation the article's only employer so far (장성섭 부사장도)."""
    employed = [post for post in posts if post.organization]
    placed = {post.person.label for post in employed if post.person}
    roles: dict[str, set[str]] = {}
    for post in posts:
        if post.person:
            roles.setdefault(post.person.label, set()).add(post.role)

    def add(post: Post) -> Post:
        if not may_have_employer(post, lexicon) or post.person is None:
            return post
        if post.person.label in placed or is_shortened(post.role, roles[post.person.label]):
            return post
        employer = find_only_employer(post, employed, lexicon)
        if (
            employer is None
            or not employer.is_organization
            or not may_lead(post, employer, employed, lexicon)
        ):
            return post
        return replace(post, organization=employer, rule="post.context")

    return list(map(add, posts))


def is_shortened(role: str, roles: Iterable[str]) -> bool:
    """Tell whether another title of a person's is the whole of a shortened one (홍보부장, 부장)."""
    return any(other != role and other.endswith(role) for other in roles)


def add_employers_beside(posts: Sequence[Post], lexicon: Lexicon) -> list[Post]:
    """Give posts without organisation that of the post beside them: 소재부문장(부회장), 최고책임자(COO)."""
    here: dict[int, list[Post]] = {}
    for post in posts:
        if post.organization and not post.former:
            here.setdefault(post.start, []).append(post)

    def add(post: Post) -> Post:
        titled = post.role.isascii() or lexicon.find_title_ending(post.role)
        if post.organization or post.person is None or post.former or not titled:
            return post
        beside = here.get(post.start, ())
        body = next((other.organization for other in beside if other.person is post.person), None)
        return replace(post, organization=body, rule="post.context") if body else post

    return list(map(add, posts))


def find_only_employer(post: Post, employed: Sequence[Post], lexicon: Lexicon) -> Name | None:
    """Return the one organisation with a firm's chief before a post, else the one that has its office."""
    chief = is_firm_chief(post.role.rpartition(" ")[2], lexicon)
    earlier = {
        other.organization.label: other.organization
        for other in employed
        if other.organization
        and other.person
        and other.start < post.start
        and other.role in lexicon.corporate_titles
    }
    offices = {
        other.organization.label: other.organization
        for other in employed
        if other.organization
        and not other.person
        and other.role == post.role
        and other.organization.rule != "weak"
    }
    if chief and len(earlier) == 1 and employs_staff_alone(next(iter(earlier)), employed, lexicon):
        return None
    found = earlier if len(earlier) == 1 else offices
    return next(iter(found.values())) if len(found) == 1 else None


def employs_staff_alone(firm: str, posts: Sequence[Post], lexicon: Lexicon) -> bool:
    """Tell whether an article names nobody of a firm but its staff, such as a broker's analyst."""
    roles = (post.role for post in posts if post.organization and post.organization.label == firm)
    groups = [entry.group for role in roles if (entry := lexicon.title_entries.get(role))]
    return bool(groups) and set(groups) == {STAFF}


def may_lead(post: Post, employer: Name, posts: Sequence[Post], lexicon: Lexicon) -> bool:
    """Tell whether an organisation may have somebody with such a title; a reporter is the press's."""
    title = post.role.rpartition(" ")[2]
    entry = lexicon.title_entries.get(title)
    if is_firm_chief(title, lexicon) or (entry is not None and entry.group in OFFICES):
        return not has_other_chief(post, employer, posts) and suits(title, employer, lexicon)
    if post.former:
        return False  # 김도윤 전 원장: of what, is not said
    return title not in lexicon.person_labels or employer.rule == "press"


def has_other_chief(post: Post, employer: Name, posts: Sequence[Post]) -> bool:
    """Tell whether somebody else holds the same title there: one firm has one 회장."""
    return post.role in SOLE and any(
        other.organization
        and other.organization.label == employer.label
        and (other.role, other.former) == (post.role, post.former)
        and other.person
        and post.person
        and other.person.label != post.person.label
        for other in posts
    )


def may_have_employer(post: Post, lexicon: Lexicon) -> bool:
    """Tell whether a post lacks an organisation that the article may name: full name, firm's title."""
    if post.organization or not post.person or post.rule == "post.unit":
        return False
    full = len(post.person.label) > 1 and post.person.text == post.person.label
    return full and post.role.rpartition(" ")[2] in lexicon.corporate_titles


def make_known(hit: KnownName) -> Name:
    """Turn a known hit into a name."""
    return Name(hit.text, hit.start, hit.end, hit.kind, hit.rule, hit.entity, hit.name)


LEARNABLE = frozenset({"title", "head", "note", "model"})


def learn_names(
    reading: FoundNames, text: str, known: Sequence[KnownName], lexicon: Lexicon
) -> list[KnownName]:
    """Find the article's own names wherever else they stand."""
    entries: dict[str, Entry] = {
        name.text: (name.text, name.kind, "learned", None)
        for name in reading.names
        if name.rule in LEARNABLE
        and len(name.text) >= (3 if name.is_person else 2)
        and name.entity is None
        and name.kind is not EntityKind.PLACE
    }
    for name in reading.names:
        if name.is_person and name.rule in LEARNABLE and (family := find_family(name.text, lexicon)):
            entries.setdefault(family, (name.label, name.kind, "learned", name.entity))
    for alias in reading.aliases:
        if len(alias.alias) > 1:
            entries.setdefault(alias.alias, (alias.name.label, alias.name.kind, "learned", alias.name.entity))
    found = find_entries(text, make_automaton(entries), lexicon.name_followers)
    return drop_overlaps([*known, *found])


def find_family(words: str, lexicon: Lexicon) -> str:
    """Return the family name of a foreigner, empty for a Korean beside some word (김도윤 동부지역)."""
    first, _, rest = words.partition(" ")
    last = rest.rpartition(" ")[2]
    other = lexicon.is_likely_given(first) and first[0] in lexicon.common_surnames
    return "" if len(last) < 2 or other or last in lexicon.not_people else last


def merge_names(*groups: Iterable[Name]) -> list[Name]:
    """Join names in text order; of overlapping ones the longer stays, the first on a tie."""
    kept: list[Name] = []
    for name in sorted(
        (name for group in groups for name in group), key=lambda n: (n.start, n.start - n.end)
    ):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept

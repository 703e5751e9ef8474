"""Tell a firm from the part of it that somebody has charge of.

김도윤 한빛전자 스마트홈기획팀 팀장      works for 한빛전자
이보람 한빛은행 PB고객부 과장           works for 한빛은행
"""

from dataclasses import replace

from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.names.proof.witnesses import Witnesses, find_places
from lgai_graph.model import EntityKind

PART_GROUPS = frozenset({"exec", "cxo", "manager", "staff", "advisor"})
GROUP = "그룹"  # of a firm, as a team is
BODIES = frozenset({EntityKind.COMPANY, EntityKind.ORGANIZATION, EntityKind.ALLIANCE})


def cut_unit(post: Post, witnesses: Witnesses) -> Post:
    """Return a post of a part of a firm as the firm's, where common nouns name the part."""
    body = post.organization
    if body is None or " " not in body.text or body.entity or body.kind not in BODIES:
        return post
    if witnesses.is_listed(body.text) or not has_part_title(post, witnesses):
        return post
    front, _, unit = body.text.rpartition(" ")
    if " " in front or not is_employer(front, witnesses) or not is_part(body, unit, witnesses):
        return post
    end = body.start + len(front)
    kind = find_kind(front, witnesses) or body.kind
    return replace(post, organization=Name(front, body.start, end, kind, body.rule))


def has_part_title(post: Post, witnesses: Witnesses) -> bool:
    """Tell whether a title is one that people have in the parts of a firm (팀장, 과장, 부사장)."""
    lexicon = witnesses.lexicon
    entry = lexicon.title_entries.get(post.role.rpartition(" ")[2])
    rank = entry.group if entry else ""
    return rank in PART_GROUPS or bool(lexicon.find_unit_title(post.role))


def is_employer(words: str, witnesses: Witnesses) -> bool:
    """Tell whether words name a body by themselves: listed, or written alone in the article."""
    if words in witnesses.lexicon.places:
        return False
    return witnesses.is_listed(words) or len(find_places(witnesses.text, words)) > 1


def is_part(body: Name, unit: str, witnesses: Witnesses) -> bool:
    """Tell whether common nouns name a part of a firm, and no institute or centre with its own chief."""
    lexicon = witnesses.lexicon
    head = lexicon.find_head(unit)
    ending = head[0] if head else ""
    led = body.rule == "title" and ending != GROUP
    if ending and (led or ending not in lexicon.unit_endings | lexicon.part_heads):
        return False
    return not witnesses.is_proper(body.end - len(unit), body.end)


def find_kind(words: str, witnesses: Witnesses) -> EntityKind | None:
    """Return the kind that the lists know words as, None for none."""
    lexicon = witnesses.lexicon
    if words in lexicon.known_names:
        return lexicon.known_names[words]
    hits = [hit for hit in witnesses.reference.find(words) if hit.start == 0 and hit.end == len(words)]
    return hits[0].organization.entity_kind if hits else None

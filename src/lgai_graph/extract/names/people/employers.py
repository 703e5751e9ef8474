"""Give a post the employer that the text named just before it.

한빛재단 김도윤 회장, 이보람 사무총장                  the list's organisation
한빛전자는 … 김도윤 품질담당 부회장 주재로             the firm whose part the post names
한빛당이 나섰다. 김도윤 대표는                        the last sentence's subject
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.lexicon import Lexicon

JOINTS = re.compile(r"\s?(?:,|·|와|과|및)\s?")
SUBJECT_PARTICLES = frozenset({"은", "는", "이", "가", "도"})
OWN_FIRM = re.compile(
    r"(?:^|[^가-힣])(?:자사|이 회사|이 업체|이 기업|동사)(?:의)? $"
)  # 이 회사 김도윤 대표는
LONGEST_OWN = 8
APPOSITION = re.compile(r"(?:\([^)]*\))?(?:인|이자) ")  # 한빛전자 최고기술책임자(CTO)인 김도윤 부사장
MORE_UNITS = ("담당", "국", "위")  # 정책위 의장; as firms' names these endings are rare
UNPROVED = frozenset({"weak", "shape", "place", "standing"})
PARTY_TITLES = frozenset({"원내대표", "의장", "부의장"})


class Scene(NamedTuple):
    """A sentence, the organisations it has as subjects, the last one before it, and the article's theme."""

    sentence: Sentence
    subjects: Sequence[Name]
    last: Name | None
    theme: str


def carry_employers(
    found: FoundNames, text: str, sentences: Iterable[Sentence], lexicon: Lexicon
) -> list[Post]:
    """Return the posts in text order, those without organisation with the one that the context tells."""
    posts = sorted(found.posts, key=lambda post: (post.start, post.end))
    employed = {post.person.label for post in posts if post.person and post.organization}
    carried: list[Post] = []
    subject: Name | None = None
    theme = ""  # the first organisation that acts, whom the article is about
    at = 0
    for sentence in sentences:
        before: Post | None = None
        subjects = _find_subjects(sentence, found.names)
        theme = theme or (subjects[0].label if subjects else "")
        while at < len(posts) and posts[at].start < sentence.end:
            post = posts[at]
            if _lacks_employer(post, employed):
                owner = _share_employer(before, post, text, lexicon)
                owner = owner or _find_owner(post, Scene(sentence, subjects, subject, theme), text, lexicon)
                post = _give(post, owner, employed)
            carried.append(post)
            before = post
            at += 1
        subject = subjects[-1] if subjects else (None if _has_subject(sentence) else subject)
    return [*carried, *posts[at:]]


def _find_owner(post: Post, scene: Scene, text: str, lexicon: Lexicon) -> Name | None:
    """Return the organisation of a post of a unit, or of a chief who opens a sentence."""
    near = [name for name in scene.subjects if name.end <= post.start]
    if OWN_FIRM.search(text[max(0, post.start - LONGEST_OWN) : post.start]):
        return near[-1] if near else scene.last
    if _names_unit(post, text, lexicon):
        return near[-1] if near else scene.last
    if not near and _opens_as_chief(post, scene.sentence, lexicon):
        return scene.last if _is_theirs(post, scene.last, scene.theme) else None
    return None


def _lacks_employer(post: Post, employed: set[str]) -> bool:
    """Tell whether a person's post has no organisation, nor has another post of the same person."""
    return post.person is not None and post.organization is None and post.person.label not in employed


def _give(post: Post, owner: Name | None, employed: set[str]) -> Post:
    """Return a post with an organisation, if there is one, and remember the person as employed."""
    if owner is None or post.person is None:
        return post
    employed.add(post.person.label)
    return replace(post, organization=owner, rule="post.topic")


def _is_theirs(post: Post, subject: Name | None, theme: str) -> bool:
    """Tell whether a chief without an organisation is that of the last subject: a party's, or the theme's."""
    return post.role in PARTY_TITLES or (subject is not None and subject.label == theme)


def _find_subjects(sentence: Sentence, names: Sequence[Name]) -> list[Name]:
    """Return the organisations that are subjects of a sentence, left to right."""
    return [
        name
        for phrase in sentence.phrases
        if phrase.particle in SUBJECT_PARTICLES and not phrase.speech
        for name in names
        if name.end == phrase.words[-1].end and name.is_organization and name.rule not in UNPROVED
    ]


def _has_subject(sentence: Sentence) -> bool:
    """Tell whether a sentence has a subject of its own."""
    return any(phrase.particle in SUBJECT_PARTICLES and not phrase.speech for phrase in sentence.phrases)


def _share_employer(before: Post | None, post: Post, text: str, lexicon: Lexicon) -> Name | None:
    """Return the organisation that heads a list of people: 한빛재단 김도윤 회장, 이보람 사무총장."""
    if before is None or before.organization is None or post.person is None:
        return None
    between = text[before.end : post.start]
    if before.person is None:
        firms = {before.role, post.role} <= lexicon.corporate_titles
        return before.organization if firms and APPOSITION.fullmatch(between) else None
    leads = before.organization.end <= before.person.start and post.start == post.person.start
    return before.organization if leads and JOINTS.fullmatch(between) else None


def _names_unit(post: Post, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post names a part of a firm: DS부문장, 무선사업부 부사장."""
    if post.person is None:
        return False
    units = (*lexicon.unit_endings, *MORE_UNITS)
    between = text[post.person.end : post.end - len(post.role)].strip()
    glued = lexicon.find_title_ending(post.role)
    return between.endswith(units) or (glued is not None and glued[0].endswith(units))


def _opens_as_chief(post: Post, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence begins with its subject, a chief named in full without an organisation."""
    first = next(iter(sentence.phrases), None)
    if first is None or first.start != post.start or first.particle not in SUBJECT_PARTICLES:
        return False
    full = post.person is not None and post.person.text == post.person.label
    return full and post.role.rpartition(" ")[2] in lexicon.corporate_titles | PARTY_TITLES

"""Give a post the employer that the text named just before it.

한빛재단 김도윤 회장, 이보람 사무총장                  the list's organisation
한빛전자는 … 김도윤 품질담당 부회장 주재로             the firm whose part the post names
한빛당이 나섰다. 김도윤 대표는                        the last sentence's subject
한빛전자는 김도윤 회장과 이보람 한빛은행장이            the firm that the sentence is about
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lgai_graph.extract.names.institutions.bodies import is_local
from lgai_graph.extract.names.nouns import FoundNames, Name, Post
from lgai_graph.extract.names.people.openings import (
    PARTY_TITLES,
    is_full,
    opens_as_chief,
)
from lgai_graph.extract.names.people.same import (
    find_same_body,
    find_shorts,
    is_anothers,
    is_known_short,
    names_desk,
    names_unit,
)
from lgai_graph.extract.syntax.phrases import MENTIONING, Phrase, Predicate, Sentence
from lgai_graph.korean import is_hangul
from lgai_graph.korean.cases import ALSO, COMPANIONS, TOPICS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

JOINTS = re.compile(r"\s?(?:,|·|와|과|및)\s?")
APPOSITION = re.compile(r"(?:\([^)]*\))?(?:인|이자) ")  # 한빛전자 최고기술책임자(CTO)인 김도윤 부사장
UNPROVED = frozenset({"weak", "shape", "place", "standing"})
PARTY_REACH = 2  # sentences between a party and its floor leader
UNIONS = ("노조", "노동조합")  # whoever they speak of is the firm's
PARTY, BANK, BANK_CHIEFS = "당", "은행", ("행장", "은행장")
TOPIC_PARTICLES = frozenset({*TOPICS, ALSO})
THEY = "이들"
CHAIR = "chair"  # 회장, 의장: associations have them too
FIRM_GROUPS = frozenset({"chair", "exec", "cxo"})
# 산림청 청장, 한빛연구원 원장: a body's last syllables are its chief's first; a firm's are not
CHIEF_MARK = "장"
REPORTING = ("보도", "전하")


class Scene(NamedTuple):
    """A sentence, the organisations it has as subjects, the last one before it, and the article's theme.

    Args:
        topics: the subjects that the sentence is about (은, 는, 도).
        before: whom the sentence before was about, if it put one alone so (은, 는).
        starts: where the article's posts begin.
    """

    sentence: Sentence
    subjects: Sequence[Name]
    topics: Sequence[Name]
    last: Name | None
    theme: str
    before: Name | None
    starts: Collection[int]


class RecentParty:
    """The party that was last a subject, for the next sentences' floor leader."""

    def __init__(self) -> None:
        self.party: Name | None = None
        self.ago = 0

    def hear(self, subjects: Sequence[Name]) -> None:
        """Take over the subjects of a sentence just read."""
        found = [name for name in subjects if name.text.endswith(PARTY)]
        self.party, self.ago = (found[-1], 0) if found else (self.party, self.ago + 1)

    def find(self, post: Post, lexicon: Lexicon) -> Name | None:
        """Return the party of a floor leader, whom nothing but a party has."""
        leads = post.role in lexicon.floor_titles and self.ago <= PARTY_REACH and is_full(post)
        return self.party if leads else None


def carry_employers(
    found: FoundNames, text: str, sentences: Iterable[Sentence], lexicon: Lexicon
) -> list[Post]:
    """Return the posts in text order, those without organisation with the one that the context tells."""
    posts = sorted(found.posts, key=lambda post: (post.start, post.end))
    employed = {post.person.label for post in posts if post.person and post.organization}
    carried: list[Post] = []
    subject: Name | None = None
    last_told: Name | None = None
    starts = frozenset(post.start for post in posts)
    shorts = find_shorts(posts)
    parties = RecentParty()
    theme = ""  # the first organisation that acts, whom the article is about
    at = 0
    ends = _index_ends(found.names)
    bodies = [name for name in found.names if name.is_organization and name.rule not in UNPROVED]
    for sentence in sentences:
        before: Post | None = None
        subjects = _find_subjects(sentence, ends, MENTIONING, lexicon)
        topics = _find_subjects(sentence, ends, TOPIC_PARTICLES, lexicon)
        told = _find_subjects(sentence, ends, frozenset(TOPICS), lexicon)
        theme = theme or (subjects[0].label if subjects else "")
        while at < len(posts) and posts[at].start < sentence.end:
            post = posts[at]
            if _lacks_employer(post, employed) and not is_known_short(post, employed, shorts):
                owner = _share_employer(before, post, text, lexicon)
                scene = Scene(sentence, subjects, topics, subject, theme, last_told, starts)
                owner = owner or find_same_body(post, bodies, text, lexicon)
                owner = owner or _find_owner(post, scene, text, lexicon) or parties.find(post, lexicon)
                post = _give(post, owner, employed)
            carried.append(post)
            before = post
            at += 1
        parties.hear(subjects)
        if _goes_on(sentence):
            continue
        last_told = told[0] if len(told) == 1 else None
        subject = subjects[-1] if subjects else (None if _has_subject(sentence) else subject)
    return [*carried, *posts[at:]]


def _is_of_own_firm(post: Post, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post follows words for the firm told of before: 이 회사 김도윤 대표는."""
    words = (f"{firm}{end}" for firm in lexicon.own_firms for end in (" ", "의 "))
    starts = (post.start - len(word) for word in words if text.endswith(word, 0, post.start))
    return any(not is_hangul(text[start - 1 : start]) for start in starts)


def _find_owner(post: Post, scene: Scene, text: str, lexicon: Lexicon) -> Name | None:
    """Return the organisation of a post of a unit, or of a chief who opens a sentence."""
    near = [name for name in scene.subjects if name.end <= post.start]
    if _is_of_own_firm(post, text, lexicon):
        return near[-1] if near else scene.last
    if _follows_unread(post, scene.sentence, text, lexicon):
        return None
    whole = near[-1] if near else scene.last
    if names_unit(post, text, lexicon) or _has_desk(post, whole, scene, lexicon):
        return whole
    topics = [name for name in scene.topics if name.end <= post.start and name.rule != "press"]
    if topics and not _is_report(scene.sentence) and not _is_partner(post, scene.sentence, scene.starts):
        owner = None if is_anothers(post, topics[-1], text) else topics[-1]
        return owner if owner and suits(post.role, owner, lexicon) and is_full(post) else None
    if not near and opens_as_chief(post, scene.sentence, lexicon):
        suited = scene.before and suits(post.role, scene.before, lexicon)
        return scene.before if suited else _choose_theirs(post, scene, lexicon)
    return None


def _has_desk(post: Post, office: Name | None, scene: Scene, lexicon: Lexicon) -> bool:
    """Tell whether a post is over a desk of an office that tells of it, not of what the press reports."""
    return names_desk(post, office, lexicon) and not _is_report(scene.sentence)


def suits(role: str, body: Name, lexicon: Lexicon) -> bool:
    """Tell whether a body has such a chief: a firm a 회장, a bank a 은행장, 산림청 a 청장."""
    title = role.rpartition(" ")[2]
    if body.text.endswith(PARTY):
        return title in PARTY_TITLES
    if title in BANK_CHIEFS:
        return body.text.endswith(BANK)
    stem = title.removesuffix(CHIEF_MARK)
    own = (stem, *lexicon.chief_bodies.get(stem, ()))
    if (title != stem or len(own) > 1) and body.text.endswith(own):
        return True
    if not is_firm_chief(title, lexicon) or body.text.endswith(BANK) or is_local(body):
        return False
    head = lexicon.find_head(body.text.split()[-1])
    is_chair = lexicon.title_entries[title].group == CHAIR
    chairs = is_chair and not body.text.endswith(lexicon.office_endings)
    firm = body.kind is EntityKind.COMPANY or (head is None and body.rule != "known")
    return firm or chairs


def is_firm_chief(title: str, lexicon: Lexicon) -> bool:
    """Tell whether firms have a title for those who lead them."""
    entry = lexicon.title_entries.get(title)
    return entry is not None and entry.is_corporate and entry.group in FIRM_GROUPS


def _lacks_employer(post: Post, employed: set[str]) -> bool:
    """Tell whether a person's post has no organisation, nor has another post of the same person."""
    return post.person is not None and post.organization is None and post.person.label not in employed


def _give(post: Post, owner: Name | None, employed: set[str]) -> Post:
    """Return a post with an organisation, if there is one, and remember the person as employed."""
    if owner is None or post.person is None:
        return post
    employed.add(post.person.label)
    return replace(post, organization=owner, rule="post.topic")


def _choose_theirs(post: Post, scene: Scene, lexicon: Lexicon) -> Name | None:
    """Return the last subject for a chief without an organisation: where it is a party, or the theme."""
    theirs = post.role in PARTY_TITLES or (scene.last is not None and scene.last.label == scene.theme)
    bound = post.role.rpartition(" ")[2].removesuffix(CHIEF_MARK) in lexicon.chief_bodies  # 총장: of no firm
    fits = scene.last is not None and (not bound or suits(post.role, scene.last, lexicon))
    return scene.last if theirs and fits else None


def _index_ends(names: Iterable[Name]) -> dict[int, list[Name]]:
    """List the organisations that may be spoken of, by where they end."""
    ends: dict[int, list[Name]] = {}
    for name in names:
        if name.is_organization and name.rule not in UNPROVED and not name.text.endswith(UNIONS):
            ends.setdefault(name.end, []).append(name)
    return ends


def _find_subjects(
    sentence: Sentence, ends: Mapping[int, Sequence[Name]], particles: frozenset[str], lexicon: Lexicon
) -> list[Name]:
    """Return the organisations that stand before such particles in a sentence, left to right.

    The people of a firm stand for it: 한빛전자 임직원 30여명은.
    """
    return [
        name
        for phrase in sentence.phrases
        if phrase.particle in particles and not phrase.speech
        for end in _list_ends(phrase, lexicon)
        for name in ends.get(end, ())
    ]


def _list_ends(phrase: Phrase, lexicon: Lexicon) -> list[int]:
    """Return where a phrase ends, also without a count and a word for a firm's people at its end."""
    words = phrase.words
    rest = words[:-1] if words[-1].text[0].isdigit() else words
    staffed = len(rest) > 1 and rest[-1].text in lexicon.collective_words
    return [words[-1].end, rest[-2].end] if staffed else [words[-1].end]


def _has_subject(sentence: Sentence) -> bool:
    """Tell whether a sentence has a subject of its own."""
    return any(phrase.particle in MENTIONING and not phrase.speech for phrase in sentence.phrases)


def _goes_on(sentence: Sentence) -> bool:
    """Tell whether a sentence goes on about the subjects of the one before (이들은)."""
    first = next(iter(sentence.phrases), None)
    return first is not None and first.particle in TOPIC_PARTICLES and first.words[0].text == THEY


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


def _is_partner(post: Post, sentence: Sentence, starts: Collection[int]) -> bool:
    """Tell whether somebody is whom the subject deals with (김 대표와 계약했다), not the first of a list."""
    phrases = list(sentence.phrases)
    at = next((i for i, phrase in enumerate(phrases) if phrase.start <= post.start < phrase.end), None)
    if at is None or phrases[at].particle not in COMPANIONS:
        return False
    behind = phrases[at + 1 : at + 2]
    if behind and behind[0].particle in MENTIONING:
        return False  # 이보람 대표와 직원들이
    return not any(phrase.start <= start < phrase.end for phrase in behind for start in starts)


def _follows_unread(post: Post, sentence: Sentence, text: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a person may name another employer (음반사 새솔 김도윤 실장)."""
    phrase = next((one for one in sentence.phrases if one.start <= post.start < one.end), None)
    before = [word for word in phrase.words if word.end <= post.start] if phrase else []
    last = before[-1] if before else None
    if last is None or text[last.end : post.start].strip():
        return False
    return not (lexicon.is_title(last.text) or last.text in lexicon.title_modifiers | lexicon.person_labels)


def _is_report(sentence: Sentence) -> bool:
    """Tell whether a sentence ends in what the press or a witness reports (… 라고 보도했다)."""
    verbs = [item for item in sentence.items if isinstance(item, Predicate)]
    return bool(verbs) and verbs[-1].lemma.startswith(REPORTING)

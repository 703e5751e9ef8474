"""Tell whom a sentence brings in, so that a later 그 is not taken for whoever was told of before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lgai_graph.extract.events.parts.participants import Referents, find_head, make_weak_head
from lgai_graph.extract.names.institutions.shapes import is_transliterated
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import MENTIONING, SUBJECT_PARTICLES, Phrase, Sentence
from lgai_graph.extract.topics import is_private, is_stranger
from lgai_graph.korean.cases import COMPANIONS, OBJECTS, SUBJECTS, TOPICS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

COPULA = "이다"
BRINGING = MENTIONING | {*OBJECTS, *COMPANIONS, "에게", COPULA}
TOLD = frozenset({*SUBJECTS, *OBJECTS, COPULA})  # behind the one person whom a sentence tells of
PLAIN = frozenset({"NNP", "NNG"})
LONGEST_NAME = 3  # words


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A phrase that brings somebody in, and who it is; None for one of no known name."""

    phrase: Phrase
    person: Name | None


def find_pronoun_person(
    newcomers: Sequence[Newcomer], heads: Sequence[Name], before: Name | None
) -> Name | None:
    """Return the person whom 그 means behind a sentence, None where nobody is certain.

    ``한빛전자는 홍길동 대표를 영입했다``: him, and not the person told of before. Behind
    ``협연자는 첼리스트 가나 다라다``, of an unknown name, it means nobody whom the article names.

    Args:
        newcomers: whom the sentence brings in.
        heads: whom its subject stands for.
        before: whom 그 meant in it.
    """
    topics = [one.person for one in newcomers if one.phrase.particle in TOPICS and one.person]
    acting = {name.label: name for name in (heads or topics) if name.is_person}
    acting |= {one.person.label: one.person for one in list_beside(newcomers) if acting and one.person}
    if acting:
        return next(iter(acting.values())) if len(acting) == 1 else None
    labels = {one.person.label if one.person else "" for one in newcomers}
    if not labels or (before and labels == {before.label}):
        return before
    alone = len(newcomers) == 1 and newcomers[0].phrase.particle in TOLD
    return newcomers[0].person if alone else None


def list_beside(newcomers: Sequence[Newcomer]) -> Iterator[Newcomer]:
    """Yield whoever acts together with the next one: 김도윤 사장과 | 홍길동 이사는."""
    for one, other in pairwise(newcomers):
        joined = one.phrase.particle in COMPANIONS and other.phrase.particle in SUBJECT_PARTICLES
        if joined and one.phrase.index + 1 == other.phrase.index:
            yield one


def tells_of_others(newcomers: Sequence[Newcomer], person: Name | None) -> bool:
    """Tell whether a sentence tells of somebody beside whom 그 means: 그를 may be either of them."""
    return person is not None and any(one.person and one.person.label != person.label for one in newcomers)


def list_newcomers(sentence: Sentence, referents: Referents, before: Name | None) -> list[Newcomer]:
    """List the people whom a sentence tells of outside of speech, also those of no known name.

    Args:
        sentence: what has been read.
        referents: the names and posts of the article.
        before: whom 그 meant in it.
    """
    phrases = (one for one in sentence.phrases if one.particle in BRINGING and not one.speech)
    return [newcomer for phrase in phrases for newcomer in find_newcomers(phrase, referents, before)]


def find_newcomers(phrase: Phrase, referents: Referents, before: Name | None) -> Iterator[Newcomer]:
    """Yield the people whom a phrase brings in; a bare title may be that of the person before."""
    if people := [name for name in find_head(phrase, referents) if name.is_person]:
        yield from (Newcomer(phrase, None if name.rule == "open" else name) for name in people)
    elif before and is_title_of(phrase, referents, before):
        yield Newcomer(phrase, before)
    elif is_unknown(phrase, referents):
        yield Newcomer(phrase, None)


def is_title_of(phrase: Phrase, referents: Referents, person: Name) -> bool:
    """Tell whether a phrase is no more than somebody's title, or the family name with it (전 사장은)."""
    *before, title = [word.text for word in phrase.words]
    posts = referents.posts_of.get(person.label, ())
    return before in ([], [person.label[0]]) and any(post.role == title for post in posts)


def is_unknown(phrase: Phrase, referents: Referents) -> bool:
    """Tell whether a phrase is somebody without a known name (첼리스트 가나 다라, 한빛전자 관계자)."""
    lexicon, last = referents.lexicon, phrase.words[-1].text
    inside = list_between(referents.names, phrase.start, phrase.end)
    if any(name.is_person and name.rule != "anonymous" for name in inside):
        return False
    if phrase.particle in SUBJECT_PARTICLES and (last in lexicon.anonymous or is_private(phrase, inside)):
        return True
    return last in lexicon.titles or is_titled(phrase, lexicon)


def is_titled(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether what may be a foreign name stands behind a title (첼리스트 | 가나 다라)."""
    at = next((n for n, word in enumerate(phrase.words) if word.text in lexicon.titles), len(phrase.words))
    named = phrase.words[at + 1 :]
    if not named or len(named) > LONGEST_NAME or not all(PLAIN.issuperset(word.tags) for word in named):
        return False
    whole = len(named) > 1 or named[0].tags == ("NNP",)
    return whole and is_transliterated(named[-1].text, lexicon)


def is_somebody_else(
    subject: Phrase, sentence: Sentence, topics: Sequence[Name], referents: Referents
) -> bool:
    """Tell whether a subject without a known name is somebody else than whom the text was about.

    What follows ``한빛의 자회사인 가나켐은 비중이 높다`` or ``새솔의 성장이 눈에 띈다`` is not the parent's.
    """
    names = list_between(referents.names, sentence.start, sentence.end)
    called = any(is_called_firm(phrase, referents.lexicon) for phrase in sentence.phrases)
    if is_stranger(subject, names, referents.lexicon) or (called and may_be_firm(subject, referents)):
        return True
    labels = {name.label for name in names}
    if not topics or any(name.label in labels for name in topics):
        return False
    owner = sentence.items[subject.index - 1] if subject.index else None
    owned = isinstance(owner, Phrase) and owner.particle == "의" and may_be_firm(owner, referents)
    return called or owned or may_be_firm(subject, referents)


def may_be_firm(phrase: Phrase, referents: Referents) -> bool:
    """Tell whether a phrase is a body, or a proper noun that may be one."""
    if any(name.is_organization for name in find_head(phrase, referents)):
        return True
    quoted = any(word.quoted for word in phrase.words)  # ‘나래폰’은
    return not quoted and make_weak_head(phrase, referents.lexicon) is not None


def is_called_firm(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a phrase says of a subject that it is a firm (가나켐은 원료를 만드는 업체다)."""
    called = lexicon.kind_words.get(phrase.words[-1].text)
    return phrase.particle == COPULA and called is EntityKind.COMPANY and not phrase.speech

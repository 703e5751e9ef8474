"""Tell what a sentence is about, and when it turns to somebody else."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from lgai_graph.extract.names.institutions.bodies import KNOWN_RULES
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.relative import modifies_noun, skip_relative
from lgai_graph.extract.syntax.phrases import (
    SLOT_OF_PARTICLE,
    Item,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    is_proper,
)
from lgai_graph.korean.cases import ALSO, SUBJECTS, TOPICS
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Claim, EntityKind, EventType, ParticipantRole

MAX_SUBHEAD = 40  # characters
SENTENCE_ENDS = (".", "!", "?", "”", '"', "…", "다")
# kinds whose nouns mean one another: a 대학 is a 대학교
ALIKE = frozenset({EntityKind.UNIVERSITY, EntityKind.LAB})
LOCAL = "시도군구"  # 의성군 is 군 later on
BEFORE = re.compile(r"(?<![가-힣])([가-힣]{1,2}) ?$")  # 이 | 병원은
REACH = 4  # characters before a phrase in which 이, 그 or 해당 stands
CERTAIN = KNOWN_RULES | {"head"}  # rules of names that are bodies wherever they stand
FIGURE = ".figure"  # end of the rules of what was measured
ACTING = (ParticipantRole.AGENT, ParticipantRole.HOST, ParticipantRole.INVESTOR, ParticipantRole.RECIPIENT)
ARGUMENTS = frozenset({"object", "to", "at", "as"})  # of a verb whose subject stands before them


def find_subjects(sentence: Sentence) -> list[Phrase]:
    """Return the phrases with 은/는, else those with 이/가, outside quoted speech and relative clauses.

    X도 is a subject where there is no other: in front, or as a name that a clause describes, whose subject
    is none of the sentence (한빛이 지분을 가진 새솔도 공장을 지었다).
    """
    phrases = [phrase for phrase in sentence.phrases if not phrase.speech]
    topics = [phrase for phrase in phrases if phrase.particle in TOPICS]
    if topics:
        return topics
    subjects = [phrase for phrase in phrases if phrase.particle in SUBJECTS]
    acting = [phrase for phrase in subjects if not acts_aside(sentence.items, phrase)]
    also = [phrase for phrase in phrases if phrase.particle == ALSO and leads(sentence.items, phrase)]
    return also if also and all(one.index < also[0].index for one in acting) else acting


def find_actors(sentence: Sentence, claims: Sequence[Claim], certain: Collection[str]) -> list[Name]:
    """Return who acts in the events of a sentence, where its first subject is nobody but them.

    Args:
        sentence: what tells of the events.
        claims: the events.
        certain: who is somebody; others that only a figure is of may be none (보드 게임의 매출이 늘었다).
    """
    subjects = find_subjects(sentence)[:1]
    acting = {
        one.mention.start: one.mention
        for claim in claims
        for one in claim.arguments
        if one.role in ACTING and claim.status is not None
        if not claim.evidence.rule.endswith(FIGURE) or one.mention.name in certain
        if any(phrase.start <= one.mention.start < phrase.end for phrase in subjects)
    }
    found = [
        Name(one.name, one.start, one.end, one.kind, "weak", one.entity)
        for one in acting.values()
        if one.kind is not EntityKind.PERSON
    ]
    return found if len(acting) == 1 else []


def list_certain(bodies: Iterable[Name], told: Sequence[Claim]) -> Iterator[str]:
    """Yield the bodies that a list or their own end makes known, and whoever did something already."""
    yield from (body.label for body in bodies if body.rule in CERTAIN)
    done = (claim for claim in told if not claim.evidence.rule.endswith(FIGURE))
    yield from (one.mention.name for claim in done for one in claim.arguments if one.role in ACTING)


def leads(items: Sequence[Item], phrase: Phrase) -> bool:
    """Tell whether X도 acts: in front, or described before an object (빵을 파는 새솔도 공장을 지었다)."""
    if phrase.index == 0:
        return True
    described = is_described(items, phrase.index)
    behind = (item for item in items[phrase.index + 1 :] if isinstance(item, Phrase))
    acts = any(SLOT_OF_PARTICLE.get(item.particle) in ARGUMENTS for item in behind)
    return described and is_proper(phrase) and acts


def is_described(items: Sequence[Item], index: int) -> bool:
    """Tell whether nothing stands before an item but times and the clauses that describe it."""
    i = index - 1
    while i >= 0:
        item = items[i]
        if isinstance(item, Moment):
            i -= 1
        elif isinstance(item, Predicate) and item.ending == "ETM":
            i = skip_relative(items, i)
        else:
            return False
    return True


def acts_aside(items: Sequence[Item], subject: Phrase) -> bool:
    """Tell whether a subject stands right before a verb that describes a noun (새솔이 짓는 아파트에는)."""
    behind = (item for item in items[subject.index + 1 :] if not isinstance(item, Moment))
    verb = next(behind, None)
    return isinstance(verb, Predicate) and modifies_noun(items, verb)


def is_private(phrase: Phrase, names: Sequence[Name]) -> bool:
    """Tell whether a subject is somebody whom the article does not name (최모씨는, 김씨는)."""
    hidden = any(phrase.start <= name.start < phrase.end for name in names if name.rule == "anonymous")
    return hidden or phrase.words[-1].text.endswith("씨")


def is_local(name: Name) -> bool:
    """Tell whether a place is one that governs (의성군)."""
    return name.kind is EntityKind.PLACE and len(name.label) > len("서울") and name.label[-1] in LOCAL


def find_body(word: str, bodies: Mapping[str, Name], lexicon: Lexicon) -> list[Name]:
    """Return the one body named so far that ends in a bare noun for such bodies (공사는, 군은)."""
    if lexicon.find_head(word) is None and word not in LOCAL:
        return []
    found = [name for label, name in bodies.items() if label.endswith(word) and label != word]
    return found if len(found) == 1 else []


def find_pointed(
    phrase: Phrase, text: str, told: tuple[Sequence[Name], Collection[Name]], lexicon: Lexicon
) -> list[Name]:
    """Return the body that 이 병원 or 해당 기관 points to: the last subject it fits, else the only body.

    Args:
        phrase: the words.
        text: the article.
        told: the bodies that the text is about, the nearest first; and all that it has named.
        lexicon: the word lists.
    """
    words, definite = [word.text for word in phrase.words], lexicon.referring.definite
    before = BEFORE.search(text, max(0, phrase.start - REACH), phrase.start)
    if len(words) > 1 and words[0] in definite:
        words = words[1:]
    elif before is None or before[1] not in definite:
        return []
    if len(words) != 1 or phrase.speech:
        return []
    near, bodies = told
    fitting = [name for name in near if fits_noun(name, words[0], lexicon)]
    others = [name for name in bodies if fits_noun(name, words[0], lexicon)]
    return fitting[:1] or (others if len(others) == 1 else [])


def fits_noun(name: Name, noun: str, lexicon: Lexicon) -> bool:
    """Tell whether a common noun can stand for a body: by its last syllables (병원), or its kind (업체)."""
    if name.label == noun or not name.is_organization:
        return False
    if name.label.endswith(noun):
        return True
    if noun in lexicon.heads:
        return lexicon.heads[noun] is name.kind and name.kind in ALIKE
    return lexicon.kind_words.get(noun) is name.kind


def is_stranger(phrase: Phrase, names: Sequence[Name], lexicon: Lexicon) -> bool:
    """Tell whether a subject is somebody whom the article does not name, so that nobody named goes on."""
    return is_private(phrase, names) or is_other(phrase, names, lexicon)


def is_other(phrase: Phrase, names: Sequence[Name], lexicon: Lexicon) -> bool:
    """Tell whether a subject is others whom no name tells apart: 수입 업체는, 양국 정부는, 36개 팀은."""
    named = any(phrase.start <= name.start and name.end <= phrase.end for name in names)
    text = " ".join(word.text for word in phrase.words).removesuffix("들")
    return not named and text.endswith(lexicon.referring.others)


def is_somebody(phrase: Phrase, lexicon: Lexicon) -> bool:
    """Tell whether a subject is somebody new: a proper noun, 관계자, 업계; 지금은, 것이 is not."""
    return any("NNP" in word.tags or word.text in lexicon.anonymous for word in phrase.words)


def begins_line(text: str, start: int) -> bool:
    """Tell whether a sentence opens a line."""
    return start == 0 or text[:start].rstrip(" \t").endswith("\n")


def is_subhead(text: str, sentence: Sentence) -> bool:
    """Tell whether a line between paragraphs is a headline: short, and no sentence."""
    end = text.find("\n", sentence.start)
    line = text[sentence.start : end if end >= 0 else len(text)].strip()
    between = sentence.start > 0 and end >= 0
    return between and len(line) <= MAX_SUBHEAD and not line.endswith(SENTENCE_ENDS)


def is_unrelated(names: Sequence[Name], seen: set[str]) -> bool:
    """Tell whether a paragraph opens with organisations of which none was named before."""
    organizations = [name for name in names if name.is_organization]
    return bool(organizations) and not any(name.label in seen for name in names)


def is_gathering(claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether a claim is of a type at which people meet."""
    return isinstance(claim.type, EventType) and lexicon.event_types[claim.type].has("gathering")

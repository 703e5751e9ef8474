"""Find the holder or the body of a post right before its phrase, where Kiwi has torn the name off.

서솔 서울대 교수                     서 | 솔 서울대 교수
로데르노 아몬 서울대 교수             known in the sentence: his name ends before the body
세르지오 베샤 한빛전자 사장            two common nouns for Kiwi, but 베샤 사장 follows
다산누리 김도윤 대표                  다산누 | 리 for Kiwi, but the lists know the firm
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.institutions.bodies import KNOWN_RULES
from lgai_graph.extract.names.institutions.shapes import is_transliterated, means_something
from lgai_graph.extract.names.nouns import ORGANIZATION_KINDS, FoundNames, Name, Post
from lgai_graph.extract.names.proof.known import KnownName
from lgai_graph.extract.names.proof.learning import make_known
from lgai_graph.extract.syntax.phrases import Phrase, Word
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind

LONGEST_BESIDE = 2  # characters
SHORT, FULL = 2, 3  # syllables of a Korean's name
LONGEST_FOREIGN = 3  # words
NOUNS = frozenset({"NNP", "NNG"})
BESIDE = re.compile(r"(?:의)? ")  # between a body and who is of it
OPENING = "‘“'\"(·▲△ \n"
TRADES = frozenset({"trade", "media"})  # groups of titles that a firm's name may go with: 한빛전자 모델


def restore_holders(
    found: FoundNames, phrase: Phrase, told: tuple[str, Sequence[KnownName]], lexicon: Lexicon
) -> FoundNames:
    """Return what a phrase says with the holder of its first post, who stands torn off before it.

    Args:
        found: what was read in the phrase.
        phrase: the phrase.
        told: the article, and the names known in the sentence.
        lexicon: the word lists.
    """
    found = restore_body(found, phrase, told)
    post = found.posts[0] if found.posts else None
    body = post.organization if post else None
    if post is None or body is None or post.person or body.rule == "weak" or body.start != post.start:
        return found
    entry = lexicon.title_entries.get(post.role.rpartition(" ")[2])
    if entry is None or entry.group in TRADES:
        return found
    person = find_known_before(body, told[1]) or find_torn(body, phrase, told[0], lexicon)
    person = person or find_repeated(post, body, (phrase, told[0]), lexicon)
    if person is None:
        return found
    whole = replace(post, person=person, start=person.start, rule="post.title")
    names = [name for name in found.names if not person.start <= name.start < person.end]
    return replace(found, names=[person, *names], posts=[whole, *found.posts[1:]])


def restore_body(found: FoundNames, phrase: Phrase, told: tuple[str, Sequence[KnownName]]) -> FoundNames:
    """Return what a phrase says with the known body right before it, of whom it opens with."""
    post = found.posts[0] if found.posts else None
    person = post.person if post else None
    if post is None or person is None or post.organization or person.start != phrase.start:
        return found
    text, known = told
    hit = next((hit for hit in known if hit.end < person.start <= hit.end + LONGEST_BESIDE), None)
    if hit is None or hit.kind not in ORGANIZATION_KINDS or not BESIDE.fullmatch(text, hit.end, person.start):
        return found
    body = make_known(hit)
    return replace(found, posts=[replace(post, organization=body, start=body.start), *found.posts[1:]])


def find_known_before(body: Name, known: Sequence[KnownName]) -> Name | None:
    """Return the known person whose name ends right before a body."""
    hits = (hit for hit in known if hit.kind is EntityKind.PERSON and hit.end + 1 == body.start)
    return next((make_known(hit) for hit in hits), None)


def find_torn(body: Name, phrase: Phrase, text: str, lexicon: Lexicon) -> Name | None:
    """Return the Korean whose name's first syllable Kiwi has cut off the word before a body."""
    end = body.start - 1
    rest = phrase.words[0]
    start = rest.start - 1
    if rest.end != end or start < 0 or (start and text[start - 1] not in OPENING):
        return None
    name = text[start:end]
    return Name(name, start, end, EntityKind.PERSON, "title") if is_name(name, body, lexicon) else None


def find_repeated(post: Post, body: Name, told: tuple[Phrase, str], lexicon: Lexicon) -> Name | None:
    """Return the words that open a phrase before a listed body, where the last has the title elsewhere.

    세르지오 베샤 한빛전자 사장은 …. 베샤 사장은
    """
    phrase, text = told
    words = [word for word in phrase.words if word.end < body.start]
    last = words[-1] if words else None
    if last is None or len(words) > LONGEST_FOREIGN or last.end + 1 != body.start:
        return None
    if (
        body.rule not in KNOWN_RULES
        or len(last.text) < SHORT
        or not all(is_free(one, lexicon) for one in words)
    ):
        return None
    if text.find(f" {last.text} {post.role}", body.start) < 0:
        return None
    name = " ".join(word.text for word in words)
    return Name(name, words[0].start, last.end, EntityKind.PERSON, "title")


def is_free(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word is one noun in Hangul that means nothing to the lists."""
    return (
        set(word.tags) <= NOUNS
        and not word.quoted
        and is_transliterated(word.text, lexicon)
        and not (means_something(word.text, lexicon))
    )


def is_name(name: str, body: Name, lexicon: Lexicon) -> bool:
    """Tell whether a torn word is a Korean name, of two syllables only before a body of the lists."""
    if name[0] not in lexicon.common_surnames or means_something(name, lexicon):
        return False
    if len(name) == SHORT:
        return name[1] in lexicon.given_syllables and body.rule in KNOWN_RULES
    return len(name) == FULL and lexicon.is_likely_given(name)

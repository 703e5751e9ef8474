"""Find people outside the usual patterns: anonymous, transliterated, in brackets."""

import re
from collections.abc import Iterator, Sequence

from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.korean import SURNAMES
from lgai_graph.lexicon.words import Lexicon
from lgai_graph.model import EntityKind

ANONYMOUS = re.compile(r"(?P<who>[A-Z]|[가-힣])(?P<mark>모|모씨|씨|군|양)?")


MAX_PARTS = 4  # words of a foreign name (구스타보 알베르토 바스케스)
PERSON_PARTICLES_WORDS = """
    은 는 이 가 도 의 와 과 에게 를 을 ,"""
PERSON_PARTICLES = frozenset(PERSON_PARTICLES_WORDS.split())
HEAD = re.compile(r"(?:(?<=^)|(?<=, )|(?<=,))(?P<title>[가-힣A-Z]{2,7}) (?P<who>[가-힣]{3,4})(?=$|[,·])")
SURE_MARKS = frozenset({"씨", "군", "양", "모씨"})


def find_anonymous(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Name]:
    """Return the people an article does not name (A씨, 김모 씨): they are seen, and never claimed."""
    for i, word in enumerate(words):
        match = ANONYMOUS.fullmatch(word.text)
        if not match or word.tags == ("NNG",):
            continue
        follower = words[i + 1].text if i + 1 < len(words) else ""
        follows = follower in lexicon.honorifics or follower in lexicon.titles
        is_letter = match["who"].isascii()
        if (
            (follows or match["mark"] in SURE_MARKS)
            if is_letter
            else (match["mark"] and match["who"] in SURNAMES)
        ):
            yield Name(
                match["who"], word.start, word.start + len(match["who"]), EntityKind.PERSON, "anonymous"
            )


def read_heads(note: str, start: int, lexicon: Lexicon) -> list[Post]:
    """Read 대표 박정부, 회장 이정기: in brackets a title and a surname are enough."""
    posts: list[Post] = []
    for match in HEAD.finditer(note):
        title, who = match["title"], match["who"]
        if title in lexicon.titles and lexicon.has_surname(who):
            begin, end = start + match.start("who"), start + match.end("who")
            person = Name(who, begin, end, EntityKind.PERSON, "note")
            posts.append(Post(person, title, None, False, start + match.start(), end, "post.note"))
    return posts


def find_strangers(words: Sequence[Word], particle: str, lexicon: Lexicon) -> Iterator[Name]:
    """Return transliterated names proved by shape alone (앤더슨 실바는); none is claimed."""
    run: list[Word] = []
    for word in reversed(words):
        if (
            not set(word.tags) <= {"NNP"}
            or not is_transliterated(word.text, lexicon)
            or len(run) == MAX_PARTS
        ):
            break
        run.insert(0, word)
    if particle in PERSON_PARTICLES and len(run) >= 2:
        text = " ".join(word.text for word in run)
        yield Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "shape")


def is_transliterated(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word can be part of a foreign name: Hangul that means nothing else."""
    if (
        not all("가" <= char <= "힣" for char in text)
        or text in lexicon.places
        or text in lexicon.known_names
    ):
        return False
    return (
        text not in lexicon.not_people
        and lexicon.find_head(text) is None
        and text not in lexicon.person_labels
    )


def find_aged(words: Sequence[Word], i: int, lexicon: Lexicon) -> Name | None:
    """Return the transliterated name before an age (에우제비우 다 실바 페헤이라(72))."""
    first = i + 1
    while first > 0 and i + 1 - first < 5 and all(tag == "NNP" for tag in words[first - 1].tags):
        first -= 1
    run = words[first : i + 1]
    if len(run) < 2 or any(word.text in lexicon.places or lexicon.find_head(word.text) for word in run):
        return None
    text = " ".join(word.text for word in run)
    return Name(text, run[0].start, run[-1].end, EntityKind.PERSON, "note")

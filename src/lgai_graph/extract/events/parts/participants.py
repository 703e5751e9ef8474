"""Say which name a phrase stands for: its head, or a person with a post."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from lgai_graph.extract.names.institutions.bodies import is_branch
from lgai_graph.extract.names.nouns import Name, Post
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.phrases import Phrase, Word, is_proper
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import EntityKind, EventType

GOODS = re.compile(r"\d(?:여)?(?:종|품목|권|편)$")  # 가나칩, 다라면 등 16종: no firms
SURE = frozenset({"listed", "known", "head", "learned"})  # rules of names that stand in a row
AGAINST = "대"  # 새솔 대 한빛: opponents, who do nothing together
BELONGING = ("소속", "산하")  # 새솔 소속 바람 팀
SHORTEST_TITLE, LONGEST_TITLE = 2, 5  # syllables of 총재, 사업부문장
LONGEST_TEAM = 3  # words before 팀 that name it
PROPER = frozenset({"NNP", "SL", "NF"})
REST = "등"
TEAM = "팀"  # 홍길동 박사팀은: his
SIDE = "측"  # 한빛전자 측은: the firm; 홍길동 측은: not he
ROW = 3  # names side by side; of two the first may own the second
NEW_TOWN = "신도시"
FIRM_TAIL = "회사"  # 새솔 회사: without it the words name another
COUNT = re.compile(r"\d+(?:여)?(?:개|곳|명|개사|개교|개국|사|인)?")


@dataclass(frozen=True, slots=True)
class Referents:
    """What phrases can stand for: the article's names with their posts, and the word lists.

    Args:
        names: in text order.
        post_ends: where a person's name starts → where the posts that stand with it end.
        posts_of: each person's posts, by label.
        lexicon: the word lists.
        heads: the phrases asked for so far, by their ids, each with the names it stands for.
    """

    names: Sequence[Name]
    post_ends: Mapping[int, Sequence[int]]
    posts_of: Mapping[str, Sequence[Post]]
    lexicon: Lexicon
    heads: dict[int, tuple[Phrase, list[Name]]] = field(default_factory=dict, repr=False, compare=False)


def find_heads(phrases: Sequence[Phrase], referents: Referents) -> list[Name]:
    """Return the name each coordinated phrase stands for, in text order; some have none."""
    return [name for phrase in phrases for name in find_head(phrase, referents)]


def find_head(phrase: Phrase, referents: Referents) -> Sequence[Name]:
    """Return the head of a phrase, for which many rules ask."""
    if id(phrase) not in referents.heads:
        referents.heads[id(phrase)] = phrase, read_head(phrase, referents)
    return referents.heads[id(phrase)][1]


def read_head(phrase: Phrase, referents: Referents) -> list[Name]:
    """Read the head of a phrase: the last name, if only a title or 등 follows it.

    ``포스코 관계자`` stands for nobody; ``LG CNS 등 16개 계열사`` for LG CNS; ``하나·외환은행`` for both.
    """
    lexicon = referents.lexicon
    if team := find_team(phrase, lexicon):
        return [team]
    inside = find_inside(phrase, referents.names)
    if not inside:
        return find_noted(phrase, referents.names)
    if is_row(phrase, inside, lexicon):
        return inside
    people = list_people(phrase, inside, lexicon)
    last = (people or inside)[-1]
    ends = referents.post_ends.get(last.start, ())
    named = max([last.end, *ends])
    rest = [word for word in phrase.words if word.start >= named]
    if ends and rest and rest[0].text == REST:
        return people  # 홍길동 사장 등 관계자 20여 명이: he is one of them
    if not all(is_trailing(word, lexicon) and not is_nobody(word.text, last, lexicon) for word in rest):
        return find_noted(phrase, referents.names)
    if ends:
        return people
    if is_cut_off(phrase, last, lexicon):
        return []
    titled = not people and any(is_title(word.text, lexicon) for word in rest)
    return [] if titled else list_joined(phrase, inside, people) or [last]


def is_nobody(word: str, name: Name, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a name stands for nobody in particular; 새솔 측 is the firm."""
    return word in lexicon.anonymous and not (word == SIDE and name.is_organization)


def list_people(phrase: Phrase, inside: Sequence[Name], lexicon: Lexicon) -> list[Name]:
    """Return the people of a phrase, unless it ends in a firm called theirs (김도윤 소속사 새솔은)."""
    people, firm = [name for name in inside if name.is_person], inside[-1]
    if not people or not firm.is_organization or firm.end != phrase.words[-1].end:
        return people
    between = [word.text for word in phrase.words if people[-1].end <= word.start < firm.start]
    called = bool(between) and lexicon.kind_words.get(between[-1]) is EntityKind.COMPANY
    return [] if called else people


def find_noted(phrase: Phrase, names: Sequence[Name]) -> list[Name]:
    """Return the abbreviation that stands in brackets behind a body of unknown name (새솔국가(SIS)가)."""
    behind = [note for note in phrase.notes if note[2] == len(phrase.words)]
    if not behind or phrase.speech or not is_proper(phrase):
        return []
    start, end, _ = behind[-1]
    short = (name for name in names if name.start == start and name.end == end)
    return [name for name in short if name.is_organization and name.text.isascii() and name.text.isupper()]


def is_cut_off(phrase: Phrase, name: Name, lexicon: Lexicon) -> bool:
    """Tell whether a name ends within a word that goes on with more than a title or plural."""
    word = next((word for word in phrase.words if word.start < name.end < word.end), None)
    return word is not None and not is_trailing_text(word.text[name.end - word.start :], lexicon)


def list_joined(phrase: Phrase, names: Sequence[Name], people: list[Name]) -> list[Name]:
    """Return the people, or else the organisations, that dots join at a phrase's end."""
    if people:
        return people if "·" in phrase.words[-1].text else []
    return list_dotted(phrase, names)


def list_dotted(phrase: Phrase, names: Sequence[Name]) -> list[Name]:
    """Return the organisations that dots join in the word of the last (새솔·한빛은), nothing for one."""
    word = next((word for word in phrase.words if word.start < names[-1].end <= word.end), None)
    if word is None or "·" not in word.text:
        return []
    row = [name for name in names if name.is_organization and word.start <= name.start]
    edges = {name.start - word.start - 1 for name in row} | {name.end - word.start for name in row}
    whole = all(n in edges for n, char in enumerate(word.text) if char == "·")
    return row if whole and len(row) > 1 else []


def find_team(phrase: Phrase, lexicon: Lexicon) -> Name | None:
    """Return the team that ends a phrase, with the proper nouns before it (새솔 바람 팀은)."""
    if phrase.words[-1].text not in lexicon.team_words or phrase.speech:
        return None
    *before, last = phrase.words
    parted = [n + 1 for n, word in enumerate(before) if word.text in BELONGING]
    named = before[max(parted, default=0) :][-LONGEST_TEAM:]
    while named and not PROPER.intersection(named[0].tags):
        del named[0]
    plain = all(word.text in lexicon.places for word in named)
    if plain or any(word.quoted or word.text in lexicon.titles for word in named):
        return None
    text = " ".join(word.text for word in (*named, last))
    return Name(text, named[0].start, last.end, EntityKind.ORGANIZATION, "head")


def is_row(phrase: Phrase, names: Sequence[Name], lexicon: Lexicon) -> bool:
    """Tell whether a phrase is a row of organisations without commas (새솔 한빛 누리와).

    Before 등 one of them may be unknown, and a number of those meant may stand behind it (등 8개 은행이).
    """
    if len(names) < ROW:
        return False
    at = next((n for n, word in enumerate(phrase.words) if n and word.text == REST), len(phrase.words))
    listed, behind = phrase.words[:at], phrase.words[at + 1 :]
    unknown = [word for word in listed if not any(name.start <= word.start < name.end for name in names)]
    sure = all(name.is_organization and name.rule in SURE for name in names)
    if not sure or names[-1].end > listed[-1].end:
        return False
    heads = bool(behind) and behind[-1].text.endswith(tuple(lexicon.title_endings))  # 등 11개 기관장이
    counted = not behind or (any(COUNT.fullmatch(word.text) for word in behind) and not heads)
    proper = len(unknown) < 2 and all(set(word.tags) == {"NNP"} for word in unknown)
    return not unknown if at == len(phrase.words) else counted and proper


def find_inside(phrase: Phrase, names: Sequence[Name]) -> list[Name]:
    """Return the names of a phrase outside its brackets, but no opponents, and nobody in particular."""
    inside = list_between(names, phrase.start, phrase.end)
    if not inside or any(word.text == AGAINST for word in phrase.words[1:-1]):
        return []
    return [
        name
        for name in inside
        if name.end <= phrase.end and name.rule != "anonymous"
        if not any(start <= name.start < end for start, end, _ in phrase.notes)
    ]


def is_trailing(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word behind a name leaves it the head of its phrase."""
    return (
        word.text in lexicon.trailing_words
        or word.text in lexicon.titles
        or word.text in lexicon.title_modifiers
        or COUNT.fullmatch(word.text) is not None
        or word.tags == ("MM",)  # 새솔 등 두 곳
        or (word.text.endswith(tuple(lexicon.title_endings)) and word.text not in lexicon.not_titles)
        or lexicon.find_title_ending(word.text) is not None
        or (word.text.endswith(TEAM) and word.text.removesuffix(TEAM) in lexicon.titles)
    )


def is_title(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word says what somebody is, alone or at its end (총재, 대전공장장)."""
    ends = (text[-size:] for size in range(SHORTEST_TITLE, LONGEST_TITLE + 1))
    return any(end in lexicon.titles for end in ends) or lexicon.find_title_ending(text) is not None


def is_trailing_text(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the end of a name's own word is a title or plural (연구원장의 장)."""
    return not text or text in lexicon.trailing_endings or text in lexicon.titles


def make_weak_head(phrase: Phrase, lexicon: Lexicon, doubted: Collection[str] = ()) -> Name | None:
    """Take an unknown proper noun as a company, where a frame has a place for one (엘레먼트AI와).

    ``doubted`` holds the proper nouns that name no organisation in this article.
    """
    words = list_naming(phrase, lexicon)
    if not words or phrase.speech or is_common(words[-1].text, lexicon, doubted):
        return None
    last = words[-1]
    if not all(tag in ("NNP", "SL", "NF") for tag in last.tags) or "NNP" not in last.tags:
        return None
    first = len(words) - 1
    while (
        first > 0
        and words[first - 1].tags == ("NNP",)
        and words[first - 1].text not in lexicon.places
        and last.quoted
    ):
        first -= 1
    tail = [word for word in phrase.words if word.start == last.end + 1 and word.text == FIRM_TAIL]
    parts = [*words[first:], *tail]
    text = " ".join(word.text for word in parts)
    return Name(text, words[first].start, parts[-1].end, EntityKind.COMPANY, "weak")


def make_hall(phrase: Phrase, lexicon: Lexicon) -> Name | None:
    """Take an unknown proper noun behind its town as the place of a gathering (서울 삼성동 새솔홀에서)."""
    words = [word for word in phrase.words if word.text not in lexicon.rooms]
    town = any(word.text in lexicon.places for word in words[:-1])
    last = words[-1] if words else None
    if last is None or not town or phrase.speech or "NNP" not in last.tags or last.text in lexicon.places:
        return None
    head = lexicon.find_head(last.text)
    kind = head[1] if head else EntityKind.PLACE
    return Name(last.text, last.start, last.end, kind, "weak") if len(last.text) > 1 else None


def list_naming(phrase: Phrase, lexicon: Lexicon) -> list[Word]:
    """Return the words of a phrase that may name a body: of 새솔 등 5개 사업자 the first."""
    whole = [word.text for word in phrase.words]
    at = whole.index("등") if "등" in whole[1:] else len(whole)
    behind = whole[-1] if at < len(whole) - 1 else ""
    if lexicon.kind_words.get(behind) is EntityKind.PRODUCT:
        return []  # 나프타 등 주요 원재료
    sold = GOODS.search(behind) or lexicon.deeds.find_object_type(behind) is EventType.LAUNCH
    listed = phrase.words if sold else phrase.words[:at]
    return [
        word for word in listed if word.text not in lexicon.trailing_words and not COUNT.fullmatch(word.text)
    ]


def is_common(text: str, lexicon: Lexicon, doubted: Collection[str]) -> bool:
    """Tell whether a word names no firm: a place, a title, a common noun, or a name ruled out here."""
    lists = (lexicon.places, lexicon.not_organizations, lexicon.not_people, lexicon.passing_bodies, doubted)
    common = text in lexicon.generic_heads or text in lexicon.titles or text.endswith(NEW_TOWN)
    common = common or is_office(text, lexicon) or is_branch(text, lexicon)
    return common or len(text) < 2 or text[0].isdigit() or any(text in known for known in lists)


def is_office(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is somebody's office with its body (한빛지청장)."""
    return bool(lexicon.find_title_ending(text) or lexicon.find_unit_title(text))


def quote_name(phrases: Sequence[Phrase], text: str) -> str | None:
    """Return the quoted name in an object (‘AI 토크콘서트’), where one ends the phrase or names it."""
    for phrase in reversed(phrases):
        quoted = [word for word in phrase.words if word.quoted]
        if quoted:
            return text[quoted[0].start : quoted[-1].end]
    return None


def describe_phrase(phrases: Sequence[Phrase]) -> str:
    """Return the words of a run of phrases, without the last particle, brackets left out."""
    return "·".join(describe_words(phrase.words) for phrase in phrases)


def describe_words(words: Sequence[Word]) -> str:
    """Join words; 등, 가운데 in front belong to what stood before."""
    first = 1 if len(words) > 1 and words[0].text in ("등", "가운데", "및", "중", "후", "대비") else 0
    return " ".join(word.text for word in words[first:])

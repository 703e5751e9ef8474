"""Make the pieces of a sentence that the parser puts together: words of nouns, marks of items."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Word
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.korean.cases import OBJECTS
from lgai_graph.lexicon import SyntaxWords

NOUN_TAGS = frozenset(
    ["NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XPN", "XSN", "XR", "NF", "UN", "W_SERIAL", "SW"]
)
STATE_TAGS = frozenset({"VA", "VA-R", "VA-I", "VCN", "XSA", "XSA-R", "XSA-I"})
VERB_TAGS = frozenset({"VV", "VA", "VX", "VV-R", "VV-I", "VA-R", "VA-I", "VCN"})
SEPARATOR_TAGS = frozenset({"SP", "SC", "SO", "SE"})
OPENERS = frozenset("([{（〔")
CLOSERS = frozenset(")]}）〕")
SYLLABLES = frozenset(
    {"한", "양", "세", "새", "여"}
)  # a determiner that touches the next word is a syllable of a name (한빛, 새솔, 여황제)
# 지난해보다, 전년 대비, 작년 7월(1만대)에 이어
JOINING = re.compile("[과와] ")  # 2016년|과 2017년
COMPARISON = re.compile(
    r"(?:[(（][^()（）\n]{1,20}[)）])?"
    r"(?:\s?(?:보다|대비|에 비해|에 비하면|[과와] (?:같은|똑같|비슷|동일|마찬가지|비교)|에 이어|의 )"
    r"|[은는]? ?(?:물론|뿐(?:만)? 아니라)[ ,]"  # 지난해는 물론 올해도
    r"|\s(?:같은 ?(?:기간|달)|동기|동월)(?:\s?(?:보다|대비)|에 비해|[과와] )"  # 지난해 동기 대비
    r"|\s\d[\d,.]*[가-힣%]{0,6}?(?:보다|\s?대비)(?![가-힣])"  # 전년 3조원보다, 전년 3조원 대비
    r"|(?<=[월기년도])(?:분|치|형|산|호|물)(?![가-힣])"  # 3월분 급식비, 2014년형 세단
    # 16일을 ‘나눔의 날’로 정했다; not 16일을 기해
    r"|[을를] (?!기해|기점|시작|마지막|끝|전후|앞두|앞둔|맞|넘|목표|기준|계기|포함|비롯|보내|시한))"
)
OPENING_MARKS = "‘“「『《〈<"
QUOTE_MARKS = frozenset("‘’“”\"'「」『』《》〈〉<>`´")
CASE_PARTICLES = frozenset({"", ",", "는", "은", "에", "에는", "엔", "에도"})
SETTINGS = frozenset({"가운데", "뒤", "후", "직후", "이후", "반면"})
JOINERS = frozenset("·&-/・ㆍ:.")
LEADING = "비롯"  # A를 비롯, B 등이
SAYING = "말"  # what 했다 stands for behind a quotation


def mark_item(item: Item, known: SyntaxWords) -> None:
    """Mark what a word of the lexicon makes of an item."""
    if isinstance(item, Phrase):
        texts = [word.text for word in item.words]
        first, last = texts[0], texts[-1]
        item.is_empty = first in known.empty_heads
        item.is_cleft = last in known.cleft_heads
        item.is_content = last in known.content_heads
        item.is_deal = last in known.deal_heads
        item.is_plan = last in known.plan_nouns
        item.is_due = last in known.coming_nouns
        item.is_part = last in known.part_heads
        item.is_joint = not known.sharing_verbs.isdisjoint(texts)
        item.is_mutual = last in known.mutual_nouns
        item.is_manner = item.particle in ("로", "으로") and last in known.manner_nouns
    elif isinstance(item, Predicate):
        item.has_one_place = item.lemma in known.one_place_verbs
        item.is_sharing = item.lemma in known.sharing_verbs
        item.is_leaning = item.lemma in known.leaning_adjectives
        item.is_decision = item.lemma in known.deciding_verbs
        item.is_reporting = item.lemma in known.press_verbs
        item.is_about = item.ending == "EC" and item.lemma in known.matter_verbs
        item.is_atoning = item.lemma in known.atoning_verbs
        item.is_objectless = item.lemma in known.objectless_verbs or item.lemma.endswith(("아지", "어지"))


def is_adverb(item: Item, known: SyntaxWords) -> bool:
    """Tell whether a verb only says how the next one is done (신제품을 잇따라 내놨다)."""
    return isinstance(item, Predicate) and item.ending == "EC" and item.tail in known.adverb_verbs


def has_past(form: str) -> bool:
    """Tell whether a surface carries the past 었 (contracted or not)."""
    return any(
        (ord(char) - 0xAC00) % 28 == 20 for char in form if "가" <= char <= "힣" and char not in "겠있"
    )


def make_words(text: str, nouns: Sequence[Morph], quoted: Sequence[bool]) -> list[Word]:
    """Join nouns that touch into words."""
    words: list[Word] = []
    tags: list[str] = []
    begin = behind = 0
    marked = False
    for (_, tag, start, end, _), mark in zip(nouns, quoted, strict=True):
        if tags and (start != behind or mark != marked):
            words.append(Word(text[begin:behind], begin, behind, tuple(tags), marked))
            tags = []
        if not tags:
            begin, marked = start, mark
        tags.append(tag.partition("+")[0])
        behind = end
    words.append(Word(text[begin:behind], begin, behind, tuple(tags), marked))
    return words


def place_notes(
    notes: Sequence[tuple[int, int, int]], nouns: Sequence[Morph], words: Sequence[Word]
) -> list[tuple[int, int, int]]:
    """Return the brackets behind so many nouns each with the number of words before it."""
    ends = [0, *(noun.end for noun in nouns)]
    return [(start, end, sum(word.start < ends[count] for word in words)) for start, end, count in notes]


def finish_items(items: Sequence[Item]) -> list[Item]:
    """Return the items of a sentence with three of its joints set right.

    The noun that makes a clause a setting is parted from what follows (내놓은 가운데 | 항공사들도), X의
    경우 is X as the topic, and 비롯 behind an object is the verb of a list (대표를 비롯 | 이사가).
    """
    finished: list[Item] = []
    for item in items:
        before = finished[-1] if finished and isinstance(item, Phrase) else None
        if isinstance(item, Phrase) and isinstance(before, Phrase) and is_case(before, item):
            finished[-1] = replace(before, particle="는")
        elif isinstance(item, Phrase) and isinstance(before, Phrase) and leads_list(before, item):
            first, *rest = item.words
            finished.append(Predicate(LEADING, "active", "EC", LEADING, first.start, first.end))
            notes = [(start, end, count - 1) for start, end, count in item.notes]
            finished.append(replace(item, words=rest, notes=notes, start=rest[0].start))
        elif isinstance(item, Phrase) and isinstance(before, Predicate) and sets(before, item):
            first, *rest = item.words
            notes = [(start, end, count - 1) for start, end, count in item.notes]
            finished.append(replace(item, words=[first], notes=[], particle="", end=first.end))
            finished.append(replace(item, words=rest, notes=notes, start=rest[0].start))
        else:
            finished.append(item)
    return finished


def is_case(before: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase only says whose case is told of (한빛전자의 | 경우, 경우에는)."""
    if before.particle != "의" or phrase.particle not in CASE_PARTICLES:
        return False
    return len(phrase.words) == 1 and phrase.words[0].text == "경우"


def sets(verb: Predicate, phrase: Phrase) -> bool:
    """Tell whether a phrase behind a verb begins with a noun that makes the clause a setting."""
    if verb.ending != "ETM" or len(phrase.words) < 2:
        return False
    return phrase.words[0].text in SETTINGS and phrase.words[1].text not in ("중", "등")


def leads_list(before: Phrase, phrase: Phrase) -> bool:
    """Tell whether a phrase behind an object begins with the bare verb of a list (대표를 | 비롯 이사가)."""
    return before.particle in OBJECTS and len(phrase.words) > 1 and phrase.words[0].text == LEADING


def ends_clause(items: Sequence[Item], words: Sequence[Word]) -> bool:
    """Tell whether a noun before a comma stands for its verb, as in headlines (항소장을 제출, …)."""
    before = items[-1] if items else None
    deed = set(words[0].tags) == {"NNG"} or words[0].text == LEADING
    bare = len(words) == 1 and not words[0].quoted and deed
    if not bare or not isinstance(before, Phrase):
        return False
    first = items[-2] if len(items) > 1 else None
    placed = before.particle in ("로", "으로") and isinstance(first, Phrase)  # 직급을 5단계로 분류, …
    return before.particle in OBJECTS or (placed and isinstance(first, Phrase) and first.particle in OBJECTS)


def join_decision(nouns: Sequence[Morph]) -> Morph | None:
    """Return the noun that ends in 키 as 하기 does, of one or two pieces (개최키, 지원 + 키)."""
    last, before = nouns[-1:], nouns[-2:-1]
    if last and before and last[0].form == "키" and before[0].end == last[0].start:
        form = before[0].form + last[0].form
        return Morph(form, before[0].tag, before[0].start, last[0].end, form)
    return last[0] if last and len(last[0].form) > 2 and last[0].form.endswith("키") else None


def name_verb(morphs: Sequence[Morph], i: int) -> tuple[str, str]:
    """Return the lemma and voice of a plain verb: behind a quotation 했다 is 말했다 (“늘리겠다”고 했다)."""
    quotes = i > 0 and morphs[i - 1].tag == "JKQ" and morphs[i].lemma == "하"
    return (SAYING, "active") if quotes else (morphs[i].lemma, "verb")


def has_complement(nouns: Sequence[Morph], text: str, copula: Morph) -> bool:
    """Tell whether a copula has a noun, or the bounds of one, before it (임기가 12월까지|인 이사장)."""
    limits = copula.tag.endswith("ETM") and text[: copula.start].endswith(("까지", "부터"))
    return bool(nouns) or limits

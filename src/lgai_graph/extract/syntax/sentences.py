"""Cut a text into sentences, and parse each."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from lgai_graph.dates import is_day, may_lie_ahead
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.parser import SentenceParser
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.pieces import finish_items, is_adverb, mark_item
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.lexicon import SyntaxWords
from lgai_graph.model import Period

REASON = "때문"
TO, FOLLOWING, CITED = "에", "따르", "따르면"
STRETCH = "span-behind"  # 최근 4년 동안: no stretch up to today, where 2013~2016년 is compared with it
YEARS = re.compile(r"\d{4}/\d{4}")
NAME_MARKS = frozenset("‘「『《〈<")
PORTION = re.compile(r" (?:[가-힣]{2}(?<!대부)분|만기)(?![가-힣])")  # 4월 | 인도분 금, 12월 | 만기 채권
MONTH, SCHOOL_YEAR = "월", "학년도"
YEAR, CLASS = (
    re.compile(r"\d{2,4}(?:년|년도)"),
    re.compile(r" ([가-힣]+)[을를](?![가-힣])"),
)  # 2021년 | 졸업자를


def parse_sentences(
    text: str, morphs: Sequence[Morph], known: SyntaxWords, periods: Sequence[Period] = ()
) -> list[Sentence]:
    """Parse every sentence of a text; time expressions become moments of their own."""
    sentences: list[Sentence] = []
    when = {one.start: one for one in periods if not (opens_name(text, one) or tells_which(text, one, known))}
    for start, end in split_sentences(text):
        sentence = Sentence(start, end)
        SentenceParser(text, list_between(morphs, start, end), sentence, (known, when)).parse()
        whole = close_reasons(finish_items(sentence.items))
        sentence.items = [item for item in whole if not is_adverb(item, known)]
        for index, item in enumerate(sentence.items):
            item.index = index
            mark_item(item, known)
        mark_grounds(sentence, known)
        sentences.append(sentence)
    return sentences


def mark_times(sentences: Sequence[Sentence], published: date | None) -> None:
    """Mark the days that come after that of the article, or may, and what is compared with years gone by."""
    for sentence in sentences:
        times = sentence.moments
        years = [item for item in times if YEARS.fullmatch(item.period.when)]
        stretches = [item for item in times if item.period.rule == STRETCH]
        if years and stretches:
            for item in (*years, *stretches):
                item.compared = True
        for item in times:
            if published and is_day(item.period):
                item.ahead = may_lie_ahead(item.period, published)


def mark_grounds(sentence: Sentence, known: SyntaxWords) -> None:
    """Mark the time of what a deed follows from: 지난 4월 가람역 화재에 따라 | 정부는 점검을 시작했다."""
    for moment in sentence.moments:
        behind = sentence.items[moment.index + 1 :]
        leading = sum(1 for _ in takewhile(leads_up, behind))
        ground, verb = (*behind[leading : leading + 2], None, None)[:2]
        if not isinstance(ground, Phrase) or not isinstance(verb, Predicate):
            continue
        follows = ground.particle == TO and verb.lemma == FOLLOWING and verb.tail != CITED
        if follows and ground.words[-1].text.endswith(tuple(known.occurrences)):
            moment.compared = True


def leads_up(item: Item) -> bool:
    """Tell whether an item may stand in a noun phrase before its last noun (카카오의, 아파트)."""
    return isinstance(item, Phrase) and item.particle in ("", "의")


def opens_name(text: str, period: Period) -> bool:
    """Tell whether a time is how a quoted name begins (‘2014년 좋은 회사’), also inside somebody's words."""
    return text[max(0, period.start - 1) : period.start] in NAME_MARKS and period.start > 0


def tells_which(text: str, period: Period, known: SyntaxWords) -> bool:
    """Tell whether a time only says which thing or people the words behind it mean, and dates no deed.

    ``4월 인도분 금값``, ``2021년 졸업자를 뽑는다``, ``2021학년도 입시``; not ``올해 졸업자를``.
    """
    if period.words.endswith(MONTH):
        return PORTION.match(text, period.end) is not None
    if period.words.endswith(SCHOOL_YEAR):
        return text.startswith(" ", period.end)
    behind = CLASS.match(text, period.end)
    return YEAR.fullmatch(period.words) is not None and behind is not None and behind[1] in known.classes


def close_reasons(items: list[Item]) -> list[Item]:
    """Let a past deed that a sentence gives as a reason end it: 떠났기 때문이다 as 떠났다."""
    if len(items) < 3 or not is_reason(items[-2]):
        return items
    deed = items[-3]
    if isinstance(deed, Predicate) and deed.ending == "ETN" and deed.past and not deed.quoted:
        deed.ending, deed.tail = "EF", f"{deed.tail[:-1]}다"
        return items[:-2]
    return items


def is_reason(item: Item) -> bool:
    """Tell whether an item is the noun that makes a reason of what stands before it (때문이다)."""
    return isinstance(item, Phrase) and item.particle == "이다" and item.words[-1].text == REASON

"""Tell which verbs of a sentence are told as its news, and whether the sentence leads its article."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.deeds.fate import is_conceded, is_given_up
from lgai_graph.extract.events.modality.status import is_asked_for, is_future
from lgai_graph.extract.syntax.clauses.relative import modifies_noun
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.deeds import Deeds
from lgai_graph.model import EventStatus, EventType

DONE = ("한", "된", "던")  # 2005년 창립한 …: told by the way
COMING, CLOSE = "는", 3  # items between a time and such a verb
SERIAL = ("고", "며", "면서", "어", "아", "해", "여", "자", "지만", "는데")  # 협약을 맺고 … 출시한다
REPORTED = ("다고", "라고", "다며", "다면서", "다는")  # … 출시한다고, … 출시했다며
TOLD = ("다고", "라고")
QUOTED_BY = re.compile(r"[”\"’']고 ")  # “인수했다”고 보도했다
UNDER_WAY = ("고 있는", "고있는")  # 조사를 벌이고 있는 것으로 확인됐다
MADE_TO = "도록 "  # 적게 받도록 했다: others do it
REASON, RESULT = "때문", "결과"
WILLED = "겠다는"  # 팔겠다는 (뜻을 밝혔다)
TOP = 600  # characters within which a sentence may go on with the headline
LOOSE = (  # but 요구해, 만들어
    *("고", "며", "면서", "지만", "는데", "자", "다가", "니", "려고", "도록", "게", "면", "서"),
)
GOING_ON = ("고 있어", "고있어")  # 추진하고 있어 | 논란이 일고 있다
MAX_STIRRED = 2  # phrases of what a deed calls forth (팬들의 눈길을)
MAX_BEFORE = 2  # sentences that may stand before it
LEAST_SHARED = 2  # words that tie a sentence to the headline
SENTENCE_END = re.compile(r"[.!?][”\"]?(?:\s|$)")
QUOTES = {"‘": "’", "“": "”", "'": "'", '"': '"'}
SHORTEST = 2  # characters of a word that counts
PASSIVE = 2  # characters before 지 in 알려지, 전해지
DIGIT = re.compile(r"\d")
TITLE_WORD = re.compile(r"[가-힣A-Za-z0-9]{2,}")


def is_told(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb is told as news: it ends the sentence, a report, or leads on to such a verb."""
    if predicate.quoted or predicate.voice in ("copula", "adjective") or MADE_TO in predicate.tail:
        return False
    if is_told_behind(context, sentence, predicate):
        return False
    if predicate.ending == "EF":
        return True
    if predicate.ending == "ETM":
        held = predicate.lemma in context.lexicon.deeds.held and is_done(predicate)
        coming = comes_aside(sentence, predicate)
        aside = modifies_noun(sentence.items, predicate) and not predicate.tail.endswith(DONE)
        aside = aside and not (held or coming)
        return not aside or is_learnt(context, sentence, predicate)
    if predicate.ending == "ETN":
        return is_decided(context, sentence, predicate)
    return predicate.ending == "EC" and (
        is_reported(predicate) or predicate.tail.endswith(SERIAL) or predicate.tail == predicate.lemma
    )


def is_told_behind(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb only leads to what a later one tells: a finding, a plan called off, a contrast."""
    found = finds_result(sentence, predicate, context.lexicon.deeds)
    given_up = found or is_given_up(context, sentence, predicate)
    return given_up or is_conceded(context, sentence, predicate)


def finds_result(sentence: Sentence, predicate: Predicate, deeds: Deeds) -> bool:
    """Tell whether a verb only says how what follows was found: 실적을 집계한 결과 | 매출이 늘었다."""
    if predicate.ending != "ETM" or predicate.lemma not in deeds.surveyed:
        return False
    behind = find_behind(sentence, predicate)
    return isinstance(behind, Phrase) and behind.words[0].text == RESULT


def comes_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a verb in the present describes a noun close behind a time (이달 말 분양하는 아파트는)."""
    present = predicate.tail.endswith(COMING) and modifies_noun(sentence.items, predicate)
    near = sentence.items[max(0, predicate.index - CLOSE) : predicate.index]
    return present and any(isinstance(item, Moment) and not item.speech for item in near)


def is_decided(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether the next verb says that a deed was decided on (제작하기로 했다)."""
    behind = find_behind(sentence, predicate)
    joined = isinstance(behind, Predicate) and context.text[predicate.end : behind.start].strip() == "로"
    return joined and isinstance(behind, Predicate) and behind.lemma in context.lexicon.syntax.deciding_verbs


def as_willed(sentence: Sentence, predicate: Predicate, deeds: Deeds) -> Predicate:
    """Return a verb that somebody makes known to want as one that is reported: 팔겠다는 뜻을 밝혔다."""
    if predicate.quoted or not predicate.tail.endswith(WILLED):
        return predicate
    will = find_behind(sentence, predicate)
    verb = find_behind(sentence, will) if isinstance(will, Phrase) else None
    if not isinstance(verb, Predicate) or not isinstance(will, Phrase):
        return predicate
    tells = verb.lemma in deeds.saying or deeds.verbs.get(verb.lemma) is EventType.STATEMENT
    if not tells or len(will.words) > 1 or will.words[0].text not in deeds.wills:
        return predicate
    return replace(predicate, ending="EC", tail=f"{predicate.tail[:-1]}고")


def as_main(context: ArticleContext, sentence: Sentence, predicate: Predicate, deeds: Deeds) -> Predicate:
    """Return a verb as its sentence's main one, where what follows adds nothing that happened.

    ``사퇴를 요구해 | 논란이 일고 있다`` tells what it called forth, ``소개하기|도 했다`` that it is one of
    several.
    """
    if predicate.quoted:
        return predicate
    if predicate.ending == "EC" and stirs_up(sentence.items[predicate.index + 1 :], deeds):
        whole = not predicate.tail.endswith((*LOOSE, *GOING_ON)) and not is_reported(predicate)
        return replace(predicate, ending="EF", past=True) if whole else predicate
    behind = find_behind(sentence, predicate)
    came = find_coming(predicate, behind)
    if came and is_told_exactly(context, sentence, predicate):
        return replace(predicate, ending=came.ending, past=came.past, tail=came.tail, end=came.end)
    if is_reason(sentence, predicate):
        return replace(predicate, ending="EF")
    if predicate.ending != "ETN" or not isinstance(behind, Predicate) or behind.lemma != "하":
        return predicate
    also = predicate.tail.endswith("기") and context.text[predicate.end : behind.start].strip() == "도"
    ends = also and behind.past and behind.ending == "EF"
    return replace(predicate, ending="EF", past=True) if ends else predicate


def find_coming(predicate: Predicate, behind: Item | None) -> Predicate | None:
    """Return the verb behind that says that a deed came about: 과징금을 물게 | 됐다."""
    if not isinstance(behind, Predicate) or behind.lemma != "되":
        return None
    return behind if predicate.tail.endswith("게") else None


def is_told_exactly(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a time or a number stands before a verb: what merely came about tells little."""
    before = sentence.items[: predicate.index]
    counted = DIGIT.search(context.text, sentence.start, predicate.start)
    return counted is not None or any(isinstance(item, Moment) for item in before)


def is_reason(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a sentence gives as its reason what was done on a day (30일 공포됐기 때문이다)."""
    if predicate.ending != "ETN" or not predicate.past:
        return False
    behind = find_behind(sentence, predicate)
    reason = isinstance(behind, Phrase) and behind.words[0].text == REASON and behind.particle == "이다"
    return reason and any(isinstance(item, Moment) for item in sentence.items[: predicate.index])


def stirs_up(behind: Sequence[Item], deeds: Deeds) -> bool:
    """Tell whether a sentence ends in what a deed called forth (논란이 일었다, 팬들의 눈길을 끌었다)."""
    phrases = [item for item in behind if isinstance(item, Phrase)]
    verbs = [item for item in behind if isinstance(item, Predicate)]
    if not phrases or len(phrases) > MAX_STIRRED or len(verbs) != 1 or behind[-1] is not verbs[0]:
        return False
    stirred = phrases[-1].words[-1].text in deeds.stirs and verbs[0].ending == "EF"
    return stirred and not any(item.particle in SUBJECT_PARTICLES for item in phrases[:-1])


def is_found_out(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a deed turned out to be true: 소송을 낸 것으로 확인됐다, 벌이고 있는 것으로 드러났다."""
    verb = find_finding(sentence, predicate)
    return verb is not None and verb.lemma in context.lexicon.deeds.found


def is_heard(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a deed is but heard of: 소송을 낸 것으로 알려졌다, 전해졌다."""
    verb = find_finding(sentence, predicate)
    if verb is None or verb.ending not in ("EF", "EC"):  # 즐긴 것으로 알려진 놀이
        return False
    deeds = context.lexicon.deeds
    if predicate.tail.endswith(UNDER_WAY) and predicate.lemma in deeds.light:  # 신임을 받고 있는 것으로
        return False
    heard = deeds.heard
    return verb.lemma in heard or f"{verb.tail[:PASSIVE]}지" in heard  # 알려졌습니다


def is_hearsay(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether an article has a deed from others: 인수하기로 한 것으로 알려졌다, 인수했다고 보도했다."""
    behind = find_behind(sentence, predicate)
    if predicate.ending == "ETN" and isinstance(behind, Predicate):
        return is_heard(context, sentence, behind)
    return is_heard(context, sentence, predicate) or is_reported_by_press(context, sentence, predicate)


def is_reported_by_press(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether the press says what a verb tells: 인수했다고, “인수했다”고, 인수할 것이라고 보도했다."""
    behind = [one for one in sentence.predicates if one.index > predicate.index]
    if not behind:
        return False
    told = predicate.tail.endswith(TOLD) or QUOTED_BY.match(context.text, predicate.end) is not None
    if told:
        return behind[0].lemma in context.lexicon.deeds.reporting
    expected = predicate.ending == "ETM" and is_future(predicate.tail)
    copula = behind[0].voice == "copula" and behind[0].tail.endswith((*TOLD, "라며", "라면서"))
    return expected and copula and behind[-1].lemma in context.lexicon.deeds.reporting


def is_learnt(context: ArticleContext, sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether a deed turned out to be true, or is heard of."""
    return is_found_out(context, sentence, predicate) or is_heard(context, sentence, predicate)


def find_finding(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """Return the verb that says behind 것으로 how a deed that is done came to be known."""
    if predicate.ending != "ETM" or not (predicate.tail.endswith((*DONE, *UNDER_WAY)) or is_done(predicate)):
        return None
    thing = find_behind(sentence, predicate)
    if not isinstance(thing, Phrase) or thing.words[-1].text != "것" or not thing.particle.endswith("로"):
        return None
    verb = find_behind(sentence, thing)
    return verb if isinstance(verb, Predicate) else None


def is_done(predicate: Predicate) -> bool:
    """Tell whether a describing verb ends in ㄴ, as 낸 and 세운 do."""
    last = predicate.tail[-1:]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == 4 and not predicate.tail.endswith("는")


def stands_out(sentence: Sentence, predicate: Predicate) -> bool:
    """Tell whether 나서다 behind it puts a verb forward: 경계하고 나섰다."""
    behind = find_behind(sentence, predicate)
    return predicate.tail.endswith("고") and isinstance(behind, Predicate) and behind.lemma == "나서"


def is_reported(predicate: Predicate) -> bool:
    """Tell whether a verb ends what somebody says (… 출시한다고)."""
    return predicate.tail.endswith(REPORTED) or "다고" in predicate.tail or "키로" in predicate.tail


def says_what(sentence: Sentence, index: int) -> bool:
    """Tell whether the words said stand right before a verb of saying: … 다르다고 | 반박했다.

    Args:
        sentence: what tells of it.
        index: of the verb, or of the noun that is one idiom with it (… 없다고 | 선을 그었다).
    """
    before = sentence.items[index - 1] if index > 0 else None
    return isinstance(before, Predicate) and (before.quoted or before.tail.endswith(REPORTED))


def find_behind(sentence: Sentence, item: Item) -> Item | None:
    """Return the item behind another, None at the sentence's end."""
    return sentence.items[item.index + 1] if item.index + 1 < len(sentence.items) else None


def opens_article(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence is the article's first, or goes on with its headline soon after."""
    return is_first(context, sentence) or (is_near_top(context, sentence) and shares_title(context, sentence))


def is_first(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether nothing stands before a sentence, or nothing but a quotation (‘이제는 문화다.’)."""
    if sentence.start > TOP:
        return False
    before = context.text[: sentence.start].strip()
    closer = QUOTES.get(before[:1], "")
    return not before or (bool(closer) and before.find(closer, 1) == len(before) - 1)


def is_near_top(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether at most two short sentences stand before a sentence."""
    if sentence.start > TOP:
        return False
    return len(SENTENCE_END.findall(context.text[: sentence.start].strip())) <= MAX_BEFORE


def shares_title(context: ArticleContext, sentence: Sentence, *, least: int = LEAST_SHARED) -> bool:
    """Tell whether a sentence repeats so many words of the headline."""
    text = context.text[sentence.start : sentence.end]
    return sum(word in text for word in list_stems(context.article.title)) >= least


@lru_cache(maxsize=1)  # every sentence of an article asks for its headline's
def list_stems(title: str) -> frozenset[str]:
    """Return the words of a headline, without what may be a particle (음악과 → 음악)."""
    return frozenset(word[: max(SHORTEST, len(word) - 1)] for word in TITLE_WORD.findall(title))


def is_proposed(sentence: Sentence) -> bool:
    """Tell whether a sentence only proposes what its verbs say (설립하고 개발하자고 제안했다)."""
    return any(is_asked_for(item) for item in sentence.predicates)


def brings_about(predicate: Predicate, status: EventStatus) -> bool:
    """Tell whether a verb that leads on tells the news: a plan, or what the rest is about (공개하면서)."""
    return status is EventStatus.PLANNED or predicate.tail.endswith("면서")

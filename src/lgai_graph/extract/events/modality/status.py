"""Read off a verb's ending whether something happened, is planned, or is not said to happen."""

import re
from collections.abc import Iterable
from functools import cache

from lgai_graph.extract.syntax.phrases import Moment, Predicate, Sentence
from lgai_graph.extract.syntax.pieces import has_past
from lgai_graph.lexicon import Statuses
from lgai_graph.model import EventStatus

FUTURE_FINAL = 8  # index of the final consonant ㄹ (할, 될)
WISHES = re.compile(r"야 (?:하|한|할|했|합)|고 싶|려고? (?:하|한|했|할)")  # 해야 한다, 하고 싶다, 하려 했다
GIST = re.compile(r"(?:게|것이) ")  # 공장을 짓는다는 | 게 골자다, 게 골자였다
SUPPOSED = re.compile(r" 것[”\"’]?(?:으로(?:도|만)?|이라는|이란|이라고|을|까) ")
BY_DAY = ("로 ", "으로 ")
STATE = re.compile(r"(?:되어|돼) ?있")
# 거둘 것으로 | 증권업계는 보고 있다, 이라는 게 | 업계의 분석이다
VIEWER = re.compile(
    r"(?:(?:게|것이|것은) )?(?:[가-힣A-Za-z·]+ ){0,3}?[가-힣A-Za-z]+(?:에서는|에선|[은는이가의]) "
)
CONTENT = re.compile(r" (?:내용|조항|문구)[도이은을] (?:있|포함|담|들어)")  # 임명한다는 | 내용도 있었다
DAY_TOLD = re.compile(r"(?:이날|전날|(?:지난 )?\d{1,2}일) ")  # 나설 것으로 | 25일 알려졌다
ASKED_OF = re.compile(r" 것(?:을|도) (?:[가-힣]{1,5}[에게히로] )?")
CITED = re.compile(
    r"[’'”\"](?:라?는|이?란|이?라는|[이가은을를의]|으?로) ?"
)  # ‘논의하겠다’는; not ‘논의하겠다’고
ASKED_FOR = re.compile(r"(?:(?<!이)라|자)(?:고|며|는)(?:$|[ ]?[하했한])")  # but not 개발 중이라고
TOLD_ON = re.compile(r"[’'”\"] ?(?:고|며|면서|는)(?![가-힣])")  # ‘처벌해 달라’며
SEEMING = re.compile(r" 것으로 보[이인였입여]")  # 인수한, 인수할 | 것으로 보인다: only thought
PASSED_ON = re.compile(r"전해 ?[지진질졌집]")  # 건넨 것으로 전해졌다: by others
CONCEDED = re.compile(r" (?:해도|하더라도|할지라도|쳐도|해서)(?:[ ,]|$)")  # 줄인다고 해도, 줄인다고 해서
REACH = 60  # characters between a plan and the verb that gives it up


@cache
def make_whole_plan_pattern(plans: tuple[str, ...]) -> re.Pattern[str]:
    """Match what makes one plan of all before it: 새 공장을 세워 배를 만드는 | 게 1단계 계획이다."""
    return re.compile(
        rf"(?:게|것이|것을) (?:[가-힣\d]+ ){{0,2}}(?:{'|'.join(plans)}|목표)(?:이다|이라고|으로)"
    )


@cache
def make_aim_pattern(plans: tuple[str, ...]) -> re.Pattern[str]:
    """Match what a plan aims at: 공장을 짓는다는 | 게 대책의 골자다; but not 골자였다."""
    nouns = "|".join((*plans, "목표", "골자", "핵심", "요지", "취지"))
    return re.compile(rf"(?:게|것이) (?:[가-힣\d]+ ){{0,2}}(?:{nouns})(?:이?다(?!는)|이?라고)")


@cache
def make_given_up_pattern(coming: tuple[str, ...]) -> re.Pattern[str]:
    """Match the verb that gives up a plan: 열 | 예정이던 제3회 축제를 전면 취소."""
    return re.compile(
        rf"""[ ](?:{"|".join(coming)})(?:이던|이었던|였던|인|했던|하던|됐던|됐다가|이었으나|이었지만)[ ]
        (?:[^.“”]{{1,40}}?[을를이가은는도][ ])?(?:[가-힣]{{1,4}}[ ])?([가-힣]{{2,3}}?)(?=[했하됐되한된돼])""",
        re.VERBOSE,
    )


@cache
def make_dropped_pattern(coming: tuple[str, ...]) -> re.Pattern[str]:
    """Match what makes a plan of the past, come to nothing or put off: 열 | 예정이었던 축제, 계획이던."""
    return re.compile(rf"(?:{'|'.join(coming)})(?:이었던|였던|이던)(?![가-힣])")


def read_status(text: str, sentence: Sentence, predicate: Predicate, words: Statuses) -> EventStatus | None:
    """Return the status of the event a predicate tells of, None where it is but heard of or thought.

    The sentence keeps that of its verbs, for which several rules ask.
    """
    if not sentence.holds(predicate):
        return find_status(text, predicate, sentence.end, words)
    if predicate.index not in sentence.statuses:
        status = find_status(text, predicate, sentence.end, words)
        planned = status is EventStatus.HAPPENED and sets_day(text, sentence, predicate, words)
        sentence.statuses[predicate.index] = EventStatus.PLANNED if planned else status
    return sentence.statuses[predicate.index]


def sets_day(text: str, sentence: Sentence, predicate: Predicate, words: Statuses) -> bool:
    """Tell whether a verb sets the day of its thing, which is still to come (발사를 11월 27일로 확정했다)."""
    before = sentence.items[predicate.index - 1] if predicate.index else None
    day = isinstance(before, Moment) and text.startswith(BY_DAY, before.end)
    return day and (predicate.lemma in words.setting or predicate.lemma in words.postponed)


def find_status(text: str, predicate: Predicate, end: int, words: Statuses) -> EventStatus | None:
    """Find the status of the event a predicate tells of, by what stands behind it up to an offset."""
    after = text[predicate.end : end]
    if is_supposed(after, words.supposed) or is_asked_for(predicate, after):
        return None
    if PASSED_ON.match(predicate.tail) or SEEMING.match(after):
        return None
    return read_ending(text, predicate, end, words)


def read_ending(text: str, predicate: Predicate, end: int, words: Statuses) -> EventStatus | None:
    """Read the status off a verb's ending and what stands behind it.

    Args:
        text: the article.
        predicate: the verb.
        end: where its sentence ends.
        words: the lists of ``frames.yaml``.

    Returns:
        None where the words do not say that it happens (조건, 부정, 목적).
    """
    tail = predicate.tail
    after = text[predicate.end : min(end, predicate.end + 14)]
    behind = after.lstrip()
    if tells_no_deed(tail, text[predicate.end : end], words):
        return None
    if CITED.match(text, predicate.end):
        return read_cited(text[predicate.end : end], words)
    if make_whole_plan_pattern(words.plan_nouns).search(text, predicate.end, end) or is_aim(
        tail, behind, words
    ):
        return EventStatus.PLANNED
    if names_content(tail, behind, words.hearsay):
        denied = any(word in text[predicate.end : end] for word in words.denied)
        return EventStatus.DENIED if denied else None
    if is_decided(tail, after) or names_content(tail, behind, words.present_noun):
        return read_decision(text[predicate.end : min(end, predicate.end + 30)], words)
    if predicate.ending == "ETN":
        return EventStatus.HAPPENED if is_done_noun(tail, after) else None
    if predicate.ending == "ETM":
        if is_called_off(text[predicate.end : min(end, predicate.end + REACH)], words):
            return EventStatus.CANCELLED
        return read_adnominal(tail, behind, words, past=predicate.past)
    if "겠" in tail or (behind.startswith(("것", *words.coming_nouns)) and is_future(tail)):
        return EventStatus.PLANNED
    skipped = tail.endswith(words.skip_endings) and not tail.endswith(("다면서", "하며", "다며"))
    return None if skipped else EventStatus.HAPPENED


def is_done_noun(tail: str, after: str) -> bool:
    """Tell whether a verb made a noun is told as done (인수함, 인수하기도 했다; but 인수하기 위해)."""
    return not tail.endswith("기") or after.startswith(("도 했", "도 한", "도 하"))


def names_content(tail: str, behind: str, nouns: tuple[str, ...]) -> bool:
    """Tell whether a clause is what a noun of a kind holds (인수한다는 소문, 인수한다는 계획)."""
    return tail.endswith("다는") and behind.startswith(nouns)


def tells_no_deed(tail: str, after: str, words: Statuses) -> bool:
    """Tell whether a verb is unreal, asked of others, or only says how things are (설치돼 있다)."""
    return (
        is_unreal(tail, after[:14], words.negations)
        or STATE.search(tail) is not None
        or is_explained(tail, after.lstrip(), words)
        or is_gist(tail, after.lstrip(), words)
        or CONTENT.match(after) is not None
        or is_asked_of(tail, after, words.asked)
    )


def read_cited(after: str, words: Statuses) -> EventStatus | None:
    """Read a clause in short quotation marks by the noun behind it (‘곧 인수하겠다’는 계획, not 태도)."""
    noun = CITED.sub("", after, count=1)
    return EventStatus.PLANNED if noun.startswith(words.present_noun) else None


def is_explained(tail: str, behind: str, words: Statuses) -> bool:
    """Tell whether a clause in the present only says what something is like (돌려준다는 점에서)."""
    return (
        tail.endswith("다는")
        and "겠" not in tail
        and behind.startswith(words.gist_noun)
        and not has_past(tail)
    )


def is_aim(tail: str, behind: str, words: Statuses) -> bool:
    """Tell whether a clause is what a plan aims at: 공장을 짓는다는 게 대책의 골자다, but not 골자였다."""
    aims = make_aim_pattern(words.plan_nouns)
    return tail.endswith("다는") and not has_past(tail) and aims.match(behind) is not None


def is_gist(tail: str, behind: str, words: Statuses) -> bool:
    """Tell whether a clause is what somebody thinks or once planned: 공장을 짓는다는 게 업계의 분석이다."""
    return tail.endswith("다는") and GIST.match(behind) is not None and not is_aim(tail, behind, words)


def is_asked_of(tail: str, after: str, asked: tuple[str, ...]) -> bool:
    """Tell whether others are asked to do what a verb says: 인수할 것을 요구했다."""
    found = ASKED_OF.match(after) if is_future(tail) else None
    return found is not None and after.startswith(asked, found.end())


def is_called_off(after: str, words: Statuses) -> bool:
    """Tell whether a plan is told as given up (열 예정이던 | 축제를 취소했다)."""
    plan = make_given_up_pattern(words.coming_nouns).match(after)
    return plan is not None and plan[1] in words.cancelled


def is_supposed(after: str, words: tuple[str, ...]) -> bool:
    """Tell whether what stands before is only thought or heard of (것으로 알려졌다, 것이란 관측).

    Who thinks so may stand between (것으로 업계는 보고 있다).
    """
    found = SUPPOSED.match(after)
    if found is None:
        return False
    between = (pattern.match(after, found.end()) for pattern in (VIEWER, DAY_TOLD))
    ends = [found.end(), *(match.end() for match in between if match)]
    return any(after.startswith(words, end) for end in ends)


def is_asked_for(predicate: Predicate, after: str = "") -> bool:
    """Tell whether others are asked to do what a verb says: 시행해 달라고, 사들이라는, ‘만들자’며."""
    if predicate.voice == "copula" or predicate.lemma.endswith(("라", "자")):  # 자라는 나무
        return False
    if predicate.tail.endswith(("라", "자")) and TOLD_ON.match(after):
        return True
    return ASKED_FOR.search(predicate.tail) is not None


def leads_to_words(text: str, verbs: Iterable[Predicate], predicate: Predicate) -> bool:
    """Tell whether the next verb of doing is only in somebody's words, so that the one before it is, too.

    ``주식을 발행, 배당을 늘리라고`` is asked of others, ``임명하고 선임한다는 내용도 있었다`` is on paper.
    """
    behind = (verb for verb in verbs if verb.index > predicate.index)
    doing = (verb for verb in behind if not (verb.state or verb.voice == "copula"))
    following = next(doing, None)
    if following is None:
        return False
    return is_asked_for(following) or CONTENT.match(text, following.end) is not None


def is_unreal(tail: str, after: str, negations: tuple[str, ...]) -> bool:
    """Tell whether a verb is negated, wished for, wondered about or conceded (하지 않았다, 한다고 해도)."""
    if tail.endswith(("다고", "라고")) and CONCEDED.match(after):
        return True
    told, joint = tail + after, tail[-2:] + after
    marks = [mark for mark in negations if mark in told]
    if any(mark in tail or mark in joint[: len(mark) + 2] for mark in marks):
        return True
    wished = WISHES.search(tail[-5:] + after[:3]) is not None
    return wished or (tail.endswith("지") and is_future(tail[:-1]))


def is_decided(tail: str, after: str) -> bool:
    """Tell whether 기로 makes a decision of a verb (맺기로 했다)."""
    return "기로" in tail or "키로" in tail or (tail.endswith(("기", "키")) and after.startswith("로"))


def read_decision(after: str, words: Statuses) -> EventStatus:
    """Read 하기로 했다: planned, unless what follows takes it back."""
    return EventStatus.CANCELLED if any(word in after for word in words.cancelled) else EventStatus.PLANNED


def read_adnominal(tail: str, behind: str, words: Statuses, *, past: bool) -> EventStatus | None:
    """Read 할, 하는, 한, 했던 and 하겠다는 by the noun behind them."""
    if "겠" in tail:
        return EventStatus.PLANNED
    if is_future(tail):
        if make_dropped_pattern(words.coming_nouns).match(behind):
            return None
        if past:  # 인수했을 당시; but 인수했을 가능성
            return EventStatus.HAPPENED if behind.startswith(("당시", "때", "무렵")) else None
        if behind.startswith("당시"):  # 주식을 처분할 당시
            return EventStatus.HAPPENED
        return None if behind.startswith(words.future_noun) else EventStatus.PLANNED
    if tail.endswith("는"):
        if behind.startswith(words.present_noun):
            return EventStatus.PLANNED
        vague = ("것", "경우", "데", "만큼", "등의", "형태", "방식", "쪽으")  # 합병하는 형태로
        return None if behind.startswith(vague) else EventStatus.HAPPENED
    if tail.endswith(("려던", "하던")) and not past:
        return None
    return None if behind.startswith(("경우", "뒤에야", "다면")) else EventStatus.HAPPENED


def is_future(tail: str) -> bool:
    """Tell whether an adnominal ending is ㄹ (할, 될, 만들)."""
    last = tail[-1:]
    return "가" <= last <= "힣" and (ord(last) - 0xAC00) % 28 == FUTURE_FINAL


def is_past(predicate: Predicate) -> bool:
    """Tell whether a verb tells of the past: by its tense, or as 합의한 before a noun does."""
    describes = predicate.ending == "ETM" and not predicate.state and predicate.voice != "copula"
    return predicate.past or (
        describes and not predicate.tail.endswith("는") and not is_future(predicate.tail)
    )

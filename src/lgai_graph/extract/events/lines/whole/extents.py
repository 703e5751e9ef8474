"""Find where a phrase begins with all that belongs to it: list, owners, the clause that describes it."""

import re
from collections.abc import Sequence

from lgai_graph.extract.events.lines.particles import OWNING, SUBJECT_FORMS, TOPIC_FORMS
from lgai_graph.extract.events.lines.said.reports import is_hour
from lgai_graph.extract.events.lines.things import ends_relative, find_bound, find_clause
from lgai_graph.extract.events.lines.whole.praise import only_praises
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.syntax.clauses.asides import says_manner
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.clauses.relative import skip_relative
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, is_proper, is_spoken
from lgai_graph.korean.cases import COMPANIONS

JOINED = ("과 ", "와 ")  # 연말과 | 새해를
PERIODS = ("기간", "시기", "달")
COMPARED, THAN, SAME = "대비", "보다", "같"
GOAL = "에"
ABLE = frozenset({"수", "줄", "리"})
EMPTY = frozenset({"것", "곳", "데"})
BESIDES = "면서"
LONGEST = 48  # characters of a clause with its condition
CONDITIONS = ("도", "면")  # 펑크가 나도 달리는 타이어, 세금을 안 내면 출국을 막는 법안
BASE = ")의 "  # 올해(10대)의 두 배
FULL_YEAR = re.compile(r"(?:19|20)\d\d년")
LIKE = re.compile(r"(?:^|\s)(?:[이그위]|[이그위]와)\s?$")  # 이 | 같은 내용을 담은


def find_first(scope: ClauseScope, last: int) -> int:
    """Return where a phrase begins with what it is listed beside and described by."""
    items = scope.items
    group = gather_group(items, last) if isinstance(items[last], Phrase) else []
    first = group[0].index if group else last
    if len(group) > 1 and (
        ends_clause(scope, group[0])
        or any(group[0].words[-1].text in words for words in (scope.wording.idle, scope.wording.times, EMPTY))
    ):
        first = group[1].index  # 실적을 집계한 결과, | 매출을
    while first > 0:
        begin = leave_out_actor(scope, step_left(scope, first), first, last)
        if begin == first:
            break
        first = begin
    return first


def step_left(scope: ClauseScope, first: int) -> int:
    """Return where an owner, a clause or a time begins that belongs to what stands at ``first``."""
    before = scope.items[first - 1]
    if (bound := find_bound(scope.text, scope.items, first)) < first:
        return bound
    if is_owner(before):
        return gather_group(scope.items, first - 1)[0].index
    if ends_relative(before):
        idle = only_dates(scope, first - 1) or only_praises(scope, first - 1)
        return first if idle else find_relative(scope, first - 1)
    return first - 1 if isinstance(before, Moment) and needs_moment(scope, first) else first


def needs_moment(scope: ClauseScope, first: int) -> bool:
    """Tell whether a time belongs to the words behind it: 중국의 | 올해 성장률, 전년 | 대비 10%."""
    start, owner = scope.items[first], scope.items[first - 2] if first > 1 else None
    compares = isinstance(start, Phrase) and start.words[0].text == COMPARED
    noted = is_owner(start) and scope.text[start.start - 1] == "("  # 올해(10대)의 | 두 배
    before = scope.items[first - 1]
    second = isinstance(before, Moment) and follows_time(scope, before)
    noted = noted or (is_owner(start) and second)  # 내년에 올해 | 물량의
    joined = scope.text[before.end : start.start] in JOINED and isinstance(start, Phrase)
    return compares or noted or joined or (owner is not None and is_owner(owner))


def only_dates(scope: ClauseScope, last: int) -> bool:
    """Tell whether the clause that ends at a verb says no more than when something was held (22일 열린)."""
    items, verb = scope.items, scope.items[last]
    if not isinstance(verb, Predicate) or verb.ending != "ETM" or verb.lemma not in scope.wording.held:
        return False
    begin = find_clause(items, last)
    while begin < last and isinstance(hour := items[begin], Phrase) and is_hour(scope.context, hour):
        begin += 1
    before = items[begin - 1] if begin else None
    return begin == last and not (isinstance(before, Moment) and FULL_YEAR.match(before.period.words))


def skip_praise(scope: ClauseScope, last: int) -> int:
    """Step left over a clause of praise, and what is praised beside it (멋진 외관과 | 성능을 자랑하는)."""
    begin = find_relative(scope, last)
    while begin and isinstance(before := scope.items[begin - 1], Phrase):
        if before.particle not in COMPANIONS or is_proper(before):
            break
        begin = find_first(scope, begin - 1)
    return begin - 1


def find_relative(scope: ClauseScope, last: int) -> int:
    """Return where the clause that ends at a verb begins, with the list and the time that open it."""
    items, begin = scope.items, find_clause(scope.items, last)
    begin = take_base(scope, take_likeness(scope, begin))
    if isinstance(items[begin], Phrase):
        begin = gather_group(items, begin)[0].index
    if is_possible(items[begin]) and begin and ends_relative(items[begin - 1]):
        return find_relative(scope, begin - 1)  # 책임을 물을 | 수 없다고 판결한
    while begin and is_quality(items[begin], "ETM") and is_quality(items[begin - 1], "EC"):
        begin -= 1  # 복잡하고 | 섬세한
    begin = take_condition(scope, begin, last)
    start, before = items[begin], items[begin - 1] if begin else None
    if isinstance(before, Predicate) and before.ending == "ETN" and not is_agreed(scope, before):
        return skip_relative(items, before.index) + 1  # 단가 후려치기를 | 반복하는
    if not isinstance(before, Moment):
        return begin
    if tells_itself(scope, last) and has_subject_before(scope, begin):
        return last + 1  # 새솔이 25일 | 회관에서 연 ‘나래 대회’에서: the title says which
    return take_moment(scope, before, start)


def take_condition(scope: ClauseScope, begin: int, last: int) -> int:
    """Return where a clause begins with the condition that it holds under (펑크가 나도 | 달리는)."""
    i = begin - 1
    while i > 0 and isinstance(manner := scope.items[i], Predicate) and says_manner(manner):
        i -= 1  # 펑크가 나도 | 빠르게 달리는
    before = scope.items[i] if i > 0 else None
    if not isinstance(before, Predicate) or before.ending != "EC" or before.quoted or before.has_one_place:
        return begin
    if not before.tail.endswith(CONDITIONS) or before.lemma in scope.context.lexicon.deeds.viewing:
        return begin
    first = skip_relative(scope.items, before.index) + 1
    if scope.items[last].end - scope.items[first].start > LONGEST:
        return begin
    own = first < before.index and scope.subjects.isdisjoint(range(first, begin))
    return first if own else begin


def take_base(scope: ClauseScope, begin: int) -> int:
    """Return where a multiple begins with what it is one of, told with its number (올해(10대)의 | 두 배)."""
    number = scope.items[begin - 1] if begin > 1 else None
    if number is None or scope.text[number.start - 1] != "(" or not scope.text.startswith(BASE, number.end):
        return begin
    return begin - 2 if begin - 2 not in scope.subjects else begin


def take_likeness(scope: ClauseScope, begin: int) -> int:
    """Return where a clause begins that says what its noun is: its other condition, its own subject.

    ``규모 85㎡ 이하이면서 | 3억원 이하인 주택``, ``교사가 | 대부분인 회원``.
    """
    items = scope.items
    if not is_said(items, begin):
        return begin
    before = items[begin - 1] if begin else None
    while isinstance(before, Predicate) and before.tail.removesuffix("도").endswith(BESIDES):
        begin = before.index - 1 if is_said(items, before.index - 1) else before.index
        before = items[begin - 1] if begin else None
    own = (
        isinstance(before, Phrase) and before.particle in SUBJECT_FORMS and before.particle not in TOPIC_FORMS
    )
    taken = own and begin - 1 not in scope.subjects | scope.things
    return begin - 1 if taken else begin


def is_said(items: Sequence[Item], i: int) -> bool:
    """Tell whether the item at ``i`` is what a noun is said to be (3억원 이하|인)."""
    noun, verb = items[i], items[i + 1] if i + 1 < len(items) else None
    return isinstance(noun, Phrase) and isinstance(verb, Predicate) and verb.voice == "copula"


def take_moment(scope: ClauseScope, before: Moment, start: Item) -> int:
    """Return where a clause begins behind a time, which is the clause's own or not."""
    gap = scope.text[before.end : start.start]
    if gap == "(" or (gap.isspace() and follows_time(scope, before)):
        return before.index  # 내년에 | 올해 공급량의 두 배인
    opens = isinstance(start, Predicate) and (not start.state or is_same_time(scope, start))
    return (
        before.index if gap.strip() == THAN or (opens and gap.isspace()) else start.index
    )  # 2010년 | 나온 로봇


def tells_itself(scope: ClauseScope, last: int) -> bool:
    """Tell whether what a clause describes has a title of its own."""
    head = scope.items[last + 1] if last + 1 < len(scope.items) else None
    return isinstance(head, Phrase) and any(word.quoted for word in head.words)


def has_subject_before(scope: ClauseScope, begin: int) -> bool:
    """Tell whether a clause that a time cuts in two has its subject before the time."""
    for item in reversed(scope.items[:begin]):
        if isinstance(item, Predicate) and item.has_one_place:
            continue  # 확산을 위해
        if isinstance(item, Predicate) or (isinstance(item, Phrase) and item.particle in TOPIC_FORMS):
            return False
        if isinstance(item, Phrase) and item.particle in SUBJECT_FORMS:
            return item.index not in scope.subjects
    return False


def is_same_time(scope: ClauseScope, start: Predicate) -> bool:
    """Tell whether a word says that a time is the same of another year (지난해 | 같은 | 기간)."""
    behind = scope.items[start.index + 1] if start.index + 1 < len(scope.items) else None
    if start.lemma != SAME or not isinstance(behind, Phrase):
        return False
    word = behind.words[0].text
    return word.startswith(PERIODS) or word in scope.wording.times


def follows_time(scope: ClauseScope, moment: Moment) -> bool:
    """Tell whether another time with a particle stands before one, which is then not the verb's own."""
    before = scope.items[moment.index - 1] if moment.index else None
    gap = scope.text[before.end : moment.start] if isinstance(before, Moment) else ""
    return len(gap.strip()) > 0


def leave_out_actor(scope: ClauseScope, begin: int, first: int, last: int) -> int:
    """Return where modifiers begin behind who acts, and behind what only points back."""
    inside = scope.items[begin:first] if last not in scope.subjects else ()
    for item in reversed(inside):
        if isinstance(item, Phrase) and scope.acts(item):
            return item.index + 1
    while begin < first and scope.points(begin):
        begin += 1
    start = scope.items[begin] if begin < first else None
    if not isinstance(start, Predicate):
        return begin
    cut = begin and scope.points(begin - 1)
    return first if cut or LIKE.search(scope.text, 0, start.start) else begin


def find_serial(scope: ClauseScope, verb: Predicate) -> int | None:
    """Return where the clause begins that a verb leads from, None where it has its own subject or nothing."""
    first = verb.index
    while first > 0:
        item = scope.items[first - 1]
        if first - 1 in scope.subjects or isinstance(item, Moment) or is_spoken(item):
            break
        if isinstance(item, Predicate):
            if item.ending in ("ETM", "ETN"):
                return None
            break
        if item.particle in SUBJECT_FORMS or scope.points(first - 1):
            return first if verb.is_sharing and first < verb.index else None
        first = find_first(scope, first - 1)
    return first if first < verb.index else None


def ends_clause(scope: ClauseScope, phrase: Phrase) -> bool:
    """Tell whether a noun with a comma is the verb of the clause before (수요가 있다고 판단, …)."""
    if phrase.particle != ",":
        return False
    items, lone = scope.items, len(phrase.words) == 1
    before = items[phrase.index - 1] if phrase.index else None
    if lone and isinstance(before, Predicate) and before.ending == "EC" and before.tail.endswith("고"):
        return True
    if phrase.words[-1].text not in scope.context.lexicon.deeds.verbs:
        return False
    dated = isinstance(items[phrase.index + 1], Moment)  # 주요 인사 선정, | 16일 회관에서 …
    return dated or (lone and isinstance(before, Phrase) and before.particle == GOAL)  # 의대에 편입, …


def is_agreed(scope: ClauseScope, verb: Predicate) -> bool:
    """Tell whether a verb says what was agreed (공급하기로)."""
    return verb.ending == "ETN" and scope.text.startswith("로", verb.end)


def is_quality(item: Item, ending: str) -> bool:
    """Tell whether an item is a verb that says how something is (섬세한), or how it is besides (복잡하고)."""
    if not isinstance(item, Predicate) or item.ending != ending:
        return False
    quality = item.state or item.voice == "adjective"
    return quality and (ending != "EC" or item.tail.endswith("고"))


def is_possible(item: Item) -> bool:
    """Tell whether a phrase is a noun that only a verb before it fills (물을 수 없다)."""
    return isinstance(item, Phrase) and item.words[0].text in ABLE


def is_owner(item: Item) -> bool:
    """Tell whether an item is a phrase that something belongs to."""
    return isinstance(item, Phrase) and item.particle in OWNING and not item.speech

"""Walk a clause from its verb to the left, unit by unit: what the line of its deed may show.

A unit stands or goes as a whole: a phrase with what it is listed beside and described by, an aside
(``고객을 위해``), the clause that a verb leads from (``500억원을 들여``).
"""

import re
from dataclasses import dataclass, field

from lgai_graph.extract.events.lines.beside import is_inside
from lgai_graph.extract.events.lines.dated.periods import GOING_ON, lasts
from lgai_graph.extract.events.lines.particles import OUTER, OWNING, SUBJECT_FORMS
from lgai_graph.extract.events.lines.things import ends_relative, leads_to
from lgai_graph.extract.events.lines.whole.extents import (
    ends_clause,
    find_first,
    find_serial,
    is_agreed,
    only_dates,
    skip_praise,
)
from lgai_graph.extract.events.lines.whole.praise import (
    holds_praise,
    is_appeal,
    is_boast,
    is_loud,
    only_praises,
)
from lgai_graph.extract.events.lines.whole.purposes import find_aim, is_common_aim, is_connective
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.events.lines.whole.sorts import (
    REPORTED,
    adds_nothing,
    ends_in_body,
    is_gloss,
    is_left_bare,
    is_of_telling,
    lends,
    names_body,
    names_medium,
)
from lgai_graph.extract.events.lines.whole.times import word_moment
from lgai_graph.extract.events.lines.whole.units import HOUR, LineUnit, includes, make_unit
from lgai_graph.extract.syntax.clauses.asides import names_doer, skip_adverb
from lgai_graph.extract.syntax.clauses.relative import is_beside_main, modifies_noun, skip_relative
from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, is_proper, is_spoken
from lgai_graph.extract.syntax.quotes import widen_to_title
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.model import EventType

SINCE, AMONG, THAN = "만", "중", "보다"  # 11년 만에, 건물 중 한 곳, 당초보다
UP_TO = "까지"  # 현재까지
FOLLOWING, SO_THAT, ABOUT = "잇", "도록", "대하"  # 3분기에 이어; 쓸 수 있도록; 여행객에 대해
ASKING, GIVEN = re.compile(r"달라(?:며|고|면서)$"), ("에", "에게")
ENOUGH = -1  # the walk ends
PLACE, ASIDE, SERIAL = 1, 2, 3  # how easily a line does without


@dataclass(slots=True)
class ClauseWalk:
    """A walk from a verb to the left.

    Args:
        units: what was found, the nearest first.
        is_outer: the subject is passed.
        serves: a clause that leads on to the verb's is passed.
        borrows: the only object is in that clause.
    """

    scope: ClauseScope
    units: list[LineUnit] = field(default_factory=list)
    is_outer: bool = False
    serves: bool = False
    borrows: bool = False

    def run(self) -> list[LineUnit]:
        """Return the units of the clause in text order."""
        items, predicate = self.scope.items, self.scope.predicate
        bound = skip_relative(items, predicate.index) if modifies_noun(items, predicate) else ENOUGH
        i = predicate.index - 1
        while i > bound:
            i = self.step(i)
        return self.units[::-1]

    def step(self, i: int) -> int:
        """Read the item at ``i`` and return where to go on, ``ENOUGH`` at the end of the clause."""
        item = self.scope.items[i]
        if is_spoken(item) and not self.scope.predicate.quoted:
            return i - 1
        if isinstance(item, Moment):
            return self.step_moment(item)
        if i in self.scope.subjects:
            return self.pass_subject(i)
        if (adverb := skip_adverb(self.scope.items, i)) is not None:
            return self.take_aside(adverb, i)
        if isinstance(item, Predicate):
            if only_praises(self.scope, i):
                return skip_praise(self.scope, i)
            return i - 1 if only_dates(self.scope, i) else self.step_verb(item)
        before = self.scope.items[i - 1] if i else None
        owned = isinstance(before, Phrase) and before.particle in OWNING  # 허위 광고 등의 | 이유로
        return i - 1 if item.is_manner and not owned else self.step_phrase(item)  # 하반기를 | 목표로

    def step_moment(self, moment: Moment) -> int:
        """Take a time that the date column does not show: of which month a figure is, for how long."""
        if words := word_moment(self.scope, moment, self.units):
            self.units.append(LineUnit(moment.index, moment.index, words))
        return moment.index - 1

    def pass_subject(self, i: int) -> int:
        """Step over the subject; a second one is of another clause."""
        if self.is_outer:
            return ENOUGH
        self.is_outer = True
        return find_first(self.scope, i) - 1

    def take_aside(self, before: int, last: int) -> int:
        """Take an adverb, of one word or of several (고객을 위해, 새롭게)."""
        lone = before == last - 1
        first = last if lone else find_first(self.scope, before + 1)
        inside = range(first, last)
        if any(i in self.scope.subjects for i in inside):
            return ENOUGH
        pointing = any(self.scope.points(i) for i in inside) or (not lone and self.tells_through(before + 1))
        pointing = pointing or names_doer(self.scope.items, last)  # the line begins with him
        pointing = pointing or (is_loud(self.scope, last) if lone else is_boast(self.scope, last - 1))
        if not (self.is_outer or pointing or isinstance(self.scope.items[first], Moment)):
            about = isinstance(item := self.scope.items[last], Predicate) and item.lemma == ABOUT
            self.add(first, last, 0 if lone else PLACE if about else ASIDE)
        return first - 1

    def tells_through(self, i: int) -> bool:
        """Tell whether a phrase is what something is told through (트위터를 통해 … 냈다고 밝혔다)."""
        phrase, verb = self.scope.items[i], self.scope.predicate
        reported = verb.ending == "EC" and REPORTED.search(verb.tail)
        return isinstance(phrase, Phrase) and reported is not None and names_medium(self.scope, phrase)

    def step_verb(self, verb: Predicate) -> int:
        """Take what was agreed (공급하기로), or the clause that a verb leads from; end at any other verb."""
        if self.is_outer:
            return ENOUGH
        if ASKING.search(verb.tail):
            return self.find_asked(verb.index)
        if is_agreed(self.scope, verb):
            self.add(verb.index, verb.index, 0, "로")
            return verb.index - 1
        if aim := find_aim(self.scope, verb):
            return self.take_aim(aim)
        leads = leads_to(verb) or (verb.is_sharing and verb.ending == "EC")
        leads = leads or (
            not any(unit.particle in OBJECTS for unit in self.units) and lends(self.scope, verb)
        )
        lets = verb.tail.endswith(SO_THAT)
        first = find_serial(self.scope, verb) if lets or (leads and not self.serves) else None
        if first is None:
            return ENOUGH
        pleases = lets and self.scope.filled.frame.type is EventType.LAUNCH  # 편하게 쓸 수 있도록
        if verb.lemma != FOLLOWING and not (pleases or holds_praise(self.scope, first, verb.index)):
            self.take_serial(first, verb, lets=lets)
        return first - 1

    def take_aim(self, aim: Predicate) -> int:
        """Take what a deed is done for (휴가 사용을 권장하기 위해), but not what every deed is for."""
        scope = self.scope
        first = find_serial(scope, aim)
        if first is None or (first and is_connective(scope.items[first - 1])):
            return ENOUGH  # 인지도를 높이고 | 활용을 독려하기 위해
        sells = scope.filled.frame.type is EventType.LAUNCH
        if not (sells or is_common_aim(scope, aim) or holds_praise(scope, first, aim.index)):
            self.add(first, aim.index + 1, ASIDE)
        return first - 1

    def find_asked(self, i: int) -> int:
        """Return where it is told whom a request behind a gift is put to (재단에 | 써 달라며 기부)."""
        items = self.scope.items
        while i > 0 and (i := i - 1) not in self.scope.subjects:
            item = items[i]
            if isinstance(item, Phrase) and item.particle in GIVEN and names_body(self.scope, item):
                return i
        return ENOUGH

    def take_serial(self, first: int, verb: Predicate, *, lets: bool) -> None:
        """Take a clause before the verb's own: what leads to it, or what it lets others do."""
        acted = any(unit.particle in OBJECTS or unit.last in self.scope.things for unit in self.units)
        weight = SERIAL if acted and not verb.is_sharing else 0
        self.add(first, verb.index, min(weight, ASIDE) if lets else weight)
        if not lets:
            self.serves, self.borrows = True, not acted

    def step_phrase(self, phrase: Phrase) -> int:
        """Take a phrase with all that belongs to it, or leave it out."""
        scope, last = self.scope, phrase.index
        if ends_clause(scope, phrase) or (self.is_outer and not self.is_own(phrase)):
            return ENOUGH
        if last not in scope.things and phrase.particle in SUBJECT_FORMS and not scope.filled.frame.measures:
            return self.pass_subject(last)
        first = find_first(scope, last)
        if self.is_second_object(phrase) or is_beside_main(scope.items, phrase) or self.is_torn(phrase):
            return first - 1
        if self.is_listed(phrase):
            behind = self.units.pop()
            self.add(first, behind.last, behind.weight)
        elif not (self.is_idle(phrase, first) or is_left_bare(self.scope, phrase, first)):
            self.add(first, last, self.weigh(phrase))
        elif first < last and ends_relative(scope.items[last - 1]):
            return ENOUGH  # 차를 마신 | 뒤
        return first - 1

    def is_second_object(self, phrase: Phrase) -> bool:
        """Tell whether an object is of another verb than the next one (사건을 | 법원을 신설해 처리한다)."""
        if phrase.particle not in OBJECTS or phrase.index in self.scope.things or not self.units:
            return False
        behind, scope = self.units[-1], self.scope
        inside = scope.items[behind.first : behind.last]
        verbal = any(isinstance(one, Predicate) for one in inside)  # 시기를 | 수치와 연계시킨 지침을
        verbal = verbal or any(one.particle == "," for one in inside[:1] if isinstance(one, Phrase))
        return behind.last in scope.things and not verbal and not includes(scope, behind.first)

    def is_listed(self, phrase: Phrase) -> bool:
        """Tell whether a phrase stands beside the noun of the next unit (일손 부족과 | 궂은 날씨)."""
        if phrase.particle not in COMPANIONS or phrase.together or is_proper(phrase) or not self.units:
            return False
        names = (name for found in self.scope.filled.names.values() for name in found)
        return self.units[-1].first == phrase.index + 1 and not any(
            is_inside(name, [phrase]) for name in names
        )

    def is_torn(self, phrase: Phrase) -> bool:
        """Tell whether what a phrase is listed beside is left out (두레와 | 지난해 나온 가온의 인기로)."""
        rest = self.scope.items[phrase.index + 1 : self.scope.predicate.index]
        behind = next((item for item in rest if not isinstance(item, Moment)), None)
        described = isinstance(behind, Predicate) and behind.ending == "ETM"
        listed = described and phrase.particle in COMPANIONS and not phrase.together
        return listed and not (self.units and behind and self.units[-1].first <= behind.index)

    def is_own(self, phrase: Phrase) -> bool:
        """Tell whether a phrase before the subject is the verb's all the same (코스닥시장에서 새솔은 …)."""
        if phrase.index in self.scope.things:
            return True
        if phrase.words[-1].text.endswith(self.scope.wording.fields):
            return phrase.particle in OUTER
        within = phrase.particle not in COMPANIONS and ends_in_body(self.scope, phrase)
        return phrase.particle in OUTER and is_proper(phrase) and not within  # 새솔그룹에선 한빛이

    def weigh(self, phrase: Phrase) -> int:
        """Return how easily a line does without a phrase."""
        wording, word = self.scope.wording, phrase.words[-1].text
        if phrase.index in self.scope.things:
            return 0
        if len(phrase.words) == 1 and word in wording.front:  # 중단하는 대신, 허용하는 등
            return ASIDE
        if phrase.together and not is_proper(phrase):
            return ASIDE
        placed = phrase.particle.startswith(("에서", "에선")) or self.is_outer
        return PLACE if placed or word in wording.manners else 0

    def is_idle(self, phrase: Phrase, first: int) -> bool:
        """Tell whether a phrase says nothing in a line: who acts, when, or what only points elsewhere."""
        scope, last = self.scope, phrase.words[-1].text
        if phrase.index in scope.things:
            return False
        if any(is_inside(name, [phrase]) and name.end >= phrase.words[-1].end for name in scope.leading):
            return phrase.particle not in COMPANIONS
        if last in scope.wording.times and last != SINCE:
            before = scope.items[phrase.index - 1] if phrase.index else None
            if isinstance(before, Moment) and lasts(scope.text, before):
                return before.period.earliest is not None  # 17일 | 하루 동안
            return last != AMONG or len(phrase.words) == 1
        if phrase.index == first and (self.is_idle_word(phrase) or is_gloss(scope.text, phrase)):
            return True
        if GOING_ON.match(scope.text, phrase.end) or is_of_telling(scope, phrase):
            return True  # 전임 회장에 이어
        if adds_nothing(scope, phrase, first) or is_appeal(scope, phrase):
            return True
        known = any(is_inside(name, [phrase]) for found in scope.filled.names.values() for name in found)
        return scope.points(phrase.index) and not known

    def is_idle_word(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is no more than an hour, or a word that links."""
        wording, words = self.scope.wording, [word.text for word in phrase.words]
        rest = words[words[0] in wording.hours :]
        if not rest or HOUR.fullmatch(" ".join((*rest, ""))):
            return True
        if len(words) > 1 or phrase.particle in (THAN, UP_TO):
            return False
        return words[0] in wording.idle or (words[0] in wording.front and words[0] not in wording.manners)

    def add(self, first: int, last: int, weight: int, particle: str = "") -> None:
        """Note a unit; one that begins inside the title of the next is joined to it."""
        scope, behind = self.scope, self.units[-1] if self.units else None
        while first < last and scope.points(first):
            first += 1
        _, end = widen_to_title(scope.text, scope.items[first].start, scope.items[last].end)
        if behind and end > scope.items[behind.first].start:
            del self.units[-1]
            last, weight = behind.last, min(weight, behind.weight)
        unit = make_unit(scope, first, last, weight)
        if particle:
            unit = LineUnit(first, last, unit.words, particle, weight)
        self.units.append(unit)

"""Word one unit of a clause as a line has it: whole names, no pointers, the adverbs that stand before it."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lgai_graph.extract.events.lines.beside import OTHERS, is_inside, points_back
from lgai_graph.extract.events.lines.doers.who import BESIDE, CHIEF
from lgai_graph.extract.events.lines.particles import KEPT, OWNING, PLAIN, refit
from lgai_graph.extract.events.lines.things import cut_text
from lgai_graph.extract.events.lines.whole.scope import ClauseScope
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.groups import gather_group
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, is_proper
from lgai_graph.extract.syntax.quotes import widen_to_title
from lgai_graph.korean.cases import OBJECTS

ACTED = (*OBJECTS, "에", "로", "으로")
MOST_WORDS = 2  # of each member of a short list
QUOTES = "‘’“”'\"《》<>"
SORT = "적"
INCLUDED = "포함"
CHARGE = "혐의"
SHORT = 2  # syllables: 애플 페이 is one name
MINUTE = r"(?:\s?\d{1,2}분|(?!\s?\d{1,2}분))"  # 10시 30분에 | 문을; but 10시 30분을 기해
HOUR = re.compile(rf"\d{{1,2}}시{MINUTE}(?:\s?\d{{1,2}}초)?(?:[께쯤에]|부터)?\s")
HALF = re.compile(r"(?:오전|오후)\s(?=\d)")
THIS = re.compile(r"(?<!\S)(?:이번|해당)\s")
LIST_SIGN = re.compile(r"[*,]?\s*[△▲▷▶]\s?")  # 금상 2명 △은상 5명
POINTED = re.compile(r"(?<=\s)(?:이|해당|이번)\s(?=[‘“'\"《<「『])")  # 낡은 이 | ‘한빛교’
SAME = re.compile(r"^같은\s(?:\S\s)?(?=\S)")  # 같은 주 | 파주에서, 같은 | 조직원
ADVERB = re.compile(r"[가-힣]+")


@dataclass(frozen=True, slots=True)
class LineUnit:
    """A stretch of a clause that stands or goes as a whole.

    Args:
        first: the index of its first item.
        last: the index of its last.
        words: as the line has them, less the particle.
        particle: behind them.
        weight: the heaviest goes first where a line is too long; 0 is never left out.
        touches: no space parts it from what stands behind it.
    """

    first: int
    last: int
    words: str
    particle: str = ""
    weight: int = 0
    touches: bool = False

    @property
    def text(self) -> str:
        """Return the words with their particle."""
        return self.words + self.particle


def make_unit(scope: ClauseScope, first: int, last: int, weight: int) -> LineUnit:
    """Word the items from ``first`` to ``last``."""
    head, text = scope.items[last], scope.text
    start, end = find_start(scope, first + leads_thing(scope, first, last)), head.end
    words, particle = POINTED.sub("", part_by_commas(text, start, cut_text(text, start, end))), ""
    words = words if includes(scope, first) else SAME.sub("", trim(scope, words))
    if isinstance(head, Phrase):
        torn = widen_to_title(text, start, end)[1] > end + 1  # ‘윤희|에게’
        group = gather_group(scope.items, last)
        words = words if follows_argument(scope, group) else join_list(group, words)
        words = join_inner_lists(scope, first, group[0].index, words, OWNING)
        own = find_title_particle(text, start, end) if torn else word_particle(head.particle)
        words, particle = call_whole(scope, head, words, own)
        comma = particle in OBJECTS and text.startswith(",", head.end + len(head.particle))
        words = f"{scope.text[slice(*head.notes[0][:2])]} {words}" if is_bare_charge(head, words) else words
        particle += find_together(scope, head) or ("," if comma and not torn else "")
    else:
        words = join_inner_lists(scope, first, last, words)
    whole = start < scope.items[first].start  # 새|솔전자: the rest of a name is no adverb
    adverbs = "" if whole else " ".join(list_adverbs(scope, scope.items[first]))
    glued = text[scope.items[first].start - 1].isalnum()  # 수|조원
    words = f"{adverbs}{words}" if glued else f"{adverbs} {words}"
    behind = scope.items[last + 1] if last + 1 < len(scope.items) else None
    touches = not particle and behind is not None and behind.start == end
    return LineUnit(first, last, words.strip(), particle, weight, touches)


def part_by_commas(text: str, start: int, words: str) -> str:
    """Return words from ``start`` with commas for the signs of a list, none before its first member."""
    begun = LIST_SIGN.fullmatch(text[:start].rstrip()[-1:]) is not None
    return LIST_SIGN.sub(", ", words if begun else LIST_SIGN.sub(" ", words, count=1))


def leads_thing(scope: ClauseScope, first: int, last: int) -> bool:
    """Tell whether a verb only says that who the line begins with leads a thing (한빛, | 주관하는 포럼)."""
    verb = scope.items[first]
    if not isinstance(verb, Predicate) or verb.ending != "ETM" or first == last:
        return False
    return bool(scope.leading) and verb.lemma in scope.wording.led


def is_bare_charge(head: Phrase, words: str) -> bool:
    """Tell whether only a bracket says what somebody is charged with (혐의(사기)로)."""
    return words == CHARGE and bool(head.notes)


def find_title_particle(text: str, start: int, end: int) -> str:
    """Return the 을 or 를 behind a title that a phrase ends inside of ('‘한빛, 만세!’|를)."""
    behind = widen_to_title(text, start, end)[1]
    return next((one for one in OBJECTS if text.startswith(f"{one} ", behind)), "")


def includes(scope: ClauseScope, first: int) -> bool:
    """Tell whether the phrase at ``first`` takes in the object before it (A를 | 포함 총 B)."""
    before, item = scope.items[first - 1] if first else None, scope.items[first]
    object_before = isinstance(before, Phrase) and before.particle in OBJECTS
    return object_before and isinstance(item, Phrase) and item.words[0].text == INCLUDED


def find_start(scope: ClauseScope, first: int) -> int:
    """Return where the words of an item begin, with the whole name that they end (한국화이자제약)."""
    start = scope.items[first].start
    return min((name.start for name in scope.context.names if name.start < start < name.end), default=start)


def trim(scope: ClauseScope, words: str) -> str:
    """Drop what points outside in front of words, the hour, and who acts."""
    words = THIS.sub("", words)
    if (half := HALF.match(words)) and not HOUR.match(words, half.end()):
        return words  # 오전 10시 30분을 기해
    while " " in words and is_idle_word(scope, words.partition(" ")[0]):
        words = words.partition(" ")[2]
    words = words[hour.end() :] if (hour := HOUR.match(words)) else words
    for name in scope.leading:
        if begins_longer(scope, name, words):
            continue
        rest = words.removeprefix(name.label)
        owned = rest.startswith("의 ")
        if rest.strip() in scope.wording.led:
            words = ""  # 새솔 | 주도로
        elif rest != words and (owned or (rest[:1] == " " and len(rest.split()[0]) > SHORT)):
            words = rest.partition(" ")[2]
            how, _, behind = words.partition(" ")
            words = behind if how.removesuffix("로") in scope.wording.led else words  # 새솔 | 주도로 계열사의
        elif rest == CHIEF:  # 한빛연구원, | 한빛연구원장에
            words = words[-2:]
    return words


def begins_longer(scope: ClauseScope, name: Name, words: str) -> bool:
    """Tell whether words begin with a longer name than one that acts (LG, | LG AI연구원 주도로)."""
    front = f"{name.label} "
    labels = (one.label for one in scope.context.names if one.label.startswith(front))
    return words.startswith(front) and any(words.startswith(label) for label in labels)


def is_idle_word(scope: ClauseScope, word: str) -> bool:
    """Tell whether a word in front of a phrase only points or links."""
    wording = scope.wording
    if word in wording.loud and word.endswith(SORT):
        return False  # 선제적 | 안내 is a term
    return word in wording.front or word in wording.idle or word in wording.hours


def join_list(group: Sequence[Phrase], words: str) -> str:
    """Return the words of a list with dots between its members, where all are short (새솔·한빛과)."""
    apart = any(after.index - before.index > 1 for before, after in pairwise(group))
    if apart or any(len(phrase.words) > MOST_WORDS or phrase.particle != "," for phrase in group[:-1]):
        return words
    for phrase in group[:-1]:
        mark = "[’”'\">》」]" if phrase.words[-1].quoted else ""
        words = re.sub(rf"({re.escape(phrase.words[-1].text)}{mark}),\s", r"\1·", words, count=1)
    return words


def join_inner_lists(
    scope: ClauseScope, first: int, last: int, words: str, particles: Collection[str] = ()
) -> str:
    """Return the words of a clause with dots between the members of its short lists.

    Args:
        scope: the clause.
        first: the index of its first item.
        last: the index behind its last.
        words: as they are cut from the text.
        particles: of the lists that are joined, if their members are alike; empty for all.
    """
    for item in scope.items[first:last]:
        wanted = isinstance(item, Phrase) and item.particle != ","
        if isinstance(item, Phrase) and wanted and (not particles or item.particle in particles):
            group = gather_group(scope.items, item.index)
            apart = follows_argument(scope, group) or (particles and not lists_alike(group))
            words = words if apart else join_list(group, words)
    return words


def lists_alike(group: Sequence[Phrase]) -> bool:
    """Tell whether a list is one of names, or ends in 등 (정관 변경, 이사 선임 등의 안건)."""
    named = all(is_proper(phrase) for phrase in group)
    return named or any(word.text == OTHERS for word in group[-1].words) if group else False


def follows_argument(scope: ClauseScope, group: Sequence[Phrase]) -> bool:
    """Tell whether a list's first noun may be the verb of what stands before it (인력을 동원, 단속을)."""
    front = scope.items[: group[0].index] if group else ()
    before = next((item for item in reversed(front) if not isinstance(item, Moment)), None)
    return isinstance(before, Phrase) and before.particle in ACTED


def word_particle(particle: str) -> str:
    """Return a particle as a line has it."""
    if particle in KEPT:
        return particle
    return "" if particle == "이다" else PLAIN.get(particle, particle)


def call_whole(scope: ClauseScope, head: Phrase, words: str, particle: str) -> tuple[str, str]:
    """Return words with the whole name of whoever they call by another (김 사장과, 이 회사와, KAIST와)."""
    names = list_called(scope, head)
    if len({name.label for name in names}) != 1 or names[0].label in words:
        return words, particle
    label, (called, _, rest) = names[0].label, words.partition(" ")
    if points_back(scope.context, head) or words.strip(QUOTES) == names[0].text:
        return label, refit(label, particle)
    short = names[0].is_person and rest and label.startswith(called)
    if not short and names[0].is_person and f" {names[0].text} " in words:  # 다음주께 | 조 회장을
        return words.replace(f" {names[0].text} ", f" {label} ", 1), particle
    return (f"{label} {rest}", particle) if short else (words, particle)


def list_called(scope: ClauseScope, head: Phrase) -> list[Name]:
    """Return the participants that a phrase stands for; 이 회사 for the only one that is left."""
    everybody = scope.filled.names
    names = [name for found in everybody.values() for name in found if is_inside(name, [head])]
    company = head.words[-1].text in scope.context.lexicon.company_words
    if names or not company or not points_back(scope.context, head):
        return names
    return next((everybody[part][:1] for part in BESIDE if everybody.get(part)), [])


def list_adverbs(scope: ClauseScope, item: Item) -> list[str]:
    """Return the adverbs and determiners right before an item, which belong to no other (다시, 새).

    Whoever speaks a plan stands outside its sentence: nothing between them belongs to it.
    """
    before = scope.items[item.index - 1] if item.index else None
    before = before if before and before.start >= scope.sentence.start else None
    gap = scope.text[before.end if before else scope.sentence.start : item.start]
    words = gap.split(" ")[1:] if before else gap.split()
    torn = before.particle if isinstance(before, Phrase) and before.particle else " "  # 회장으로 | 부터
    adverbs = [word for word in words if ADVERB.fullmatch(word) and not torn.endswith(word)]
    taken = scope.context.lexicon.syntax.together_adverbs if is_together(before) else ()
    dropped = {*scope.wording.idle, *scope.wording.times, *taken}
    return [
        word
        for before, word in pairwise(["", *adverbs])
        if before in scope.wording.most or word not in dropped  # 가장 먼저
    ]


def is_together(item: Item | None) -> bool:
    """Tell whether 함께 behind a phrase belongs to it."""
    return isinstance(item, Phrase) and item.together


def find_together(scope: ClauseScope, phrase: Phrase) -> str:
    """Return the 함께 behind a companion, empty where none stands there."""
    if not phrase.together:
        return ""
    behind = scope.text[phrase.end : scope.sentence.end].split(" ", 2)[1:2]
    return "".join(f" {word}" for word in behind if word in scope.context.lexicon.syntax.together_adverbs)

"""Name what a reader misses in a line: what the thing is, of what a number is, what it only points to."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.completing import MEANT
from lgai_graph.extract.events.elsewhere.offices import ABOVE, OFFICES, find_noun
from lgai_graph.extract.events.lines.beside import is_inside, points_back
from lgai_graph.extract.events.lines.dated.periods import MEASURE
from lgai_graph.extract.events.lines.doers.who import BESIDE, find_lead
from lgai_graph.extract.events.lines.parts import NUMBER, Parts
from lgai_graph.extract.events.lines.things import find_phrases
from lgai_graph.extract.events.parts.filling import CROWD, Filled
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.model import EventType

RANK = re.compile(r"(?:\d+[년주개월]+ 연속 )?(?:\d[\d~·]*위|선두)(?: 자리)?")  # first of what?
COUNT = re.compile(r"^(?:[두세네]|여러)\s")  # 두 법안: which?
STAGE = re.compile(r"\d+(?:-\d+)?(?:단계|블록|공구)\s\S+")  # 2단계 사업단: of what?
GOAL = re.compile(r"(\S+?)에게?")
MANNER = re.compile(r"\S+적으로|\S+하게")
GRADE = re.compile(r"[A-Z]{1,3}[+\d]*\s?등급|[\d가-힣]{1,2}등급")
VICTORIES = ("우승", "준우승")
OFTEN = ("수상", "연속", "우승")
IT = ("이", "이것", "그것")  # 그 and 이들 may be somebody whom the memory knows
OWNING, LIKE, COPULA = "의", "처럼", "copula"
ROLE = re.compile(r"(?<=..)(?:에|으?로)$")
SHORT = 3  # syllables; a longer noun is a compound, which says more
COMPARING = re.compile(r"\S+(?:보다|적으로)")  # 계획보다, 1차적으로
TITLED = re.compile(r"[’”》>].*$")  # ‘나래|’를 원작으로 한 동명의 웹툰
PERCENT = "%"
PEOPLE = "people"  # 100명 채용 says enough
BARE_TYPES = frozenset(
    {
        EventType.OTHER,
        EventType.PROGRAM,
        EventType.PARTNERSHIP,
        EventType.INVESTMENT,
        EventType.LEGAL,
    }
)
CALLED = re.compile(r"(?:^|[\s·])[가-힣]씨(?=[을를의에과와,·\s]|$)")
HOLLOW, RANKED, POINTS_BACK = "line=says little", "line=rank alone", "line=points back"


def list_doubts(
    context: ArticleContext, sentence: Sentence, told: tuple[Filled, Parts], body: str
) -> Iterator[str]:
    """Yield what a reader misses in a line behind its subject."""
    filled, parts = told
    said = body.removesuffix(parts.noun).strip()
    such = points_to_such(context, sentence, find_phrases(filled)) or tells_how(context, sentence, filled)
    if is_rank_alone(context, parts, said):
        yield RANKED
    elif such or is_hollow(context, filled, parts, said) or lacks_seat(context, told, body):
        yield HOLLOW
    outside = such or points_outside(context, sentence, told, said)
    if outside or lacks_owner(context, filled) or calls_somebody(said):
        yield POINTS_BACK


def is_rank_alone(context: ArticleContext, parts: Parts, said: str) -> bool:
    """Tell whether a line holds a rank or a grade, and no more than how often and how much beside it.

    ``9800만원으로 2위 차지``, ``AA등급 획득``, ``우승``: in what?
    """
    if RANK.fullmatch(parts.thing) and not (parts.before or parts.after):
        return True
    if not said and parts.noun in VICTORIES:
        return True
    *front, last = said.split() or [""]
    ranked = RANK.fullmatch(last) or GRADE.fullmatch(last) or (front and last in OFTEN)
    return bool(ranked) and all(is_adverb(context, word) for word in front)


def is_adverb(context: ArticleContext, word: str) -> bool:
    """Tell whether a word only says how, how much or how often (별도로, 9800만원으로, 연속)."""
    wording = context.lexicon.wording
    how = any(one in wording.manners or one in wording.idle for one in (word, ROLE.sub("", word)))
    return how or MANNER.fullmatch(word) is not None or word[0].isdigit() or word in OFTEN


def is_hollow(context: ArticleContext, filled: Filled, parts: Parts, said: str) -> bool:
    """Tell whether the words before a deed say little: a plan, a number, a launch event, nothing at all."""
    wording = context.lexicon.wording
    if all(word in wording.manners or MANNER.fullmatch(word) for word in map(strip_role, said.split())):
        return is_bare_deed(context, filled, parts)  # 추가 조사, 단계적으로 조사
    if lacks_goal(filled, parts):
        return True
    if lacks_object(context, filled, parts, said) or is_vague(context, said):
        return True
    if COUNT.sub("", ROLE.sub("", said)) in context.lexicon.wording.hollow or STAGE.fullmatch(said):
        return True
    if context.lexicon.referring.verdicts.issuperset((*said.split(), parts.noun or said.split()[-1])):
        return True
    alone = not (parts.before or parts.after)
    number = alone and NUMBER.fullmatch(parts.thing) is not None
    return (
        number
        or is_measure(context, said)
        or is_of_deed(context, filled, said)
        or is_cost(context, filled, said)
        or is_bare_change(context, parts, said)
    )


def strip_role(word: str) -> str:
    """Return a word without the particle by which it says how (별도로)."""
    return ROLE.sub("", word)


def is_bare_change(context: ArticleContext, parts: Parts, said: str) -> bool:
    """Tell whether a line says by how much something changes, and not what (100억달러 축소)."""
    if parts.noun not in context.lexicon.referring.changing:
        return False
    counted = {amount.words for amount in context.amounts}
    words = [word for word in said.split() if not is_adverb(context, word) or word in counted]
    return bool(words) and counted.issuperset(words)


def calls_somebody(said: str) -> bool:
    """Tell whether a line only calls somebody whom the text before it names (김씨 등 두 명)."""
    return CALLED.search(said) is not None


def lacks_seat(context: ArticleContext, told: tuple[Filled, Parts], body: str) -> bool:
    """Tell whether somebody comes or goes, and nothing says where (홍길동 회장 취임)."""
    filled, parts = told
    if (
        filled.frame.type not in OFFICES
        or body != parts.noun
        or any(filled.names.get(part) for part in ABOVE)
    ):
        return False
    labels = {name.label for name in filled.names.get("appointee", ())}
    posts = [post for post in context.posts if post.person and post.person.label in labels]
    return bool(posts) and not any(post.organization for post in posts)


def lacks_goal(filled: Filled, parts: Parts) -> bool:
    """Tell whether somebody attends, and nothing says what (회관에서 참석)."""
    held = filled.clause.slots.keys() & {"to", "object", "as", "head"}
    return filled.frame.attends and not (parts.thing or held or parts.beside)


def lacks_object(context: ArticleContext, filled: Filled, parts: Parts, said: str) -> bool:
    """Tell whether a deed says to whom or into what, and not what (의회에 주문, 구조에 나서)."""
    goal = GOAL.fullmatch(said)
    bare = parts.noun in context.lexicon.wording.bare
    if goal is None or bare or goal[1][0].isdigit() or parts.thing not in ("", said, goal[1]) or parts.beside:
        return False
    if filled.clause.predicate.voice == "passive":
        return False
    known = goal[1] in context.lexicon.places or any(name.label == goal[1] for name in context.names)
    return parts.noun in context.lexicon.referring.asking or (len(goal[1]) <= SHORT and not known)


def is_vague(context: ArticleContext, said: str) -> bool:
    """Tell whether words name something of which they say only how it is (구체적인 정책, 더 다양한 행사)."""
    words = said.split()
    if len(words) < 2:
        return False
    known = context.lexicon.referring.loose
    telling = [
        word for word in words if word not in known and (word[0].isdigit() or not is_adverb(context, word))
    ]
    core = ROLE.sub("", telling[0].rstrip("".join(OBJECTS))) if len(telling) == 1 else ""
    return core in context.lexicon.wording.hollow


def is_cost(context: ArticleContext, filled: Filled, said: str) -> bool:
    """Tell whether a line only says what the next deed of its sentence costs (83억원을 투자해 … 개발했다)."""
    if filled.frame.type is not EventType.INVESTMENT or filled.clause.predicate.ending != "EC":
        return False
    words = [word for word in said.split() if word[0].isdigit() or not is_adverb(context, word)]
    counted = {amount.words for amount in context.amounts}
    told = [word for word in words if word.removesuffix("의") not in counted | context.lexicon.wording.hollow]
    return bool(words) and not told


def is_of_deed(context: ArticleContext, filled: Filled, said: str) -> bool:
    """Tell whether a thing is of a deed whose own object nothing tells (출시 행사, 매각 방안)."""
    words, lexicon = said.split(), context.lexicon
    if len(words) < 2 or MEANT in filled.words:
        return False
    if words[-1] in lexicon.referring.asking:  # 새솔에 | 개발 지시
        words = words[-2:]
        return words[0] in lexicon.referring.deeds
    return words[-1] in lexicon.wording.hollow and lexicon.referring.deeds.issuperset(words[:-1])


def points_outside(
    context: ArticleContext, sentence: Sentence, told: tuple[Filled, Parts], said: str
) -> bool:
    """Tell whether the thing of a line is one that only the text around it names."""
    (filled, parts), things = told, find_phrases(told[0])
    named = any(is_inside(name, things) for names in filled.names.values() for name in names)
    named = named or (not parts.thing and any(filled.names.get(part) for part in BESIDE))  # 이 회사를 찾았다
    whole = not parts.thing or (things and parts.thing.startswith(things[0].words[0].text))
    if things and whole and not named and points_back(context, things[0]):
        return True
    return acts_on_pronoun(context, sentence, filled) or is_likened(context, said)


def is_bare_deed(context: ArticleContext, filled: Filled, parts: Parts) -> bool:
    """Tell whether a line is but a deed that says little alone (한빛전자 협력; not 회장 임기 끝난다)."""
    described = " " in filled.words.get(CROWD, "")
    if filled.frame.type not in BARE_TYPES or parts.noun in context.lexicon.wording.bare or described:
        return False
    lead = find_lead(filled)
    return lead is None or len({name.label for name in filled.names[lead]}) == 1


def lacks_owner(context: ArticleContext, filled: Filled) -> bool:
    """Tell whether somebody takes an office of an organisation that nothing names (그룹 회장에 취임)."""
    if filled.frame.type not in OFFICES or any(filled.names.get(part) for part in ABOVE):
        return False
    return bool(find_noun(context, filled.clause))


def is_measure(context: ArticleContext, said: str) -> bool:
    """Tell whether words only say how much, and not of what (계획보다 30~40%가량, 2조원어치)."""
    counted = [amount.words for amount in context.amounts if amount.unit != PEOPLE]
    words = [word for word in said.split() if not (COMPARING.fullmatch(word) or MEASURE.fullmatch(word))]
    return bool(words) and all(
        word[0].isdigit() and (PERCENT in word or any(one in word and one != word for one in counted))
        for word in words
    )


def acts_on_pronoun(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a deed, or the clause that describes its thing, acts on what it does not name.

    ``이를 바꾸는 방안``, ``이를 품질을 높이는 데 투자``: a verb between that has its own object has no other.
    """
    things, predicate, back = find_phrases(filled), filled.clause.predicate, context.lexicon.wording.back
    head = things[0].index - 1 if things else predicate.index
    waiting, served = "", False
    for item in sentence.items[: predicate.index + 1]:
        if isinstance(item, Phrase) and item.particle in OBJECTS and not item.speech:
            pronoun = item.words[0].text if len(item.words) == 1 and item.words[0].text in back else ""
            waiting, served = pronoun or waiting, not pronoun
        elif isinstance(item, Predicate) and item.voice != COPULA:
            if waiting and not served:
                own = item is predicate and waiting in IT and MEANT not in filled.words
                return own or (item.index == head and item.ending == "ETM")
            served = False
    return False


def points_to_such(context: ArticleContext, sentence: Sentence, things: Sequence[Phrase]) -> bool:
    """Tell whether a thing without a name is only such as the text before tells (이 같은 내용의 개선안)."""
    named = any(is_inside(name, things) for name in context.find_names(sentence))
    if not things or named or any(word.quoted for phrase in things for word in phrase.words):
        return False
    items, first = sentence.items, things[0].index
    while first and only_describes(items[first - 1]):
        first -= 1
    before = sentence.items[first - 1].end if first else sentence.start
    words = context.text[before : things[0].start].split()
    pairs = (f"{one} {other}" for one, other in pairwise(words))
    return not {*words, *pairs}.isdisjoint(context.lexicon.referring.such)


def tells_how(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether only the text before a deed tells how it was done (이처럼 | 기준을 바꿨다)."""
    predicate, things = filled.clause.predicate, find_phrases(filled)
    if any(word.quoted for phrase in things for word in phrase.words):
        return False
    verbs = (item for item in reversed(sentence.items[: predicate.index]) if isinstance(item, Predicate))
    before = next((verb.end for verb in verbs if verb.ending != "ETM"), sentence.start)
    return not context.lexicon.referring.thus.isdisjoint(context.text[before : predicate.start].split())


def only_describes(item: Item) -> bool:
    """Tell whether an item only describes what stands behind it (이처럼, 강화된, 내용의)."""
    if isinstance(item, Predicate):
        return item.ending == "ETM"
    return isinstance(item, Phrase) and item.particle in (OWNING, LIKE)


def is_likened(context: ArticleContext, said: str) -> bool:
    """Tell whether words liken something to what they do not name (비슷한 문제), and do not say what to."""
    words = ["", *TITLED.sub("", said).split()]
    liking = context.lexicon.referring.likening
    return any(
        word in liking and not before.endswith((*COMPANIONS, "고")) for before, word in pairwise(words)
    )

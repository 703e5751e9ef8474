"""Say what a deed is done to where its sentence leaves that out, because the words before it told.

``한빛전자는 ‘나래폰’을 개발했다. 다음 달부터 예약 판매한다``: what is sold is ‘나래폰’. Korean drops what is
known. The verb says what sort of thing it can be, and so does a count (두 척의 운반선 … 1척을 추가 수주);
where two that differ fit, nothing does.
"""

import re
from collections.abc import Iterator

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.introductions import Antecedent, choose_one, introduce, points
from lgai_graph.extract.events.lines.things import leads_to
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.between import list_between
from lgai_graph.extract.syntax.clauses.relative import modifies_noun, skip_relative
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Phrase,
    Predicate,
    Sentence,
    find_next_verb,
    is_proper,
)
from lgai_graph.extract.topics import is_subhead
from lgai_graph.korean.cases import COMPANIONS, OBJECTS
from lgai_graph.model import EntityKind

COPULA, OWNING = "이다", "의"
QUOTES = "‘'《<", "’'》>("
MADE = ("founded", "product", "target")  # parts of what a deed is done to
BESIDE, DOT = (*COMPANIONS, ","), "·"
LIMITS = ("까지", "만", "마저", "조차", "뿐")  # 지상파 채널까지 제공한다
TOLD = (*SUBJECT_PARTICLES, *OBJECTS, COPULA)  # of what a sentence is about
COUNTED = re.compile(r"\d[\d,.만천]*여?([대척채기권장편종벌주]|가구|세트)(?:씩|어치)?")
COUNT = re.compile(r"^(?:총\s)?(?:[한두세네]|\d\S*)\s?\S{1,2}의\s")  # 두 척의 | 운반선


def find_unsaid(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return what a deed is done to with its own words behind it, empty where they or nothing say it."""
    deed, own = find_deed(context, sentence, filled)
    count = COUNTED.fullmatch(own)
    if not deed or modifies_noun(sentence.items, filled.clause.predicate):
        return ""
    if has_own(context, sentence, filled):
        return ""
    endings = context.lexicon.referring.unsaid.get(deed, ())
    found = find_counted(context, count[1]) if count else ""
    if endings and not found:
        found = find_shared(context, sentence, filled, endings) or find_before(context, filled, endings)
    actors = {name.label for name in filled.everyone}
    if not found or found in actors:
        return ""
    filled.words["object"] = ""  # where it goes is no thing: 개발사에 | 개방한다
    return f"{COUNT.sub('', found) if count else found} {own}".strip()


def lacks_thing(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a line could only say how, where or when a deed is done, and not to what."""
    deed, own = find_deed(context, sentence, filled)
    predicate = filled.clause.predicate
    if deed not in context.lexicon.referring.unsaid or COUNTED.fullmatch(own):
        return False
    verbs = (item for item in reversed(sentence.items[: predicate.index]) if isinstance(item, Predicate))
    before = next((verb for verb in verbs if verb.ending != "ETM"), None)
    if modifies_noun(sentence.items, predicate) or (before and leads_to(before)):
        return False
    return not has_own(context, sentence, filled)


def find_deed(context: ArticleContext, sentence: Sentence, filled: Filled) -> tuple[str, str]:
    """Return the deed that lacks a thing and the words that it has for one: 판매 | 예약 판매, 가동 | 시험.

    No deed where a phrase names a thing.
    """
    predicate, things = filled.clause.predicate, filled.clause.slots.get("object", [])
    if predicate.voice not in ("active", "verb") or predicate.is_objectless or len(things) > 1:
        return "", ""
    if not things:
        return predicate.lemma, ""
    if things[0].notes or things[0].speech or any(word.quoted for word in things[0].words):
        return "", ""
    if find_owner(sentence, things[0]):
        return "", ""  # 서부시장의 | 단독 개발을 구상한다
    *front, last = (word.text for word in things[0].words)
    how = context.lexicon.referring.how
    if not how.issuperset(front):
        return "", ""
    own = " ".join((*front, last))
    if last in how or COUNTED.fullmatch(own):
        return predicate.lemma, own
    return (last, own) if front else ("", "")


def has_own(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a clause has its thing all the same: for a subject (공장은 가동한다), or with 까지, 만."""
    predicate, slots = filled.clause.predicate, filled.clause.slots
    acting = [name for part, names in filled.names.items() if part not in MADE for name in names]
    for phrase in (*slots.get("subject", ()), *slots.get("topic", ())):
        stands_in = phrase.words[-1].text in context.lexicon.company_words  # 이 회사는
        if not stands_in and not any(phrase.start <= name.start < phrase.end for name in acting):
            return True
    things = slots.get("object", ())
    for item in reversed(sentence.items[: predicate.index]):
        if isinstance(item, Predicate) and item.ending != "ETM":
            return False
        if isinstance(item, Phrase) and item not in things:
            cut = item.particle in OBJECTS and is_price(sentence, item)
            if cut or item.particle.startswith(LIMITS):
                return True
    return False


def is_price(sentence: Sentence, thing: Phrase) -> bool:
    """Tell whether a clause around an object only says for how much (이용권을 할인한 | 6만원에)."""
    verb = find_next_verb(sentence.items, thing)
    head = sentence.items[verb.index + 1] if verb and verb.index + 1 < len(sentence.items) else None
    return isinstance(head, Phrase) and any(char.isdigit() for word in head.words for char in word.text)


def find_shared(context: ArticleContext, sentence: Sentence, filled: Filled, endings: tuple[str, ...]) -> str:
    """Return the object of the verb that leads on to a deed (지침을 만들어 알리고 | 적용한다)."""
    items, i = sentence.items, filled.clause.predicate.index - 1
    behind: Predicate | None = None
    while i >= 0:
        item = items[i]
        if isinstance(item, Predicate) and item.ending == "ETM":
            i = skip_relative(items, i)
            continue
        if isinstance(item, Predicate):
            if item.ending != "EC" or item.quoted or (behind is None and leads_to(item)):
                return ""  # its line tells both: 상담소를 만들어 | 운영한다
            behind = item
        elif isinstance(item, Phrase) and item.particle in SUBJECT_PARTICLES:
            return ""
        elif isinstance(item, Phrase) and item.particle in OBJECTS:
            return name_thing(context, sentence, item, endings) if behind else ""
        i -= 1
    return ""


def find_before(context: ArticleContext, filled: Filled, endings: tuple[str, ...]) -> str:
    """Return the one thing of some sorts that the sentence before is about, if it knows who acts."""
    before = find_last(context)
    if before is None or brings_in(context, filled, before):
        return ""
    chosen = choose_one(list(list_things(context, before, endings)))
    return chosen.words if chosen else ""


def brings_in(context: ArticleContext, filled: Filled, before: Sentence) -> bool:
    """Tell whether a clause itself names somebody who acts, and the sentence before only others."""
    slots, told = filled.clause.slots, context.text[before.start : before.end]
    acting = (*slots.get("subject", ()), *slots.get("topic", ()))
    names = [name for phrase in acting for name in context.find_names(phrase)]
    others = list_between(context.names, before.start, before.end)
    known = any(name.text in told or name.label in told for name in names)
    return bool(names) and not known and any(name.kind is not EntityKind.PRODUCT for name in others)


def find_last(context: ArticleContext) -> Sentence | None:
    """Return the sentence before, None behind a subhead."""
    before = context.memory.told[-1] if context.memory.told else None
    return None if before is None or is_subhead(context.text, before) else before


def list_things(
    context: ArticleContext, sentence: Sentence, endings: tuple[str, ...]
) -> Iterator[Antecedent]:
    """Yield the things of some sorts that a sentence is about."""
    for phrase in sentence.phrases:
        if phrase.particle in TOLD and (words := name_thing(context, sentence, phrase, endings)):
            yield Antecedent(words, phrase.start, phrase.end, is_named=is_proper(phrase))


def name_thing(context: ArticleContext, sentence: Sentence, phrase: Phrase, endings: tuple[str, ...]) -> str:
    """Return the words of a thing of some sorts, empty where they do not say which it is."""
    last = phrase.words[-1]
    titled = last.quoted or (is_proper(phrase) and is_title(context, last.text))
    if phrase.speech or not (titled or last.text.endswith(endings)):
        return ""
    heads = (name for name in context.find_names(phrase) if name.end >= last.end)
    if points(context, context.text, phrase) or any(name.kind is not EntityKind.PRODUCT for name in heads):
        return ""
    if stands_beside(context, sentence, phrase):
        return ""
    found = introduce(context, context.text, sentence, phrase)
    if found is not None:
        return found.words
    telling = is_proper(phrase) or any(char.isdigit() for char in last.text)
    return f"‘{last.text}’" if last.quoted else last.text if telling else ""


def is_title(context: ArticleContext, word: str) -> bool:
    """Tell whether the article has a word in quotes (‘나래’, ‘나래(NARE)’)."""
    return re.search(f"[{QUOTES[0]}]{re.escape(word)}[{QUOTES[1]}]", context.text) is not None


def find_owner(sentence: Sentence, thing: Phrase) -> Phrase | None:
    """Return the phrase with 의 before a thing, None where none stands there."""
    before = sentence.items[thing.index - 1] if thing.index else None
    return before if isinstance(before, Phrase) and before.particle == OWNING else None


def stands_beside(context: ArticleContext, sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether a phrase is the last of a list (새솔2라인과 | 나래1라인을, 전기버스·| 수소버스를)."""
    before = sentence.items[phrase.index - 1] if phrase.index else None
    joined = isinstance(before, Phrase) and before.particle in BESIDE
    front = context.text[max(0, phrase.start - 2) : phrase.start]
    return joined or front.rstrip().endswith(DOT)


def find_counted(context: ArticleContext, unit: str) -> str:
    """Return the one thing that the sentence before counts by the same unit (주식 3000주, 두 척의 운반선)."""
    before = find_last(context)
    found = list(list_counted(context, before, unit)) if before else []
    chosen = choose_one(found)
    return chosen.words if chosen else ""


def list_counted(context: ArticleContext, sentence: Sentence, unit: str) -> Iterator[Antecedent]:
    """Yield the things that a sentence counts by a unit."""
    for phrase in sentence.phrases:
        if phrase.speech or phrase.particle not in TOLD or stands_beside(context, sentence, phrase):
            continue
        words = [word.text for word in phrase.words]
        at = next(
            (n for n, word in enumerate(words) if (count := COUNTED.match(word)) and count[1] == unit), 0
        )
        owner = sentence.items[phrase.index - 1] if phrase.index else None
        counts = isinstance(owner, Phrase) and owner.particle == "의" and owner.words[-1].text.endswith(unit)
        if at or counts:
            yield Antecedent(
                " ".join(words[: at or None]), phrase.start, phrase.end, is_named=is_proper(phrase)
            )

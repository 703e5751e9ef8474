"""Skip what a reported clause opens with and only its article explains: 이와 관련해, 자신의 블로그를 통해.

Who speaks stands in front of the line, and through what it was said is beside its point.
"""

import re
from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.beside import points_back
from lgai_graph.extract.events.lines.particles import OWNING, SUBJECT_FORMS
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence
from lgai_graph.korean.cases import COMPANIONS

CONCERNING, THROUGH = "관련", "통하"
AT, WITH = "에서", ("와의", "과의")
PRESS, MANY, MEETING = ("기자", "기자단", "취재진"), "들", "만나"
ROLES = ("로", "으로")  # 이와 | 별도로
NAMING = re.compile(r"\S{1,30} \S{1,30}(?<!적)인 (?=\S)")  # 나머지 계열사인 | 새솔
TOLD = re.compile(r"(?:[며고]|지만|는데|[해어아여]서?|면서?|자)\s")  # … 심각하다며 | 이런 행위를


def skip_opening(context: ArticleContext, sentence: Sentence, filled: Filled, place: tuple[int, int]) -> int:
    """Return the item at which a reported clause says something of its own.

    Args:
        context: the article.
        sentence: what tells of the report.
        filled: the event.
        place: the indexes of the clause's first item and of its verb.
    """
    first, last = place
    speakers = {name.label for name in filled.names.get("speaker", ())}
    while first < last - 1:
        behind = find_behind(context, sentence.items, speakers, first)
        if behind == first or behind >= last:
            break
        first = behind
    return first


def find_behind(context: ArticleContext, items: Sequence[Item], speakers: set[str], i: int) -> int:
    """Return the item behind what says nothing at ``i``, which is ``i`` where that is the clause's own."""
    item, behind = items[i], items[i + 1]
    if is_idle_verb(context, item):
        return i + 1
    if not isinstance(item, Phrase):
        return i
    if is_hour(context, item) and is_idle_verb(context, behind):
        return i + 2  # 밤 방송된
    if item.particle in SUBJECT_FORMS and speakers and names_only(context, item) <= speakers:
        return i + 1 if names_only(context, item) else i  # 검찰은 … 가운데 | 검찰은
    if points_back(context, item) and (concerns(behind) or is_manner(behind)):
        return i + 2
    return skip_medium(context, items, i)


def skip_medium(context: ArticleContext, items: Sequence[Item], i: int) -> int:
    """Return the item behind through what, or to whom, something is told; ``i`` where neither stands."""
    item, behind, media = items[i], items[i + 1], context.lexicon.wording.media
    if not isinstance(item, Phrase):
        return i
    medium = item.words[-1].text in media
    if (medium and is_through(behind)) or meets_press(item, behind):
        return i + 2
    if medium and item.particle.startswith(AT):
        return i + 1  # 인터뷰에서
    if not isinstance(behind, Phrase) or behind.words[-1].text not in media:
        return i
    if item.particle in WITH:
        return i + 2  # 본지와의 | 인터뷰에서
    owned = item.particle in OWNING and points_back(context, item)
    return i + 3 if owned and is_through(items[i + 2]) else i


def is_idle_verb(context: ArticleContext, item: Item) -> bool:
    """Tell whether a verb says nothing without what stood before it (이에 | 따라, 25일 | 방송된)."""
    if not isinstance(item, Predicate):
        return False
    held = item.ending == "ETM" and item.lemma in context.lexicon.wording.held
    return held or (item.has_one_place and item.ending == "EC")


def is_hour(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase is a part of a day (오후)."""
    return all(word.text in context.lexicon.wording.hours for word in phrase.words)


def names_only(context: ArticleContext, phrase: Phrase) -> set[str]:
    """Return the names that are all of a phrase, none where it says more."""
    names = context.find_names(phrase)
    whole = bool(names) and names[0].start == phrase.start and names[-1].end == phrase.end
    return {name.label for name in names} if whole else set()


def concerns(item: Item) -> bool:
    """Tell whether a verb only says what something is about (이와 | 관련해, 이에 | 대해)."""
    about = isinstance(item, Predicate) and (item.lemma == CONCERNING or item.has_one_place)
    return about and isinstance(item, Predicate) and item.ending == "EC"


def is_through(item: Item) -> bool:
    """Tell whether a verb says through what something is told (블로그를 | 통해)."""
    return isinstance(item, Predicate) and item.lemma == THROUGH and item.ending == "EC"


def meets_press(phrase: Phrase, item: Item) -> bool:
    """Tell whether somebody only meets reporters to speak (기자들과 | 만나)."""
    press = phrase.words[-1].text.removesuffix(MANY) in PRESS and phrase.particle in COMPANIONS
    return press and isinstance(item, Predicate) and item.lemma == MEETING and item.ending == "EC"


def is_manner(item: Item) -> bool:
    """Tell whether a phrase is a lone noun that says how (이와 | 별도로)."""
    return isinstance(item, Phrase) and len(item.words) == 1 and item.particle in ROLES


def points_outside(context: ArticleContext, words: str) -> bool:
    """Tell whether words speak of what only the text before them tells (이 같은 일, 나머지 두 곳)."""
    words = NAMING.sub("", words)
    said = f" {words} "
    found = [place for such in context.lexicon.referring.such if (place := said.find(f" {such} ")) >= 0]
    return bool(found) and TOLD.search(words, 0, min(found)) is None

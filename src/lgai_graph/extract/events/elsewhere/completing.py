"""Complete what an event is about from what the article told before: which service, whose recall."""

from collections.abc import Collection

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.elsewhere.cases import name_case
from lgai_graph.extract.events.elsewhere.introductions import (
    choose_one,
    find_in_headline,
    find_nearest,
    find_only,
    list_introductions,
    points,
)
from lgai_graph.extract.events.elsewhere.offices import OFFICES
from lgai_graph.extract.events.elsewhere.unsaid import find_unsaid, lacks_thing
from lgai_graph.extract.events.lines.naming import find_idiom
from lgai_graph.extract.events.lines.things import PLAIN_QUOTES, find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.syntax.phrases import (
    SUBJECT_PARTICLES,
    Moment,
    Phrase,
    Predicate,
    Sentence,
    Word,
)
from lgai_graph.extract.syntax.quotes import CLOSERS
from lgai_graph.model import Claim, EventType

MEANT = "meant"  # words of a filled frame: its thing, as another sentence names it
PEOPLE = "people"  # 20여 명
SHORT = 3  # syllables; a longer noun is a compound, which says more
PLAIN = frozenset({"NNG", "XSN", "XPN"})


def complete_thing(context: ArticleContext, sentence: Sentence, filled: Filled) -> None:
    """Put what an event's thing stands for among the words of its frame, where that is certain."""
    if MEANT in filled.words:
        return
    if filled.frame.type is not EventType.STATEMENT and (unsaid := find_unsaid(context, sentence, filled)):
        filled.words[MEANT] = unsaid
        return
    bare, actors = find_bare(context, sentence, filled), sorted(list_actors(filled))
    words = find_words(context, sentence, filled, bare) if bare else ""
    tried = {name.label for name in filled.names.get("target", ())}  # whose case it is
    for actor in (one for one in actors if one not in tried):
        words = words.removeprefix(f"{actor}의 ").removeprefix(f"{actor} ")
    if bare and words not in ("", bare[1].text):
        filled.words[MEANT] = words


def find_words(
    context: ArticleContext, sentence: Sentence, filled: Filled, thing: tuple[Phrase, Word]
) -> str:
    """Return the words that a bare noun stands for, empty where nothing is certain."""
    phrase, word = thing
    referring, head = context.lexicon.referring, word.text
    if filled.frame.type is EventType.STATEMENT and head not in referring.deeds:
        return ""
    if head in referring.court:
        return name_case(context, sentence, filled, phrase)
    if points(context, context.text, phrase):
        found = find_nearest(context, sentence, phrase, head)
        return found.words if found else ""
    if head in referring.deeds:
        return find_deed(context, filled, head) or find_again(context, sentence, thing)
    if head in referring.things and filled.clause.predicate.lemma not in referring.creating:
        found = find_only(context, sentence, phrase, head, list_actors(filled))
        return found.words if found else ""
    if not follows_subject(sentence, phrase):
        return ""
    found = find_in_headline(context, head, list_actors(filled), list_told(filled))
    return found.words if found else ""


def follows_subject(sentence: Sentence, phrase: Phrase) -> bool:
    """Tell whether nothing but a time stands between who acts and a thing."""
    before = (item for item in reversed(sentence.items[: phrase.index]) if not isinstance(item, Moment))
    subject = next(before, None)
    return isinstance(subject, Phrase) and subject.particle in SUBJECT_PARTICLES


def list_told(filled: Filled) -> list[str]:
    """List the words that a line has beside its thing."""
    phrases = (phrase for slot, found in filled.clause.slots.items() if slot != "object" for phrase in found)
    return [word.text for phrase in phrases for word in phrase.words]


def find_bare(context: ArticleContext, sentence: Sentence, filled: Filled) -> tuple[Phrase, Word] | None:
    """Return a thing that is one plain noun, alone or behind a word that points back."""
    phrases = find_phrases(filled)
    if len(phrases) != 1:
        return None
    phrase = phrases[0]
    pointing = points(context, context.text, phrase)
    words = phrase.words[1:] if pointing == phrase.words[0].text else phrase.words
    plain = len(words) == 1 and not words[0].quoted and PLAIN.issuperset(words[0].tags)
    before = sentence.items[phrase.index - 1] if phrase.index else None
    described = isinstance(before, Predicate) and before.ending == "ETM"
    owned = isinstance(before, Phrase) and before.particle in ("의", "")
    if (
        not plain
        or phrase.notes
        or (not pointing and (described or owned or is_fixed(context, filled, phrase)))
    ):
        return None
    return phrase, words[0]


def is_fixed(context: ArticleContext, filled: Filled, phrase: Phrase) -> bool:
    """Tell whether a noun is half of an idiom (문을 열다), an adverb (신규 취항), or behind a quoted name."""
    wording, before = (
        context.lexicon.wording,
        context.text[max(0, phrase.start - 2) : phrase.start].rstrip()[-1:],
    )
    named = before in (*CLOSERS.values(), *PLAIN_QUOTES)
    return named or phrase.words[-1].text in wording.manners or bool(find_idiom(wording, filled))


def find_deed(context: ArticleContext, filled: Filled, head: str) -> str:
    """Return a deed with its object, as the last event of the same actor told it (‘나래폰’ | 리콜)."""
    actors = list_actors(filled)
    for claim in reversed(context.memory.events):
        if claim.object and ends_in(claim, head) and not actors.isdisjoint(list_names(claim)):
            return f"{claim.object} {head}"
    return ""


def find_again(context: ArticleContext, sentence: Sentence, thing: tuple[Phrase, Word]) -> str:
    """Return a deed with its one object in the same or the last sentence (알뜰폰 판매)."""
    phrase, word = thing
    near = [sentence, *context.memory.told[-1:]]
    found = [
        one
        for part in near
        for one in list_introductions(
            context, context.text, part, (word.text,), phrase.index if part is sentence else None
        )
    ]
    chosen = choose_one(found)
    return chosen.words if chosen else ""


def list_actors(filled: Filled) -> set[str]:
    """Return the names of all who take part in a deed."""
    return {name.label for name in filled.everyone}


def ends_in(claim: Claim, head: str) -> bool:
    """Tell whether an event is a deed, by the last word of its line."""
    return claim.summary.endswith(f" {head}")


def list_names(claim: Claim) -> Collection[str]:
    """Return who takes part in an event."""
    return {argument.mention.name for argument in claim.arguments}


def lacks_introduction(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether a thing only points to what nothing before it tells."""
    if MEANT in filled.words:
        return False
    states = filled.frame.type is EventType.STATEMENT
    if lacks_defendant(context, sentence, filled) or (not states and lacks_thing(context, sentence, filled)):
        return True
    bare = find_bare(context, sentence, filled)
    if bare is None or stands_for_name(context, filled, bare[1]):
        return False
    phrase, word = bare
    referring, lemma = context.lexicon.referring, filled.clause.predicate.lemma
    if states and word.text not in referring.deeds:
        return False
    if word.text in referring.court or points(context, context.text, phrase):
        return True
    if word.text in referring.deeds:
        return not context.article.title.count(word.text)
    return word.text in referring.things and lemma not in referring.creating


def is_thin(context: ArticleContext, filled: Filled, summary: str) -> bool:
    """Tell whether a line holds no more than one short plain noun and its deed (새솔, 메뉴 출시)."""
    phrases, told = find_phrases(filled), summary.partition(", ")[2].split()
    if len(phrases) != 1 or len(phrases[0].words) != 1 or len(told) != 2 or MEANT in filled.words:
        return False
    if filled.frame.type in OFFICES:
        return False
    word, referring = phrases[0].words[0], context.lexicon.referring
    if told[0] != word.text or word.quoted or not PLAIN.issuperset(word.tags):
        return False
    return word.text in referring.routine or (len(word.text) <= SHORT and word.text not in referring.plain)


def stands_for_name(context: ArticleContext, filled: Filled, word: Word) -> bool:
    """Tell whether a thing is a firm that the memory names (이 회사를 방문했다)."""
    targets = (filled.names.get(part) for part in ("target", "organization", "partner", "recipient"))
    return word.text in context.lexicon.company_words and any(targets)


def lacks_defendant(context: ArticleContext, sentence: Sentence, filled: Filled) -> bool:
    """Tell whether an event says that somebody is charged or sentenced, and not who (15년을 선고했다)."""
    if filled.frame.type is not EventType.LEGAL:
        return False
    if filled.clause.predicate.lemma not in context.lexicon.referring.charging:
        return False
    bodies = [name for name in context.names if name.is_organization]
    told = [*find_phrases(filled), *filled.clause.slots.get("to", [])]
    whom = [one for one in told if not any(one.start <= name.start < one.end for name in bodies)]
    somebody = any(name.is_person for name in filled.everyone)
    counted = all(any(char.isdigit() for char in one.words[-1].text) for one in whom)
    if not counted or somebody:
        return False
    before = sentence.items[: filled.clause.predicate.index]
    return not any(isinstance(one, Phrase) and tells_whom(context, one) for one in before)  # 검찰에 송치했다


def tells_whom(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase tells of somebody, though it holds no name (박모씨에 대해, 직원 3명을)."""
    if phrase.speech:
        return False
    called = any(word.text.endswith(tuple(context.lexicon.honorifics)) for word in phrase.words)
    counted = (one.start for one in context.amounts if one.unit == PEOPLE)
    return called or any(phrase.start <= start < phrase.end for start in counted)

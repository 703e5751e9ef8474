"""Say who acts together where some of them have no name that is known: 여야 정치권과 한빛노조는."""

import re
from collections.abc import Sequence
from itertools import dropwhile

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.discourse import BULLETS
from lgai_graph.extract.events.lines.beside import OTHERS, is_inside, points_back
from lgai_graph.extract.events.lines.doers.who import JOINT, MAX_NAMES, find_lead, join_labels, join_lead
from lgai_graph.extract.events.lines.particles import SUBJECT_FORMS
from lgai_graph.extract.events.lines.things import cut_text, tidy
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.clauses.groups import gather_group, is_apart
from lgai_graph.extract.syntax.phrases import Item, Phrase, Sentence, Word
from lgai_graph.korean.cases import ALSO, COMPANIONS

LONGEST_MEMBER, LONGEST = 16, 44  # characters of one who acts, and of all of them
LONGEST_REST = 14  # characters of what counts the others
NUMBER = re.compile(r"\d{1,9}")
UNIT_TAGS = frozenset({"NNG", "NNP", "XSN", "SL", "SN"})  # of the words of a part of a body
SUBCOMMITTEE = "소위"  # 법안심사소위 is no officer
MORE = re.compile(r" 등(?: \d+[명곳])?$")


def join_actors(context: ArticleContext, sentence: Sentence, filled: Filled) -> str:
    """Return who a line begins with: its names, and in a list with them whoever has none."""
    lead, plain = find_lead(filled), join_lead(filled)
    names = filled.names[lead] if lead else []
    if row := find_row(context, sentence, filled, names):
        plain = join_row(context, sentence, row, names) or f"{plain} {OTHERS}"
    rest = word_rest(context, filled, names, plain.count(JOINT) + 1)
    return f"{MORE.sub('', plain)} {rest}" if rest else plain


def join_row(
    context: ArticleContext, sentence: Sentence, row: Sequence[Phrase], names: Sequence[Name]
) -> str:
    """Return those who act together in the words of the article, empty where it stays open who they are."""
    more = row[-1].words[-1].text == OTHERS
    row = row[: len(row) - is_sort(row[-1], names)]
    members = [word_member(context, one, names) for one in row]
    clear = all(one and len(one) <= LONGEST_MEMBER for one in members) and len(members) <= MAX_NAMES
    joined = join_labels(members)
    whole = clear and len(joined) <= LONGEST and not is_unclear(context, sentence, row, names)
    return (f"{joined} {OTHERS}" if more else joined) if whole else ""


def is_sort(phrase: Phrase, names: Sequence[Name]) -> bool:
    """Tell whether a list of people ends in a noun of no one of them (김가온 대표, | 연구원 등)."""
    lone = len(phrase.words) == 2 and phrase.words[1].text == OTHERS
    return lone and set(phrase.words[0].tags) == {"NNG"} and all(name.is_person for name in names)


def word_rest(context: ArticleContext, filled: Filled, names: Sequence[Name], told: int) -> str:
    """Return what stands behind the last of those who act: other actors, or the part of a body that acts.

    ``새솔 등 23개 기업``, ``김가온 사장 등 50여명``, ``한빛은행 서울지점``.

    Args:
        context: the article.
        filled: the event.
        names: who acts.
        told: how many the line begins with.
    """
    subject = filled.clause.slots.get("subject", [])
    last, name = subject[-1] if subject else None, names[-1] if names else None
    if last is None or name is None or not is_inside(name, [last]):
        return ""
    behind = [word for word in last.words if word.start >= name.end]
    if all(one.is_person for one in names) and last.particle in (*SUBJECT_FORMS, ALSO):  # not 김가온 등과
        behind = list(dropwhile(lambda word: word.text != OTHERS, behind))
    elif not all(one.is_organization for one in names):
        return ""
    if not behind or behind[0].text == OTHERS:
        return word_others(context, behind, told)
    alone = len(names) == len(subject) == 1 and not filled.frame.measures
    return word_unit(context, behind) if alone else ""


def word_others(context: ArticleContext, behind: Sequence[Word], told: int) -> str:
    """Return that others act too, and who they are; what has a name says more than how many."""
    words = cut_text(context.text, behind[0].start, behind[-1].end) if behind else ""
    if count_of(words) == told:
        return ""  # 새솔·누리 | 등 2개 기업: nobody else
    plain = not any("NNP" in word.tags or "SL" in word.tags for word in behind)
    return words if plain and len(words) <= LONGEST_REST else OTHERS


def word_unit(context: ArticleContext, behind: Sequence[Word]) -> str:
    """Return the part of a body that acts (한빛은행 | 서울지점), empty where somebody of it does."""
    last = behind[-1].text
    titled = last.endswith(tuple(context.lexicon.titles)) and not last.endswith(SUBCOMMITTEE)
    plain = all(set(word.tags) <= UNIT_TAGS for word in behind)
    return context.text[behind[0].start : behind[-1].end] if plain and not titled else ""


def count_of(words: str) -> int | None:
    """Return the first number of some words, None for none."""
    found = NUMBER.search(words)
    return int(found[0]) if found else None


def find_row(
    context: ArticleContext, sentence: Sentence, filled: Filled, names: Sequence[Name]
) -> list[Phrase]:
    """Return the phrases that act together, empty where all of them are names or one may be none.

    Behind a bullet, a subhead may be glued to the subject.
    """
    subject = filled.clause.slots.get("subject", [])
    if not any(is_inside(name, subject) for name in names) or context.text[sentence.start] in BULLETS:
        return []
    row = gather_row(sentence.items, subject[-1])
    known = all(holds(one, names) for one in row)
    return [] if known or not all(may_act(context, one) for one in row) else row


def holds(phrase: Phrase, names: Sequence[Name]) -> bool:
    """Tell whether a phrase holds one of some names."""
    return any(is_inside(name, [phrase]) for name in names)


def is_unclear(
    context: ArticleContext, sentence: Sentence, row: Sequence[Phrase], names: Sequence[Name]
) -> bool:
    """Tell whether it stays open who one of those is that act together."""
    owned = any(is_owned(sentence.items, one) for one in row)
    return owned or any(holds_office(context, one, names) for one in row if not holds(one, names))


def gather_row(items: Sequence[Item], last: Phrase) -> list[Phrase]:
    """Return the phrases that act side by side, alike or not (여야 정치권과 | 한빛노조는)."""
    group = gather_group(items, last.index)
    before = items[group[0].index - 1] if group and group[0].index else None
    if not isinstance(before, Phrase) or before.particle not in COMPANIONS or before.together:
        return group
    return group if is_apart(before, group[0]) else [*gather_group(items, before.index), *group]


def may_act(context: ArticleContext, phrase: Phrase) -> bool:
    """Tell whether a phrase in a row of actors can be one: no time, no link, nothing that only points."""
    wording, last = context.lexicon.wording, phrase.words[-1].text
    if phrase.speech or phrase.is_empty or phrase.is_manner or points_back(context, phrase):
        return False
    titled = all(word.text in context.lexicon.titles for word in phrase.words)
    linking = any(word.text in wording.idle or word.text in wording.times for word in phrase.words)
    return not (titled or linking or last[0].isdigit())


def is_owned(items: Sequence[Item], phrase: Phrase) -> bool:
    """Tell whether a phrase belongs to what stands before it (두 은행의 | 서울지점)."""
    before = items[phrase.index - 1] if phrase.index else None
    return isinstance(before, Phrase) and before.particle == "의"


def holds_office(context: ArticleContext, phrase: Phrase, names: Sequence[Name]) -> bool:
    """Tell whether a phrase is somebody of an unknown name beside bodies, or no more than an office."""
    if phrase.words[-1].text not in context.lexicon.titles:
        return False
    bodies = [name for name in context.find_names(phrase) if name.is_organization]
    starts = any(name.start == phrase.start for name in bodies)
    return starts or any(name.is_organization for name in names)


def word_member(context: ArticleContext, phrase: Phrase, names: Sequence[Name]) -> str:
    """Return one who acts: by name, else in the words of the article."""
    known = [name.label for name in names if is_inside(name, [phrase])]
    words = tidy(cut_text(context.text, phrase.start, phrase.end), context.lexicon.wording)
    return join_labels(known) if known else words.partition(f" {OTHERS} ")[0]

"""Word a deed by its whole clause, as written: for lines that say too little."""

from collections.abc import Sequence

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.filling import Filled
from lgai_graph.extract.events.lines.beside import is_adverbial
from lgai_graph.extract.events.lines.sayings import is_bound
from lgai_graph.extract.events.lines.things import cut_text, leads_to, tidy
from lgai_graph.extract.syntax.phrases import Item, Moment, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.wording import Wording

LONGEST = 40  # characters of a clause that stands for a line


def trim_clause(context: ArticleContext, sentence: Sentence, filled: Filled) -> tuple[str, bool]:
    """Return the clause before a verb as written, less subject, times and the object's particle.

    Returns:
        The words, and whether they borrow those of the verb before (공장을 늘려 운영).
    """
    kept: list[Item] = []
    quoted = filled.clause.predicate.quoted
    subjects = {
        id(phrase)
        for phrase in (*filled.clause.slots.get("subject", ()), *filled.clause.slots.get("topic", ()))
    }
    for item in reversed(sentence.items[: filled.clause.predicate.index]):
        shares = leads_to(item) and not any(
            holds_object(one) for one in kept
        )  # 공장을 증축해 기지로 강화했다
        if id(item) in subjects or (is_border(item, quoted=quoted) and not shares):
            break
        if kept and isinstance(item, Phrase) and is_idle(item, context.lexicon.wording):
            break
        if not isinstance(item, Moment):
            kept.insert(0, item)
    while len(kept) > 1 and (leans(sentence.items, kept[0]) or len(spell(context, kept)) > LONGEST):
        del kept[0]
    if kept and not isinstance(kept[0], Phrase):
        return "", False
    words = spell(context, kept)
    borrows = any(leads_to(item) for item in kept)
    return (words, borrows) if words not in context.lexicon.wording.empty else ("", False)


def holds_object(item: Item) -> bool:
    """Tell whether an item is an object."""
    return isinstance(item, Phrase) and item.particle in ("을", "를")


def is_idle(phrase: Phrase, wording: Wording) -> bool:
    """Tell whether a phrase only says how or when, and is no reason (등을 이유로)."""
    return is_adverbial(phrase, wording) and not phrase.is_manner


def leans(items: Sequence[Item], item: Item) -> bool:
    """Tell whether an item makes no beginning: it belongs to what stands before it."""
    return is_bound(items, item) or (isinstance(item, Phrase) and item.is_manner)


def is_border(item: Item, *, quoted: bool) -> bool:
    """Tell whether an item ends the clause to its right: a verb that leads on, a topic, somebody's words."""
    if isinstance(item, Predicate):
        return item.ending not in ("ETM", "ETN") or item.quoted != quoted
    if isinstance(item, Phrase):
        return item.particle in ("은", "는", "께서", "께서는") or item.speech != quoted
    return False


def spell(context: ArticleContext, items: Sequence[Item]) -> str:
    """Spell out a clause as written, less what was left out of it and the last phrase's 을/를, 이/가."""
    words: list[str] = []
    for n, item in enumerate(items):
        particle = item.particle if isinstance(item, Phrase) and item.particle != "이다" else ""
        if (
            isinstance(item, Predicate)
            and item.ending == "ETN"
            and context.text[item.end : item.end + 1] == "로"
        ):
            particle = "로"  # 공급하기로 (협약)
        last = n == len(items) - 1 and particle in ("을", "를", "이", "가", "도", "은", "는")
        piece = cut_text(context.text, item.start, item.end) + ("" if last else particle)
        glued = bool(words) and items[n - 1].end == item.start
        words.append(piece if glued or not words else f" {piece}")
    return tidy("".join(words), context.lexicon.wording)

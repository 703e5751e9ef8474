"""What the units of one clause are chosen by: who acts, and what is acted on."""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.beside import is_inside, points_back
from lgai_graph.extract.events.lines.doers.who import find_lead
from lgai_graph.extract.events.lines.particles import TOPIC_FORMS
from lgai_graph.extract.events.lines.things import find_phrases
from lgai_graph.extract.events.parts.filling import Filled
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Item, Phrase, Predicate, Sentence
from lgai_graph.lexicon.sections.wording import Wording


@dataclass(frozen=True, slots=True)
class ClauseScope:
    """A clause with what is known of its phrases.

    Args:
        leading: the names that its line begins with.
        subjects: the indexes of the phrases that act.
        things: the indexes of the phrases that are acted on.
    """

    context: ArticleContext
    sentence: Sentence
    filled: Filled
    leading: Sequence[Name]
    subjects: frozenset[int]
    things: frozenset[int]

    @property
    def items(self) -> Sequence[Item]:
        """The parts of the sentence."""
        return self.sentence.items

    @property
    def predicate(self) -> Predicate:
        """The verb of the clause."""
        return self.filled.clause.predicate

    @property
    def text(self) -> str:
        """The article's text."""
        return self.context.text

    @property
    def wording(self) -> Wording:
        """The words of lines."""
        return self.context.lexicon.wording

    def is_led_by(self, phrase: Phrase) -> bool:
        """Tell whether a phrase holds a name that the line begins with."""
        return any(is_inside(name, [phrase]) for name in self.leading)

    def points(self, i: int) -> bool:
        """Tell whether the item at ``i`` is a phrase that only points back."""
        item = self.items[i]
        return isinstance(item, Phrase) and points_back(self.context, item)

    def acts(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is the subject of the clause, and not of one that describes a noun."""
        behind = self.items[phrase.index + 1]
        own = isinstance(behind, Predicate) and behind.ending == "ETM" and phrase.particle not in TOPIC_FORMS
        return self.is_led_by(phrase) or (phrase.index in self.subjects and not own)


def make_scope(context: ArticleContext, sentence: Sentence, filled: Filled) -> ClauseScope:
    """Note which phrases of a clause act and which are acted on."""
    slots, lead = filled.clause.slots, find_lead(filled)
    things = frozenset(phrase.index for phrase in find_phrases(filled))
    acting = frozenset(phrase.index for slot in ("subject", "topic") for phrase in slots.get(slot, ()))
    leading = filled.names[lead] if lead else ()
    return ClauseScope(context, sentence, filled, leading, acting - things, things)

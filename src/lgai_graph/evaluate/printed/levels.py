"""Three ways for a printed event to be the one of the gold: lenient, strict, exact."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lgai_graph.evaluate.gold.dating import has_cue, has_date
from lgai_graph.evaluate.gold.days import assumed_day, is_datable
from lgai_graph.evaluate.gold.nouns import GoldArticle, GoldEvent, GoldName
from lgai_graph.evaluate.match import Aliases
from lgai_graph.evaluate.printed.findings import Figure
from lgai_graph.evaluate.printed.told import PrintedArticle, PrintedEvent, PrintedName, PrintedPart
from lgai_graph.korean.sentences import split_sentences
from lgai_graph.model import ParticipantRole, RelationType

R = ParticipantRole
# The reader's role → what else says the same in a graph without that role
SAME_ROLES: Mapping[str, frozenset[str]] = {
    "founded": frozenset({R.TARGET, R.ORGANIZATION}),
    "product": frozenset({R.TARGET}),
    "customer": frozenset({R.TARGET, R.RECIPIENT, R.PARTNER}),
    "host": frozenset({R.AGENT}),
    R.AGENT: frozenset({R.MEMBER}),
    R.PARTNER: frozenset({R.MEMBER}),
}

FIT = 100_000  # one more pair outweighs every preference among pairs
# Preferences among pairs, strongest first
DATE, CUE, STATUS, TYPE, NAME, SCORED = 1000, 200, 100, 50, 5, 2


@dataclass(frozen=True)
class Yardstick:
    """What it takes to compare the events of one article: aliases, day and text."""

    truth: GoldArticle
    printed: PrintedArticle

    @cached_property
    def aliases(self) -> Aliases:
        """Return the names that the gold lists as aliases of one another."""
        return Aliases(
            reading.source + reading.target
            for relation in self.truth.relations
            for reading in relation.readings
            if reading.type == RelationType.ALIAS_OF and not relation.unsure
        )

    @cached_property
    def published(self) -> date:
        """Return the day the article is read on."""
        return assumed_day(self.truth)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Return the sentences of the text."""
        return split_sentences(self.printed.article.text)

    def names(self, who: PrintedName, alternatives: Iterable[str]) -> bool:
        """Tell whether an entity is meant, by any of its names."""
        wanted = tuple(alternatives)
        return any(self.aliases.fits(name, wanted) for name in who.names)

    def is_lenient(self, truth: GoldEvent, event: PrintedEvent) -> bool:
        """Tell whether type and at least one required participant agree.

        Where none is required, one of the optional ones does, and where none is named at all, the type.
        """
        if event.type not in truth.types:
            return False
        named = truth.who or truth.who_opt
        return not named or any(self.names(part.who, one.names) for one in named for part in event.parts)

    def is_strict(self, truth: GoldEvent, event: PrintedEvent) -> bool:
        """Tell whether the type, every required participant in its role, and the quote agree."""
        if not self.is_lenient(truth, event):
            return False
        everyone = all(any(self.plays(part, one) for part in event.parts) for one in truth.who)
        return everyone and self.is_quoted(truth, event)

    def is_exact(self, truth: GoldEvent, event: PrintedEvent) -> bool:
        """Tell whether the event is strictly right, and its date and status as well."""
        if event.status not in truth.statuses or not self.is_strict(truth, event):
            return False
        return not self.is_datable(truth) or has_date(truth, event.when, self.published)

    def plays(self, part: PrintedPart, one: GoldName) -> bool:
        """Tell whether a participant is meant and stands in its role."""
        return self.names(part.who, one.names) and fits_role(part.role, one.roles)

    def is_datable(self, truth: GoldEvent) -> bool:
        """Tell whether the gold's date can be judged on the article's day."""
        return is_datable(truth, self.truth)

    def is_quoted(self, truth: GoldEvent, event: PrintedEvent) -> bool:
        """Tell whether a quote overlaps a sentence with the date words; true where there are none."""
        cues = [cue for cue in (truth.cue, *truth.cue_ok) if cue]
        places = [place for cue in cues for place in self._find_sentences(cue)]
        if not truth.cue or not places:
            return True
        return any(start < stop and begin < end for start, end in event.quotes for begin, stop in places)

    def _find_sentences(self, cue: str) -> list[tuple[int, int]]:
        text = self.printed.article.text
        found = [match.span() for match in re.finditer(rf"(?<!\d){re.escape(cue)}", text)]
        return [
            (begin, stop)
            for begin, stop in self.sentences
            if any(start < stop and begin < end for start, end in found)
        ]

    def weigh(self, level: Figure, truth: GoldEvent, event: PrintedEvent) -> int:
        """Return 0 for another event, else more the better the printed one tells it.

        What the reader left open is told by whatever is lenient, at every level.
        """
        fits = LEVELS[level] if truth.is_required else Yardstick.is_lenient
        if not fits(self, truth, event):
            return 0
        dated = self.is_datable(truth) and has_date(truth, event.when, self.published)
        points = DATE * dated + CUE * has_cue(truth, event.when)
        points += STATUS * (event.status in truth.statuses) + TYPE * (event.type is truth.types[0])
        named = sum(any(self.names(part.who, one.names) for part in event.parts) for one in truth.who)
        points += NAME * min(named, 9) + (SCORED + truth.core) * truth.is_required
        return FIT + points


LEVELS: Mapping[Figure, Callable[[Yardstick, GoldEvent, PrintedEvent], bool]] = {
    Figure.STRICT: Yardstick.is_strict,
    Figure.LENIENT: Yardstick.is_lenient,
    Figure.EXACT: Yardstick.is_exact,
}


def fits_role(role: str, wanted: Iterable[str]) -> bool:
    """Tell whether a printed role is one of those wanted; any is where none is named.

    >>> fits_role("target", ("founded",)), fits_role("agent", ("founded",)), fits_role("agent", ())
    (True, False, True)
    """
    accepted = {name for one in wanted for name in (one, *SAME_ROLES.get(one, ()))}
    return not accepted or role in accepted

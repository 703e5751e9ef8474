"""Say how much speaks for two claims telling of one event."""

from lgai_graph.link.events.likeness.places import is_one_gathering, is_one_site
from lgai_graph.link.events.likeness.timing import DateFit
from lgai_graph.link.events.likeness.ventures import is_one_venture
from lgai_graph.link.events.openings import is_one_report, opens_alike
from lgai_graph.link.events.pairs import (
    ClaimPair,
    are_both,
    has_generic_object,
    has_object_in_sentence,
    has_other_amounts,
    has_other_parties,
    has_other_words,
    has_related_words,
    is_about_something_else,
    is_by_someone_else,
    is_either,
    is_one_release,
    is_one_round,
    shares_amount,
    shares_doer,
    shares_headline,
    shares_objects,
    shares_post,
    shares_sentence,
    shares_title,
    shares_words,
    tells_share,
)
from lgai_graph.link.events.repeats import is_told_again
from lgai_graph.link.events.retold.deeds import has_other_deed
from lgai_graph.link.events.retold.echoes import is_pact_content
from lgai_graph.link.events.stories import is_one_story
from lgai_graph.link.scores import Scorer

SAME_EVENT = 0.7  # pairs below stay two events; calibrated on the tables of tests/test_link_events.py


def _tells_alike(pair: ClaimPair) -> bool:
    """Tell whether more than who, how much and about when is told alike."""
    tests = (shares_objects, shares_words, shares_headline, shares_sentence, is_one_round, is_one_report)
    return any(test(pair) for test in tests)


EVENT_SCORERS: tuple[Scorer[ClaimPair], ...] = (
    Scorer(reason="same type", weight=0.15, holds=lambda pair: len(pair.types) == 1),
    Scorer(reason="related types", weight=0.1, holds=lambda pair: len(pair.types) == 2),
    Scorer(reason="about the same", weight=0.35, holds=shares_objects),
    Scorer(
        reason="about something else",
        weight=-0.3,
        holds=is_about_something_else,
    ),
    Scorer(
        reason="by the same",
        weight=0.2,
        holds=lambda pair: shares_doer(pair) and not (are_both(pair, "pair") and shares_objects(pair)),
    ),
    Scorer(
        reason="other parties",
        weight=-0.4,
        holds=lambda pair: has_other_parties(pair) and not is_pact_content(pair),
    ),
    Scorer(reason="same post", weight=0.1, holds=shares_post),
    Scorer(
        reason="by someone else",
        weight=-0.3,
        holds=lambda pair: is_by_someone_else(pair) and not (is_one_report(pair) or is_told_again(pair)),
    ),
    Scorer(
        reason="at the same place",
        weight=0.1,
        holds=lambda pair: bool(pair.left.venues & pair.right.venues),
    ),
    Scorer(reason="same name", weight=0.3, holds=shares_title),
    Scorer(
        reason="the same thing in words",
        weight=0.35,
        holds=lambda pair: shares_words(pair) and not shares_objects(pair),
    ),
    Scorer(
        reason="told in the same words", weight=0.1, holds=lambda p: shares_words(p) and shares_objects(p)
    ),
    Scorer(reason="words in common", weight=0.2, holds=has_related_words),
    Scorer(
        reason="the thing goes unnamed once",
        weight=0.15,
        holds=lambda pair: has_generic_object(pair) and not has_other_deed(pair),
    ),
    Scorer(
        reason="other words",
        weight=-0.1,
        holds=lambda pair: has_other_words(pair) and not (shares_headline(pair) or opens_alike(pair)),
    ),
    Scorer(reason="same amount", weight=0.25, holds=shares_amount),
    Scorer(reason="one round of one firm", weight=0.2, holds=is_one_round),
    Scorer(reason="a share of the round", weight=0.5, holds=tells_share),
    Scorer(reason="other amounts", weight=-0.15, holds=has_other_amounts),
    Scorer(
        reason="one article gives both amounts",
        weight=-0.15,
        holds=lambda pair: pair.is_one_article and has_other_amounts(pair),
    ),
    Scorer(
        reason="the sentences share words",
        weight=0.2,
        holds=lambda pair: shares_sentence(pair) and not shares_words(pair),
    ),
    Scorer(
        reason="the thing stands in the other sentence",
        weight=0.3,
        holds=lambda pair: has_object_in_sentence(pair) and shares_doer(pair),
    ),
    Scorer(reason="told again in the article", weight=0.45, holds=is_told_again),
    Scorer(
        reason="one gathering",
        weight=0.25,
        holds=lambda p: is_one_gathering(p) and not shares_words(p),
    ),
    Scorer(reason="one site", weight=0.35, holds=is_one_site),
    Scorer(reason="one joint venture", weight=0.4, holds=is_one_venture),
    Scorer(reason="the headlines agree", weight=0.25, holds=shares_headline),
    Scorer(reason="the same story", weight=0.35, holds=is_one_story),
    Scorer(reason="names who did it", weight=0.15, holds=lambda p: is_one_report(p) and not shares_doer(p)),
    Scorer(
        reason="the articles open alike", weight=0.35, holds=lambda p: opens_alike(p) and not is_one_story(p)
    ),
    Scorer(reason="the same press release", weight=0.4, holds=is_one_release),
    Scorer(reason="same date", weight=0.3, holds=lambda pair: pair.fit is DateFit.SAME),
    Scorer(
        reason="one date lies in the other",
        weight=0.2,
        holds=lambda pair: pair.fit is DateFit.INSIDE,
    ),
    Scorer(reason="dates overlap", weight=0.15, holds=lambda pair: pair.fit is DateFit.OVERLAP),
    Scorer(
        reason="announced within a week",
        weight=0.2,
        holds=lambda pair: pair.fit is DateFit.NEAR,
    ),
    Scorer(reason="news of the same days", weight=0.15, holds=lambda pair: pair.fit is DateFit.NEWS),
    Scorer(
        reason="only an amount in common",
        weight=-0.15,
        holds=lambda pair: pair.fit is DateFit.NEWS and shares_amount(pair) and not _tells_alike(pair),
    ),
    Scorer(reason="one is undated", weight=0.1, holds=lambda pair: pair.fit is DateFit.UNDATED),
    Scorer(reason="told in one article", weight=0.1, holds=lambda pair: pair.is_one_article),
    Scorer(
        reason="a thing is founded once",
        weight=0.1,
        holds=lambda pair: is_either(pair, "founding") and shares_objects(pair),
    ),
)

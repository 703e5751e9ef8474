"""Cut the part out of a lexicon that questions need."""

from lgai_graph.lexicon.lexicon import Lexicon
from lgai_graph.lexicon.spellings import load_spellings
from lgai_graph.model.vocabulary import Label, Titles, Vocabulary


def make_vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Gather labels, titles, surnames and what events are weighed by, each list sorted but for the types."""
    return Vocabulary(
        event_types={
            entry.id.value: Label(
                ko=entry.ko, en=entry.en, colour=entry.colour, weight=entry.weight, lane=entry.lane
            )
            for entry in lexicon.event_types.values()
        },
        relation_types={
            entry.id.value: Label(
                ko=entry.ko,
                en=entry.en,
                back_ko=entry.back_ko,
                back_en=entry.back_en,
                symmetric=entry.symmetric,
                at_once=entry.at_once,
                colour=entry.colour,
            )
            for entry in lexicon.relation_types.values()
        },
        kinds={
            entry.id: Label(ko=entry.ko, en=entry.en, colour=entry.colour) for entry in lexicon.kinds.values()
        },
        statuses={
            entry.id: Label(ko=entry.ko, en=entry.en, mark=entry.mark) for entry in lexicon.statuses.values()
        },
        roles={entry.id: Label(ko=entry.ko, en=entry.en) for entry in lexicon.roles.values()},
        titles=Titles(tuple(sorted(lexicon.titles | lexicon.honorifics)), lexicon.title_words.shapes),
        lower_ranks=lexicon.lower_ranks,
        nominees=load_spellings().nominees,
        surnames=lexicon.surnames,
        shown=lexicon.confidence.shown,
        reason_weights=dict(sorted(lexicon.confidence.weights.items())),
    )

"""Write the lexicon's words for types, kinds, statuses and roles as JSON for the page."""

from lgai_graph.model.vocabulary import Labels, Vocabulary
from lgai_graph.report.nouns import Json


def make_words(vocabulary: Vocabulary) -> Json:
    """Make the words in both languages, and what the page must know of each type."""
    return {
        "ko": {
            **{key: _list_korean(labels) for key, labels in _list_tables(vocabulary).items()},
            "relationBack": {
                kind: label.back_ko or label.ko for kind, label in vocabulary.relation_types.items()
            },
        },
        "en": {
            **{key: _list_english(labels) for key, labels in _list_tables(vocabulary).items()},
            "relation": {kind: label.en for kind, label in vocabulary.relation_types.items()},
            "relationBack": {
                kind: label.back_en or label.en for kind, label in vocabulary.relation_types.items()
            },
        },
        "lanes": {kind: label.lane for kind, label in vocabulary.event_types.items()},
        "symmetric": [kind for kind, label in vocabulary.relation_types.items() if label.symmetric],
    }


def _list_tables(vocabulary: Vocabulary) -> dict[str, Labels]:
    """Name the tables as the page does."""
    return {
        "type": vocabulary.event_types,
        "relation": vocabulary.relation_types,
        "kind": vocabulary.kinds,
        "statusName": vocabulary.statuses,
        "role": vocabulary.roles,
    }


def _list_korean(labels: Labels) -> dict[str, Json]:
    return {key: label.ko for key, label in labels.items()}


def _list_english(labels: Labels) -> dict[str, Json]:
    return {key: label.en[:1].upper() + label.en[1:] for key, label in labels.items()}

"""Write the words of the page as JSON: its own phrases, and the lexicon's for types, kinds and roles."""

from collections.abc import Mapping

from lgai_graph.model.vocabulary import Labels, Vocabulary
from lgai_graph.report.nouns import Json
from lgai_graph.report.phrases import PHRASES, Phrase
from lgai_graph.wording import read_catalogue

Tables = dict[str, dict[str, Json]]


def make_words(vocabulary: Vocabulary) -> Json:
    """Make the words in both languages, and what the page must know of each type."""
    relations = vocabulary.relation_types.items()
    korean: Tables = {key: _list_korean(labels) for key, labels in _list_tables(vocabulary)}
    korean["relationBack"] = {kind: label.back_ko or label.ko for kind, label in relations}
    english: Tables = {key: _list_english(labels) for key, labels in _list_tables(vocabulary)}
    english["relationBack"] = {kind: _capitalize(label.back_en or label.en) for kind, label in relations}
    return {
        "ko": _add_phrases(korean, read_catalogue()),
        "en": _add_phrases(english, {}),
        "lanes": {kind: label.lane for kind, label in vocabulary.event_types.items()},
        "symmetric": [kind for kind, label in relations if label.symmetric],
    }


def _add_phrases(tables: Tables, texts: Mapping[str, str]) -> dict[str, Json]:
    """Add the phrases, each under its key or in the table that the key names before its dot."""
    words: dict[str, Json] = {}
    for key, phrase in PHRASES.items():
        name, dot, entry = key.partition(".")
        if dot:
            tables.setdefault(name, {})[entry] = _translate(phrase, texts)
        else:
            words[name] = _translate(phrase, texts)
    return {**words, **tables}


def _translate(phrase: Phrase, texts: Mapping[str, str]) -> Json:
    if isinstance(phrase, str):
        return texts.get(phrase, phrase)
    return [texts.get(one, one) for one in phrase]


def _list_tables(vocabulary: Vocabulary) -> list[tuple[str, Labels]]:
    """Name the tables of the lexicon as the page does."""
    return [
        ("type", vocabulary.event_types),
        ("relation", vocabulary.relation_types),
        ("kind", vocabulary.kinds),
        ("statusName", vocabulary.statuses),
        ("role", vocabulary.roles),
    ]


def _list_korean(labels: Labels) -> dict[str, Json]:
    return {key: label.ko for key, label in labels.items()}


def _list_english(labels: Labels) -> dict[str, Json]:
    return {key: _capitalize(label.en) for key, label in labels.items()}


def _capitalize(words: str) -> str:
    return words[:1].upper() + words[1:]

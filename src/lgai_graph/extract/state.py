"""What the steps of the pipeline know of one text; a doc carries it from step to step."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from spacy.tokens import Doc

from lgai_graph.errors import InputError
from lgai_graph.extract.names.nouns import FoundNames, OpenShortForm
from lgai_graph.extract.saving import register_nouns
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.model import Ambiguity, Amount, Article, ArticleId, Claim, EntityId, Period, make_bare_article

KEY = "lgai"  # in ``doc.user_data``, which travels with the doc into files and other processes
UNNAMED = ArticleId("text")  # of a text that no article stands behind


@dataclass(slots=True, kw_only=True)
class TextState:
    """What is known of one text so far; every field behind ``article`` is one step's to write.

    Args:
        text: the doc's text, which spaCy would put together anew each time.
        morphs: the tokenizer's morphemes.
        article: None for a bare text, whose relative dates stay open.
        forms: unambiguous names of the gazetteer → ids.
    """

    text: str
    morphs: list[Morph]
    article: Article | None = None
    periods: list[Period] = field(default_factory=list)
    amounts: list[Amount] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    names: FoundNames = field(default_factory=FoundNames)
    forms: dict[str, EntityId] = field(default_factory=dict)
    open_forms: list[OpenShortForm] = field(default_factory=list)
    claims: tuple[Claim, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()


ATTRIBUTES = (
    "article", "periods", "amounts", "sentences", "names", "forms", "open_forms", "claims", "ambiguities",
)  # fmt: skip


def get_state(doc: Doc) -> TextState:
    """Return what is known of a doc.

    Raises:
        InputError: another tokenizer made it.
    """
    state = doc.user_data.get(KEY)
    if not isinstance(state, TextState):
        raise InputError("this doc has no morphemes of Kiwi; make it with nlp(text) of lgai's pipeline")
    return state


def get_article(state: TextState) -> Article:
    """Return the text's article; a bare text gets one without title and day."""
    return state.article or make_bare_article(UNNAMED, state.text)


def register_attributes() -> None:
    """Give docs ``doc._.claims`` and the rest; each reads and writes the doc's state, so none can clash."""
    register_nouns()
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, getter=_make_getter(name), setter=_make_setter(name))


def _make_getter(name: str) -> Callable[[Doc], Any]:
    def get(doc: Doc) -> Any:
        return getattr(get_state(doc), name)

    return get


def _make_setter(name: str) -> Callable[[Doc, Any], None]:
    def write(doc: Doc, value: Any) -> None:
        setattr(get_state(doc), name, value)

    return write

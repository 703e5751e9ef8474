"""Make the spaCy pipeline, and read articles with it: Kiwi tokens → dates → phrases → names → claims."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lgai_graph.extract.state import TextState, get_state
from lgai_graph.extract.steps import KiwiTokenizer
from lgai_graph.lexicon import Lexicon
from lgai_graph.model import Ambiguity, Article, ArticleId, Claim, GazetteerEntry, Reading
from lgai_graph.model.pausing import pause_collector

TOKENIZER = {"nlp": {"tokenizer": {"@tokenizers": "lgai.KiwiTokenizer.v1"}}}
STEPS = (
    "lgai_dates",
    "lgai_amounts",
    "lgai_sentences",
    "lgai_names",
    "lgai_short_forms",
    "lgai_claims",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What the rules read in many articles, in the order of articles and text.

    Args:
        unread: articles that kill the process which reads them.
    """

    claims: tuple[Claim, ...]
    ambiguities: tuple[Ambiguity, ...]
    unread: tuple[ArticleId, ...] = ()


def make_pipeline(*, lexicon: Lexicon | None = None, gazetteer: Sequence[GazetteerEntry] = ()) -> Language:
    """Make the spaCy pipeline; ``nlp.analyze_pipes()`` shows what each step requires and assigns.

    >>> doc = make_pipeline()("한빛전자는 2020년 6월 17일 토론토에 연구소를 열었다.")
    >>> [(ent.text, ent.label_) for ent in doc.ents], [date.id_ for date in doc.spans["dates"]]
    ([('한빛전자', 'company'), ('토론토', 'place')], ['2020-06-17'])

    Args:
        lexicon: the word lists; None for the package's own.
        gazetteer: names that a hand curated; their ids travel on the entities and mentions.
    """
    nlp = spacy.blank("ko", config=TOKENIZER)
    for step in STEPS:
        nlp.add_pipe(step)
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, KiwiTokenizer)
    tokenizer.configure(own_lexicon=lexicon)
    nlp.get_pipe("lgai_names").configure(gazetteer=tuple(gazetteer), own_lexicon=lexicon)
    if lexicon:
        nlp.get_pipe("lgai_amounts").configure(own_words=lexicon.amounts)
        nlp.get_pipe("lgai_sentences").configure(own_words=lexicon.syntax)
    for step in ("lgai_short_forms", "lgai_claims"):
        nlp.get_pipe(step).configure(own_lexicon=lexicon)
    return nlp


def make_doc(nlp: Language, article: Article) -> Doc:
    """Make the doc of an article, to hand to ``nlp`` or ``nlp.pipe``; relative dates count from its day."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return doc


def read_article(nlp: Language, article: Article) -> Reading:
    """Read one article; nothing counts but the pipeline and the article.

    No doc is made where none but our own steps would look at it.
    """
    state = read_text(nlp, article) if needs_no_doc(nlp, article) else get_state(nlp(make_doc(nlp, article)))
    return Reading(claims=state.claims, ambiguities=state.ambiguities)


def needs_no_doc(nlp: Language, article: Article) -> bool:
    """Tell whether a pipeline is as ``make_pipeline`` makes it, and takes a text of that length."""
    own = isinstance(nlp.tokenizer, KiwiTokenizer) and tuple(nlp.pipe_factories.values()) == STEPS
    return own and len(article.text) <= nlp.max_length


def read_text(nlp: Language, article: Article) -> TextState:
    """Read an article with the steps of a pipeline alone."""
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, KiwiTokenizer)
    state = tokenizer.read(article.text)
    state.article = article
    for _, step in nlp.pipeline:
        step.read(state)
    return state


@pause_collector()
def extract_claims(
    articles: Sequence[Article],
    gazetteer: Sequence[GazetteerEntry] = (),
    *,
    on_article: Callable[[Article], None] | None = None,
) -> Extraction:
    """Read articles into claims.

    Args:
        articles: what to read.
        gazetteer: names that a hand curated; their ids travel on the mentions.
        on_article: called after each article, for a progress bar.
    """
    nlp = make_pipeline(gazetteer=gazetteer)
    readings: list[Reading] = []
    for article in articles:
        readings.append(read_article(nlp, article))
        if on_article:
            on_article(article)
    return join_readings(readings)


def join_readings(readings: Sequence[Reading]) -> Extraction:
    """Join what was read in many articles, in their order."""
    return Extraction(
        claims=tuple(claim for reading in readings for claim in reading.claims),
        ambiguities=tuple(form for reading in readings for form in reading.ambiguities),
    )

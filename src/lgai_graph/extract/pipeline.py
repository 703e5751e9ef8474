"""This module is the spaCy pipeline: Kiwi tokens → dates → phrases → names → short forms → claims."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lgai_graph.dates import find_dates
from lgai_graph.extract.careers import extract_careers
from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events import extract_events
from lgai_graph.extract.frames import FRAMES_FILE, load_frames
from lgai_graph.extract.known import KnownNames
from lgai_graph.extract.lexicon import LEXICON_FILE, load_lexicon
from lgai_graph.extract.phrases import parse_sentences
from lgai_graph.extract.reading import NameReader
from lgai_graph.extract.relations import extract_aliases, extract_employments
from lgai_graph.extract.shortforms import resolve_short_forms
from lgai_graph.extract.tokenizer import KiwiTokenizer
from lgai_graph.model import Ambiguity, Article, Claim, GazetteerEntry, Period

RULE_FILES = (LEXICON_FILE, FRAMES_FILE)
STEPS = ("lgai_dates", "lgai_phrases", "lgai_names", "lgai_short_forms", "lgai_claims")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """This is what the rules read: claims in the order of articles and text, and what stayed open."""

    claims: tuple[Claim, ...]
    ambiguities: tuple[Ambiguity, ...]


def extract_claims(
    articles: Sequence[Article],
    gazetteer: Sequence[GazetteerEntry] = (),
    *,
    on_article: Callable[[Article], None] | None = None,
) -> Extraction:
    """This reads articles into claims.

    Args:
        articles: what to read.
        gazetteer: names that a hand curated; their ids travel on the mentions.
        on_article: called after each article, for a progress bar.
    """
    nlp = make_pipeline(gazetteer)
    claims: list[Claim] = []
    ambiguities: list[Ambiguity] = []
    for article in articles:
        doc = read_article(nlp, article)
        claims += doc.user_data["claims"]
        ambiguities += doc.user_data["ambiguities"]
        if on_article:
            on_article(article)
    return Extraction(claims=tuple(claims), ambiguities=tuple(ambiguities))


def make_pipeline(gazetteer: Sequence[GazetteerEntry] = ()) -> Language:
    """This makes the spaCy pipeline; ``nlp.pipe_names`` lists its steps.

    Each step reads what earlier ones left in ``doc.user_data`` and adds its own key: ``periods``,
    ``sentences``, ``reading``, ``open_forms``, ``claims`` and ``ambiguities``.
    """
    nlp = spacy.blank("xx")
    nlp.tokenizer = KiwiTokenizer(nlp.vocab)
    for step in STEPS:
        nlp.add_pipe(step)
    names = nlp.get_pipe("lgai_names")
    assert isinstance(names, NamesStep)
    names.known = KnownNames(gazetteer, load_lexicon().known_names)
    return nlp


def read_article(nlp: Language, article: Article) -> Doc:
    """This runs the pipeline over one article."""
    doc = nlp.make_doc(article.text)
    doc.user_data["article"] = article
    return nlp(doc)


@Language.component("lgai_dates")
def find_periods(doc: Doc) -> Doc:
    """This adds ``periods``: the time expressions, in text order."""
    article: Article = doc.user_data["article"]
    found = find_dates(article.text, article.published_on)
    doc.user_data["periods"] = [period for period in found if isinstance(period, Period)]
    return doc


@Language.component("lgai_phrases")
def find_sentences(doc: Doc) -> Doc:
    """This adds ``sentences`` with their phrases, predicates and moments."""
    data = doc.user_data
    data["sentences"] = parse_sentences(data["article"].text, data["morphs"], data["periods"])
    return doc


@Language.factory("lgai_names")
class NamesStep:
    """This adds ``reading``: names, posts and other forms in brackets."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self.known = KnownNames((), {})

    def __call__(self, doc: Doc) -> Doc:
        """This reads the names of one article."""
        data = doc.user_data
        text = data["article"].text
        reader = NameReader(text, data["morphs"], self.known.find(text), load_lexicon())
        data["reading"] = reader.read(data["sentences"])
        return doc


@Language.component("lgai_short_forms")
def tie_short_forms(doc: Doc) -> Doc:
    """This puts full names into ``reading`` and adds ``open_forms``."""
    data = doc.user_data
    data["reading"], data["open_forms"] = resolve_short_forms(data["reading"])
    return doc


@Language.component("lgai_claims")
def add_claims(doc: Doc) -> Doc:
    """This adds ``claims`` and ``ambiguities``."""
    data: dict[Any, Any] = doc.user_data
    reading = data["reading"]
    context = ArticleContext(data["article"], data["sentences"], reading.names, reading.posts, load_lexicon())
    claims = [
        *extract_employments(context),
        *extract_careers(context),
        *extract_aliases(context, reading.aliases),
        *extract_events(context, load_frames()),
    ]
    data["claims"] = drop_repeats(claims)
    data["ambiguities"] = [
        Ambiguity(
            article=context.article.id,
            start=form.name.start,
            end=form.name.end,
            exact=form.name.text,
            candidates=form.candidates,
        )
        for form in data["open_forms"]
    ]
    return doc


def drop_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """This keeps one claim of those that say the same in the same words."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        names = tuple((argument.role, argument.mention.name) for argument in claim.arguments)
        seen.setdefault((claim.type, claim.evidence.start, claim.role, names), claim)
    return [replace(claim) for claim in seen.values()]

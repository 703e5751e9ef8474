"""The spaCy pipeline: Kiwi tokens → dates → phrases → names → short forms → claims."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from lgai_graph.dates import find_dates
from lgai_graph.extract.discourse import ArticleContext
from lgai_graph.extract.events.reader import extract_events
from lgai_graph.extract.names.known import KnownNames
from lgai_graph.extract.names.reader import NameReader
from lgai_graph.extract.names.shortforms import resolve_short_forms
from lgai_graph.extract.relations.careers import extract_careers
from lgai_graph.extract.relations.posts import extract_aliases, extract_employments
from lgai_graph.extract.syntax.parser import parse_sentences
from lgai_graph.extract.syntax.tokenizer import KiwiTokenizer
from lgai_graph.lexicon import Lexicon, load_lexicon
from lgai_graph.model import Ambiguity, Article, Claim, GazetteerEntry, Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What the rules read: claims in the order of articles and text, and what stayed open."""

    claims: tuple[Claim, ...]
    ambiguities: tuple[Ambiguity, ...]


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
    nlp = make_pipeline(gazetteer)
    claims: list[Claim] = []
    ambiguities: list[Ambiguity] = []
    for article in articles:
        doc = read_article(nlp, article)
        claims += doc._.claims
        ambiguities += doc._.ambiguities
        if on_article:
            on_article(article)
    return Extraction(claims=tuple(claims), ambiguities=tuple(ambiguities))


def make_pipeline(gazetteer: Sequence[GazetteerEntry] = (), *, lexicon: Lexicon | None = None) -> Language:
    """Make the spaCy pipeline; ``nlp.analyze_pipes()`` shows what each step requires and assigns."""
    for key in KEYS:
        Doc.set_extension(key, default=None, force=True)
    nlp = spacy.blank("xx")
    nlp.tokenizer = KiwiTokenizer(nlp.vocab)
    lexicon = lexicon or load_lexicon()
    names = NameStep(KnownNames(gazetteer, lexicon.known_names), lexicon)
    claims = ClaimStep(lexicon)
    for step in (
        *STEPS[:2],
        ("lgai_names", names, ("sentences",), ("reading", "forms")),
        *STEPS[2:],
        ("lgai_claims", claims, ("sentences", "reading", "open_forms"), ("claims", "ambiguities")),
    ):
        name, function, requires, assigns = step
        Language.component(
            name,
            func=function,
            requires=[f"doc._.{key}" for key in requires],
            assigns=[f"doc._.{key}" for key in assigns],
        )
        nlp.add_pipe(name)
    return nlp


def read_article(nlp: Language, article: Article) -> Doc:
    """Run the pipeline over one article."""
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return nlp(doc)


def find_periods(doc: Doc) -> Doc:
    """Add ``periods``: the time expressions, in text order."""
    article: Article = doc._.article
    found = find_dates(article.text, article.published_on)
    doc._.periods = [period for period in found if isinstance(period, Period)]
    return doc


def find_sentences(doc: Doc) -> Doc:
    """Add ``sentences`` with their phrases, predicates and moments."""
    doc._.sentences = parse_sentences(doc._.article.text, doc.user_data["morphs"], doc._.periods)
    return doc


@dataclass(frozen=True, slots=True)
class NameStep:
    """Add ``reading`` (names, posts, other forms in brackets) and ``forms`` (the gazetteer's)."""

    known: KnownNames
    lexicon: Lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Read the names of one article."""
        text = doc._.article.text
        reader = NameReader(text, doc.user_data["morphs"], self.known.find(text), self.lexicon)
        doc._.reading = reader.read(doc._.sentences)
        doc._.forms = self.known.forms
        return doc


def tie_short_forms(doc: Doc) -> Doc:
    """Put full names into ``reading`` and adds ``open_forms``."""
    doc._.reading, doc._.open_forms = resolve_short_forms(doc._.reading)
    return doc


@dataclass(frozen=True, slots=True)
class ClaimStep:
    """Add ``claims`` and ``ambiguities``."""

    lexicon: Lexicon

    def __call__(self, doc: Doc) -> Doc:
        """Read the claims of one article."""
        reading = doc._.reading
        context = ArticleContext(
            doc._.article, doc._.sentences, reading.names, reading.posts, self.lexicon, forms=doc._.forms
        )
        claims = [
            *extract_employments(context),
            *extract_careers(context),
            *extract_aliases(context, reading.aliases),
            *extract_events(context, self.lexicon.frames),
        ]
        doc._.claims = drop_repeats(claims)
        doc._.ambiguities = [
            Ambiguity(
                article=context.article.id,
                start=form.name.start,
                end=form.name.end,
                exact=form.name.text,
                candidates=form.candidates,
            )
            for form in doc._.open_forms
        ]
        return doc


KEYS = ("article", "periods", "sentences", "reading", "forms", "open_forms", "claims", "ambiguities")
STEPS = (  # name, function, what it requires, what it assigns; the names step stands between
    ("lgai_dates", find_periods, ("article",), ("periods",)),
    ("lgai_phrases", find_sentences, ("periods",), ("sentences",)),
    ("lgai_short_forms", tie_short_forms, ("reading",), ("reading", "open_forms")),
)


def drop_repeats(claims: Sequence[Claim]) -> list[Claim]:
    """Keep one claim of those that say the same in the same words."""
    seen: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        names = tuple((argument.role, argument.mention.name) for argument in claim.arguments)
        when = claim.when.when if claim.when else None
        seen.setdefault(
            (claim.type, claim.evidence.start, claim.evidence.rule, claim.role, when, names), claim
        )
    return [replace(claim) for claim in seen.values()]

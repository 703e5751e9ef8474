"""The components of the pipeline: each reads a text without touching the doc, and annotates in one place."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from spacy.attrs import LENGTH, SENT_START, SPACY
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import registry
from spacy.vocab import Vocab

from lgai_graph.dates import find_dates
from lgai_graph.extract.claims import read_claims
from lgai_graph.extract.headline import find_actor
from lgai_graph.extract.names.institutions.shortforms import resolve_short_forms
from lgai_graph.extract.names.model import load_names_model
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.names.outside import LABELS, keep_outside, read_outside
from lgai_graph.extract.names.plain import PlainWords
from lgai_graph.extract.names.proof.descriptions import Descriptions
from lgai_graph.extract.names.proof.known import KnownName, KnownNames, find_entries, make_automaton
from lgai_graph.extract.names.proof.proposals import NameProposer
from lgai_graph.extract.names.proof.reference import load_reference_names
from lgai_graph.extract.names.proof.vetting import vet_names
from lgai_graph.extract.names.reading import NameReader
from lgai_graph.extract.saving import SavedStep
from lgai_graph.extract.state import KEY, TextState, get_article, get_state, register_attributes
from lgai_graph.extract.syntax.amounts import AmountFinder
from lgai_graph.extract.syntax.phrases import Sentence
from lgai_graph.extract.syntax.quoted_names import join_quoted_names
from lgai_graph.extract.syntax.quotes import find_quotes
from lgai_graph.extract.syntax.sentences import mark_times, parse_sentences
from lgai_graph.extract.syntax.split_names import join_split_names
from lgai_graph.extract.syntax.tokenizer import cover_text, split_morphs
from lgai_graph.lexicon import AmountWords, Lexicon, SyntaxWords, load_lexicon
from lgai_graph.model import EntityId, EntityKind, GazetteerEntry, Period

INSIDE = 2**64 - 1  # spaCy's -1: a token that starts no sentence


class KiwiTokenizer(SavedStep):
    """SpaCy's tokenizer made of Kiwi: one token per surface form, tags on the tokens."""

    settings = ("own_lexicon",)

    def __init__(self, vocab: Vocab, lexicon: Lexicon | None = None) -> None:
        self.vocab = vocab
        self.own_lexicon = lexicon

    def __call__(self, text: str) -> Doc:
        """Make a doc that spells the text to the character."""
        state = self.read(text)
        words, spaces, tags = cover_text(text, state.morphs)
        doc = Doc(self.vocab, words=words, spaces=spaces, tags=tags)
        doc.user_data[KEY] = state
        return doc

    def read(self, text: str) -> TextState:
        """Return the morphs of a text."""
        lexicon = self.own_lexicon or load_lexicon()
        whole = join_quoted_names(text, split_morphs(text, lexicon), lexicon)
        return TextState(text=text, morphs=list(join_split_names(whole, lexicon)))


@registry.tokenizers("lgai.KiwiTokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Language], KiwiTokenizer]:
    """Return what makes the tokenizer of a pipeline."""
    register_attributes()
    return lambda nlp: KiwiTokenizer(nlp.vocab)


@Language.factory("lgai_dates", assigns=["doc._.periods", "doc.spans"], default_config={"spans_key": "dates"})
class DateStep:
    """Find time expressions; ``doc._.article`` says the day that relative ones count from."""

    def __init__(self, nlp: Language, name: str, spans_key: str) -> None:
        register_attributes()
        self.spans_key = spans_key

    def __call__(self, doc: Doc) -> Doc:
        """Write the periods, and spans labelled with their kind and EDTF string."""
        state = get_state(doc)
        self.read(state)
        doc.spans[self.spans_key] = [
            make_span(doc, period.start, period.end, period.kind, period.when) for period in state.periods
        ]
        return doc

    def read(self, state: TextState) -> None:
        """Find the periods of a text, in text order."""
        found = find_dates(state.text, get_article(state).published_on)
        state.periods = [period for period in found if isinstance(period, Period)]


@Language.factory(
    "lgai_amounts", assigns=["doc._.amounts", "doc.spans"], default_config={"spans_key": "amounts"}
)
class AmountStep(SavedStep):
    """Find quantities with their units: 120억 원, 지분 51%."""

    settings = ("own_words",)

    def __init__(self, nlp: Language, name: str, spans_key: str) -> None:
        register_attributes()
        self.spans_key = spans_key
        self.own_words: AmountWords | None = None
        self.configure()

    def configure(self, **settings: Any) -> None:
        """Take over the words (None: the package's)."""
        super().configure(**settings)
        self.finder = AmountFinder(self.own_words or load_lexicon().amounts)

    def __call__(self, doc: Doc) -> Doc:
        """Write the amounts, and spans labelled with their unit."""
        state = get_state(doc)
        self.read(state)
        doc.spans[self.spans_key] = [
            make_span(doc, amount.start, amount.end, amount.unit, f"{amount.value:.15g}")
            for amount in state.amounts
        ]
        return doc

    def read(self, state: TextState) -> None:
        """Find the amounts of a text, in text order."""
        state.amounts = self.finder.find(state.text)


@Language.factory(
    "lgai_sentences",
    requires=["doc._.periods"],
    assigns=["doc._.sentences", "doc.sents", "doc.spans"],
    default_config={"spans_key": "quotes"},
)
class SentenceStep(SavedStep):
    """Cut sentences into phrases, predicates and moments, and find quotations."""

    settings = ("own_words",)

    def __init__(self, nlp: Language, name: str, spans_key: str) -> None:
        register_attributes()
        self.spans_key = spans_key
        self.own_words: SyntaxWords | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Write the sentences and the quotations."""
        state = get_state(doc)
        self.read(state)
        mark_sentences(doc, state.sentences)
        doc.spans[self.spans_key] = [
            make_span(doc, start, end, "quote") for start, end in find_quotes(state.text)
        ]
        return doc

    def read(self, state: TextState) -> None:
        """Parse the sentences of a text."""
        known = self.own_words or load_lexicon().syntax
        state.sentences = parse_sentences(state.text, state.morphs, known, state.periods)
        mark_times(state.sentences, state.article.published_on if state.article else None)


@Language.factory(
    "lgai_names",
    requires=["doc._.sentences"],
    assigns=["doc.ents", "doc.spans", "doc._.names", "doc._.forms"],
    default_config={"labels": LABELS, "spans_key": "titles"},
)
class NameStep(SavedStep):
    """Find names and titles; what an earlier component wrote to ``doc.ents`` stays as it is.

    Args:
        labels: label of an earlier component's entities → our kind; others are left alone.
        spans_key: where the titles go.
    """

    settings = ("gazetteer", "own_lexicon")

    def __init__(self, nlp: Language, name: str, labels: dict[str, str], spans_key: str) -> None:
        register_attributes()
        self.labels = labels
        self.spans_key = spans_key
        self.gazetteer: tuple[GazetteerEntry, ...] = ()
        self.own_lexicon: Lexicon | None = None
        self.configure()

    def configure(self, **settings: Any) -> None:
        """Take over the hand's names (``gazetteer``) and the word lists (None: the package's)."""
        super().configure(**settings)
        self.lexicon = self.own_lexicon or load_lexicon()
        self.known = KnownNames(self.gazetteer, self.lexicon)
        self.plain = PlainWords(self.lexicon)
        self.proposer = NameProposer(load_names_model(), load_reference_names(), self.lexicon)

    def __call__(self, doc: Doc) -> Doc:
        """Write the names as entities, the titles as spans, and both with their posts."""
        state = get_state(doc)
        self.read(state, read_outside(doc.ents, self.labels))
        write_entities(doc, state.names.names, state.forms)
        titles = (post.find_title(state.text) for post in state.names.posts)
        places = sorted({place for place in titles if place})
        doc.spans[self.spans_key] = [make_span(doc, start, end, "title") for start, end in places]
        return doc

    def read(self, state: TextState, outside: Sequence[KnownName] = ()) -> None:
        """Find names, posts and bracketed other forms; ``outside`` are an earlier component's names."""
        known = [*self.known.find(state.text), *self.find_headline_actor(state)]
        descriptions = Descriptions(self.proposer.hear(state.text, state.morphs, state.sentences))
        proposed = self.proposer.propose(descriptions, known)
        known = keep_outside(outside, proposed)
        reader = NameReader(state.text, state.morphs, known, self.lexicon, self.plain)
        state.names = vet_names(reader.read(state.sentences), descriptions)
        state.forms = self.known.forms

    def find_headline_actor(self, state: TextState) -> list[KnownName]:
        """Return where the text names whoever acts in its headline, as an organisation."""
        actor = find_actor(state.article.title if state.article else "", self.lexicon)
        if not actor:
            return []
        head = self.lexicon.find_head(actor.split()[-1])
        kind = head[1] if head else EntityKind.ORGANIZATION
        automaton = make_automaton({actor: (actor, kind, "headline", None)})
        return find_entries(state.text, automaton, self.lexicon.name_followers)


@Language.factory("lgai_short_forms", requires=["doc._.names"], assigns=["doc._.names", "doc._.open_forms"])
class ShortFormStep(SavedStep):
    """Tie 구 회장 and 페레이라 소장 to the people that the text names in full."""

    settings = ("own_lexicon",)

    def __init__(self, nlp: Language, name: str) -> None:
        register_attributes()
        self.own_lexicon: Lexicon | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Write the names anew, each with its full form."""
        self.read(get_state(doc))
        return doc

    def read(self, state: TextState) -> None:
        """Give the names their full forms, and list the short forms that fit several people."""
        lexicon = self.own_lexicon or load_lexicon()
        state.names, state.open_forms = resolve_short_forms(state.names, state.text, lexicon.surnames)


@Language.factory(
    "lgai_claims",
    requires=["doc._.sentences", "doc._.names", "doc._.forms", "doc._.open_forms"],
    assigns=["doc._.claims", "doc._.ambiguities"],
)
class ClaimStep(SavedStep):
    """Read what the text says: posts, careers, other names, events."""

    settings = ("own_lexicon",)

    def __init__(self, nlp: Language, name: str) -> None:
        register_attributes()
        self.own_lexicon: Lexicon | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Write the claims and what stayed open."""
        self.read(get_state(doc))
        return doc

    def read(self, state: TextState) -> None:
        """Read the claims and ambiguities of a text."""
        lexicon = self.own_lexicon or load_lexicon()
        reading = read_claims(get_article(state), state, lexicon, lexicon.frames)
        state.claims, state.ambiguities = reading.claims, reading.ambiguities


def make_span(doc: Doc, start: int, end: int, label: str, ident: str = "") -> Span:
    """Make a span of the tokens that hold some characters."""
    return doc.char_span(start, end, label=str(label), span_id=ident, alignment_mode="expand")


def mark_sentences(doc: Doc, sentences: Sequence[Sentence]) -> None:
    """Write where sentences start; what stands between two belongs to the first."""
    sizes = doc.to_array([LENGTH, SPACY]).astype(np.intp)
    ends = np.cumsum(sizes.sum(axis=1)) - sizes[:, 1]
    firsts = np.searchsorted(ends, [0, *(sentence.start for sentence in sentences)], side="right")
    marks = np.full(len(doc), INSIDE, dtype=np.uint64)
    marks[firsts[firsts < len(doc)]] = 1
    doc.from_array([SENT_START], marks)


def write_entities(doc: Doc, names: Sequence[Name], forms: dict[str, EntityId]) -> None:
    """Write names as entities; where two share a token, an earlier component's wins, then the first."""
    taken = {token.i for ent in doc.ents for token in ent}
    spans = list(doc.ents)
    for name in names:
        ident = name.entity or forms.get(name.label) or ""
        span = make_span(doc, name.start, name.end, name.kind, ident)
        if taken.isdisjoint(range(span.start, span.end)):
            spans.append(span)
            taken.update(range(span.start, span.end))
    doc.ents = spans

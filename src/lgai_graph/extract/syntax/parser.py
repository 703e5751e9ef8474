"""Parse a sentence's morphs into phrases, predicates and moments, in one walk."""

from collections.abc import Mapping, Sequence

from lgai_graph.extract.syntax.phrases import Moment, Phrase, Predicate, Sentence
from lgai_graph.extract.syntax.pieces import (
    CLOSERS,
    COMPARISON,
    JOINERS,
    JOINING,
    NOUN_TAGS,
    OPENERS,
    OPENING_MARKS,
    QUOTE_MARKS,
    SEPARATOR_TAGS,
    STATE_TAGS,
    SYLLABLES,
    VERB_TAGS,
    ends_clause,
    has_complement,
    has_past,
    join_decision,
    make_words,
    name_verb,
    place_notes,
)
from lgai_graph.extract.syntax.quotes import MAX_QUOTED_NAME, is_told_on
from lgai_graph.extract.syntax.tokenizer import Morph
from lgai_graph.lexicon import SyntaxWords
from lgai_graph.model import Period


class SentenceParser:
    """Build the items of one sentence from its morphs."""

    def __init__(
        self,
        text: str,
        morphs: Sequence[Morph],
        sentence: Sentence,
        known: tuple[SyntaxWords, Mapping[int, Period]],
    ) -> None:
        self.text = text
        self.known, self.periods = known
        self.speech = self.in_quote = False
        self.morphs = morphs
        self.items = sentence.items
        self.nouns: list[Morph] = []
        self.quoted: list[bool] = []
        self.notes: list[tuple[int, int, int]] = []

    def parse(self) -> None:
        """Walk the morphs once."""
        i = 0
        while i < len(self.morphs):
            i = self.step(i)
        self.close_phrase("")

    def step(self, i: int) -> int:
        """Read the morph at ``i`` and return where to go on."""
        morph = self.morphs[i]
        head = morph.tag.partition("+")[0]
        if morph.start in self.periods and (not self.in_quote or self.speech):
            return self.read_moment(i, self.periods[morph.start])
        if morph.form in QUOTE_MARKS:
            return self.read_quote_mark(i)
        if morph.form in OPENERS:
            return self.read_note(i)
        if head in NOUN_TAGS and not (head == "SW" and not self.nouns):
            return self.add_noun(i)
        if head in ("XSV", "XSA") or (head == "XSA-I" and not morph.tag.endswith("ETN")):  # no 고급스러움
            return self.read_verbal_noun(i)
        if head == "VCP" and has_complement(self.nouns, self.text, morph):
            return self.read_copula(i)
        if head in VERB_TAGS:
            self.close_phrase("")
            return self.read_verb(i, *name_verb(self.morphs, i))
        if head.startswith("J"):
            return self.read_particle(i)
        if head in SEPARATOR_TAGS or morph.form in ",/":
            return self.read_separator(i)
        if head in ("MAG", "MAJ"):
            return self.read_adverb(i)
        if head == "MM" and self.keeps_determiner(i):
            return self.add_noun(i)
        self.close_phrase("")
        return i + 1

    def add_noun(self, i: int) -> int:
        """Add a morph to the phrase being read."""
        self.nouns.append(self.morphs[i])
        self.quoted.append(self.in_quote and not self.speech)
        return i + 1

    def read_quote_mark(self, i: int) -> int:
        """Open or close a quotation, of a name or of speech."""
        form = self.morphs[i].form
        if not self.speech or form in '“”"':  # a ‘name’ inside somebody's words does not end them
            self.in_quote = form in OPENING_MARKS or (form in "\"'`" and not self.in_quote)
            self.speech = self.in_quote and form in '“"' and self.is_speech(self.morphs[i].end)
        return i + 1

    def follows_closely(self, i: int) -> bool:
        """Tell whether the next morph touches this one."""
        return i + 1 < len(self.morphs) and self.morphs[i + 1].start == self.morphs[i].end

    def is_compared(self, end: int) -> bool:
        """Tell whether a time only stands to be compared with (지난해보다, 2011년과 마찬가지로)."""
        return COMPARISON.match(self.text, end) is not None

    def is_speech(self, start: int) -> bool:
        """Tell whether a quotation is somebody's words; a short one is a name, unless it is told on (”고)."""
        closers = [self.text.find(mark, start) for mark in '”"']
        end = min((place for place in closers if place >= 0), default=len(self.text))
        return is_told_on(self.text, start, end) or end - start > MAX_QUOTED_NAME

    def read_moment(self, i: int, period: Period) -> int:
        """Make an item of a time expression and steps over its morphs."""
        self.close_phrase("")
        compared, joins = self.is_compared(period.end), JOINING.match(self.text, period.end) is not None
        moment = Moment(period, period.start, period.end, speech=self.speech, compared=compared, joins=joins)
        self.items.append(moment)
        while i < len(self.morphs) and self.morphs[i].start < period.end:
            i += 1
        return i

    def read_note(self, i: int) -> int:
        """Set bracketed text aside; behind nothing it is a phrase of its own."""
        depth, j = 0, i
        while j < len(self.morphs):
            depth += (self.morphs[j].form in OPENERS) - (self.morphs[j].form in CLOSERS)
            if depth == 0:
                break
            j += 1
        if j >= len(self.morphs) or not self.nouns:
            return i + 1
        self.notes.append((self.morphs[i].end, self.morphs[j].start, len(self.nouns)))
        return j + 1

    def read_particle(self, i: int) -> int:
        """Join particles (에 + 는) and closes the phrase with them."""
        particle = ""
        while i < len(self.morphs) and self.morphs[i].tag.startswith("J"):
            particle += self.morphs[i].form
            i += 1
        if self.in_quote and not self.nouns:
            return i
        if particle in ("이고", "이며") and self.is_under_way():
            self.close_under_way(i)
        elif particle != "로" or not self.read_decision(i):
            self.close_phrase(particle)
        return i

    def is_under_way(self) -> bool:
        """Tell whether the nouns so far end in a deed under way (분양 중)."""
        return len(self.nouns) > 1 and self.nouns[-1].form == "중" and self.nouns[-2].tag == "NNG"

    def close_under_way(self, i: int) -> None:
        """Make 분양 중이고, where Kiwi took the copula for a particle, a verb that leads on."""
        del self.nouns[-1], self.quoted[-1]
        noun = self.pop_noun()
        self.close_phrase("")
        end = self.morphs[i - 1].end
        tail = self.text[noun.start : end]
        self.items.append(Predicate(noun.form, "active", "EC", tail, noun.start, end, quoted=self.speech))

    def read_decision(self, i: int) -> bool:
        """Make a verb of a noun that hides 하기로 (개최키로 했다); tell whether one is there."""
        behind = self.morphs[i].lemma if i < len(self.morphs) else ""
        noun = join_decision(self.nouns)
        if noun is None or behind not in self.known.deciding_verbs:
            return False
        while self.nouns and self.nouns[-1].start >= noun.start:
            self.pop_noun()
        self.close_phrase("")
        self.items.append(
            Predicate(noun.form[:-1], "active", "ETN", noun.form, noun.start, noun.end, quoted=self.speech)
        )
        return True

    def read_separator(self, i: int) -> int:
        """Close the phrase at a comma; a joiner between touching nouns stays inside."""
        morph = self.morphs[i]
        joins = (
            morph.form in JOINERS
            and self.nouns
            and self.nouns[-1].end == morph.start
            and self.follows_closely(i)
        )
        if joins:
            return self.add_noun(i)
        self.close_phrase(",")
        return i + 1

    def read_adverb(self, i: int) -> int:
        """Mark 함께 on the phrase before it; other adverbs only end a phrase."""
        form = self.morphs[i].form
        self.close_phrase("")
        if form in self.known.listing_adverbs and self.items and isinstance(self.items[-1], Phrase):
            lists = self.items[-1].particle in ("", "은", "는")  # 새솔은 물론 한빛까지
            self.items[-1].particle = "," if lists else self.items[-1].particle
        if form in self.known.also_adverbs and self.items and isinstance(self.items[-1], Phrase):
            self.items[-1].particle = self.items[-1].particle or "도"
        if form in self.known.together_adverbs and self.items and isinstance(self.items[-1], Phrase):
            self.items[-1].together = True
        return i + 1

    def read_verbal_noun(self, i: int) -> int:
        """Make the last noun word of the phrase the stem of a predicate (설립 + 하)."""
        if not self.nouns:
            return self.read_verb(i, self.morphs[i].form, "verb")
        lemma = self.pop_noun()
        form = self.morphs[i].lemma
        plain = "adjective" if self.morphs[i].tag.startswith("XSA") else "active"
        voice = {"되": "passive", "시키": "causative", "받": "passive", "당하": "passive"}.get(form, plain)
        self.close_phrase("")
        return self.read_verb(i, lemma.form, voice, start=lemma.start)

    def has_ending(self, i: int) -> bool:
        """Tell whether an ending follows; a bare 이 behind a noun is the particle."""
        return i < len(self.morphs) and self.morphs[i].tag.startswith("E")

    def keeps_determiner(self, i: int) -> bool:
        """Tell whether a determiner belongs to the phrase: 전 회장, 양 사, ‘한 마음’, 한빛."""
        form = self.morphs[i].form
        behind = self.morphs[i + 1].form if i + 1 < len(self.morphs) else ""
        if form in self.known.party_counts and behind in self.known.parties:
            return True
        counted = form in self.known.counting_words and self.is_noun(i + 1)
        named = self.in_quote and not self.speech
        syllable = self.follows_closely(i) and form in SYLLABLES
        return form in self.known.office_marks or named or syllable or counted

    def is_noun(self, i: int) -> bool:
        """Tell whether a morph is a noun."""
        return i < len(self.morphs) and self.morphs[i].tag.partition("+")[0] in NOUN_TAGS

    def pop_noun(self) -> Morph:
        """Take the last noun off the phrase, with any bracket behind it; 정규직화 is one noun."""
        self.quoted.pop()
        self.notes = [note for note in self.notes if note[2] < len(self.nouns)]
        noun = self.nouns.pop()
        if noun.tag != "XSN" or not self.nouns or self.nouns[-1].end != noun.start:
            return noun
        stem = self.pop_noun()
        return Morph(stem.form + noun.form, stem.tag, stem.start, noun.end, stem.form + noun.form)

    def read_copula(self, i: int) -> int:
        """Make the phrase before 이다 the predicate's complement; 진행 중이다 is a verb."""
        if self.morphs[i].tag == "VCP" and not self.has_ending(i + 1):
            self.close_phrase("이")  # Kiwi took the particle for a copula
            return i + 1
        if self.is_under_way():
            del self.nouns[-1], self.quoted[-1]
            lemma = self.pop_noun()
            self.close_phrase("")
            return self.read_verb(i, lemma.form, "active", start=lemma.start)
        self.close_phrase("이다")
        return self.read_verb(i, "이", "copula")

    def read_verb(self, i: int, lemma: str, voice: str, start: int | None = None) -> int:
        """Read a verb with its endings and auxiliaries (협업하고 있다)."""
        begin = self.morphs[i].start if start is None else start
        state = self.morphs[i].tag.partition("+")[0] in STATE_TAGS
        ending, past = "", False
        while i < len(self.morphs):
            tags = self.morphs[i].tag.split("+")
            past = past or ("EP" in tags and has_past(self.morphs[i].form))
            ending = next((tag for tag in reversed(tags) if tag in ("EF", "EC", "ETM", "ETN")), "")
            i += 1
            if ending and not self.continues(i, ending):
                break
            if not ending and not (i < len(self.morphs) and self.morphs[i].tag[0] in "EX"):
                break
        end = self.morphs[i - 1].end
        tail, ending = self.text[begin:end], ending or "EC"
        self.items.append(
            Predicate(lemma, voice, ending, tail, begin, end, past=past, quoted=self.speech, state=state)
        )
        return i

    def continues(self, i: int, ending: str) -> bool:
        """Tell whether an auxiliary verb follows a connective ending."""
        return ending == "EC" and i < len(self.morphs) and self.morphs[i].tag.startswith("VX")

    def close_phrase(self, particle: str) -> None:
        """Add the nouns read so far as a phrase."""
        if not self.nouns:
            return
        words = make_words(self.text, self.nouns, self.quoted)
        notes = place_notes(self.notes, self.nouns, words) if self.notes else []
        end = max(self.nouns[-1].end, notes[-1][1] + 1) if notes else self.nouns[-1].end
        if particle == "," and not notes and ends_clause(self.items, words):
            word = words[0]
            verb = Predicate(word.text, "active", "EC", word.text, word.start, end, quoted=self.speech)
            self.items.append(verb)
        else:
            self.items.append(Phrase(words, notes, particle, self.nouns[0].start, end, speech=self.speech))
        self.nouns, self.quoted, self.notes = [], [], []

"""Read an opening whose quotation stands before its speaker: “….” 홍길동 사장은 7일 이같이 말했다.

The speaker may also stand in brackets behind it: “….”(홍길동 새솔 사장).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.lines.doers.who import call_by_post
from lgai_graph.extract.events.lines.said.quotations import word_quote
from lgai_graph.extract.events.lines.said.sayings import SAME
from lgai_graph.extract.events.making import make_statement
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import SUBJECT_PARTICLES, Moment, Sentence, find_last_verb
from lgai_graph.model import Claim, EventType, Period

RULE = "lead.quote"
OPENING = ("“", '"')
NOUN = "발언"
SIGNED = re.compile(r"^[“\"][^“”\"]+[”\"]\s?\((?P<who>[^()]{4,40})\)")


def opens_with_quote(context: ArticleContext, sentences: Sequence[Sentence]) -> bool:
    """Tell whether an article's first sentence is a quotation, and nobody's yet."""
    if len(sentences) < 2:
        return False
    text = context.text[sentences[0].start : sentences[0].end]
    return text.startswith(OPENING) and text.rstrip(".").endswith(("”", '"'))


def read_quoted_lead(
    context: ArticleContext, sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> list[Claim]:
    """Give an opening quotation to the speaker whom the second sentence names."""
    quote, telling = sentences[:2]
    speaker = find_speaker(context, telling)
    gist = word_quote(context, quote, (quote.start, quote.end))
    if speaker is None or not gist or not tells_who(context, telling):
        return list(claims)
    who = call_by_post(context, speaker.label)
    for n, claim in enumerate(claims):
        if claim.type is EventType.STATEMENT and claim.evidence.start == telling.start:
            own = "“" in claim.summary and not says_so(context, telling)
            said = claim if own else replace(claim, summary=f"{who}, {gist} {NOUN}")
            dated = replace(said, lead=True, when=said.when or find_day(telling))
            return [*claims[:n], dated, *claims[n + 1 :]]
    told = make_statement(context, (quote, telling), (speaker, f"{gist} {NOUN}"), RULE, find_day(telling))
    return [replace(told, lead=True), *claims]


def read_signed_quote(context: ArticleContext, sentences: Sequence[Sentence]) -> Claim | None:
    """Read an opening quotation behind which a person stands in brackets, with a post."""
    signed = SIGNED.match(context.text)
    if signed is None or not sentences:
        return None
    start, end = signed.span("who")
    inside = (one for one in context.posts if one.person and start <= one.person.start < end)
    post = next(inside, None)
    if post is None or post.person is None or post.person.rule in ("open", "anonymous"):
        return None
    closing = signed.start("who") - 1
    gist = word_quote(context, sentences[0], (sentences[0].start, len(context.text[:closing].rstrip())))
    spoken = [one for one in sentences if one.start < end]
    if not gist:
        return None
    told = make_statement(context, spoken, (post.person, f"{gist} {NOUN}"), RULE, None)
    return replace(told, lead=True)


def find_speaker(context: ArticleContext, sentence: Sentence) -> Name | None:
    """Return the person in a sentence's first subject, None where it names nobody."""
    subjects = (one for one in sentence.phrases if one.particle in SUBJECT_PARTICLES and not one.speech)
    phrase = next(subjects, None)
    if phrase is None:
        return None
    names = (name for name in context.find_names(sentence) if name.start < phrase.end)
    return next((name for name in names if name.is_person and name.rule != "open"), None)


def tells_who(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence ends by saying that somebody said so."""
    if says_so(context, sentence):
        return True
    last = find_last_verb(sentence.items)
    lexicon = context.lexicon
    return last is not None and (last.lemma in lexicon.deeds.saying or last.lemma in lexicon.wording.saying)


def says_so(context: ArticleContext, sentence: Sentence) -> bool:
    """Tell whether a sentence points back to words said before it (이같이 말했다)."""
    words = context.text[sentence.start : sentence.end]
    return any(same in words for same in SAME)


def find_day(sentence: Sentence) -> Period | None:
    """Return the one time of a sentence outside quotations, None where there are several."""
    periods = [item.period for item in sentence.items if isinstance(item, Moment) and not item.speech]
    return periods[0] if len(periods) == 1 else None

"""One step of a career before it becomes a claim, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

from lgai_graph.extract.context import ArticleContext
from lgai_graph.extract.events.parts.participants import find_heads
from lgai_graph.extract.names.institutions.bodies import is_unit
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Phrase, Sentence, Word
from lgai_graph.model import Argument, Claim, ParticipantRole, RelationType


@dataclass(frozen=True, slots=True)
class Career:
    """One step of a career before it becomes a claim."""

    type: RelationType
    person: Name
    organization: Name
    role: str | None
    former: bool
    rule: str


def find_holder(context: ArticleContext, phrases: Sequence[Phrase]) -> Name | None:
    """Return the first person a slot holds."""
    return next((name for name in find_heads(phrases, context.referents) if name.is_person), None)


def make_career(context: ArticleContext, sentence: Sentence, career: Career) -> Claim:
    """Word a career step."""
    mark = "전 " if career.former else ""
    what = career.role or ("출신" if career.former else "")
    return Claim(
        article=context.article.id,
        type=career.type,
        arguments=(
            Argument(role=ParticipantRole.SOURCE, mention=context.make_mention(career.person)),
            Argument(role=ParticipantRole.TARGET, mention=context.make_mention(career.organization)),
        ),
        summary=f"{career.person.label}, {mark}{career.organization.label} {what}".strip(),
        evidence=context.make_evidence(sentence.start, sentence.end, career.rule),
        role=career.role,
        former=career.former,
    )


def read_role(context: ArticleContext, words: Sequence[Word]) -> str | None:
    """Return the title a phrase ends in, with its modifier (리서치 사이언티스트)."""
    if words[-1].text == "등" and len(words) > 1:
        words = words[:-1]  # 국장 등을 거쳐
    last = words[-1].text
    if context.lexicon.is_title(last) or context.lexicon.split_title(last):
        prefix = words[-2].text if len(words) > 1 else ""
        return f"{prefix} {last}" if prefix in context.lexicon.title_prefixes else last
    split = context.lexicon.find_title_ending(last)
    if split is None:
        return last if context.lexicon.find_unit_title(last) else None  # 건설부 도로국장
    return last if is_unit(split[0], context.lexicon) else split[1]  # 마케팅본부장, but 한빛연구원장

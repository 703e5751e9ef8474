"""Cut rows of people and of firms apart before their posts are read.

시인 김도윤·사진작가 이보람       two people with jobs of their own
새솔당 김도윤 이보람 의원         two people with one title
한빛전자 한라 등 회원사 대표       nobody of the list
"""

from collections.abc import Sequence
from dataclasses import replace

from lgai_graph.extract.names.context import FoundTitle, PhraseContext
from lgai_graph.extract.names.institutions.bodies import SEATS
from lgai_graph.extract.names.institutions.shapes import make_person
from lgai_graph.extract.names.nouns import Name
from lgai_graph.extract.syntax.phrases import Word
from lgai_graph.lexicon import Lexicon

DOT = "·"
LIST_ENDS = frozenset({"등", "등의"})


def cut_row_members(context: PhraseContext) -> list[PhraseContext]:
    """Cut a phrase where a dot parts two people with jobs of their own (시인 김도윤·사진작가 이보람)."""
    parts: list[list[Word]] = [[]]
    for word in context.words:
        left, _, right = word.text.partition(DOT)
        whole = not (left and right) or DOT in right  # 시인·
        if whole or not parts_people(left, right, context.lexicon):
            parts[-1].append(word)
            continue
        tags = ("NNP",) if context.lexicon.is_likely_given(left) else ("NNG",)
        parts[-1].append(word._replace(text=left, end=word.start + len(left), tags=tags))
        tags = ("NNP",) if context.lexicon.is_likely_given(right) else ("NNG",)
        parts.append([word._replace(text=right, start=word.end - len(right), tags=tags)])
    return [context] if len(parts) == 1 else [replace(context, words=part) for part in parts]


def parts_people(left: str, right: str, lexicon: Lexicon) -> bool:
    """Tell whether a dot stands between a name and a job, or a title and a name."""
    named, follows = lexicon.is_likely_given(left), lexicon.is_likely_given(right)
    if named == follows:
        return False
    return left[0] in lexicon.common_surnames if named else lexicon.is_title(left)


def cut_row(
    context: PhraseContext, title: FoundTitle, person: Name | None, rest: Sequence[Word]
) -> tuple[Sequence[Word], list[Name]]:
    """Take the Koreans who stand before a person and share the title (새솔당 김도윤 이보람 의원).

    Returns:
        The other words, and those people.
    """
    row: list[Name] = []
    if person is None or title.base in context.lexicon.corporate_titles:
        return rest, row
    if not context.lexicon.is_likely_given(person.text):
        return rest, row
    start = person.start
    for word in reversed([word for word in rest if word.end < person.start]):
        if word.end + 1 != start or not is_in_row(word, context.lexicon):
            break
        if title.base not in SEATS and word.text[0] not in context.lexicon.common_surnames:
            break
        row.insert(0, make_person([word]))
        start = word.start
    return [word for word in rest if not any(word.start == one.start for one in row)], row


def is_in_row(word: Word, lexicon: Lexicon) -> bool:
    """Tell whether a word in a row of names is a Korean's, also where Kiwi has torn it (서영|교)."""
    return (
        lexicon.is_likely_given(word.text) and word.tags[0] == "NNP" and word.text not in lexicon.not_people
    )


def cut_list(region: Sequence[Word]) -> Sequence[Word]:
    """Leave out a list before a title: 한빛전자 한라 등 회원사 대표 is nobody of them."""
    ends = [i for i, word in enumerate(region) if word.text in LIST_ENDS]
    return region[ends[-1] + 1 :] if ends else region

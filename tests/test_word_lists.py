"""Korean words stand in the lexicon's files, where people who write no Python change them."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from lgai_graph.korean import cases

PACKAGE = Path(__file__).parents[1] / "src" / "lgai_graph"
MOST = 3  # Korean words that may stand together in Python
HANGUL = re.compile(r"[가-힣]")
WORD = re.compile(r"[가-힣]+")
SEPARATED = re.compile(r"[가-힣]+(?:[\s|,]+[가-힣]+)*")  # 회장 사장 대표, 회장|사장|대표
ALONE = "dates"  # works without the rest of the package, so it keeps its own words

# Grammar, not vocabulary: how words are spelt, folded, cut or numbered.
GRAMMAR = {
    "korean/forms.py": "company forms and the two lengths of a university's name, inside regular expressions",
    "korean/romanization.py": "how bearers of a surname spell it",
    "korean/times.py": "ISO 8601-2 codes in words",
    "extract/events/figures/findings.py": "endings that lead on",
    "extract/events/lines/letters.py": "particles behind letters, in a regular expression, and their pairs",
    "extract/events/elsewhere/unsaid.py": "particles of limits, counters and numerals",
    "extract/events/lines/misses/stress.py": "endings of adverbs, inside a regular expression",
    "extract/events/modality/inner_times.py": "particles of a place",
    "extract/events/parts/placing.py": "units of money, inside a regular expression",
    "extract/events/deeds/told.py": "endings that lead on, and endings of a report",
    "extract/events/parts/participants.py": "counters and joining words, inside regular expressions",
    "extract/events/reading.py": "units of money, inside regular expressions",
    "extract/events/main_verbs.py": "endings of a report",
    "extract/events/modality/status.py": "endings of wishes, and nouns behind an adnominal ending",
    "extract/events/figures/stated.py": "determiners, inside a regular expression",
    "extract/events/figures/wording.py": "particles behind a time, inside a regular expression",
    "extract/events/plain/subjects.py": "endings that lead on",
    "extract/events/plain/verbs.py": "endings that join clauses",
    "extract/relations/copulas.py": "forms of 이다 that join",
    "extract/events/figures/headlines.py": "endings that lead on; counters and times in regular expressions",
    "extract/names/model/units.py": "suffixes that the names model was trained to part from a name",
    "extract/events/parts/quantities.py": "endings and verbs of spending, inside regular expressions",
    "extract/events/lines/said/sayings.py": "endings of reported speech, and words for this way",
    "extract/events/lines/said/cutting.py": "determiners, inside a regular expression",
    "extract/events/lines/said/quotations.py": "pronouns and words for this way, inside a regular expression",
    "extract/events/lines/beside.py": "determiners, inside a regular expression",
    "extract/events/lines/dated/periods.py": "words of a year and its parts, inside regular expressions",
    "extract/events/lines/particles.py": "which particles a line keeps",
    "extract/events/lines/dated/years.py": "words of years and months, inside a regular expression",
    "extract/events/lines/things.py": "joining words, inside a regular expression",
    "extract/syntax/quoted_names.py": "case particles, inside a regular expression",
    "korean/nominal.py": "nouns of irregular verbs",
    "korean/headlines.py": "forms of irregular verbs",
    "extract/names/people/notes.py": "marks in brackets, inside a regular expression",
    "extract/names/proof/descriptions.py": "particles and forms of 이다, inside regular expressions",
    "extract/names/proof/reference.py": "suffixes of a name and forms of 이다, inside regular expressions",
    "extract/names/institutions/shapes.py": "marks of people nobody names, and particles behind a name",
    "extract/relations/ties/pairs.py": "particles and joining words, inside regular expressions",
    "extract/relations/ties/tie.py": "joining words, inside a regular expression",
    "extract/relations/ties/topics.py": "particles and forms of 이다, inside regular expressions",
    "extract/relations/ties/verbs.py": "endings that lead on",
    "extract/syntax/amounts.py": "numerals",
    "extract/syntax/clauses/moments.py": "endings of manner and of reports",
    "extract/headline.py": "endings of a verb that closes a headline",
    "extract/syntax/fused.py": "particles and the syllables that they follow",
    "extract/syntax/parser.py": "what makes a passive or a causative of a verbal noun",
    "extract/syntax/phrases.py": "which particle fills which slot",
    "extract/syntax/pieces.py": "particles of comparison and of a case, and nouns that make a setting",
    "extract/syntax/quotes.py": "endings behind a quotation",
    "extract/syntax/clauses/relative.py": "particles of what a relative clause leaves alone",
    "extract/syntax/tokenizer.py": "which tag a cut particle has",
    "korean/sentences.py": "words behind a quotation that goes on, inside a regular expression",
    "load/page/glue.py": "particles and endings that close a heading, inside regular expressions",
    "load/page/lines.py": "endings that close a sentence",
    "load/page/inline.py": "what stands around a name or a page number, inside regular expressions",
    "annotations/spans.py": "words behind a quotation that goes on, inside a regular expression",
    "export/texts/markdown.py": "the heads of a table",
    "query/typed.py": "powers and units that people type; a question reads no lexicon",
}


def list_korean(node: ast.AST) -> Iterator[tuple[int, list[str]]]:
    """Yield the Korean words of each literal list, set, tuple or mapping, and of each string."""
    if isinstance(node, ast.List | ast.Set | ast.Tuple):
        yield node.lineno, list_words(node.elts)
    elif isinstance(node, ast.Dict):
        yield node.lineno, list_words([key for key in node.keys if key])
        yield node.lineno, list_words(node.values)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        found = max(SEPARATED.findall(node.value), key=len, default="")
        yield node.lineno, WORD.findall(found)


def list_words(nodes: list[ast.expr]) -> list[str]:
    """Return the items that are a string with Hangul."""
    values = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in values if isinstance(value, str) and HANGUL.search(value)]


def list_docstrings(tree: ast.AST) -> set[int]:
    """Return the constants that are docstrings, which may hold any example."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    first = (node.body[0] for node in ast.walk(tree) if isinstance(node, owners) and node.body)
    return {id(line.value) for line in first if isinstance(line, ast.Expr)}


def find_lists(source: str) -> dict[int, list[str]]:
    """Find the lists of more than MOST Korean words in a module, by line."""
    tree = ast.parse(source)
    hidden = list_docstrings(tree)
    return {
        line: words
        for node in ast.walk(tree)
        if id(node) not in hidden
        for line, words in list_korean(node)
        if len(words) > MOST
    }


@cache
def find_all() -> dict[str, dict[int, list[str]]]:
    """Find the lists of every module that has any."""
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
    found = {name: find_lists(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    return {name: lists for name, lists in found.items() if lists and not name.startswith(f"{ALONE}/")}


def test_no_list_of_korean_words_stands_in_python() -> None:
    assert {name: lists for name, lists in find_all().items() if name not in GRAMMAR} == {}


@pytest.mark.parametrize("name", GRAMMAR)
def test_module_that_may_hold_words_does(name: str) -> None:
    assert name in find_all() or not (PACKAGE / name).exists()


def find_cases(source: str) -> list[int]:
    """Find the lists of nothing but the forms of a case particle, by line."""
    pairs = (cases.TOPICS, cases.SUBJECTS, cases.OBJECTS, cases.COMPANIONS)
    known = {form for pair in pairs for form in pair}
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Set | ast.Tuple | ast.List)]
    lists = {node.lineno: [getattr(item, "value", None) for item in node.elts] for node in nodes}
    return [line for line, items in lists.items() if len(items) > 1 and known.issuperset(items)]


def test_particles_of_a_case_stand_in_one_place() -> None:
    paths = {path.relative_to(PACKAGE).as_posix(): path for path in sorted(PACKAGE.rglob("*.py"))}
    found = {name: find_cases(path.read_text(encoding="utf-8")) for name, path in paths.items()}
    assert [name for name, lines in found.items() if lines] == ["korean/cases.py"]


@pytest.mark.parametrize(
    "source",
    [
        'A = ("회장", "사장", "대표", "이사")',
        'A = {"회장": 1, "사장": 2, "대표": 3, "이사": 4}',
        'A = {1: "회장", 2: "사장", 3: "대표", 4: "이사"}',
        'A = "회장 사장 대표 이사".split()',
        'A = re.compile("회장|사장|대표|이사")',
    ],
)
def test_list_of_four_words_is_found(source: str) -> None:
    assert find_lists(source) == {1: ["회장", "사장", "대표", "이사"]}


@pytest.mark.parametrize(
    "source", ['A = ("회장", "사장", "대표")', '"""회장 사장 대표 이사"""', "A = 1  # 회장 사장 대표 이사"]
)
def test_short_list_and_example_are_none(source: str) -> None:
    assert find_lists(source) == {}

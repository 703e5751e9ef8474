"""Every error and note that the library writes has a Korean counterpart, and none is left over."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from lgai_graph import errors
from lgai_graph.wording import Language, fill_in, read_catalogue, set_language
from lgai_graph.wording.problems import CATALOGUE, say_problem

PACKAGE = Path(__file__).parents[1] / "src" / "lgai_graph"
# What makes an error or a note, each with the place of its text.
MAKERS = {
    **{name: 0 for name, kind in vars(errors).items() if isinstance(kind, type)},
    **dict.fromkeys(("ForeignFileError", "BadParameter"), 0),
    **dict.fromkeys(("Skipped", "Note"), "reason"),
    "add": 1,  # of a file's problems
}
ADDING = ("annotations", "checked", "lexicon")  # parts whose ``add`` gathers problems
FOR_PROGRAMS = ("serve/asked/", "serve/assistant.py")  # answers over HTTP and MCP, in English
OTHERS = {  # what Typer and the operating system say, and texts that are put together
    *("No such option: {}", "Missing argument '{}'", "Invalid value for {}: {}"),
    *("No such file or directory", "Is a directory", "Not a directory"),
    *("No space left on device", "Read-only file system", "File name too long"),
    "{}: No such file or directory; give a file or folder of articles",
    *("{} hidden files", "{} hidden folders", "{} links to folders", "{} no suffix files", "{} {} files"),
    *(
        "and {} more",
        "{}: no article could be read ({})",
        "{}: no article could be read; give a file or folder",
    ),
    "{}:{}: no date case ({}); give {}",
    "no publication day on {} of {} articles, so their relative dates stay open",
}


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    set_language(Language.ENGLISH)


def list_templates() -> Iterator[str]:
    """Yield every text that is written where an error or a note is made, its places empty."""
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(FOR_PROGRAMS):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield from filter(has_words, list_call(node, name.partition("/")[0]))


def list_call(call: ast.Call, part: str) -> Iterator[str]:
    """Yield the text that a call makes an error or a note of."""
    name = getattr(call.func, "id", getattr(call.func, "attr", ""))
    place = MAKERS.get(name)
    if place is None or (name == "add" and part not in ADDING):
        return
    named = [keyword.value for keyword in call.keywords if keyword.arg == place]
    given = named or (call.args[place : place + 1] if isinstance(place, int) else [])
    for text in given:
        for node in text.elts if isinstance(text, ast.List) else (text,):
            yield from list_texts(node)


def list_texts(node: ast.expr) -> Iterator[str]:
    """Yield a text, or both of a choice; a place is {}, in quotes where the text quotes it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(map(write_part, node.values))
    elif isinstance(node, ast.BoolOp):
        for one in node.values:
            yield from list_texts(one)


def write_part(part: ast.expr) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    return "'{}'" if isinstance(part, ast.FormattedValue) and part.conversion == ord("r") else "{}"


def has_words(text: str) -> bool:
    """Tell whether a text says something besides its places."""
    return any(map(str.isalpha, text.replace("{}", "")))


def empty_places(template: str) -> str:
    return "".join(
        text + ("{}" if name is not None else "") for text, name, _, _ in string.Formatter().parse(template)
    )


def list_places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_error_that_the_code_makes_has_a_korean_one() -> None:
    known = set(map(empty_places, read_catalogue(CATALOGUE)))
    made = set(list_templates())
    assert len(made) > 200
    assert sorted(made - known) == []


def test_no_korean_error_is_left_over() -> None:
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py")))
    written = {text for tree in trees for node in ast.walk(tree) for text in list_texts(node)}
    assert set(map(empty_places, read_catalogue(CATALOGUE))) - written == OTHERS


def test_catalogue_is_yaml_and_read_the_same_without_its_library() -> None:
    rows = yaml.safe_load(CATALOGUE.read_text(encoding="utf-8"))
    assert {row["en"]: row["ko"] for row in rows} == read_catalogue(CATALOGUE)
    assert len(rows) == len(read_catalogue(CATALOGUE))


@pytest.mark.parametrize("english", read_catalogue(CATALOGUE))
def test_filled_error_is_said_by_its_own_korean(english: str) -> None:
    korean = read_catalogue(CATALOGUE)[english]
    assert list_places(korean) == list_places(english)
    values = dict.fromkeys(list_places(english), "새솔") | {"line": "7", "n": "7", "tail": ""}
    set_language(Language.KOREAN)
    assert say_problem(english.format(**values)) == fill_in(korean, values)


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (
            "a.zip: ignored: 2 no suffix files, 1 .pdf files",
            "a.zip: 읽지 않은 파일: 확장자 없는 파일 2개, .pdf 파일 1개",
        ),
        (
            "a.zip/b.txt: a zip inside a zip; unpack it first",
            "a.zip/b.txt: zip 안의 zip입니다. 먼저 풀어 주세요",
        ),
        (
            "own.yaml:3: unknown key 'plases' in the lexicon; did you mean 'places'?",
            "own.yaml:3: the lexicon에 없는 항목 'plases'. 혹시 'places'인가요?",
        ),
        (
            "news: no article could be read (a.txt: an empty file; b.html: a page that cannot be parsed; "
            "save it anew; c.zip: a damaged zip archive; and 4 more)",
            "news: 읽을 수 있는 기사가 없습니다 (a.txt: 빈 파일입니다; b.html: 해석할 수 없는 페이지입니다. "
            "다시 저장해 주세요; c.zip: 손상된 zip입니다; 그 밖에 4개)",
        ),
        ("own.yaml:3: unknown entity 'lab/new'", "own.yaml:3: 모르는 대상 'lab/new'"),
        (
            "a.db: cannot be read (Permission denied); check its permissions",
            "a.db: 읽을 수 없습니다 (권한이 없습니다). 권한을 확인해 주세요",
        ),
        (
            "Invalid value for --per: say how many of each period with --top N",
            "--per에 쓸 수 없는 값: --top N으로 기간마다 몇 개인지 적어 주세요",
        ),
        ("own.yaml:3: a fault that is not listed", "own.yaml:3: a fault that is not listed"),
    ],
)
def test_text_within_a_text_is_said_in_korean_too(problem: str, said: str) -> None:
    assert say_problem(problem) == problem
    set_language(Language.KOREAN)
    assert say_problem(problem) == said

"""Tests of what the command line says in Korean, and that nothing is left out."""

import ast
import re
import string
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.core
import typer.main
import yaml

from helpers_knowledge import make_knowledge
from lgai_graph.cli import app, run_command
from lgai_graph.cli.helping import EXAMPLE
from lgai_graph.korean import display_width, is_hangul
from lgai_graph.lexicon import load_lexicon
from lgai_graph.link.entities.organizations import SPELLING_KEYS
from lgai_graph.link.weight import TIME_WEIGHTS
from lgai_graph.model import PublishedBasis
from lgai_graph.report.phrases import list_english
from lgai_graph.store import write_store
from lgai_graph.wording import CATALOGUE, Language, choose_language, read_catalogue, set_language, tr
from lgai_graph.wording.notes import say_note
from lgai_graph.wording.problems import say_problem
from lgai_graph.wording.reasons import say_reason

PACKAGE = Path(__file__).parents[1] / "src" / "lgai_graph"
CALLS = {"tr": slice(0, 1), "remark": slice(0, 1), "count": slice(1, None)}  # which arguments are texts
# Texts that the code names by a variable.
NAMED = {
    *("id", "published", "basis", "publisher", "author", "title"),
    *("entity", "event", "relation", "article"),
    *("origins", "lead", "type", "participant", "time", "doubt"),
    *("when", "status", "name", "members", "locations"),
    *map(str, PublishedBasis),
    *("words", "earliest", "latest", "rule", "anchor"),
}


LINK = PACKAGE / "link" / "entities"
CONFIDENCE = PACKAGE / "extract" / "confidence.py"
PLAIN_REASON = re.compile(r"[a-z][a-z' ]+")


def list_reasons() -> Iterator[str]:
    """Yield every reason for a join, a weight or a confidence that the code writes."""
    for path in sorted(LINK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from list_call_reasons(node)
    yield from (reason for _, _, reason in SPELLING_KEYS)
    yield from (f"dated to {words}" for _, _, words in TIME_WEIGHTS)
    yield from ("kept apart all the same", "by far the best known of the name", "dated vaguely")
    yield "another article says what this short form stands for"
    yield from filter(PLAIN_REASON.fullmatch, load_lexicon().confidence.weights)
    yield from load_lexicon().confidence.weights.keys() & read_catalogue().keys()  # some with a = too
    for node in ast.walk(ast.parse(CONFIDENCE.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Yield) and node.value:
            yield from filter(PLAIN_REASON.fullmatch, list_constants(node.value))


def list_call_reasons(call: ast.Call) -> Iterator[str]:
    """Yield the reason that a scorer, a match or a rating is made with."""
    name = getattr(call.func, "id", "")
    if name in ("NameMatch", "Rating"):
        yield from (text for part in call.args[1:2] for text in list_constants(part))
    if name == "Scorer" or not name:
        found = [k.value for k in call.keywords if k.arg == "reason"]
        yield from (text for part in found for text in list_constants(part))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    yield
    set_language(Language.ENGLISH)


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(path))
    monkeypatch.setenv("COLUMNS", "100")
    return path


def list_spoken() -> Iterator[str]:
    """Yield every text that the code gives to ``tr``, ``remark`` and ``count``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                texts = node.args[CALLS[node.func.id]]
                found = [part for text in texts for part in list_constants(text)]
                yield from found


def list_constants(node: ast.expr) -> Iterator[str]:
    """Yield a text, or both of a choice between two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from list_constants(node.body)
        yield from list_constants(node.orelse)


def list_texts(group: typer.core.TyperGroup) -> Iterator[str]:
    """List every text of the help that has a translation."""
    yield from ("Usage: ", "Options", "Arguments", "Commands", EXAMPLE, "Show this message and exit.")
    for command in (group, *group.commands.values()):
        yield command.help or ""
        yield from filter(None, (getattr(parameter, "help", None) for parameter in command.params))


def list_places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_text_has_a_korean_one_and_none_is_left_over() -> None:
    group = typing.cast(typer.core.TyperGroup, typer.main.get_command(app))
    spoken = {*list_spoken(), *filter(None, list_texts(group)), *NAMED, *list_english(), *list_reasons()}
    assert len(spoken) > 150
    assert sorted(spoken - set(read_catalogue())) == []
    assert sorted(set(read_catalogue()) - spoken) == []


def test_catalogue_is_yaml_and_read_the_same_without_its_library() -> None:
    rows = yaml.safe_load(CATALOGUE.read_text(encoding="utf-8"))
    assert {row["en"]: row["ko"] for row in rows} == read_catalogue()
    assert len(rows) == len(read_catalogue())


@pytest.mark.parametrize("english", read_catalogue())
def test_both_languages_have_the_same_places(english: str) -> None:
    korean = read_catalogue()[english]
    assert list_places(korean) == list_places(english)
    assert korean
    set_language(Language.KOREAN)
    tr(english, **dict.fromkeys(list_places(english), "새솔"))  # particles are true pairs


@pytest.mark.parametrize(
    ("name", "said"),
    [("새솔", "새솔이라는 이름이 없어 김도윤으로"), ("한빛전자", "한빛전자라는 이름이 없어 김도윤으로")],
)
def test_particle_fits_the_name_before_it(name: str, said: str) -> None:
    set_language(Language.KOREAN)
    assert tr("nothing is called {name}; taken for {taken}", name=name, taken="김도윤").startswith(said)


@pytest.mark.parametrize(
    ("wanted", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "ko_KR.UTF-8"}, "ko"),
        (None, {"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, "en"),
        (None, {"LC_MESSAGES": "ko_KR", "LANG": "en_US"}, "ko"),
        (None, {"LGAI_LANG": "ko", "LC_ALL": "en_US"}, "ko"),
        ("en", {"LGAI_LANG": "ko"}, "en"),
    ],
)
def test_language_is_the_one_asked_for_else_that_of_the_environment(
    wanted: str | None, environment: dict[str, str], language: str
) -> None:
    assert choose_language(wanted, environment) == language


@pytest.mark.parametrize(
    "where", [("--lang", "ko", "timeline"), ("timeline", "--lang=ko"), ("timeline", "--lang", "ko")]
)
def test_language_is_read_anywhere_in_the_line(
    db: Path, capsys: pytest.CaptureFixture[str], where: tuple[str, ...]
) -> None:
    assert run_command(where) == 0
    written = capsys.readouterr()
    assert "설립  가나전자, 다라연구소 설립 [출처 2]" in written.out
    assert "establishment" not in written.out
    assert "포럼 개최 (예정)" in written.out
    assert written.err == "lgai: 날짜 없는 사건이 1개 더 있습니다. --undated로 볼 수 있습니다\n"


def test_what_sources_differ_on_is_said_in_korean(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(("timeline", "--lang", "ko")) == 0
    told = "! 출처마다 때가 다름: hankkot/2020-12-08은 2018-07; durumi/2020-12-09는 2018-08"
    assert told in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("note", "said"),
    [
        (
            "sources differ on when 새솔연구소 was founded: 2020, 2021",
            "새솔연구소가 설립된 때가 출처마다 다름: 2020, 2021",
        ),
        (
            "sources differ on when 홍길동 became 대표 한빛전자: 2020, 2021",
            "홍길동의 취임(대표 한빛전자) 때가 출처마다 다름: 2020, 2021",
        ),
        ("sources differ on the status: planned", "출처마다 상태가 다름: planned"),
        ("sources list different members of 새벽 동맹", "새벽 동맹의 참여자를 출처마다 다르게 적음"),
        ("told by hand", "told by hand"),
    ],
)
def test_notes_of_a_store_are_said_in_korean(note: str, said: str) -> None:
    assert say_note(note) == note
    set_language(Language.KOREAN)
    assert say_note(note) == said


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (
            "a.db: there is no store; run `lgai build` with --db a.db, or name another",
            "a.db: 저장소가 없습니다. `lgai build`에 --db a.db를 붙여 만들거나 다른 것을 적어 주세요",
        ),
        (
            "ignored: 2 hidden files, 1 .pdf files, 3 odd things",
            "읽지 않은 파일: 숨은 파일 2개, .pdf 파일 1개, 3 odd things",
        ),
        ("an empty file", "빈 파일입니다"),
        ("a fault that is not listed", "a fault that is not listed"),
    ],
)
def test_problems_of_the_library_are_said_in_korean(problem: str, said: str) -> None:
    assert say_problem(problem) == problem
    set_language(Language.KOREAN)
    assert say_problem(problem) == said


@pytest.mark.parametrize(
    ("asked", "code", "said"),
    [
        (("show", "없는것"), 1, "lgai: 없는것으로 시작하는 id가 없습니다. `lgai timeline --json`과"),
        (("timeline", "--nonsense"), 2, "lgai: 없는 옵션: --nonsense"),
        (("build", "nosuch"), 1, "lgai: nosuch: 그런 파일이나 폴더가 없습니다."),
        (("explain-date", "그냥", "--published", "2020-12-08"), 0, "lgai: '그냥'에는 시간 표현이 없습니다"),
    ],
)
def test_what_goes_wrong_is_said_in_korean(
    db: Path, capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], code: int, said: str
) -> None:
    assert run_command((*asked, "--lang", "ko")) == code
    assert capsys.readouterr().err.startswith(said)


def test_notes_of_a_build_and_ways_to_find_a_day_are_said_in_korean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("새솔, 새 공장\n새솔이 대전에 새 공장을 열었다.\n", encoding="utf-8")
    (tmp_path / "a.pdf").write_text("", encoding="utf-8")
    db = str(tmp_path / "a.db")
    assert run_command(("build", str(tmp_path), "--db", db, "--lang", "ko")) == 0
    err = capsys.readouterr().err
    assert "lgai: 읽지 않은 파일: .pdf 파일 1개\n" in err
    assert "lgai: 기사 1건 가운데 1건은 발행일을 몰라" in err
    assert run_command(("show", "unknown", "--db", db, "--lang", "ko")) == 0
    assert "발행 (모름)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("same name; nothing tells them apart", "같은 이름; 둘로 볼 까닭이 없음"),
        ("새솔, named in articles: 9", "새솔, 나온 기사 9건"),
        ("independent articles that tell it: 2", "독립된 기사 2건"),
        ("judgement: told by hand", "사람의 판단: told by hand"),
        ("place=lead", "place=lead"),
    ],
)
def test_reasons_are_said_in_korean(reason: str, said: str) -> None:
    assert say_reason(reason) == reason
    set_language(Language.KOREAN)
    assert say_reason(reason) == said


@pytest.mark.parametrize("value", ["fr", ""])
def test_unknown_language_is_wrong_usage(
    db: Path, capsys: pytest.CaptureFixture[str], value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LGAI_LANG", "fr")
    assert run_command(("timeline", *(("--lang", value) if value else ()))) == 2
    assert "'fr' is no language of lgai; choose ko or en" in capsys.readouterr().err


def test_korean_help_has_no_english_sentence_left(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(("timeline", "-h", "--lang", "ko")) == 0
    out = capsys.readouterr().out
    assert out.startswith("사용법: lgai timeline")
    assert "선택 사항:" in out
    assert "언제 무슨 일이 있었는지 보여 줍니다." in out
    assert "예: lgai timeline" in out
    assert "Options" not in out
    assert "Show this message" not in out


def test_help_is_english_again_in_the_next_command(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run_command(("timeline", "-h", "--lang", "ko"))
    capsys.readouterr()
    run_command(("timeline", "--help"))
    assert "Show what happened when." in capsys.readouterr().out


def test_json_is_the_same_in_both_languages(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (("timeline",), ("who", "홍길동"), ("articles",), ("check",), ("overview",)):
        written = []
        for language in ("ko", "en"):
            assert run_command((*command, "--json", "--lang", language)) == 0
            written.append(capsys.readouterr().out)
        assert written[0] == written[1]


@pytest.mark.parametrize(
    "command",
    [
        ("overview",),
        ("who", "다라연구소"),
        ("who", "다라연구소", "--post", "소장"),
        ("show", "event/opening"),
        ("articles",),
        ("changes", "--between", "2020", "2021"),
        ("diff", "--as-of", "2019", "2021"),
        ("path", "홍길동", "외딴섬상회"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("width", ["40", "100", "200"])
def test_korean_answers_fit_the_page(
    db: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
    width: str,
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    assert run_command((*command, "--lang", "ko")) == 0
    written = capsys.readouterr()
    assert max((display_width(line) for line in written.out.splitlines()), default=0) <= int(width)
    assert any(map(is_hangul, written.out + written.err))

import gc
import json
import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import lgai_graph.cli.common
from helpers_knowledge import FIRST, SECOND, TEXT, make_knowledge, make_period
from lgai_graph.cli import COMMANDS, main, run_command
from lgai_graph.cli.pages.lines import describe_conflict
from lgai_graph.errors import AnnotationsError
from lgai_graph.korean import display_width
from lgai_graph.model import Conflict, ConflictValue, EventStatus
from lgai_graph.query.shapes import ConflictValueRecord
from lgai_graph.render import Page, clean, make_table, wrap_words
from lgai_graph.store import write_store
from lgai_graph.store.seal import seal_store


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "graph.db"
    write_store(path, make_knowledge(), fingerprint="")
    monkeypatch.setenv("LGAI_DB", str(path))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.fixture
def run(db: Path, capsys: pytest.CaptureFixture[str]) -> "Runner":
    return Runner(capsys)


class Runner:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = run_command(arguments)
        written = self.capsys.readouterr()
        return code, written.out, written.err


def run_process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    code = "import sys; from lgai_graph.cli import main; sys.argv[0] = 'lgai'; main()"
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, env=os.environ | environment, check=False)


def test_timeline_is_grouped_by_year_and_marks_plans_and_conflicts(run: Runner) -> None:
    code, out, err = run("timeline", "--since", "2018")
    assert code == 0
    lines = out.splitlines()
    assert [line for line in lines if not line.startswith(" ")] == ["2018", "2020", "2021"]
    assert "  2018-07      설립 establishment  가나전자, 다라연구소 설립 [2 sources]" in lines
    assert any(line.startswith("  2020 하반기  협력 partnership") for line in lines)
    assert any("포럼 개최 (planned)" in line for line in lines)
    told = "! two months for one opening: hankkot/2020-12-08 says 2018-07; durumi/2020-12-09 says 2018-08"
    assert told in " ".join(out.split())
    assert err == "lgai: 1 more without a date; --undated shows them\n"


def test_timeline_lines_fit_the_terminal(run: Runner) -> None:
    _, out, _ = run("timeline", "--sources", "--undated")
    assert max(display_width(line) for line in out.splitlines()) <= 80


def test_json_of_timeline_is_a_list_and_nothing_else_is_on_stdout(run: Runner) -> None:
    code, out, _ = run("timeline", "--who", "홍 소장", "--type", "appointment", "--json")
    assert code == 0
    assert [event["id"] for event in json.loads(out)] == ["event/hire"]


def test_who_prints_career_then_events_then_ties(run: Runner) -> None:
    code, out, err = run("who", "홍길동")
    assert (code, err) == (0, "")
    assert out.index("Career") < out.index("Events") < out.index("Ties")
    assert "  2020-12-07 –       소장  다라연구소  [1 source, as of 2020-12-08]" in out.splitlines()
    assert "  ? – by 2020-12-08  상무  마바통신  (former)  [1 source]" in out.splitlines()


def test_who_of_an_organisation_prints_people_units_and_partners(run: Runner) -> None:
    _, lab, _ = run("who", "다라연구소")
    assert lab.index("People") < lab.index("Partners") < lab.index("Events")
    assert "산하 part_of → 가나전자" in lab
    _, company, _ = run("who", "가나전자")
    assert "Units\n  다라연구소\n" in company


def test_current_role_without_a_start_is_known_as_of_the_newest_article(run: Runner) -> None:
    _, out, _ = run("who", "성춘향")
    assert "  as of 2020-12-09  교수  하늘대학교  [1 source]" in out.splitlines()


@pytest.fixture
def copied(run: Runner, db: Path) -> Runner:
    """Run commands on a world whose second article is a copy of the first."""
    first, second = make_knowledge().articles
    articles = (first, replace(second, origin=first.id))
    write_store(db, replace(make_knowledge(), articles=articles), fingerprint="")
    return run


def test_copies_count_as_articles_of_one_origin(copied: Runner) -> None:
    opening = "가나전자, 다라연구소 설립 [2 articles, 1 origin]"
    assert opening in " ".join(copied("timeline")[1].split())
    assert opening in " ".join(copied("who", "다라연구소")[1].split())
    assert "설립 establishment, happened, 2 articles, 1 origin" in copied("show", "event/opening")[1]
    assert "a copy of hankkot/2020-12-08/aaaa1111" in copied("show", "durumi")[1]


@pytest.mark.parametrize("columns", ["63", "72", "80", "120"])
def test_number_of_sources_never_stands_alone_on_a_line(
    copied: Runner, monkeypatch: pytest.MonkeyPatch, columns: str
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = copied("timeline", "--undated")[1].splitlines()
    tagged = [line for line in lines if line.endswith(("source]", "sources]", "origin]"))]
    assert len(tagged) == 5
    assert not [line for line in tagged if line.strip().startswith(("[", "source", "article", "origin"))]


def test_conflict_tells_each_value_once_and_is_told_once(run: Runner, db: Path) -> None:
    conflict = Conflict(
        field="when",
        values=(
            ConflictValue(value="2018-07", article=FIRST),
            ConflictValue(value="2018-08", article=SECOND),
        ),
        note="sources differ on when it was: 2018-07, 2018-08",
    )
    knowledge = make_knowledge()
    events = tuple(replace(event, conflicts=(conflict,)) for event in knowledge.events[:2])
    write_store(db, replace(knowledge, events=events), fingerprint="")
    out = " ".join(run("timeline")[1].split())
    told = "! sources differ on when it was: hankkot/2020-12-08 says 2018-07; durumi/2020-12-09 says 2018-08"
    assert out.count(told) == 1
    assert out.count("! sources differ, see above") == 1


@pytest.mark.parametrize(
    ("field", "values", "told"),
    [
        ("when", ("2020-33", "2020-12~"), ("2020 1분기", "2020 말")),
        ("status", ("happened", "planned"), ("완료", "예정")),
        ("members", ("가나, 다라", "가나, 마바"), ("가나, 다라", "가나, 마바")),
    ],
)
def test_conflict_is_told_in_words(
    run: Runner, db: Path, field: str, values: tuple[str, str], told: tuple[str, str]
) -> None:
    sides = zip(values, (FIRST, SECOND), strict=True)
    conflict = Conflict(
        field=field,
        values=tuple(ConflictValue(value=value, article=article) for value, article in sides),
        note=f"sources differ on it: {', '.join(values)}",
    )
    knowledge = make_knowledge()
    event = replace(knowledge.events[0], conflicts=(conflict,))
    write_store(db, replace(knowledge, events=(event,)), fingerprint="")
    out = " ".join(run("--lang", "ko", "timeline")[1].split())
    assert f"hankkot/2020-12-08은 {told[0]}; durumi/2020-12-09는 {told[1]}" in out
    assert json.loads(run("timeline", "--json")[1])[0]["conflicts"][0]["values"][0]["value"] == values[0]


def test_conflict_of_articles_of_one_publisher_and_day_names_each_in_full() -> None:
    sides = {"a/2020-12-08/01": "2018-07", "a/2020-12-08/02": "2018-08"}
    values: list[ConflictValueRecord] = [{"value": value, "article": a} for a, value in sides.items()]
    told = describe_conflict(Page(width=80), {"field": "when", "values": values, "note": "they differ"})
    assert told == "! they differ: a/2020-12-08/01 says 2018-07; a/2020-12-08/02 says 2018-08"


def test_a_time_is_explained_in_words_and_as_edtf_to_programs(run: Runner) -> None:
    asked = ("explain-date", "2020년 1분기", "--published", "2020-05-01")
    assert run(*asked)[1].splitlines()[1].split("  ")[1] == "2020 1분기"
    assert json.loads(run(*asked, "--json")[1])[0]["when"] == "2020-33"


@pytest.mark.parametrize(
    ("when", "first", "last", "told"),
    [
        ("2020-12-07", "2020-12-07", "2020-12-07", "when: 2020-12-07; “그때”"),
        ("2020-12-07/2020-12-09", "2020-12-07", "2020-12-09", "when: 2020-12-07 – 2020-12-09; “그때”"),
        ("2020-33", "2020-01-01", "2020-03-31", "when: 2020 1분기, 2020-01-01 to 2020-03-31; “그때”"),
    ],
)
def test_bounds_of_a_time_are_shown_where_they_add_to_it(
    run: Runner, db: Path, when: str, first: str, last: str, told: str
) -> None:
    knowledge = make_knowledge()
    event = replace(knowledge.events[0], when=make_period(when, first, last))
    write_store(db, replace(knowledge, events=(event,)), fingerprint="")
    assert told in run("show", event.id)[1]


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (("planned", "happened"), True),
        (("happened", "planned"), False),
        (("happened", "happened"), False),
    ],
)
def test_plan_that_came_true_tells_its_story(
    run: Runner, db: Path, statuses: tuple[str, str], told: bool
) -> None:
    knowledge = make_knowledge()
    event = next(event for event in knowledge.events if {FIRST, SECOND} <= {c.article for c in event.claims})
    by_article = dict(zip((FIRST, SECOND), map(EventStatus, statuses), strict=True))
    claims = tuple(replace(claim, status=by_article[claim.article]) for claim in event.claims)
    write_store(db, replace(knowledge, events=(replace(event, claims=claims),)), fingerprint="")
    shown = run("show", event.id)[1]
    assert ("told as a plan on 2020-12-08, as done on 2020-12-09" in shown) is told
    assert ("told as a plan" in shown) is told


def test_relation_that_no_article_tells_says_where_it_stands(run: Runner) -> None:
    _, out, _ = run("path", "마누엘 페레이라", "다라연구소")
    assert "no article says so; it stands in the annotations" in out
    shown = json.loads(run("who", "마누엘 페레이라", "--json")[1])["roles"][0]["id"]
    assert "no article says so" in run("show", shown)[1]


def test_search_shows_the_surroundings_of_the_word_and_that_there_is_more(run: Runner, db: Path) -> None:
    knowledge = make_knowledge()
    text = "앞말 " * 200 + "도서관 " + "뒷말 " * 200
    articles = (replace(knowledge.articles[0], text=f"{TEXT}\n{text}"), knowledge.articles[1])
    write_store(db, replace(knowledge, articles=articles), fingerprint="")
    code, out, err = run("search", "도서관", "--limit", "1")
    assert code == 0
    assert "… 앞말" in out
    assert "뒷말 …" in out
    assert len(out) < 500
    assert err == "lgai: the first 1; --limit shows more\n"


@pytest.mark.parametrize("command", ["who", "search"])
def test_empty_question_says_that_nothing_was_asked(run: Runner, command: str) -> None:
    code, _, err = run(command, " ")
    assert (code, err) == (0, "lgai: nothing was asked for; type a name or words\n")


def test_report_writes_one_page(run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lgai_graph.report.page.read_bundle", lambda name: "/* nothing */")
    code, out, err = run("report", "page.html", "--title", "우리 사업", "--who", "성춘향")
    assert (code, out) == (0, "")
    assert err.endswith("events in page.html\n")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<title>우리 사업</title>" in page
    assert "A & B 포럼" in page
    assert "소장 취임" not in page


def test_typo_is_answered_and_said(run: Runner) -> None:
    code, out, err = run("who", "홍길돈")
    assert code == 0
    assert out.startswith("홍길동")
    assert err == "lgai: nothing is called 홍길돈; taken for 홍길동\n"


@pytest.mark.parametrize(
    ("arguments", "empty"),
    [
        (("who", "이순신", "--json"), {"query": "이순신", "candidates": []}),
        (("timeline", "--who", "이순신", "--json"), []),
        (("search", "없는말", "--json"), []),
        (("path", "이순신", "홍길동", "--json"), {"start": "이순신", "goal": "홍길동", "hops": None}),
    ],
)
def test_nothing_found_is_no_error_and_hints_go_to_stderr(
    run: Runner, arguments: tuple[str, ...], empty: object
) -> None:
    code, out, err = run(*arguments)
    assert code == 0
    assert json.loads(out) == empty
    assert err.startswith(("lgai: nothing is called", "lgai: no name, line or article holds"))


def test_hint_names_the_nearest(run: Runner) -> None:
    _, _, err = run("who", "홍")
    assert err == "lgai: nothing is called 홍; near to it: 홍길동, 홍명보\n"


def test_several_people_are_listed_and_none_is_chosen(run: Runner, db: Path) -> None:
    connection = sqlite3.connect(db)
    connection.execute("UPDATE names SET key = '홍길동' WHERE form = '홍명보'")
    connection.commit()
    connection.close()
    seal_store(db)
    code, out, err = run("who", "홍길동")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line[0] != " "] == ["홍길동", "홍명보"]
    assert "소장 (다라연구소)" in out
    assert err == "lgai: 2 answer to 홍길동; type one in full, or its id\n"
    _, out, err = run("timeline", "--who", "홍길동", "--json")
    assert json.loads(out) == []
    assert "홍길동 may be 홍길동 (소장 (다라연구소)" in err


def test_path_prints_the_sentence_behind_each_hop(run: Runner) -> None:
    code, out, _ = run("path", "홍길동", "하늘대")
    assert code == 0
    assert "홍길동 ── 소속 employment 소장 (2020-12-07) ─→ 다라연구소" in out
    assert "다라연구소 ── 협력 partner_of ── 하늘대학교" in out
    assert out.count("“") == 2


@pytest.mark.parametrize(
    ("goal", "said"),
    [
        ("외딴섬상회", "nothing ties 홍길동 and 외딴섬상회; from 홍길동 "),
        ("홍 소장", "both are one: 홍길동 and 홍 소장"),
    ],
)
def test_path_that_is_none_says_so(run: Runner, goal: str, said: str) -> None:
    code, out, err = run("path", "홍길동", goal)
    assert (code, out) == (0, "")
    assert said in err


def test_articles_are_aligned_by_columns(run: Runner) -> None:
    _, out, _ = run("articles")
    lines = out.splitlines()
    assert len(lines) == 3
    columns = [display_width(line[: line.index("byline")]) for line in lines[1:]]
    assert columns == [display_width(lines[0][: lines[0].index("basis")])] * 2


def test_show_prints_evidence_and_how_the_date_was_read(run: Runner) -> None:
    code, out, _ = run("show", "event/open")
    assert code == 0
    assert "“2018년 7월” by rule test-date, counted from 2020-12-08" in " ".join(out.split())
    assert "rule establishment-rule" in out
    for ident in ("relation/part_of", "durumi", "person/홍길동"):
        assert run("show", ident)[0] == 0


def test_search_prints_kind_title_and_id(run: Runner) -> None:
    _, out, _ = run("search", "다라")
    assert out.startswith("entity  다라연구소\n  lab/다라연구소\n")


def test_search_that_finds_nothing_does_not_advise_itself(run: Runner) -> None:
    assert run("search", "없는말")[2] == "lgai: no name, line or article holds 없는말\n"


def test_explain_date_prints_rule_anchor_and_result(run: Runner) -> None:
    code, out, _ = run("explain-date", "지난 7일", "--published", "2020-12-08", "--json")
    assert code == 0
    [found] = json.loads(out)
    assert list(found) == ["words", "start", "end", "when", "earliest", "latest", "rule", "anchor"]
    assert (found["when"], found["anchor"]) == ("2020-12-07", "2020-12-08")


def test_export_writes_a_file_or_stdout(run: Runner, tmp_path: Path) -> None:
    code, out, err = run("export", "g.graphml")
    assert (code, out) == (0, "")
    assert err == "lgai: 10 entities and 5 events in g.graphml\n"
    assert (tmp_path / "g.graphml").read_text(encoding="utf-8").startswith("<?xml")
    done = run_process("export", "-", "--format", "json", "--who", "성춘향", PYTHONIOENCODING="ascii")
    assert [event["id"] for event in json.loads(done.stdout)["events"]] == ["event/forum"]


@pytest.mark.parametrize(
    "flags",
    [
        ("--not-type", "설립"),
        ("--min-sources", "2"),
        ("--min-confidence", "0.99"),
        ("--min-amount", "10억"),
        ("--since", "2020", "--not-type", "설립"),
    ],
)
def test_export_takes_the_filters_of_timeline(db: Path, run: Runner, flags: tuple[str, ...]) -> None:
    whole = make_knowledge()
    doubted = replace(whole.events[0], confidence=0.5)
    write_store(db, replace(whole, events=(doubted, *whole.events[1:])), fingerprint="")
    undated = () if "--since" in flags else ("--undated",)
    _, shown, _ = run("timeline", "--all", "--json", *undated, *flags)
    run("export", "part.json", *flags)
    written = json.loads(db.with_name("part.json").read_text(encoding="utf-8"))["events"]
    found = {event["id"] for event in written}
    assert found == {event["id"] for event in json.loads(shown)}
    assert len(found) < 5  # of all


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("timeline", "--since", "yesterday"), 2, "--since"),
        (("timeline", "--since", "2018-13"), 2, "write a year, month or day"),
        (("timeline", "--since", "2020", "--until", "2019"), 1, "later than"),
        (("timeline", "--type", "party"), 2, "party"),
        (("timeline", "--colour"), 2, "see `lgai timeline --help`"),
        (("who",), 2, "Missing argument"),
        (("dance",), 2, "dance"),
        (("explain-date", "7일", "--published", "2020"), 2, "no whole day"),
        (("show", "event/"), 1, "several ids begin"),
        (("show", "nothing"), 1, "no id begins"),
        (("export", "g.docx"), 1, "docx is unknown; choose one of graphml"),
        (("export", "none/g.json"), 1, "No such file or directory"),
        (("build", "x", "--map", "title"), 2, "FIELD=COLUMN"),
        (("timeline", "--db", "."), 1, "not a file"),
    ],
)
def test_error_is_one_line_with_the_right_code(
    run: Runner, arguments: tuple[str, ...], code: int, said: str
) -> None:
    got, out, err = run(*arguments)
    assert (got, out) == (code, "")
    assert said in err
    assert err.startswith("lgai: ")
    assert err.count("\n") == 1


@pytest.mark.parametrize("content", [b"", b"rubbish" * 999])
@pytest.mark.parametrize("command", ["timeline", "articles"])
def test_damaged_store_is_one_line(run: Runner, db: Path, content: bytes, command: str) -> None:
    db.write_bytes(content)
    code, out, err = run(command)
    assert (code, out) == (1, "")
    assert "lgai build" in err
    assert err.count("\n") == 1
    assert db.read_bytes() == content


def test_all_problems_of_a_file_are_printed(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: Path) -> None:
        raise AnnotationsError(["a.yaml:3: one", "a.yaml:9: two"])

    monkeypatch.delenv("LGAI_DB")
    monkeypatch.setattr(lgai_graph.cli.common, "_build_default", fail)
    code, _, err = run("articles")
    assert code == 1
    assert err.splitlines()[1:] == ["lgai: a.yaml:3: one", "lgai: a.yaml:9: two"]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(28, "No space left on device"), "lgai: No space left on device\n"),
        (PermissionError(13, "Permission denied", "graph.db"), "lgai: graph.db: Permission denied\n"),
        (sqlite3.OperationalError("disk I/O error"), "lgai: disk I/O error; run `lgai build`\n"),
    ],
)
def test_failure_of_the_system_is_one_line(
    run: Runner, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(db: Path) -> None:
        raise error

    monkeypatch.delenv("LGAI_DB")
    monkeypatch.setattr(lgai_graph.cli.common, "_build_default", fail)
    code, _, err = run("articles")
    assert code == 1
    assert err.endswith(said)
    assert err.count("\n") == 2  # the first says that a store is being built


def test_first_query_without_a_store_builds_one_and_says_so(
    run: Runner, db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Path] = []

    def build(target: Path) -> None:
        built.append(target)
        write_store(target, make_knowledge(), fingerprint="")

    monkeypatch.delenv("LGAI_DB")
    monkeypatch.setattr(lgai_graph.cli.common, "_build_default", build)
    code, out, err = run("articles", "--json")
    assert code == 0
    assert built == [Path(".lgai/graph.db")]
    assert len(json.loads(out)) == 2
    assert err == "lgai: no store at .lgai/graph.db yet; building it from the default corpus\n"


@pytest.mark.parametrize("way", ["option", "variable"])
@pytest.mark.parametrize(
    "command", [("timeline",), ("who", "홍길동"), ("check",), ("export", "g.json"), ("overview",)]
)
def test_store_that_is_named_and_not_there_is_an_error_and_is_not_made(
    run: Runner, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], way: str
) -> None:
    monkeypatch.setenv("LGAI_DB", "none.db" if way == "variable" else "")
    code, out, err = run(*command, *(("--db", "none.db") if way == "option" else ()))
    assert (code, out) == (1, "")
    assert err == "lgai: none.db: there is no store; run `lgai build` with --db none.db, or name another\n"
    assert not Path("none.db").exists()


def test_ctrl_c_is_quiet(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(db: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.delenv("LGAI_DB")
    monkeypatch.setattr(lgai_graph.cli.common, "_build_default", interrupt)
    code, out, err = run("articles")
    assert (code, out) == (130, "")
    assert err.strip().count("\n") == 0


def test_nobody_walks_over_what_is_left_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["lgai", "--version"])
    before = gc.get_freeze_count()
    try:
        with pytest.raises(SystemExit):
            main()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


def test_closed_pipe_is_quiet(db: Path) -> None:
    code = "import sys; from lgai_graph.cli import main; main()"
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-c", code, "timeline", "--json"]
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_console_without_hangul_gets_escapes_instead_of_a_traceback(db: Path) -> None:
    done = run_process("who", "홍길동", PYTHONIOENCODING="ascii", PYTHONUTF8="1")
    assert done.returncode == 0
    assert b"\\ud64d" in done.stdout


def test_words_that_are_no_unicode_are_one_line(db: Path) -> None:
    command = [sys.executable, "-c", "from lgai_graph.cli import main; main()", "search", b"\xff\xfe\xfd"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_pipes_get_no_colours(run: Runner) -> None:
    assert "\x1b" not in run("timeline")[1]


def test_colours_show_only_where_the_page_has_them() -> None:
    assert Page(width=80, has_color=True).paint("가", "1") == "\x1b[1m가\x1b[0m"
    assert Page(width=80).paint("가", "1") == "가"


def test_control_characters_of_an_article_do_not_reach_the_terminal() -> None:
    assert clean("가\x1b[2J나\x07\n다") == "가 [2J나  다"


@pytest.mark.parametrize("name", [name for name, *_ in COMMANDS])
def test_help_of_each_command_ends_with_a_real_example(run: Runner, name: str) -> None:
    code, out, _ = run(name, "--help")
    assert code == 0
    tail = " ".join(out[out.rindex("Example:") :].split())
    assert tail.startswith(f"Example: lgai {name}")


def test_bare_command_shows_help(run: Runner) -> None:
    code, out, _ = run()
    assert code == 0
    assert "timeline" in out
    assert run("--version")[1].startswith("lgai ")


def test_the_package_itself_runs_as_the_command() -> None:
    command = [sys.executable, "-m", "lgai_graph", "timelin"]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("lgai: ")


@pytest.mark.parametrize("word", ["establishment", "설립", "Establishment"])
def test_type_is_asked_for_in_either_language(word: str, run: Runner, db: Path) -> None:
    code, out, _ = run("timeline", "--type", word, "--json", "--db", str(db))
    assert code == 0
    assert {event["type"] for event in json.loads(out)} == {"establishment"}


def test_unknown_type_is_a_usage_error_that_lists_the_types(run: Runner, db: Path) -> None:
    code, _, err = run("timeline", "--type", "설림", "--db", str(db))
    assert code == 2
    assert "partnership (협력)" in err


def test_words_wrap_at_hangul_width_and_long_ones_are_cut() -> None:
    assert wrap_words("가나다 라마바 사아", 7) == ["가나다", "라마바", "사아"]
    assert wrap_words("가나다라마", 4) == ["가나", "다라", "마"]
    assert wrap_words("", 10) == []


def test_table_aligns_hangul() -> None:
    assert list(make_table(("a", "b"), [("가나", "x"), ("k", "y")])) == ["a     b", "가나  x", "k     y"]


def test_queries_load_none_of_the_heavy_libraries(db: Path) -> None:
    code = (
        "import sys; from lgai_graph.cli import run_command; run_command(['timeline', '--json']);"
        "run_command(['who', '홍길동']); run_command(['path', '홍길동', '하늘대']);"
        "heavy = {'spacy', 'kiwipiepy', 'networkx', 'numpy', 'rapidfuzz', 'yaml', 'rich'} & set(sys.modules);"
        "sys.stderr.write(repr(sorted(heavy)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stderr.decode().endswith("[]")

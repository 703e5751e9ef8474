"""Tests of `lgai eval`: what it measures against, what it prints, what it refuses."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from lgai_graph.cli import run_command

ARTICLE = (
    "한빛전자가 15일 대전에 두리연구소를 설립했다고 밝혔다. 홍길동 한빛전자 사장이 문을 여는 자리에 참석했다."
)
GOLD = """
articles:
- id: {ident}
  published: 2021-03-16
  events:
  - {{type: establishment, cue: 15일, when: null, resolves: "day=15,month=P", status: happened,
     who: [두리연구소], who_opt: [한빛전자], core: true, what: 설립}}
  - {{type: visit, cue: null, when: null, resolves: null, status: happened,
     who: [성춘향], who_opt: [], core: false, what: 없는 방문}}
  people:
  - {{name: 홍길동, role: 사장, org: 한빛전자, former: false}}
  org_relations: []
"""
OWN = """
articles:
- id: hanbit/2021-03-16/{digest}
  original_sha256: {sha}
  title: 새 연구소
  published_at: '2021-03-16'
entities:
- {{id: company/hanbit, kind: company, name: 한빛전자}}
- {{id: lab/duri, kind: lab, name: 두리연구소}}
- {{id: person/hong, kind: person, name: 홍길동}}
claims:
- article: hanbit/2021-03-16/{digest}
  anchor: 두리연구소를 설립
  type: establishment
  summary: 한빛전자, 두리연구소 설립
  when: '2021-03-15'
  who:
  - {{entity: company/hanbit, role: agent}}
  - {{entity: lab/duri, role: target}}
  why: 시험
- article: hanbit/2021-03-16/{digest}
  anchor: 문을 여는 자리
  type: visit
  summary: 홍길동 사장, 방문
  who:
  - {{entity: person/hong, role: agent}}
  why: 시험
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> "Runner":
    monkeypatch.chdir(tmp_path)
    return Runner(capsys)


class Runner:
    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = run_command(("eval", *arguments))
        written = self.capsys.readouterr()
        return code, written.out, written.err


def write_gold(folder: Path, ident: str = "news-1", name: str = "gold.yaml") -> str:
    row = {"id": ident, "title": "새 연구소", "text": ARTICLE}
    with (folder / "articles.jsonl").open("a", encoding="utf-8") as table:
        table.write(json.dumps(row, ensure_ascii=False) + "\n")
    (folder / name).write_text(GOLD.format(ident=ident), encoding="utf-8")
    return name


def test_gold_is_scored_as_the_graph_prints_it(run: Runner, tmp_path: Path) -> None:
    code, out, err = run(write_gold(tmp_path))
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert re.fullmatch(r"gold\.yaml@[0-9a-f]{12}: 1 articles", lines[0])
    assert lines[1].split() == [
        *("precision", "95", "%", "recall", "95", "%", "F1", "right", "wrong", "missed", "open"),
    ]
    lenient = next(line for line in lines if line.startswith("events, lenient"))
    assert lenient.split()[-3:] == ["1", "0", "1"]
    people = next(line for line in lines if line.startswith("people: name, role"))
    assert people.split()[-3:] == ["1", "0", "0"]


def test_misses_are_listed_on_demand(run: Runner, tmp_path: Path) -> None:
    gold = write_gold(tmp_path)
    assert "없는 방문" not in run(gold)[1]
    assert "missed events, lenient  news-1  expected visit" in run(gold, "--misses")[1]
    record = json.loads(run(gold, "--json")[1])
    assert record["events"]["lenient"]["recall"] == 0.5
    assert record["people"]["f1"] == 1.0
    assert "misses" not in record
    listed = json.loads(run(gold, "--json", "--misses")[1])["misses"]
    assert {"article", "figure", "verdict", "type", "expected", "printed", "rules"} == set(listed[0])
    assert any("없는 방문" in (slip["expected"] or "") for slip in listed)


def test_several_gold_files_and_folders_are_one_corpus(run: Runner, tmp_path: Path) -> None:
    names = write_gold(tmp_path), write_gold(tmp_path, "news-2", "gold2.yaml")
    for targets in (names, (".",)):
        record = json.loads(run(*targets, "--json")[1])
        assert record["articles"] == 2
        assert record["corpus"].startswith("gold.yaml+gold2.yaml@")
        assert record["events"]["lenient"]["n"] == 4


def test_article_in_two_gold_files_is_refused(run: Runner, tmp_path: Path) -> None:
    names = write_gold(tmp_path), write_gold(tmp_path, name="gold2.yaml")
    code, out, err = run(*names)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "news-1 stands twice" in err


def test_folder_without_gold_is_one_line(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    code, out, err = run("folder")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "no gold file" in err


def test_articles_may_stand_elsewhere(run: Runner, tmp_path: Path) -> None:
    gold = write_gold(tmp_path)
    (tmp_path / "articles.jsonl").rename(tmp_path / "texts.jsonl")
    assert run(gold)[0] == 1
    assert json.loads(run(gold, "--articles", "texts.jsonl", "--json")[1])["articles"] == 1


def test_gold_that_names_no_article_of_a_build_is_one_line(run: Runner, tmp_path: Path) -> None:
    gold = write_gold(tmp_path)
    row = {"id": "news-1", "title": "", "text": " "}
    (tmp_path / "articles.jsonl").write_text(json.dumps(row), encoding="utf-8")
    code, out, err = run(gold)
    assert (code, out, err.count("\n")) == (1, "", 1)


def write_own(folder: Path) -> tuple[str, ...]:
    (folder / "a.txt").write_text(f"새 연구소\n{ARTICLE}\n", encoding="utf-8")
    sha = sha256((folder / "a.txt").read_bytes()).hexdigest()
    (folder / "own.yaml").write_text(OWN.format(digest=sha[:8], sha=sha), encoding="utf-8")
    return ("--articles", "a.txt", "--annotations", "own.yaml")


def test_annotated_claim_that_a_rule_reads_is_no_longer_needed(run: Runner, tmp_path: Path) -> None:
    corpus = write_own(tmp_path)
    code, out, _ = run(*corpus)
    assert code == 0
    assert out.startswith("2 annotated claims, by the rules alone: 1 read, 0 partly, 1 missed\n")
    needless = out[out.index("no longer needed") :]
    assert "own.yaml:12  establishment  한빛전자, 두리연구소 설립" in needless
    assert "establishment.found" in needless
    assert "홍길동 사장, 방문" not in out
    assert "홍길동 사장, 방문" in run(*corpus, "--misses")[1]
    record = json.loads(run(*corpus, "--json")[1])
    assert [claim["reach"] for claim in record["claims"]] == ["read", "missed"]
    assert record["measures"]["events"]["recall"] == 0.5


def test_default_is_the_annotated_claims_on_the_default_corpus(run: Runner) -> None:
    code, out, err = run("--json")
    assert (code, err) == (0, "")
    claims = json.loads(out)["claims"]
    assert len(claims) > 10
    assert all(":" in claim["place"] for claim in claims)
    err = run()[2]
    assert err.startswith("lgai: these claims were written because no rule reads them")
    assert err.count("\n") == 1


def test_gold_without_its_articles_names_the_option_that_gives_them(run: Runner, tmp_path: Path) -> None:
    gold = write_gold(tmp_path)
    (tmp_path / "articles.jsonl").unlink()
    code, out, err = run(gold)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.endswith("are not there; name their file with --articles\n")


def test_names_of_the_gazetteer_are_found_and_without_it_they_are_not(run: Runner, tmp_path: Path) -> None:
    row = {
        "id": "n",
        "text": "어제는 별하늘이 조용했다.",
        "entities": [{"start": 4, "end": 7, "label": "OG"}],
    }
    (tmp_path / "table.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    own = "entities:\n- {id: company/byeol, kind: company, name: 별하늘}\n"
    (tmp_path / "own.yaml").write_text(own, encoding="utf-8")
    shares = []
    for options in ((), ("--no-gazetteer",)):
        out = run("names", "table.jsonl", "--annotations", "own.yaml", "--json", *options)[1]
        shares.append(json.loads(out)["table"]["OG"]["recall"])
    assert shares == [1.0, 0.0]


def test_facts_by_entity_id_are_scored_on_linked_knowledge(run: Runner) -> None:
    facts = Path(__file__).parent / "fixtures" / "seed_facts.yaml"
    code, out, _ = run(str(facts), "--json")
    assert code == 0
    record = json.loads(out)
    assert record["articles"] == 5
    assert record["furniture"] == 0
    assert record["events"]["lenient"]["recall"] > 0.4
    code, _, err = run(str(facts), "--no-gazetteer")
    assert (code, err.count("\n")) == (2, 1)


def test_dates_names_and_relations_are_measured_on_tables(run: Runner, tmp_path: Path) -> None:
    text = "홍길동 한빛전자 사장이 대전을 찾았다."
    names = {"id": "n1", "text": text, "entities": [{"start": 0, "end": 3, "label": "PS"}]}
    tie = {
        "guid": "r1",
        "sentence": text,
        "subject": {"word": "홍길동", "start": 0, "end": 3},
        "object": {"word": "한빛전자", "start": 4, "end": 8},
        "label": "per:employee_of",
    }
    for name, row in (("names", names), ("relations", tie)):
        (tmp_path / name).mkdir()
        path = tmp_path / name / "table.jsonl"
        path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    found = json.loads(run("names", "names", "--json")[1])
    assert list(found) == ["table"]
    assert found["table"]["PS"]["recall"] == 1.0
    ties = json.loads(run("relations", "relations", "--json")[1])
    assert ties["table"]["per:employee_of"]["right"] == 1
    assert "table  precision" in run("names", "names")[1]
    assert "per:employee_of" in run("relations", "relations/table.jsonl")[1]


def test_slips_of_names_are_listed_on_demand(run: Runner, tmp_path: Path) -> None:
    row = {"id": "sentence-1", "text": "비가 왔다.", "entities": [{"start": 0, "end": 1, "label": "PS"}]}
    (tmp_path / "table.jsonl").write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    assert run("names", "table.jsonl")[1].count("sentence-1") == 0
    assert run("names", "table.jsonl", "--misses")[1].count("sentence-1") == 1


def test_dates_are_printed_over_all_rows_and_over_those_in_scope(run: Runner, tmp_path: Path) -> None:
    may = {"words": "지난달", "earliest": "2020-05-01", "latest": "2020-05-31"}
    eve = {"words": "전야", "any": True, "out_of_scope": "no day of its own"}
    rows = [
        {"text": f"{item['words']} 만났다.", "published": "2020-06-17", "dates": [item]}
        for item in (may, eve)
    ]
    table = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "cases.jsonl").write_text(table, encoding="utf-8")
    out = run("dates", ".")[1]
    assert "cases.jsonl, all: 1 of 2 right (50.0%), 0 wrong, 1 missed" in out
    assert "cases.jsonl, in scope: 1 of 1 right (100.0%), 0 wrong, 0 missed" in out
    record = json.loads(run("dates", ".", "--json")[1])["cases.jsonl"]
    assert (record["all"]["n"], record["in_scope"]["n"]) == (2, 1)
    assert record["reasons"] == {"no day of its own": 1}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("articles: [", ["gold.yaml:1: no YAML"]),
        ("other: 1", ["no list 'articles'"]),
        (
            "articles:\n- {id: x, events: [{type: party}]}\n- {events: []}\n- 5\n",
            ["articles[x]: 'when' is missing", "articles[1]: 'id' is missing", "articles[2]: not a mapping"],
        ),
        ("articles:\n- {id: x, people: 5}\n", ["articles[x]: 'people' is not a list"]),
    ],
)
def test_bad_gold_is_one_line_for_each_problem(
    run: Runner, tmp_path: Path, content: str, said: list[str]
) -> None:
    (tmp_path / "gold.yaml").write_text(content, encoding="utf-8")
    code, out, err = run("gold.yaml")
    assert (code, out) == (1, "")
    lines = err.splitlines()
    assert len(lines) == len(said)
    assert all(part in line for part, line in zip(said, lines, strict=True))
    assert all(line.startswith("lgai: gold.yaml:") for line in lines)


def test_gold_without_its_articles_or_not_there_is_one_line(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "gold.yaml").write_text(GOLD.format(ident="x"), encoding="utf-8")
    for gold, said in (
        ("gold.yaml", "articles.jsonl"),
        ("none.yaml", "No such file"),
    ):
        code, out, err = run(gold)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert said in err


@pytest.mark.parametrize("kind", ["dates", "names", "relations"])
def test_folder_without_tables_and_table_without_rows_are_one_line(
    run: Runner, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "folder").mkdir()
    code, out, err = run(kind, "folder")
    assert (code, out, err.count("\n")) == (1, "", 1)
    (tmp_path / "folder" / "a.jsonl").write_text("no json\n", encoding="utf-8")
    code, out, err = run(kind, "folder")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "a.jsonl:1" in err

"""The documentation is true: commands run, shown output is current, links lead somewhere."""

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

from lgai_graph.cli import COMMANDS, app
from lgai_graph.export import FOLDER_WRITERS, WRITERS
from lgai_graph.model import (
    EntityKind,
    EventStatus,
    EventType,
    ParticipantRole,
    PeriodKind,
    PublishedBasis,
    RelationType,
)
from lgai_graph.query import shapes
from lgai_graph.store.schema import TABLES

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "src" / "lgai_graph" / "report" / "bundle" / "report.js"
READMES = ("README.md", "README.ko.md")
# Commands that fetch from a package index, run this very suite, or answer until they are stopped.
NOT_RUN = (
    "lgai serve --db news.db",
    "lgai mcp --db news.db",
    "make run",
    ". .venv/bin/activate",
    "make test",
    "python3 -m venv .venv",
    ".venv/bin/pip install '.[html,xlsx]'",
)


def load_script() -> ModuleType:
    """Import the script that writes the READMEs' output, so that both read them alike."""
    spec = importlib.util.spec_from_file_location("readme_output", ROOT / "scripts" / "readme_output.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


script = load_script()
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in READMES}
SHOWN = [(name, shown) for name in READMES for shown in script.list_shown(TEXTS[name])]
TYPED = list(dict.fromkeys(command for name in READMES for command in script.list_commands(TEXTS[name])))


def list_pages() -> list[str]:
    """Name every page of documentation."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    return sorted(path.relative_to(ROOT).as_posix() for path in pages)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the READMEs suppose it, with a store of the digests."""
    made: Path = script.make_folder(tmp_path_factory.mktemp("readme"))
    return made


@pytest.mark.parametrize(("name", "shown"), SHOWN, ids=[f"{name}: {shown.command}" for name, shown in SHOWN])
def test_shown_output_is_current(folder: Path, name: str, shown: "script.Shown") -> None:
    output = script.run(shown.command, folder, script.get_language(name))
    assert shown.output == script.cut_output(output, shown.keep), (
        f"{name} shows old output; run scripts/readme_output.py"
    )


def test_the_readmes_answer_three_questions() -> None:
    for name in READMES:
        commands = [shown.command.split()[1] for shown in script.list_shown(TEXTS[name])]
        assert commands[:3] == ["timeline", "who", "path"]


@pytest.mark.parametrize("command", [command for command in TYPED if command not in NOT_RUN])
def test_every_command_of_the_readmes_runs(folder: Path, command: str) -> None:
    assert re.match(r"lgai |LGAI_DB=\S+ lgai ", command), f"{command}: neither run nor named in NOT_RUN"
    if command.startswith("lgai report") and not BUNDLE.exists():
        pytest.skip("the page bundle is not built: make web")
    script.run(command, folder)


def test_commands_that_are_not_run_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    assert set(NOT_RUN) <= set(TYPED)
    for text in TEXTS.values():
        assert set(re.findall(r"`make ([a-z-]+)`", text)) <= targets
    assert {command.split()[1] for command in NOT_RUN if command.startswith("make ")} <= targets


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().endswith("\nmake test\nmake slow")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_both_readmes_show_the_same_commands() -> None:
    english, korean = (script.list_commands(TEXTS[name]) for name in READMES)
    assert english == korean


@pytest.mark.parametrize("name", READMES)
@pytest.mark.parametrize("command", [name for name, *_ in COMMANDS])
def test_every_command_is_in_the_readmes(name: str, command: str) -> None:
    assert any(f"lgai {command}" in typed for typed in script.list_commands(TEXTS[name]))


@pytest.mark.parametrize("command", [name for name, *_ in COMMANDS])
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"], terminal_width=200).output
    assert f"Example: lgai {command}" in shown


@pytest.mark.parametrize(("name", "text"), TEXTS.items())
def test_python_in_the_readmes_runs(folder: Path, name: str, text: str) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 1, name
    subprocess.run([sys.executable, "-c", blocks[0]], cwd=folder, check=True)


def list_links(page: str) -> Iterator[tuple[str, str]]:
    """Return every relative link of a page as file and heading, code left out."""
    text = (ROOT / page).read_text(encoding="utf-8")
    text = re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"", text):
        path, _, heading = (target[0] or target[1]).partition("#")
        if not re.match(r"[a-z]+:", path):
            yield path, heading


def list_headings(path: Path) -> set[str]:
    """Return the names by which a page's headings can be linked to."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", list_pages())
def test_every_relative_link_leads_somewhere(page: str) -> None:
    for path, heading in list_links(page):
        target = (ROOT / page).parent / path if path else ROOT / page
        assert target.exists(), f"{page}: {path}"
        assert not heading or heading in list_headings(target), f"{page}: #{heading}"


def test_the_readmes_have_links() -> None:
    assert all(len(list(list_links(name))) >= 8 for name in READMES)


def list_tracked() -> list[Path]:
    """Return the project's own text files, and nothing that was built or installed."""
    built = re.compile(r"(^|/)(\.\w[^/]*|node_modules|bundle|build|dist|__pycache__|[^/]*\.egg-info)(/|$)")
    kept = {".ci/run", ".gitignore"}
    suffixes = {".py", ".md", ".yaml", ".toml", ".json", ".js", ".mjs", ".css", ".jsonl", ""}
    names = {path.relative_to(ROOT).as_posix(): path for path in ROOT.rglob("*") if path.is_file()}
    return [
        path
        for name, path in sorted(names.items())
        if (name in kept or not built.search(name)) and path.suffix in suffixes
    ]


def test_no_file_names_a_machine_or_a_registry() -> None:
    places = "|".join(("tmp", "work", "root", "home"))
    hosts = "|".join(("pypi" + r"\.org", "python" + "hosted", "npmjs" + r"\.(?:org|com)"))
    forbidden = re.compile(rf"(?<![\w.>:/])/(?:{places})/\w|{hosts}")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in list_tracked()
        for match in forbidden.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "closed", [EntityKind, EventType, EventStatus, RelationType, ParticipantRole, PublishedBasis, PeriodKind]
)
def test_the_model_page_lists_every_closed_set(closed: type) -> None:
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    assert [str(value) for value in closed if f"`{value}`" not in page] == []  # type: ignore[attr-defined]


def test_the_model_page_lists_every_table_of_the_store() -> None:
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    tables = re.findall(r"CREATE (?:VIRTUAL )?TABLE (\w+)", TABLES)
    assert len(tables) >= 15
    assert [table for table in tables if f"`{table}`" not in page] == []


def test_the_model_page_names_every_field_of_the_answers() -> None:
    page = (ROOT / "docs" / "model.md").read_text(encoding="utf-8")
    records = [value for name, value in vars(shapes).items() if name.endswith("Record")]
    assert len(records) >= 10
    fields = {field for record in records for field in record.__annotations__}
    assert sorted(field for field in fields if not re.search(rf'[`"]{field}[`"]', page)) == []


@pytest.mark.parametrize("form", [*WRITERS, *FOLDER_WRITERS])
def test_every_export_format_is_in_its_page(form: str) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert f"`{form}`" in page


def test_decisions_are_short_and_whole() -> None:
    page = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    entries = re.split(r"^## ", page, flags=re.MULTILINE)[1:]
    assert len(entries) >= 12
    for entry in entries:
        title, *body = entry.rstrip().splitlines()
        assert len(body) <= 10, title
        for part in ("**Context.**", "**Decision.**", "**Consequence.**"):
            assert part in entry, title

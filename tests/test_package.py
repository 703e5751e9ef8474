"""What the repository builds works by itself: a wheel in an empty folder, and a wheel from the sdist."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUNDLE = ROOT / "src" / "lgai_graph" / "report" / "bundle"
QUESTION = (
    "import sys, lgai_graph; from lgai_graph.cli import main; sys.stderr.write(lgai_graph.__file__); main()",
    *("timeline", "--since", "2018"),
)

pytest.importorskip("hatchling", reason="the extra 'dev' is not installed")


def build(source: Path, target: Path, kind: str) -> Path:
    """Build a wheel or an sdist of a source tree, with what is installed here."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(target)]
    subprocess.run(command, cwd=source, capture_output=True, check=True)
    (built,) = target.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return built


def read_wheel(path: Path) -> dict[str, bytes]:
    """Return the files of a wheel, its own list of hashes left out."""
    with zipfile.ZipFile(path) as wheel:
        names = (name for name in wheel.namelist() if not name.endswith("/RECORD"))
        return {name: wheel.read(name) for name in names}


def ask(folder: Path, python_path: Path) -> str:
    """Ask a question in a folder, with the package of another place, and gives the answer."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LGAI_")}
    environment |= {"PYTHONPATH": str(python_path), "PYTHONUTF8": "1", "COLUMNS": "100"}
    done = subprocess.run(
        [sys.executable, "-c", *QUESTION],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(str(python_path / "lgai_graph")), "another installation has answered"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the repository."""
    return build(ROOT, tmp_path_factory.mktemp("wheel"), "wheel")


def test_annotations_and_digests_travel_in_the_wheel(wheel: Path) -> None:
    files = read_wheel(wheel)
    corpus = {name: data for name, data in files.items() if name.startswith("lgai_graph/corpus/")}
    seeds = {
        f"lgai_graph/corpus/seeds/{path.name}": path.read_bytes() for path in (ROOT / "seeds").glob("*.md")
    }
    assert len(seeds) == 5
    annotations = (ROOT / "data" / "annotations.yaml").read_bytes()
    assert corpus == seeds | {"lgai_graph/corpus/annotations.yaml": annotations}


def test_the_data_of_the_rules_and_the_types_travel_in_the_wheel(wheel: Path) -> None:
    files = set(read_wheel(wheel))
    source = ROOT / "src"
    data = {path.relative_to(source).as_posix() for path in source.rglob("*.yaml")}
    assert len(data) >= 3
    assert data | {"lgai_graph/py.typed"} <= files


def test_the_page_of_the_report_is_in_the_wheel_when_it_was_built(wheel: Path) -> None:
    built = {path.name for path in BUNDLE.glob("*")}
    packed = {Path(name).name for name in read_wheel(wheel) if "/report/bundle/" in name}
    assert packed == built


def test_the_wheel_has_the_command(wheel: Path) -> None:
    (entry_points,) = (data for name, data in read_wheel(wheel).items() if name.endswith("entry_points.txt"))
    assert b"lgai = lgai_graph.cli:main" in entry_points


def test_nothing_but_the_package_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0].split("-")[0] for name in read_wheel(wheel)}
    assert tops == {"lgai_graph"}


@pytest.mark.slow
def test_a_wheel_in_an_empty_folder_answers_as_the_checkout_does(wheel: Path, tmp_path: Path) -> None:
    installed, elsewhere, here = tmp_path / "installed", tmp_path / "elsewhere", tmp_path / "here"
    elsewhere.mkdir()
    here.mkdir()
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(installed)
    answer = ask(elsewhere, installed)
    assert "2020-06-16" in answer
    assert answer == ask(here, ROOT / "src")
    assert [path.name for path in elsewhere.iterdir()] == [".lgai"]


def test_a_wheel_made_from_the_sdist_is_the_same(wheel: Path, tmp_path: Path) -> None:
    sdist = build(ROOT, tmp_path / "sdist", "sdist")
    with tarfile.open(sdist) as packed:
        packed.extractall(tmp_path / "unpacked", filter="data")
    (source,) = (tmp_path / "unpacked").iterdir()
    assert {"seeds", "data", "tests", "docs", "web", "Makefile", "README.ko.md"} <= {
        path.name for path in source.iterdir()
    }
    assert not (source / "web" / "node_modules").exists()
    assert read_wheel(build(source, tmp_path / "again", "wheel")) == read_wheel(wheel)

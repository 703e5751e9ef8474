"""The running server: many readers, a clean end, one-line errors."""

import json
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from helpers_knowledge import make_knowledge
from helpers_serve import COMMAND, DEADLINE, serve
from lgai_graph.store import write_store

READERS, ROUNDS = 50, 4
SEEDS = Path(__file__).parents[1] / "seeds"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    write_store(tmp_path / "graph.db", make_knowledge(), fingerprint="")
    return tmp_path / "graph.db"


def fetch(port: int, target: str, **headers: str) -> tuple[int, Any]:
    """Ask over a connection of one's own."""
    connection = HTTPConnection("127.0.0.1", port, timeout=DEADLINE)
    try:
        connection.request("GET", target, headers=headers)
        reply = connection.getresponse()
        return reply.status, json.loads(reply.read())
    finally:
        connection.close()


def run_command(*arguments: str, before: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command to its end; ``before`` is Python that runs first."""
    command = [COMMAND[0], COMMAND[1], f"{before}\n{COMMAND[2]}", *arguments]
    environment = {"LGAI_LANG": "en", "PYTHONPATH": ":".join(sys.path)}
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", env=environment, timeout=DEADLINE, check=False
    )


def test_fifty_read_at_once_while_builds_replace_the_store(db: Path) -> None:
    targets = [
        "/api/timeline?undated=1",
        f"/api/who?name={quote('홍길동')}",
        f"/api/path?start={quote('홍길동')}&goal={quote('하늘대')}",
        f"/api/search?words={quote('다라')}",
        "/api/show?id=event/opening",
        "/api/overview",
    ]
    with serve(db) as served:
        wanted = {target: fetch(served.port, target) for target in targets}
        assert {status for status, _ in wanted.values()} == {200}

        def read(reader: int) -> list[tuple[str, tuple[int, Any]]]:
            mine = [targets[(reader + turn) % len(targets)] for turn in range(ROUNDS)]
            return [(target, fetch(served.port, target)) for target in mine]

        with ThreadPoolExecutor(READERS) as pool:
            reading = [pool.submit(read, reader) for reader in range(READERS)]
            for fingerprint in ("a", "b", "c"):
                write_store(db, make_knowledge(), fingerprint=fingerprint)
            answers = [answer for readers in reading for answer in readers.result(DEADLINE)]
        assert len(answers) == READERS * ROUNDS
        assert all(reply == wanted[target] for target, reply in answers)
        assert served.stop() == (
            0,
            f"lgai: {db} is served; Ctrl-C stops. The questions stand at {served.address}api/openapi.json\n"
            "lgai: stopped\n",
        )


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_cleanly_though_a_reader_stays(db: Path, sign: signal.Signals) -> None:
    with serve(db) as served, socket.create_connection(("127.0.0.1", served.port)) as idle:
        idle.sendall(b"GET /api/overview HTTP/1.1\r\n")  # and never the rest
        code, said = served.stop(sign)
    assert code == 0
    assert said.endswith("lgai: stopped\n")
    assert "Traceback" not in said


def test_it_listens_on_this_machine_alone(db: Path) -> None:
    with serve(db) as served:
        assert served.address == f"http://127.0.0.1:{served.port}/"
        with socket.socket() as other:
            other.settimeout(DEADLINE)
            assert other.connect_ex(("127.0.0.2", served.port)) != 0


def test_a_request_without_host_is_refused(db: Path) -> None:
    with serve(db) as served, socket.create_connection(("127.0.0.1", served.port)) as raw:
        raw.settimeout(DEADLINE)
        raw.sendall(b"GET /api/overview HTTP/1.0\r\n\r\n")
        assert raw.recv(100).split(b" ")[1] in (b"400", b"421")


def test_requests_that_are_no_http_do_not_end_it(db: Path) -> None:
    with serve(db) as served:
        for bytes_sent in (
            b"\x16\x03\x01\x02\x00",
            b"GET " + b"/" * 100_000,
            b"\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
        ):
            with socket.create_connection(("127.0.0.1", served.port)) as raw:
                raw.sendall(bytes_sent)
        assert fetch(served.port, "/api/overview")[0] == 200
        code, said = served.stop()
    assert code == 0
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_told(db: Path) -> None:
    with serve(db) as served:
        done = run_command("serve", "--db", str(db), "--port", str(served.port))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"lgai: port {served.port} is taken; choose another with --port, or any with --port 0\n"
    )


@pytest.mark.parametrize("command", ["serve", "mcp"])
def test_a_store_that_is_missing_is_told(tmp_path: Path, command: str) -> None:
    done = run_command(command, "--db", str(tmp_path / "none.db"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no store; run `lgai build`" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "library"), [("serve", "starlette"), ("serve", "uvicorn"), ("mcp", "mcp")]
)
def test_a_missing_library_is_told_with_the_command_that_installs_it(
    db: Path, command: str, library: str
) -> None:
    done = run_command(command, "--db", str(db), before=f"import sys; sys.modules[{library!r}] = None")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"lgai: {library} is not installed; run `pip install '.[{command}]'` in the checkout\n"
    )


@pytest.mark.parametrize("port", ["-1", "65536", "web"])
def test_a_port_that_there_is_not_is_wrong_usage(db: Path, port: str) -> None:
    assert run_command("serve", "--db", str(db), "--port", port).returncode == 2


def test_it_speaks_the_language_of_its_reader(db: Path) -> None:
    with serve(db, "--lang", "ko") as served:
        said = served.stop()[1]
    assert "서비스합니다" in said
    assert said.endswith("멈추었습니다\n")


@pytest.mark.slow
def test_documentation_shows_what_the_server_answers(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "serve.md").read_text(encoding="utf-8")
    shown = json.loads(page.split("```json\n")[1].split("```")[0])
    assert run_command("build", str(SEEDS), "--db", str(tmp_path / "five.db")).returncode == 0
    with serve(tmp_path / "five.db") as served:
        events = fetch(served.port, "/api/timeline?who=lab/lg-electronics-toronto-ai-lab&type=establishment")[
            1
        ]
    event = next(event for event in events if event["when"] == shown["when"])
    assert event["status"] == shown["status"]
    said = [{key: source[key] for key in shown["sources"][0]} for source in event["sources"]]
    assert [source for source in shown["sources"] if source not in said] == []

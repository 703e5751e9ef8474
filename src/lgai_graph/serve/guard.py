"""Let only this machine's own pages and programs in, and tell browsers what an answer may do."""

from collections.abc import Iterable, Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost")
HTTP_PORT = 80  # left out of an address
LOCKED_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
# No header of CORS is among them: no page of another origin may read an answer.
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}


def list_hosts(port: int) -> list[str]:
    """List the values of ``Host`` that mean this server.

    A page on the web can have a name of its own point to 127.0.0.1 (DNS rebinding); its browser then still
    sends that name.
    """
    hosts = [f"{host}:{port}" for host in HOSTS]
    return [*hosts, *HOSTS] if port == HTTP_PORT else hosts


class Guard:
    """Refuse requests for other hosts, and add the headers of safety to every answer."""

    def __init__(self, app: ASGIApp, *, hosts: Iterable[str]) -> None:
        self._app = app
        self._hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or refuse it."""
        if scope["type"] != "http":  # what uvicorn asks at its start; there are no web sockets
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", LOCKED_POLICY)
            await send(message)

        hosts = Headers(scope=scope).getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            refusal = JSONResponse({"error": f"ask for {min(self._hosts)}, not for another host"}, 421)
            await refusal(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)

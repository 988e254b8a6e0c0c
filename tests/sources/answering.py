"""A real server on this machine that answers as a test says: any status, any headers, any bytes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar, NamedTuple

WORDS = "The envoys of Norland and Rovia met for a third day in the old harbour and left without a deal. "
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour talks fail again</title></head><body><article>
<h1>Harbour talks fail again</h1><p>{WORDS * 3}</p><p>{WORDS * 2}See <a href="/more?a=1">the treaty</a>.</p>
</article></body></html>""".encode()

Answer = tuple[int, dict[str, str], bytes]
Answering = Callable[[BaseHTTPRequestHandler], Answer]


class Site(NamedTuple):
    """A server: its address, its answers by path, and the paths and headers that it was asked with."""

    root: str
    answers: dict[str, Answering]
    asked: list[tuple[str, dict[str, str]]]


class _Handler(BaseHTTPRequestHandler):
    answers: ClassVar[dict[str, Answering]]
    asked: ClassVar[list[tuple[str, dict[str, str]]]]

    def do_GET(self) -> None:
        self.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        code, headers, body = self.answers[self.path](self)
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers and code != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            self.close_connection = True

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def answering(host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve."""
    handler = type("Handler", (_Handler,), {"answers": {}, "asked": []})
    server = ThreadingHTTPServer((host, 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield Site(f"http://{host}:{server.server_port}", handler.answers, handler.asked)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def given(code: int = 200, body: bytes = PAGE, **headers: str) -> Answering:
    """Return an answer that does not depend on what was asked."""
    told = {"Content_Type": "text/html; charset=utf-8", **headers}
    return lambda _: (code, {name.replace("_", "-"): value for name, value in told.items() if value}, body)

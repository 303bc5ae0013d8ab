"""The browser, or an empty Textual app, with a heart that beats in its event loop and notes when it is late.

    python -m benchmarks.heartbeat BEATS [LIBRARY [PATH ...]]

Without a library it is the empty app; with paths, the browser adds these. When it is closed, the late beats are written
to the file BEATS as JSON: pairs of the time (seconds of the clock) and how late it was (milliseconds).
"""

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any, Final, NoReturn

from textual.app import App

PERIOD: Final = 0.005
"""Seconds between two beats."""

_LATE: Final = 0.005
"""Seconds from which a beat counts as late."""


async def _beat(late: list[tuple[float, float]]) -> NoReturn:
    last = time.perf_counter()
    while True:
        await asyncio.sleep(PERIOD)
        now = time.perf_counter()
        if now - last - PERIOD > _LATE:
            late.append((time.time(), (now - last - PERIOD) * 1000))
        last = now


async def _run(app: App[Any], beats: Path) -> None:
    late: list[tuple[float, float]] = []
    heart = asyncio.create_task(_beat(late))
    await app.run_async()
    heart.cancel()
    beats.write_text(json.dumps(late))


def _browser(library: Path, paths: list[str]) -> App[None]:
    from retract_tui.tui.feed import Feed

    feed = Feed.start(library, paths) if paths else None
    from retract_tui.tui.app import RetractApp

    return RetractApp(library, feed)


def _empty() -> App[None]:
    from benchmarks.empty_app import EmptyApp

    return EmptyApp()


if __name__ == "__main__":
    beats_file, *given = sys.argv[1:]
    asyncio.run(_run(_browser(Path(given[0]), given[1:]) if given else _empty(), Path(beats_file)))

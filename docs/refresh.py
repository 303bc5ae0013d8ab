"""`python docs/refresh.py`: make anew what the README shows of the program: the screenshot and the table of keys."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parent.parent
SCREENSHOT = PROJECT / "docs" / "screenshot.svg"
KEYS = ("slash", *"osteogenesis", "enter", "3", "j")
SIZE = (120, 36)


async def screenshot() -> str:
    """The browser over the sample notices, a source found, as SVG."""
    from retract_tui import adding, paths
    from retract_tui.library.library import Library
    from retract_tui.tui.app import RetractApp

    folder = Path(os.environ["RETRACT_TUI_LIBRARY"])
    with Library.open(folder) as library:
        adding.add_paths([paths.sample_notices()], library)
    app = RetractApp(folder)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press(*KEYS)
        await pilot.pause()
        return app.export_screenshot(title="retract-tui", simplify=True)


def with_keys(readme: str) -> str:
    """The README with the table of keys as the registry of actions has it."""
    from retract_tui.tui.actions import markdown_table

    between = f"<!-- keys -->\n{markdown_table()}<!-- /keys -->"
    return re.sub(r"<!-- keys -->\n.*?<!-- /keys -->", lambda _: between, readme, flags=re.DOTALL)


def main() -> None:
    """Write both."""
    readme = PROJECT / "README.md"
    readme.write_text(with_keys(readme.read_text(encoding="utf-8")), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RETRACT_TUI_LIBRARY"] = str(Path(folder, "library"))
        os.environ["RETRACT_TUI_CACHE"] = str(Path(folder, "cache"))
        drawn = asyncio.run(screenshot())
    # The ids in the drawing are random: made from the place instead, so that the same screen gives the same file.
    drawn = re.sub(r"terminal-\d+", "terminal-0", drawn)
    SCREENSHOT.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()

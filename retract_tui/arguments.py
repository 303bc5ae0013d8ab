"""The arguments of the command line: what may be asked for, and how it is told in `--help`."""

import argparse
from collections.abc import Callable
from typing import Final

from retract_tui import __version__

COMMANDS: Final = ("add", "parse", "search", "show", "remove", "doctor")
"""What may be asked for by name; anything else is a path to browse."""

_HELP: Final = """\
commands:
  add PATH ...      read into the library and tell what became of each file
  parse PATH ...    read and print, store nothing
  search QUERY      print what a query finds
  show ID|DOI       one notice
  remove ID|DOI     take one notice out of the library
  doctor            library, index, clipboard and terminal: what is wrong and what to do

"retract-tui COMMAND --help" tells more. A folder with a command's name is written ./add.
"""


def parse_arguments(given: list[str]) -> argparse.Namespace:
    """The options, with the name of what to run in `command`; exits with 2 where they cannot be understood."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--library",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="folder of the library (else RETRACT_TUI_LIBRARY, else the user's data folder)",
    )
    first = next((word for word in _without_library(given) if not word.startswith("-")), None)
    parser = argparse.ArgumentParser(
        prog="retract-tui",
        description="Read scientific retraction notices: which panel came from which other paper, with its DOI.",
        epilog=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"retract-tui {__version__}")
    if first in COMMANDS:
        commands = parser.add_subparsers(required=True)
        _add_commands(lambda name, text: commands.add_parser(name, help=text, description=text, parents=[shared]))
    else:
        parser.add_argument("--demo", action="store_true", help="a throw-away library with the sample notices")
        parser.add_argument("paths", nargs="*", metavar="PATH", help="files or folders to add before the browser opens")
        parser.set_defaults(command="browse")
    # "-word" is for a search what it is not to.
    excluded = [word for word in given if first == "search" and _is_exclusion(word)]
    options = parser.parse_args([word for word in given if word not in excluded])
    options.library = getattr(options, "library", None)
    if excluded:
        options.query += excluded
    return options


def _is_exclusion(word: str) -> bool:
    """True for "-word", "-field:word" and '-"a phrase"'; not for "-h", "--limit" and the number "-1"."""
    return len(word) > 2 and word[0] == "-" and word[1] != "-" and not word[1:].isdigit()


def _without_library(given: list[str]) -> list[str]:
    """The arguments without `--library DIR`, so that a folder is not taken for a command."""
    return [word for at, word in enumerate(given) if word != "--library" and (at == 0 or given[at - 1] != "--library")]


def _add_commands(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    add = command("add", "Read files or folders into the library, and tell what was added, unchanged or failed.")
    add.add_argument("paths", nargs="+", metavar="PATH")
    add.add_argument("--progress-json", action="store_true", help="tell progress as JSON lines (for other programs)")
    add.set_defaults(command="add")
    parse = command("parse", "Read files or folders and print what they say; nothing is stored.")
    parse.add_argument("paths", nargs="+", metavar="PATH")
    parse.add_argument("--format", choices=("text", "json", "jsonl"), default="text")
    parse.add_argument("--explain", action="store_true", help="with each value the words of the notice that say it")
    parse.set_defaults(command="parse")
    search = command("search", "Print what a query finds, the newest notice first.")
    search.add_argument("query", nargs="*", metavar="QUERY")
    search.add_argument("--format", choices=("table", "jsonl", "csv", "dois"), default="table")
    search.add_argument("--limit", type=_count, metavar="N", help="at most N notices")
    search.set_defaults(command="search")
    show = command("show", "Print one notice, by its id, or by the DOI, PMID or PMCID of it or its article.")
    show.add_argument("identifier", metavar="ID|DOI")
    show.add_argument("--format", choices=("text", "json"), default="text")
    show.set_defaults(command="show")
    remove = command("remove", "Take one notice out of the library; its file stays as it is.")
    remove.add_argument("identifier", metavar="ID|DOI")
    remove.set_defaults(command="remove")
    command("doctor", "Look at library, index, clipboard and terminal, and say what to do.").set_defaults(
        command="doctor"
    )


def _count(word: str) -> int:
    """A number of things, from none upwards.

    Raises:
        ValueError: The word is none.
    """
    number = int(word)
    if number < 0:
        raise ValueError(word)
    return number

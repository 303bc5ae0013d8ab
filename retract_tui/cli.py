"""The command line: one small function a command, which imports what it needs when it runs.

`stdout` is data, `stderr` is narration. Exit codes: 0 done, 1 some files failed or the one thing asked for is not
there, 2 usage, 3 the library cannot be used.
"""

import sys

from retract_tui import __version__

# Not from `typing`, whose import alone takes longer than all of `--version`; type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from retract_tui.adding_events import FailedFile
    from retract_tui.history import Event
    from retract_tui.model import Notice
    from retract_tui.reading import Failure

DONE, SOME_FAILED, USAGE, LIBRARY_UNUSABLE = 0, 1, 2, 3
_MOST_NAMED = 20


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run the program with these arguments, those of the process if none are given; the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        print(f"retract-tui {__version__}")
        return DONE
    return _run(given)


def _run(given: list[str]) -> int:
    import os

    from retract_tui.library.errors import LibraryError

    # None where whoever started us has closed it (`>&-`).
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 (for as long as the program runs)
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that cannot show a letter gets "?" for it instead of a stack trace.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    from retract_tui.arguments import parse_arguments

    options = parse_arguments(given)
    try:
        code = _RUN[options.command](options)
        sys.stdout.flush()
        return code
    except LibraryError as error:
        _say(str(error))
        return LIBRARY_UNUSABLE
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`).
        _give_output_up()
        return DONE
    except OSError as error:
        _give_output_up()
        _say(f"It could not be done: {error.strerror or error}. Is the disk full that the output goes to?")
        return SOME_FAILED
    except KeyboardInterrupt:
        _say("Interrupted. What was read until then is kept.")
        return 130


def _give_output_up() -> None:
    """Let what is still to be written go nowhere, so that nothing fails on it at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# Narration


def _say(words: str) -> None:
    """A line of narration, safe to show whatever file name or text it quotes."""
    from retract_tui.text import one_line

    print(one_line(words), file=sys.stderr)


def _tell_skipped(skipped: "Sequence[Failure]") -> None:
    """A line for each file that was passed over in a folder, up to a number that somebody reads."""
    for file in skipped[:_MOST_NAMED]:
        _say(f"{file.path} (skipped): {file.reason}")
    if len(skipped) > _MOST_NAMED:
        _say(f"… and {len(skipped) - _MOST_NAMED:,} more were skipped.")


def _tell_failures(failures: "Iterable[Failure | FailedFile]") -> bool:
    """A line a failed file; True where there was one."""
    failed = False
    for failure in failures:
        _say(f"{failure.path}: {failure.reason}")
        failed = True
    return failed


# Commands


def _browse(options: "Namespace") -> int:
    if options.paths and not options.demo:
        _suggest_command(options.paths[0])
    if options.demo:
        import os
        import tempfile

        from retract_tui import paths

        before = os.environ.get(paths.CACHE_VARIABLE)
        with tempfile.TemporaryDirectory(prefix="retract-tui-demo-") as folder:
            # In the environment, so that the process that adds the samples keeps its index there, too.
            os.environ[paths.CACHE_VARIABLE] = os.path.join(folder, "cache")
            try:
                library = paths.library_folder(os.path.join(folder, "library"))
                return _browse_library(library, [str(paths.sample_notices()), *options.paths])
            finally:
                os.environ.pop(paths.CACHE_VARIABLE)
                if before is not None:
                    os.environ[paths.CACHE_VARIABLE] = before
    from retract_tui import paths

    return _browse_library(paths.library_folder(options.library), options.paths)


def _suggest_command(path: str) -> None:
    """Say so where what should be a file looks like a command with a slip of the finger."""
    import difflib
    import os

    from retract_tui.arguments import COMMANDS

    near = difflib.get_close_matches(path, COMMANDS, n=1, cutoff=0.75)
    if near and not os.path.lexists(path):
        _say(f"There is no file or folder {path}. Did you mean: retract-tui {near[0]}")


def _browse_library(folder: "Path", to_add: list[str]) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        failed = bool(to_add) and _add_here(folder, to_add)
        _print_table(folder, "", None)
        return SOME_FAILED if failed else DONE
    from retract_tui.tui.feed import Feed

    # The files are read by another process from the very start, while this one loads the browser.
    feed = Feed.start(folder, to_add) if to_add else None
    from retract_tui.tui.app import RetractApp

    app = RetractApp(folder, feed)
    app.run()
    if feed and feed.stopped:
        _say(feed.stopped)
        return LIBRARY_UNUSABLE
    if feed and not feed.finished:
        _say("Adding was stopped when the browser was closed. What was read until then is kept; add the files again.")
        return SOME_FAILED
    if feed and _tell_failures(feed.failures):
        return SOME_FAILED
    return app.return_code or DONE


def _add(options: "Namespace") -> int:
    from retract_tui import adding, paths

    folder = paths.library_folder(options.library)
    if options.progress_json:
        return adding.run_as_child(options.paths, folder, sys.stdout)
    return SOME_FAILED if _add_here(folder, options.paths) else DONE


def _add_here(folder: "Path", to_add: list[str]) -> bool:
    """Add files in this process and narrate; True where some failed."""
    from retract_tui import adding
    from retract_tui.library.library import Library

    with Library.open(folder) as library:
        report = adding.add_paths(to_add, library)
    failed = _tell_failures(report.failures)
    _tell_skipped(report.skipped)
    for change in report.changes:
        _say(change)
    _say(report.summary)
    return failed


def _parse(options: "Namespace") -> int:
    from retract_tui.exporting import jsonl
    from retract_tui.reading import Failure, read_path

    failed = False
    between = "["
    for path in options.paths:
        for item in read_path(path):
            if isinstance(item, Failure):
                failed |= not item.skipped and _tell_failures([item])
            elif options.format == "jsonl":
                print(jsonl.to_json_line(item))
            elif options.format == "json":
                print(f"{between}\n{jsonl.to_json(item)}", end="")
                between = ","
            else:
                _print_notice(item, explain=options.explain)
    if options.format == "json":
        print("[]" if between == "[" else "\n]")
    return SOME_FAILED if failed else DONE


def _search(options: "Namespace") -> int:
    from retract_tui import paths

    folder, query = paths.library_folder(options.library), " ".join(options.query)
    if options.format == "table":
        _print_table(folder, query, options.limit)
        return DONE
    from retract_tui.exporting import jsonl, table
    from retract_tui.library.index import Index
    from retract_tui.presenting.dois_page import distinct_dois

    with Index.open(folder) as index:
        results = index.search(query)
        if results.hint:
            _say(results.hint)
        if options.format == "csv":
            print(table.csv_header(), end="")
        seen: set[str] = set()
        for notice in results.notices(options.limit):
            if options.format == "jsonl":
                print(jsonl.to_json_line(notice))
            elif options.format == "csv":
                print(table.to_csv_line(notice), end="")
            else:
                fresh = [doi for doi in distinct_dois(notice) if doi not in seen]
                seen.update(fresh)
                print("\n".join(fresh), end="\n" if fresh else "")
    return DONE


def _print_table(folder: "Path", query: str, limit: int | None) -> None:
    from retract_tui.exporting import table
    from retract_tui.library.index import Index

    width = _width()
    with Index.open(folder) as index:
        results = index.search(query)
        if index.warning:
            _say(index.warning)
        if results.hint:
            _say(results.hint)
        if not index.count():
            _say(f"The library in {folder} is empty. Add notices with: retract-tui add FOLDER")
            return
        print(table.table_header(width))
        for notice in results.notices(limit):
            print(table.to_table_line(notice, width))
        shown = results.total if limit is None else min(limit, results.total)
        _say(f"{shown:,} of {index.count():,} notices.")


def _show(options: "Namespace") -> int:
    from retract_tui import paths
    from retract_tui.exporting import jsonl
    from retract_tui.identifiers import normalise_doi, normalise_pmcid, normalise_pmid
    from retract_tui.library.index import Index

    folder = paths.library_folder(options.library)
    with Index.open(folder) as index:
        notice = index.notice(options.identifier) or index.notice_of_doi(options.identifier)
        known = (
            normalise_doi(options.identifier),
            normalise_pmid(options.identifier),
            normalise_pmcid(options.identifier),
        )
        found = list(index.search(options.identifier).notices(_MOST_NAMED)) if any(known) else []
        notice = notice or next(iter(found), None)
        histories = index.histories_of(notice) if notice else []
    if notice is None:
        _say(f"No notice in {folder} has the identifier {options.identifier}. Look for it: retract-tui search WORDS")
        return SOME_FAILED
    if options.format == "json":
        print(jsonl.to_json(notice))
    else:
        _print_notice(notice, with_text=True, histories=histories)
    for other in found:
        if other.id != notice.id:
            _say(f"{options.identifier} is also named by {other.id}: {other.heading or 'no title stated'}")
    return DONE


def _print_notice(
    notice: "Notice",
    *,
    with_text: bool = False,
    explain: bool = False,
    histories: "Sequence[Sequence[Event]]" = (),
) -> None:
    from retract_tui.presenting.plain import notice_text

    print(notice_text(notice, min(_width(), 100), with_text=with_text, explain=explain, histories=histories))


def _remove(options: "Namespace") -> int:
    from retract_tui import paths
    from retract_tui.library.library import Library

    folder = paths.library_folder(options.library)
    with Library.open(folder) as library:
        notice = library.get(options.identifier)
        if notice is None:
            _say(f"No notice in {folder} has the id or DOI {options.identifier}; nothing was removed.")
            return SOME_FAILED
        removed = library.remove(notice.id)
        stays = [record.id for record in library.index.records_of(notice.id)]
    if removed:
        _say(f"Removed {notice.id}: {notice.heading or 'no title stated'}")
    for row in stays:
        _say(f"{row} stays: a row of the Retraction Watch file changes only when another file is imported.")
    return DONE if removed else SOME_FAILED


def _doctor(options: "Namespace") -> int:
    from retract_tui import paths
    from retract_tui.doctor import examine

    findings = examine(paths.library_folder(options.library))
    for finding in findings:
        print(finding.line)
    return DONE if all(finding.well for finding in findings) else SOME_FAILED


def _width() -> int:
    """The columns to print in: those of the terminal; wide where there is none, so that a pipe gets whole titles."""
    import shutil

    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 200


_RUN: "dict[str, Callable[[Namespace], int]]" = {
    "browse": _browse,
    "add": _add,
    "parse": _parse,
    "search": _search,
    "show": _show,
    "remove": _remove,
    "doctor": _doctor,
}

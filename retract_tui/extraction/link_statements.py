"""The grammar of a sentence that ties panels to their source: tokens in, statements out.

A statement is "panels - relation - destination". A destination is a work with the panels it has there ("Figs. 6d–f in
[2]"), other panels of the article itself ("and Fig. 3B look alike"), a work without a name, or nothing. The layouts:

* `P relation SP in W` and `P relation W` - "Fig. 4A appears similar to Fig. 6C of [2]", "… duplicated from [2]";
* `P relation SP in W and SP in W` - several sources of the same panels;
* `P relation SP in W, and P to SP in W` - the verb left out the second time;
* `P relation P` and `P and P relation` - a repeat within the article;
* `SP from W in P` - the source first;
* `relation in P`, `P relation` - from where is not said, or, for a mutual relation, within the article.
"""

import itertools
import re
from dataclasses import dataclass, field, replace
from typing import Final

from retract_tui.extraction.tokens import Token
from retract_tui.model import Relation


@dataclass(slots=True)
class Statement:
    """What a clause ties together.

    `destinations` are works with the panels that they are said to have; `selves` are further panels of the article.
    `strong` where the relation can be said of whole works: findings may be "similar", and copied from nowhere.
    """

    panels: list[str] = field(default_factory=list)
    destinations: list[tuple[Token, tuple[str, ...]]] = field(default_factory=list)
    selves: list[str] = field(default_factory=list)
    unnamed: bool = False
    relation: Relation | None = None
    mutual: bool = False
    related_after_panels: bool = False
    source_first: bool = False
    strong: bool = False

    @property
    def complete(self) -> bool:
        """True where there are panels and a destination."""
        return bool(self.panels and (self.destinations or self.selves))


_JOINED: Final = re.compile(
    r"(?:\s?(?!(?:and|or|was|were|is|are|has|had|wurden?|ist|sind|est|sont|fue"
    r"|foi)\b)[a-z]{0,12}\s?)?\s?(?:\([^()]{0,40}\)\s?)?(?:,?\s?respectively,?\s)?"
    r"(?:(?:shown |published |presented )?(?:of|in|from|by|de|del|da|do|aus|von|in der|dans)\s(?:[\w'&·-]+\s){0,3}"
    r"|的|中的|中|[\s(（]{0,2}(?:doi:?\s?|https?://\S*)?)"
)
_FROM: Final = re.compile(r"\W*(?:from|aus|de|von)\s\W*")
_TO: Final = re.compile(
    r"[^.;]{0,30}?\b(?:to|with|mit|à|con|com)\b(?:\s(?:those|that|the ones|jenen|ceux|los|las|as|os))?.{0,12}$"
)
_AHEAD: Final = 40
_WEAK: Final = re.compile(r"similar|resembl|match|correspond|alike|recur|shar|the same as")
_BRACKET: Final = re.compile(r"[\])]?\s?\((?:see |in )?(?:the )?")
_ELSEWHERE_HERE: Final = re.compile(r"\s(?:[\w-]+\s){0,5}(?:in|as|from|with|to|of|for|into)\s(?:[\w-]+\s){0,6}")
_COMMA: Final = re.compile(r"\s?[,:]\s?(?:the\s)?$")


def read_statements_of(tokens: list[Token], plain: str, inherited: Token | None = None) -> list[Statement]:
    """The statements of a sentence; `inherited` is the relation of the sentence that led to this one as to a list."""
    if inherited and not any(token.kind == "relation" for token in tokens):
        tokens = _with_relation(tokens, inherited)
    reader = _Reader(tokens, plain)
    return reader.read()


def _with_relation(tokens: list[Token], relation: Token) -> list[Token]:
    """The tokens with the leading sentence's relation behind their first panels."""
    for index, token in enumerate(tokens):
        if token.kind == "panels":
            following = replace(relation, start=token.end, end=token.end)
            return [*tokens[: index + 1], following, *tokens[index + 1 :]]
    return [replace(relation, start=tokens[0].start, end=tokens[0].start), *tokens] if tokens else []


class _Reader:
    """Walks the tokens of one sentence from left to right."""

    def __init__(self, tokens: list[Token], plain: str) -> None:
        self._tokens = tokens
        self._plain = plain
        self._done: list[Statement] = []
        self._now = Statement()
        self._there: tuple[str, ...] = ()
        self._related_at = 0

    def read(self) -> list[Statement]:
        for index, token in enumerate(self._tokens):
            match token.kind:
                case "panels":
                    self._read_panels(index, token)
                case "relation":
                    self._read_relation(token)
                case "work" | "again" | "listed":
                    self._read_work(token)
                case "unnamed":
                    self._now.unnamed = True
                case "break":
                    if not token.weak or any(
                        later.kind == "panels" for later in self._tokens[index + 1 : index + 1 + _AHEAD]
                    ):
                        self._close()
                case "article":
                    pass
        self._close()
        return self._done

    def _close(self) -> None:
        self._there = ()
        if self._now.relation:
            self._done.append(self._now)
        self._now = Statement()

    def _read_work(self, token: Token) -> None:
        now = self._now
        if now.source_first and now.complete:
            self._close()
            self._now = Statement(relation=now.relation, mutual=now.mutual)
        self._now.source_first = self._now.source_first or not self._now.panels
        self._now.destinations.append((token, self._there + token.panels))
        self._there = ()

    def _read_relation(self, token: Token) -> None:
        now = self._now
        if now.relation is None or (token.mutual and not now.mutual and not now.destinations):
            now.relation, now.mutual = token.relation, token.mutual
        self._related_at = token.end
        now.strong = now.strong or not _WEAK.match(self._plain, token.start)
        if now.panels:
            now.related_after_panels = True

    def _read_panels(self, index: int, token: Token) -> None:
        now = self._now
        if token.whose and now.destinations:
            self._read_whose(index, token)
        elif now.destinations and self._stands_in_brackets_behind(index, token):
            work, there = now.destinations[-1]
            now.destinations[-1] = (work, there + token.panels)
        elif self._is_there(index, token):
            self._there += token.panels
        elif self._stands_behind_article(index, token) and now.panels:
            now.selves += token.panels
        elif now.complete:
            self._close()
            self._now = Statement(panels=list(token.panels))
            if self._verb_left_out(index, token):
                self._now.relation, self._now.mutual, self._now.related_after_panels = now.relation, now.mutual, True
        elif now.panels and now.related_after_panels and not now.unnamed and (now.mutual or self._is_told_where(token)):
            now.selves += token.panels
        else:
            now.panels += token.panels

    def _read_whose(self, index: int, token: Token) -> None:
        """As in "[2], whose Figure 2b is reproduced as Figure 4": a statement that begins with its source."""
        now = self._now
        ahead = itertools.takewhile(lambda later: later.kind != "break", self._tokens[index + 1 : index + 1 + _AHEAD])
        if any(later.kind == "panels" for later in ahead):
            self._close()
            self._now = Statement(destinations=[(now.destinations[-1][0], token.panels)], relation=now.relation)
        else:
            work, there = now.destinations[-1]
            now.destinations[-1] = (work, there + token.panels)

    def _stands_in_brackets_behind(self, index: int, token: Token) -> bool:
        """True for "Osei et al., 2012 (Fig. 1B)"."""
        before = self._tokens[index - 1] if index else None
        return (
            before is not None
            and before.kind == "work"
            and _BRACKET.fullmatch(self._plain, before.end, token.start) is not None
        )

    def _is_told_where(self, token: Token) -> bool:
        """True for "the image in Fig. 2A was reused in Fig. 5C": a second place, within the article."""
        return _ELSEWHERE_HERE.fullmatch(self._plain, self._related_at, token.start) is not None

    def _is_there(self, index: int, token: Token) -> bool:
        """True for panels of another work: "Fig. 6C of [2]", the destination of what was said before."""
        now = self._now
        following = self._following(index)
        if following is None or following.kind not in ("work", "again", "listed", "unnamed"):
            return False
        if token.panels == ("text",):
            return False
        joined = _JOINED.fullmatch(self._plain, token.end, following.start) is not None
        directly = joined and self._tokens[index + 1] is following
        if now.complete:
            return directly and (
                bool(now.destinations and now.destinations[-1][1]) or not self._verb_left_out(index, token)
            )
        if now.panels and now.related_after_panels:
            return not self._relation_between(index, following)
        return directly and not (now.panels and now.relation is None and following.kind == "unnamed")

    def _following(self, index: int) -> Token | None:
        """The next token that is neither panels nor words of relation inside the same phrase."""
        for token in self._tokens[index + 1 : index + 1 + _AHEAD]:
            if token.kind != "panels":
                return token
        return None

    def _relation_between(self, index: int, following: Token) -> bool:
        ahead = self._tokens[index + 1 : self._tokens.index(following, index)]
        return any(token.kind == "relation" for token in ahead)

    def _stands_behind_article(self, index: int, token: Token) -> bool:
        """True for "in this article, Fig. 4b"."""
        before = self._tokens[index - 1] if index else None
        return (
            before is not None
            and before.kind == "article"
            and _COMMA.fullmatch(self._plain, before.end, token.start) is not None
        )

    def _verb_left_out(self, index: int, token: Token) -> bool:
        """True for "… and the traces in Fig. 5 to those in Fig. 4 of [5]", where the verb was said before."""
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        if following and not self._now.related_after_panels and following.kind in ("work", "listed"):
            return True
        return following is not None and bool(
            _TO.fullmatch(self._plain, token.end, following.start)
            or _FROM.fullmatch(self._plain, token.end, following.start)
        )

r"""LaTeX in the fields of a bibliography to text: accents, special letters, quotes and dashes; commands and braces go.

`{\"o}`, `\"{o}` and `\"o` are "ö", `{\textendash}` is "–", `{{Cu}}$_2$O` is "Cu2O". What it does not know loses its
backslash and keeps its letters. Linear in the length.
"""

import re
import unicodedata
from typing import Final

_ACCENTS: Final[dict[str, str]] = {
    **{"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"},
    **{"u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323"},
    "b": "\u0331",
}
_LETTERS: Final[dict[str, str]] = {
    **{"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł"},
    **{"L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ"},
    **{"textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“"},
    **{"textquotedblright": "”", "textquotesingle": "'", "textless": "<", "textgreater": ">", "textbar": "|"},
    **{
        "textasciitilde": "~",
        "textbackslash": "\\",
        "textunderscore": "_",
        "textasciicircum": "^",
        "degree": "°",
        "circ": "°",
    },
    **{"textregistered": "®", "texttrademark": "™", "textellipsis": "…", "ldots": "…", "dots": "…", "times": "×"},
    **{"pm": "±", "cdot": "·", "sim": "~", "leq": "≤", "geq": "≥", "lt": "<", "gt": ">", "textmu": "µ", "infty": "∞"},
    **{"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ"},
    **{"eta": "η", "theta": "θ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π"},
    **{"rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω"},
    **{"Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω"},
}
_ACCENT: Final = re.compile(
    r"""\\(?:(?P<sign>['`^"~=.])\s?|(?P<letter>[uvHckrdb])(?:\s|(?=\{)))(?:\{\s?)?\\?(?P<on>[A-Za-z])(?:\s?\})?"""
)
_COMMAND: Final = re.compile(r"\\([A-Za-z]+)\*?(?:\s*\{\}|[ \t]*)")
_ESCAPED: Final = re.compile(r"\\([^A-Za-z0-9\s])")
_SPACES: Final = {",": " ", ";": " ", ":": " ", " ": " ", "!": "", "-": "", "/": ""}
_SPACING: Final = re.compile(r"(?<!\\)\\([,;: !/-])")
_MATHS: Final = re.compile(r"\$([^$]{0,500})\$")
_TYPOGRAPHY: Final = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_KEPT: Final = {"{": "\ue000", "}": "\ue001", "$": "\ue002"}
"""Escaped signs on their way past the rules for the signs themselves; no character of a clean text is any of these."""


def latex_to_text(latex: str) -> str:
    """The text of a field of words: a title, a name, a note."""
    text = _plain(_SPACING.sub(lambda match: _SPACES[match[1]], latex))
    for written, printed in _TYPOGRAPHY:
        text = text.replace(written, printed)
    return text.replace("~", " ")


def latex_to_identifier(latex: str) -> str:
    r"""The text of a field that is copied and not read: a DOI, an address, where "--" and "~" are themselves."""
    return _plain(latex)


def _plain(latex: str) -> str:
    if not any(sign in latex for sign in "\\{}$"):
        return latex
    text = _ACCENT.sub(_accented, latex)
    text = _ESCAPED.sub(lambda match: _KEPT.get(match[1], match[1]), text)
    text = _COMMAND.sub(_letter, text)
    text = _MATHS.sub(lambda match: re.sub(r"[_^]", "", match[1]), text)
    text = text.replace("{", "").replace("}", "")
    for sign, kept in _KEPT.items():
        text = text.replace(kept, sign)
    return text


def _accented(match: re.Match[str]) -> str:
    accent = _ACCENTS[match["sign"] or match["letter"]]
    return unicodedata.normalize("NFC", match["on"] + accent)


def _letter(match: re.Match[str]) -> str:
    r"""The letter that a command stands for; "\emph{x}" and "{\it x}" are x: theirs stand for none."""
    name = match[1]
    return _LETTERS.get(name) or _LETTERS.get(name.removeprefix("text")) or ""

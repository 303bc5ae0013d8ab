"""The bytes of a web page to text: a byte order mark, what it declares, or what a text file would be taken for."""

import re
from typing import Final

from retract_tui.reading.decoding import decode
from retract_tui.text import clean

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,5}=\s{0,5}[\"']?([\w.:-]{1,40})", re.I
)
_DECLARED_WITHIN: Final = 4096
_LABELS: Final[dict[str, str]] = {
    "cp1252": "iso-8859-1 iso8859-1 latin1 latin-1 us-ascii ascii windows-1252 cp1252",
    "cp1254": "iso-8859-9 latin5 windows-1254",
    "koi8-u": "koi8-r koi8-u",
    "gb18030": "gb2312 gbk gb18030 x-gbk",
    "big5hkscs": "big5 big5-hkscs",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j",
    "euc-jp": "euc-jp x-euc-jp",
    "cp949": "euc-kr ks_c_5601-1987 ksc5601",
    "iso2022-jp": "iso-2022-jp",
    **{f"cp125{n}": f"windows-125{n}" for n in (0, 1, 3, 5, 6, 7, 8)},
    **{f"iso8859-{n}": f"iso-8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
_CODECS: Final = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
"""By the label of the WHATWG Encoding Standard, the codec of Python that it stands for.

Only these: what a file declares must not choose among codecs that are no encodings of text, or slow ones.
"""


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The clean text of a page's bytes; `charset` is what a header outside of them declares.

    What is valid UTF-8 is UTF-8, whatever is declared: browsers save pages so, and leave the old declaration in them.

    Raises:
        NotText: the bytes are no text, or text in an encoding that cannot be told.
    """
    declared = _DECLARED.search(data[:_DECLARED_WITHIN])
    label = (charset or (declared.group(1).decode("ascii") if declared else "")).strip().lower()
    codec = _CODECS.get(label)
    if codec is None or b"\x00" in data or _is_utf_8(data, codec):
        return decode(data)
    return clean(data.decode(codec, "replace"))


def _is_utf_8(data: bytes, codec: str) -> bool:
    if codec.startswith("iso2022") and b"\x1b" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True

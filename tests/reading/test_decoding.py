import pytest
from hypothesis import given
from hypothesis import strategies as st

from retract_tui.reading.decoding import NotText, decode
from retract_tui.text import clean

NOTICE = "Retraction: café – “naïve” model of Brogгинi’s β-cells\nThe article has been retracted.\n"
CHINESE = "撤稿声明：关于细胞研究的文章\n该文章已被撤回。图4A与另一篇论文重复。\n"
RUSSIAN = "Статья отозвана по решению редакции. Рисунок 4А повторяет ранее изданный.\n"


@pytest.mark.parametrize(
    "text", [NOTICE, CHINESE, RUSSIAN, "plain ASCII\n"], ids=["western", "chinese", "russian", "ascii"]
)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_unicode_text_is_read_with_or_without_a_byte_order_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\x00\x00\xfe\xff"])
def test_big_endian_byte_order_marks_are_known(mark: bytes) -> None:
    encoding = "utf-16-be" if len(mark) == 2 else "utf-32-be"
    assert decode(mark + NOTICE.encode(encoding)) == NOTICE


def test_western_text_of_old_windows_keeps_its_quotes_and_accents() -> None:
    text = "The “retracted” article – by Müller & Peña – cost 5 €.\n"
    assert decode(text.encode("cp1252")) == text


def test_a_file_that_was_cut_inside_a_character_keeps_all_others() -> None:
    text = "Die Veröffentlichung wurde zurückgezogen – für immer. Größe"
    assert decode((text * 3 + "ä").encode()[:-1]) == text * 3 + "�"


def test_windows_line_ends_and_control_codes_do_not_come_through() -> None:
    assert decode(b"one\r\ntwo\x1b[31m\r\n") == "one\ntwo[31m\n"


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4,
        bytes(range(1, 32)) * 20,
        b"\x00" * 500,
        b"a record\x00\x01\x02\x03 and another\x00\x05" * 20,
    ],
    ids=["program", "image", "controls", "zeros", "records"],
)
def test_a_binary_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(NotText, match="binary file"):
        decode(data)


def test_a_stray_zero_byte_does_not_make_a_text_binary() -> None:
    assert decode(b"padded\x00 text, " + b"more text " * 30) == "padded text, " + "more text " * 30


def test_an_8_bit_text_that_is_not_western_is_not_shown_as_nonsense() -> None:
    with pytest.raises(NotText, match="save it as UTF-8"):
        decode(RUSSIAN.encode("koi8-r"))


@given(st.binary(max_size=300))
def test_any_bytes_are_refused_or_give_clean_text(data: bytes) -> None:
    try:
        text = decode(data)
    except NotText:
        return
    assert text == clean(text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co")), max_size=200))
def test_any_utf_8_text_is_read_as_it_is(text: str) -> None:
    assert decode(("x" + text).encode()) == clean("x" + text)

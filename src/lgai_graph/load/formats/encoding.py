"""Turn the bytes of a file into text without guessing wrong in silence."""

import codecs
import unicodedata

from lgai_graph.errors import InputError

BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 65_536  # bytes looked at to tell text from anything else
PLAIN = "".join(map(chr, range(0x20, 0x7F))) + "\n\r\t‘’“”…·"
MIN_PLAIN = 0.8  # share of such characters in real pages: 0.97 and more
MAX_CONTROLS = 0.01  # share of control characters that text may hold


def decode_text(data: bytes) -> str:
    """Decode an article: by its byte order mark, else UTF-8, UTF-16 without a mark, CP949.

    Raises:
        InputError: the bytes are no text in any of these encodings.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return check_text(decode_strictly(data, encoding))
    if b"\0" in data[:SAMPLE]:
        return check_text(decode_strictly(data, guess_utf16(data[:SAMPLE])))
    try:
        return check_text(data.decode("utf-8"))
    except UnicodeDecodeError:
        return check_text(decode_strictly(data, "cp949"))


def decode_strictly(data: bytes, encoding: str) -> str:
    """Decode or says plainly which encoding was tried last."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError("not readable as UTF-8, CP949 or UTF-16 text; save it as UTF-8") from error


def guess_utf16(sample: bytes) -> str:
    """Tell the byte order of UTF-16 without a mark by which one reads as Korean or English.

    Raises:
        InputError: neither does, as in a binary file.
    """
    shares = {encoding: measure_plain(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] < MIN_PLAIN:
        raise InputError("a binary file, not text")
    return best


def measure_plain(sample: bytes, encoding: str) -> float:
    """Return the share of Hangul, ASCII and common punctuation in a sample, 0–1."""
    text = sample[: len(sample) // 2 * 2].decode(encoding, errors="replace")
    return sum(char in PLAIN or "가" <= char <= "힣" for char in text) / max(1, len(text))


def check_text(text: str) -> str:
    """Refuse a text that holds more control characters than any article does."""
    sample = text[:SAMPLE]
    controls = sum(unicodedata.category(char) in {"Cc", "Cn"} and char not in "\t\n\r\f\v" for char in sample)
    if controls > MAX_CONTROLS * len(sample):
        raise InputError("a binary file, not text")
    return text

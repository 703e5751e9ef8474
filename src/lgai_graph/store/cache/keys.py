"""Name what was read in an article, so that a reading is found again and never taken for another."""

from hashlib import sha256

from lgai_graph.model import Article
from lgai_graph.store.cache.codec import FORMAT


def make_reading_key(fingerprint: str, article: Article) -> str:
    """Name everything that a reading rests on.

    Args:
        fingerprint: names the rules and the gazetteer.
        article: what is read.
    """
    day = article.published_on
    parts = (FORMAT, fingerprint, article.id, article.title, day.isoformat() if day else "", article.text)
    digest = sha256()
    for part in parts:
        data = part.encode("utf-8", errors="surrogatepass")
        digest.update(f"{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()

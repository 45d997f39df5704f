"""A small sketch of a document's words, by which renditions of the same report find each other.

Bottom-k sketch of word shingles: Broder, "On the resemblance and containment of documents" (1997).
"""

import re
from hashlib import blake2b

_WORD = re.compile(r"\w+")
SHINGLE = 3
SIZE = 256


def fingerprint(text: str) -> list[int]:
    """The ``SIZE`` smallest 63-bit hashes of all runs of ``SHINGLE`` words, lower-cased; fewer for a short text."""
    words = _WORD.findall(text.casefold())
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    return sorted(int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") >> 1 for run in runs)[:SIZE]


def resemblance(a: list[int], b: list[int]) -> float:
    """The estimated share of word runs that two texts have in common, 0 to 1."""
    if not a or not b:
        return 0.0
    size = min(SIZE, len(a) + len(b))
    smallest = sorted(set(a) | set(b))[:size]
    both = set(a) & set(b)
    return sum(1 for h in smallest if h in both) / len(smallest)

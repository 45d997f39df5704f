"""Recognises text whose glyphs do not say which letters they are.

Serves fonts without a usable map to Unicode (glyph numbers taken for letters, as "*|UDQ" for "Gävan"), literal
"(cid:12)" runs, and layers that lost single letters such as ö. Cheap signs come first: symbols and capitals inside
words, too many or too few vowels, no å, ä, ö at all. Only what they raise suspicion against is looked up in the
lexicon, so that other languages are left alone: they are unknown words too, but look like words.
"""

import re
import unicodedata
from collections.abc import Sequence

from pipeline.lexicon import core, known

_NOISE = re.compile("[\ufff0-\uffff]|(?<=\\w)[\ue000-\uf8ff](?=\\w)|[\ue000-\uf8ff]{2}")
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u2c00-\ua6ff\ua800-\ud7ff]")
_SUSPECT = re.compile("[\u0370-\u1dff\u2c00-\ua6ff\ua800-\ud7ff\ue000-\uf8ff\ufff0-\uffff]")
_ODD = re.compile(
    r"[^\W\d_][^\w\s\-–/.:,’'&()+@§%_\u00ad]+\w|[a-zåäö][A-ZÅÄÖ]|[^\W\d_]\d+[^\W\d_]|^[\"#$%&'()*+,/<=>@\\^`{|}~]{2,}$"
)
_COMMON, _COMMON_SHARE = "etanrs", 0.25
"""These letters make up 45 % of Swedish or English text. Where they are a quarter, the letters are what they seem."""
_VOWELS = frozenset("aeiouyåäöéAEIOUYÅÄÖÉ")
_LETTER_LIKE = re.compile(r"[^\W\d_]")
_LEAST_WORDS = 8
_ODD_SHARE, _FEWEST_VOWELS, _MOST_VOWELS = 0.2, 0.24, 0.6
_KNOWN_IN_NOISE = 0.25
"""Of a noisy font's words, at most this share is in the lexicon by chance."""
_SHIFT = 29
"""Glyph numbers of TrueType fonts in the standard Macintosh order, taken for character codes, are 29 too low."""


def may_hold_noise(text: str) -> bool:
    """Whether any word of a longer text can be noise; a cheap look before every word is asked for."""
    return "(cid:" in text or (not text.isascii() and bool(_SUSPECT.search(text)))


def is_noise(text: str) -> bool:
    """Whether a word holds characters that no letter, digit or sign stands for, or letters of several scripts."""
    if text.isascii():
        return "(cid:" in text
    return bool(_NOISE.search(text)) or _mixed_scripts(text) or "(cid:" in text


def _mixed_scripts(text: str) -> bool:
    """Whether the letters beyond Latin come from several scripts, as glyph numbers taken for letters do."""
    if not _BEYOND_LATIN.search(text):
        return False
    scripts = {unicodedata.name(c, "?").split()[0] for c in text if c.isalpha() and c not in "µμΩΔ"}
    return len(scripts) > 1


def is_unreadable(words: Sequence[str]) -> bool:
    """Whether the words of one font are noise as a whole."""
    joined = "".join(words)
    if sum(map(joined.count, _COMMON)) >= _COMMON_SHARE * len(joined):
        return False
    noisy = sum(map(is_noise, words))
    if noisy >= max(2, 0.3 * len(words)):
        return True
    if _shifted(words):
        return True
    spelled = [w for w in words if len(w) >= 3 and _LETTER_LIKE.search(w)]
    if len(spelled) < _LEAST_WORDS or not _suspicious(spelled):
        return False
    return sum(1 for w in spelled if known(core(w))) <= _KNOWN_IN_NOISE * len(spelled)


def _suspicious(words: Sequence[str]) -> bool:
    odd = sum(1 for w in words if _ODD.search(core(w) or w))
    letters = [c for w in words if not w.isupper() for c in w if c.isalpha()]
    vowels = sum(1 for c in letters if c in _VOWELS)
    share = vowels / len(letters) if len(letters) >= 40 else 0.4
    return odd >= _ODD_SHARE * len(words) or not _FEWEST_VOWELS <= share <= _MOST_VOWELS


def _shifted(words: Sequence[str]) -> bool:
    """Whether most words become known words when every character is moved by 29, and are none as they stand."""
    written = [w for w in words if sum(c.isalpha() for c in w) >= 3][:200]
    if not any(_ODD.search(w) or "\ufffd" in w or not any(c.islower() for c in w) for w in written[:50]):
        return False
    moved = 0
    kept = 0
    for word in written:
        parts = [p for p in _unshift(word).split() if len(core(p)) >= 3 and core(p).isalpha()]
        moved += sum(1 for p in parts if known(core(p)))
        kept += len(core(word)) >= 3 and core(word).isalpha() and known(core(word))
    return moved >= 2 and moved > 3 * kept


def _unshift(word: str) -> str:
    return "".join(chr(ord(c) + _SHIFT) if 3 <= ord(c) < 0x61 else " " if c == "\ufffd" else c for c in word)


def lost_letters(words: Sequence[str]) -> bool:
    """Whether å, ä or ö are missing from Swedish text: words the lexicon rejects become known with one put in.

    Looks only where a page long enough to have them has none of one of the three letters.
    """
    letters = "".join(words).lower()
    missing = [c for c in "åäö" if c not in letters]
    if not missing or len(letters) < 600:
        return False
    checked = [bare for w in words if len(bare := core(w)) >= 4 and bare.isalpha() and bare.islower()]
    # Shares in running Swedish are 1.3 % (å, ö) and 1.8 % (ä): none in 600 letters is a one in two thousand chance.
    if len(checked) < 30:
        return False
    rejected = [w for w in sorted(set(checked)) if not known(w)]
    mended = [w for w in rejected if _mendable(w, missing)]
    return len(mended) >= 5 and len(mended) >= 0.4 * len(rejected)


def _mendable(word: str, missing: Sequence[str]) -> bool:
    return any(known(word[:i] + c + word[i:]) for i in range(len(word) + 1) for c in missing)

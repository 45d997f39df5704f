"""Takes long compounds apart by the dictionary's own flags, where hunspell would try every parting of the word.

Serves speed alone: what is accepted here hunspell accepts too, a hundred times slower; what is not must still be put
to hunspell. Files: ``sv_SE.dic`` (lines ``stem/flags``) and ``sv_SE.aff`` (its SFX rules), as hunspell's manual page
hunspell(5) describes them. A compound is a first part, at most two middle parts and a last part, which may be
inflected.
"""

import re
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

_FIRST, _MIDDLE, _LAST = "X", "U", "Y"
_PERMITTED, _FORBIDDEN, _UNFINISHED, _CAPITAL = "W", "%", "¤", "c"
_ENTRY = re.compile(r"^([^/\n]+)/(\S+)", re.MULTILINE)
_LEAST = 3  # letters in a part; hunspell allows two, but short parts are where it says no for other reasons
_MOST_MIDDLE = 2

_Rule = tuple[str, str, re.Pattern[str], str]
"""A suffix rule: flag, what is stripped of the stem, what the stem must end with, flags of the result."""


class Compounds:
    """The parts of compounds that a dictionary allows."""

    def __init__(self, dictionary: Path) -> None:
        """Read ``dictionary`` and the affix file beside it. Raises ``OSError`` where one is missing."""
        self._flags: dict[str, str] = {}
        self._barred: set[str] = set()
        for stem, flags in _ENTRY.findall(dictionary.read_text(encoding="utf-8")):
            if _FORBIDDEN in flags:
                self._barred.add(stem)
            elif _UNFINISHED not in flags and _CAPITAL not in flags:
                self._flags[stem] = f"{self._flags[stem]} {flags}" if stem in self._flags else flags
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._replacements: list[tuple[str, str]] = []
        for line in dictionary.with_suffix(".aff").read_text(encoding="utf-8").splitlines():
            self._read(line.split())
        self._longest = max(map(len, self._rules), default=0)
        self.is_part = lru_cache(maxsize=100_000)(self._is_part)

    def _read(self, cells: list[str]) -> None:
        if len(cells) == 5 and cells[0] == "SFX":
            added, _, after = cells[3].partition("/")
            strip, added = cells[2].replace("0", ""), "" if added == "0" else added
            self._rules[added].append((cells[1], strip, re.compile(f"{cells[4]}$"), after))
        elif len(cells) == 3 and cells[0] == "REP" and "_" not in cells[2]:
            self._replacements.append((cells[1], cells[2]))

    def accepts(self, word: str) -> bool:
        """Whether a word in small letters is a compound that hunspell accepts too. False says nothing."""
        if word in self._barred:
            return False
        for at in range(len(word) - _LEAST, _LEAST - 1, -1):
            if _triple(word, at) or not self.is_part(word[at:], _LAST):
                continue
            if self._front(word[:at], word[at:], _MOST_MIDDLE):
                return not self._resembles(word)
        return False

    def _front(self, head: str, following: str, middles: int) -> bool:
        """Whether ``head`` is a first part, or one followed by middle parts."""
        if head != following and self.is_part(head, _FIRST):
            return True
        for at in range(len(head) - _LEAST, _LEAST - 1, -1) if middles else ():
            part = head[at:]
            if part == following or _triple(head, at) or not self.is_part(part, _MIDDLE):
                continue
            if self._front(head[:at], part, middles - 1):
                return True
        return False

    def _is_part(self, part: str, role: str) -> bool:
        """Whether a string may stand at a place in compounds, as a stem or with a suffix."""
        if any(role in flags for flags in self._flags.get(part, "").split()):
            return True
        return any(self._suffixed(part, n, role) for n in range(min(self._longest, len(part) - 1) + 1))

    def _suffixed(self, part: str, n: int, role: str) -> bool:
        stem = part[: len(part) - n]
        for flag, strip, condition, after in self._rules.get(part[len(part) - n :], ()):
            fits = (not after) if role == _LAST else (role in after and _PERMITTED in after)
            entries = self._flags.get(stem + strip, "").split() if fits else ()
            if any(flag in f and (role in f or role != _LAST) for f in entries) and condition.search(stem + strip):
                return True
        return False

    def _resembles(self, word: str) -> bool:
        """Whether a common misspelling put right makes a listed word: hunspell then takes the compound for an error."""
        for wrong, right in self._replacements:
            at = word.find(wrong)
            while at >= 0:
                if self._listed(word[:at] + right + word[at + len(wrong) :]):
                    return True
                at = word.find(wrong, at + 1)
        return False

    def _listed(self, word: str) -> bool:
        if word in self._flags:
            return True
        for n in range(min(self._longest, len(word) - 1) + 1):
            for flag, strip, condition, _ in self._rules.get(word[len(word) - n :], ()):
                stem = word[: len(word) - n] + strip
                if flag in self._flags.get(stem, "") and condition.search(stem):
                    return True
        return False


def _triple(word: str, at: int) -> bool:
    """Whether three equal letters meet at a seam, which Swedish spelling forbids."""
    return word[at - 2 : at + 1] == word[at] * 3 or word[at - 1 : at + 2] == word[at] * 3

"""What stands around a name: heads ("kommun", "stadsdelsnämnd"), organisations, lists, persons, sentence starts.

Serves running Swedish text, lists and table cells alike; the words are in ``data/context_words.csv``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.matches import Match
from gazetteer.names import plain
from gazetteer.tables import gazetteer

_AFTER = re.compile(r"[ \n]?([A-Za-zÅÄÖåäöé]+)")
_BEFORE_REVERSED = re.compile(r"\n??([ \n]?-?)([A-Za-zÅÄÖåäöéü]+)")
_LINK = re.compile(
    r"[ \n]*(?:\([^()\n]{0,40}\))?[ \n]*(?:,|;|/|-|–|&|\+|och|samt|eller|respektive|resp\.|till|med)"
    r"(?:[ \n]+(?:och|samt|stad|kommun))?[ \n]*"
)
_COMPANY = re.compile(r"(?: (?:och|&|[A-ZÅÄÖ][\wåäö&-]*)){1,4} (?:AB|HB|KB)\b")
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_PLACE_PREPOSITIONS = frozenset({"i", "inom", "från", "till", "hos", "mellan", "utanför", "kring"})
_NAME_PREPOSITIONS = frozenset({"i", "inom", "utanför", "kring"})
_WINDOW = 48


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The signs around one name, read once."""

    before: str  # the word before, as written, "" where a line or the text begins
    after: str  # the word after, as written, "" where the line ends
    begins: bool  # the name begins a sentence, line, cell or list item
    alone: bool  # nothing else stands on its line but numbers
    roles: frozenset[str]  # the roles of the words before and after
    company: bool  # one to three capitalised words and AB follow: "Olofströms Kraft AB"
    capitals: bool  # the name is set in capitals

    def role(self, role: str) -> bool:
        """Whether the word before or after, as the role says, is one of the role's words."""
        return role in self.roles

    @property
    def person(self) -> bool:
        """Whether a given name stands before it: "Anna Berg"."""
        return self.before in gazetteer().given_names

    @property
    def before_name(self) -> bool:
        """Whether a capitalised word follows that is no head: "Nora Lind"."""
        return self.after[:1].isupper() and not self.after.isupper() and not self.role("municipality_after")

    def preposition(self, for_given_name: bool) -> bool:
        """Whether a preposition of place stands before; "för Nora" may be a person, "i Nora" is none."""
        words = _NAME_PREPOSITIONS if for_given_name else _PLACE_PREPOSITIONS
        return self.before.lower() in words


def look_around(text: str, match: Match) -> Surroundings:
    """The surroundings of a match in its text."""
    left = text[max(0, match.start - _WINDOW) : match.start]
    right = text[match.end : match.end + _WINDOW]
    before = _BEFORE_REVERSED.match(left[::-1])  # a match from the end; a search would try every start
    after = _AFTER.match(right)
    head = left.rstrip(" \"”“'»(•·*")
    line_left = left.rpartition("\n")[2] if "\n" in left or match.start <= _WINDOW else "x"
    name = text[match.start : match.name_end]
    word_before = before.group(2)[::-1] if before and "\n" not in before.group(1) else ""
    word_after = after.group(1) if after and not after.group(0).startswith("\n") else ""
    before_that = _word_before_that(left) if word_before == "i" else ""
    return Surroundings(
        before=word_before,
        after=word_after,
        begins=not head or head[-1] in ".!?:\n",
        alone=not _LETTER.search(line_left) and not _LETTERS.search(right.partition("\n")[0]),
        roles=_roles(word_before, before_that, word_after),
        company=bool(_COMPANY.match(right)),
        capitals=len(name) > 1 and name.isupper(),
    )


@lru_cache(maxsize=100_000)
def _roles(before: str, before_that: str, after: str) -> frozenset[str]:
    """The roles of the words around a name; "Länsstyrelsen i Kalmar" counts as "Länsstyrelsen Kalmar".

    A body of role ``body_in_before`` has the "i" in its name: "Handikappförbunden i Stockholms län".
    """
    roles = set()
    for role, words in gazetteer().context_words.items():
        word = before if role.endswith("_before") else after
        if role == "body_in_before" or (role == "county_before" and before == "i"):
            word = before_that
        if word.lower() in words:
            roles.add(role)
    return frozenset(roles)


def _word_before_that(left: str) -> str:
    words = left.rpartition("\n")[2].split()
    return words[-2].strip(".,;:()") if len(words) > 1 else ""


def linked(text: str, left: Match, right: Match) -> bool:
    """Whether two neighbouring names are items of one list: a comma, slash, dash or "och" between them."""
    if right.start - left.end > _WINDOW:
        return False
    gap = text[left.end : right.start]
    return _LINK.fullmatch(gap) is not None


def joined(text: str, left: Match, right: Match) -> bool:
    """Whether two neighbouring names are joined by a slash, or by a hyphen without spaces."""
    if right.start - left.end > 5:
        return False
    gap = plain(text[left.end : right.start])
    return gap.strip() == "/" or gap == "-"


def chains(text: str, found: list[Match]) -> list[int]:
    """For every match the number of the list it stands in."""
    numbers: list[int] = []
    for i, match in enumerate(found):
        joins = i > 0 and linked(text, found[i - 1], match)
        numbers.append(numbers[-1] if joins else i)
    return numbers


def column_neighbours(text: str, found: list[Match], i: int) -> list[int]:
    """The matches that begin one of the four lines above or below, where match ``i`` begins its own line too."""
    if not _begins_line(text, found[i]):
        return []
    out: list[int] = []
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(found) and abs(j - i) <= 4:
            gap = text[min(found[i].end, found[j].end) : max(found[i].start, found[j].start)]
            if gap.count("\n") > 8:
                break
            if _begins_line(text, found[j]) and not _prose().search(gap):
                out.append(j)
                break
            j += step
    return out


def _begins_line(text: str, match: Match) -> bool:
    left = text[max(0, match.start - 8) : match.start].rstrip(" 0123456789.•")
    return left.endswith("\n") or (not left and match.start <= 8)


@lru_cache(maxsize=1)
def _prose() -> re.Pattern[str]:
    """Three lower-case words in a row: running text rather than cells."""
    return re.compile(r"[a-zåäö]{2,} [a-zåäö]{2,} [a-zåäö]{2,}")

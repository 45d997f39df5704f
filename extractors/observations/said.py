"""What the words around a table say of its numbers, and which of them counts where they differ.

The nearer to the number the stronger:

1. the cell itself ("46 %"),
2. the head of its column ("Antal 2018", "Som mottagare", "Rapporter från skolan"),
3. the label of its row,
4. the corner, the head over the labels ("Mottagare", "Socialtjänsten i"),
5. the sentence that leads into the table,
6. its title: the caption, else the heading it stands under,
7. the report as a whole.

One exception: a sentence names years to compare with, so the title's year comes before the sentence's. A place that
names both roles or several services says neither. Patterns are in ``table_words.toml``.
"""

import re
from collections.abc import Sequence

from extractors.observations.family import Category, Family, TableRule, first
from extractors.observations.rows import Listing, Row, single_year
from extractors.observations.scene import Scene
from extractors.observations.table_words import says_count, says_share, says_themes, table_words
from extractors.observations.vocabulary import PRINCIPALS, find_actors, names_theme, read_label

_TOLD = re.compile(r"^(?:var|där)?(?:av )?(?:från|till)\b|\b(?:varav|därav) (?:från|till)\b", re.IGNORECASE)
_OTHER = {"reporter": "receiver", "receiver": "reporter"}


class Said:
    """What corner, lead, title and heads of one listing say under one rule.

    ``is_themes``: the rows are themes. ``across`` and ``down`` are the roles of columns and rows where both are actors.
    ``subject`` is the one actor that all numbers are of: "Avvikelser från socialtjänsten per kommun".
    """

    def __init__(self, listing: Listing, rule: TableRule, family: Family, scene: Scene) -> None:
        self._listing, self._scene = listing, scene
        self._roles: Sequence[Category] = family.breakdown.roles if family.breakdown else ()
        self._corner = listing.headers[0] if listing.headers else ""
        self._order = (self._corner, listing.lead, listing.title)
        self.years = [single_year(h, scene) for h in listing.headers]
        self.is_themes = self._has_themes()
        role = next(filter(None, map(self._role, self._order)), None) if rule.roles and not self.is_themes else None
        self.subject = self._subject() if rule.roles else None
        if self.subject and not role and find_actors(self._corner):
            role = "reporter"  # "Socialtjänst i | Rapporter": whose reports they are
        self.table_role = role
        heads = {self._find(h) for h in listing.headers[1:] if read_label(h)} - {None}
        across = heads.pop() if len(heads) == 1 and not _role_of_rows(self._corner) else None
        self.across = _OTHER.get(role or "") or across
        self.down = role or _OTHER.get(across or "")

    def role(self, header: str) -> str | None:
        """The role of actors in the column under a head."""
        return self._find(header) or self.table_role

    def role_of_row(self, row: Row) -> str | None:
        """The role that the label of a row gives its actor: "därav från kommunen"."""
        return self._find(row.label) if _TOLD.search(row.label) else None

    def names_role(self, header: str) -> bool:
        """Whether the head of a column says a role of its own."""
        return bool(self._roles) and self._find(header) is not None

    def year(self, col: int, row: Row) -> int | None:
        """The year of a cell."""
        own = self.years[col] if col < len(self.years) else None
        return own or row.year or self._said_year() or self._scene.year

    def is_share(self, header: str) -> bool:
        """Whether the bare numbers under a head are shares."""
        if table_words().share.search(header):
            return True
        return not says_count(header) and any(map(says_share, self._order)) and not any(map(says_count, self._order))

    def _said_year(self) -> int | None:
        lead = "" if table_words().compares.search(self._listing.lead) else self._listing.lead
        return single_year(self._listing.title, self._scene) or single_year(lead, self._scene)

    def _has_themes(self) -> bool:
        rows = self._listing.rows
        named = sum(1 for r in rows if r.place_id or read_label(r.label))
        return named * 2 <= len(rows) and bool(
            says_themes(self._corner)
            or (says_themes(self._listing.title) and not self._find(self._corner))
            or sum(names_theme(r.label) for r in rows) >= 3
        )

    def _subject(self) -> str | None:
        """The one service that the nearest text with any names; those who own the services are none beside one."""
        for text in self._order:
            actors = {t.id for t in find_actors(text)}
            actors = actors - PRINCIPALS or actors
            if actors:
                return actors.pop() if len(actors) == 1 else None
        return None

    def _role(self, text: str) -> str | None:
        """The role of the rows where a text names both or one; None where its parts name one each."""
        ordered = _role_of_rows(text)
        if ordered:
            return ordered
        parts = {self._find(part.strip()) for part in table_words().parts.split(text)} - {None}
        return self._find(text) if len(parts) < 2 else None

    def _find(self, text: str) -> str | None:
        actorless = text
        for term in reversed(find_actors(text)):
            actorless = f"{actorless[: term.start]}‹A›{actorless[term.end :]}"
        if table_words().receiver.search(actorless):
            return "receiver"
        found = first(self._roles, actorless)
        return found or ("reporter" if table_words().sender.search(actorless) else None)


def _role_of_rows(text: str) -> str | None:
    """The role of the rows where a corner or title names both roles, rows first: "Avsändare/mottagare"."""
    both = next((m for p in table_words().both if (m := p.search(text))), None)
    return None if both is None else "reporter" if both.groupdict().get("rows") else "receiver"

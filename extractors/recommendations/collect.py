"""Walks over the units of a document and collects its statements: lists first, sentences where there are none."""

import re
from dataclasses import replace

from extractors.outline import Unit, UnitKind, sentences
from extractors.recommendations import prose
from extractors.recommendations.bodies import find_bodies, names
from extractors.recommendations.leads import (
    Lead,
    addressees,
    bodies_alone,
    heading_lead,
    is_foreign,
    looks_open,
    sentence_lead,
)
from extractors.recommendations.shapes import has_modal, looks_like_aim, looks_like_item
from extractors.recommendations.statement import Statement
from extractors.recommendations.themes import theme_head
from extractors.recommendations.vocabulary import vocabulary
from pipeline.document import Span

_NUMBERED = re.compile(
    r"^(?i:rekommendation|åtgärdsförslag|förbättringsförslag|förslag|delmål|mål)\s+(?:nr\.?\s*|#)?"
    r"(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\w])\s*[:.)–-]*\s*(?=\S|$)"
)
_CODED = re.compile(r"^[A-ZÅÄÖ]{1,2}[ -]?\d{1,2}[.:)]?\s+(?=[A-ZÅÄÖ])")
"""A letter and a number in front of an item: "R2 Inför ..."."""
_BOARDS = re.compile(r"(?:de )?(?P<both>(?:båda|bägge) )?(?:de )?(?:nämnderna|styrelserna)", re.IGNORECASE)
_BOARD = re.compile(r"\w(?:nämnden|styrelsen)$", re.IGNORECASE)
_INLINE = re.compile(r"(?:(?<=\s)|^)(?:\(?\d\)|\(?[a-h]\))\s+")


class Collector:
    """Holds what is known between one unit and the next: the open list and the theme it stands under."""

    def __init__(self, units: list[Unit], family: str, year: int | None = None, title: str | None = None) -> None:
        self.units = units
        self.family = family
        self.title = title  # a report is not quoted from others for a word in its title
        self.year = year  # the year the report describes: what it says of later ones is to come
        self.found: list[Statement] = []
        self.lead: Lead | None = None  # of the list that is open
        self.barred = False  # the list that follows is one of other things
        self.bare = False  # items without bullets may follow
        self.numbered: Lead | None = None  # "Rekommendation 3" stood alone: its text follows
        self.head: str | None = None  # theme line or addressee line within a section
        self.theme: str | None = None
        self.parents: list[tuple[int, Unit]] = []

    def run(self) -> list[Statement]:
        """All statements, in order; repeats not yet taken out."""
        for i, unit in enumerate(self.units):
            if unit.kind is UnitKind.HEADING:
                self._heading(unit)
            elif self._is_foreign(unit):
                self.lead, self.bare = None, False
            elif unit.kind is UnitKind.ITEM or (self.lead and _CODED.match(unit.text)):
                self._item(unit)
            else:
                self._text(unit, self.units[i + 1] if i + 1 < len(self.units) else None)
        return self.found

    def _section(self, unit: Unit) -> Lead | None:
        """What the nearest heading with a kind promises; nothing behind a foreign one."""
        to: list[str] = []
        for heading in reversed(unit.headings):
            if lead := heading_lead(heading.text, self.family):
                kinds = ("recommendation", "obligation")
                return replace(lead, addressees=to) if to and not lead.addressees and lead.kind in kinds else lead
            if self._closes(heading.text):
                return None
            to = to or bodies_alone(heading.text)
        return None

    def _is_foreign(self, unit: Unit) -> bool:
        for heading in reversed(unit.headings):
            if heading_lead(heading.text, self.family):
                return False
            if self._closes(heading.text):
                return True
        return False

    def _closes(self, heading: str) -> bool:
        return is_foreign(heading) and heading != self.title

    def _heading(self, unit: Unit) -> None:
        self.lead, self.barred, self.bare = None, False, False
        self.head, self.theme, self.parents = None, None, []
        lead = heading_lead(unit.text, self.family)
        self.numbered = None
        if match := _NUMBERED.match(unit.text):
            self._number(unit, match)
        elif lead is None and self._section(unit) is not None:
            self.theme = theme_head(unit.text)
        self.bare = lead is not None and lead.strong and lead.kind in ("goal", "recommendation", "proposal")

    def _number(self, unit: Unit, match: re.Match[str]) -> None:
        """Take the text behind "Rekommendation 3:", or the text in the unit behind it."""
        word = match.group().lower()
        kind = "recommendation" if word.startswith("rek") else "goal" if "mål" in word else "proposal"
        if self.family == "audit" and kind == "proposal":
            kind = "recommendation"
        if kind not in vocabulary().kinds.get(self.family, ()):
            return
        rest = unit.text[match.end() :].strip()
        section = self._section(unit)
        said = self.lead if self.lead and self.lead.kind == kind and self.lead.addressees else section
        lead = Lead(kind, said.addressees if said else [])
        if len(rest.split()) >= 4:
            begin = unit.span.text.find(rest[:12]) if rest[:12] in unit.span.text else 0
            self._add(lead, rest, unit, unit.span.sub(begin, len(unit.span.text)))
        else:
            self.numbered = lead

    def _item(self, unit: Unit) -> None:
        lead = self.lead or (None if self.barred else self._strong_section(unit))
        self.bare = False
        if self.numbered:
            lead = self.numbered
        if lead is None and not self.barred:
            lead = self._acting(unit.heading)
        if lead is None:
            return
        while self.parents and self.parents[-1][0] >= unit.level:
            self.parents.pop()
        text = unit.text
        if match := _NUMBERED.match(text) or _CODED.match(text):
            text = text[match.end() :] or text
        prefix = next((p.text for _, p in reversed(self.parents) if p.text.endswith(":")), "")
        self.parents.append((unit.level, unit))
        if text.endswith(":") and self._has_children(unit):
            return
        self._add(lead, f"{prefix} {text}".strip(), unit, unit.span)

    def _acting(self, line: str | None) -> Lead | None:
        """An agreement's heading or line that names bodies alone: the list under it tells what they do."""
        if line is None or "obligation" not in vocabulary().kinds.get(self.family, ()):
            return None
        bodies = bodies_alone(line)
        return Lead("obligation", bodies, acts=True) if bodies else None

    def _has_children(self, unit: Unit) -> bool:
        i = self.units.index(unit)
        after = self.units[i + 1] if i + 1 < len(self.units) else None
        return after is not None and after.kind is UnitKind.ITEM and after.level > unit.level

    def _strong_section(self, unit: Unit) -> Lead | None:
        lead = self._section(unit)
        return lead if lead and lead.strong else None

    def _text(self, unit: Unit, after: Unit | None) -> None:
        if not re.search(r"[^\W\d_]{2}", unit.text):
            return
        section = self._section(unit)
        if self.numbered:
            numbered, self.numbered = self.numbered, None
            self._add(numbered, unit.text, unit, unit.span)
            return
        if match := _NUMBERED.match(unit.text):
            self._number(unit, match)
            return
        if (section or self.lead) and self._group_line(unit, section):
            return
        before_items = after is not None and _begins_list(after)
        spans = sentences(unit.span)
        last = spans[-1].quote if spans else ""
        if before_items and unit.text.endswith(":") and (duties := self._acting(unit.text)):
            self.lead, self.head, self.barred, self.parents = duties, unit.text.strip(" :"), False, []
            return
        # A lone line in front of a list leads into it even where no colon ends it.
        opens = looks_open(last) or (before_items and len(spans) == 1 and len(last.split()) <= 25)
        if opens:
            lead = sentence_lead(last, self.family, before_items)
            self._prose(unit, section)
            self._open(lead, last, section)
            return
        # An item whose bullet was not read stands between two that have theirs.
        between = self.lead is not None and bool(self.parents) and before_items and unit.kind is UnitKind.PARAGRAPH
        if (self.bare or between) and (lead := self.lead or section) and self._is_bare_item(unit, after, lead):
            self._add(lead, unit.text, unit, unit.span)
            return
        if self.lead and before_items and len(unit.text.split()) < 8 and not unit.text.endswith("."):
            return  # a stray line in the middle of a list, as a logo's name
        self.lead = None
        self.barred = False
        self.bare = False
        self.parents = []
        self._prose(unit, section)

    def _is_bare_item(self, unit: Unit, after: Unit | None, lead: Lead) -> bool:
        """Whether a line without a bullet is an item. Several pieces of advice in one are sentences of their own."""
        spans = sentences(unit.span)
        if len(spans) > 1 and all(_subject(s.quote) or (lead.kind == "goal" and has_modal(s.quote)) for s in spans):
            return False
        noun = vocabulary().nouns[lead.kind].search(unit.text.lower())
        if noun and lead.kind == "recommendation" and len(unit.text[: noun.start()].split()) <= 2:
            return False  # of the list itself: "Våra rekommendationer framgår av tabellen."
        if looks_like_item(unit.text, lead.kind):
            return True
        if lead.kind != "goal" or not looks_like_aim(unit.text):
            return False
        # A goal put as if it were reached ("Barn får stöd i tid.") stands in a row of such.
        said = any(s.kind == "goal" and s.span.end + 3 >= unit.span.start for s in self.found[-1:])
        return said or (after is not None and after.kind is unit.kind and looks_like_aim(after.text))

    def _open(self, lead: Lead | None, last: str, section: Lead | None) -> None:
        if lead is not None and not lead.addressees and section is not None and section.kind == lead.kind:
            lead = Lead(lead.kind, section.addressees, answers=lead.answers)
        self.lead, self.bare = lead, lead is not None
        words = vocabulary()
        self.barred = lead is None and bool(words.contents.search(last.lower()) or words.past.search(last.lower()))
        self.parents = []

    def _group_line(self, unit: Unit, section: Lead | None) -> bool:
        """A short line within a section that names a theme, or the bodies the next list is put to."""
        text = unit.text
        if len(text.split()) > 16 or text.endswith((".", "?")):
            return False
        if theme := theme_head(text):
            self.theme, self.head = theme, re.sub(r"\s*\b\d+\b\s*", " ", text).strip()
            self.parents = []
            return True
        bodies = names(find_bodies(text))
        rest = re.sub(
            r"(?i)\b(?:till|och|samt|för|av|rekommendationer|vi|rekommenderar)\b|[\s,:]", "", _without(text, bodies)
        )
        base = self.lead or section
        if bodies and not rest and base is not None and base.kind in ("recommendation", "obligation"):
            self.lead, self.head, self.bare = Lead(base.kind, bodies, acts=base.acts), text.strip(" :"), True
            return True
        return False

    def _prose(self, unit: Unit, section: Lead | None) -> None:
        for statement in prose.statements(unit, self.family, section, self.year):
            statement.theme, statement.heading = self.theme, self.head or statement.heading
            self.found.append(statement)

    def _add(self, lead: Lead, text: str, unit: Unit, span: Span) -> None:
        if lead.requests and not vocabulary().imperatives.match(text.lower()) and not has_modal(text):
            return
        if lead.acts and not vocabulary().acts.match(text.lower()):
            return
        own = _subject(text) if lead.kind in ("recommendation", "obligation") and not lead.answers else []
        advises = vocabulary().verbs["recommend"].search(text.lower()) if lead.kind == "recommendation" else None
        if advises and not own:
            own = addressees(text, lead.kind, advises.start())
        if lead.kind == "commitment" and not lead.addressees:
            own = _subject(text)
        heading = self.head or unit.heading
        to = self._boards(own or lead.addressees, lead, unit)
        self.found.append(Statement(lead.kind, text, span, to, heading, self.theme))

    def _boards(self, to: list[str], lead: Lead, unit: Unit) -> list[str]:
        """Boards in the plural: "nämnderna" as those the lead names, "båda nämnderna" as the two named so far."""
        if len(to) != 1 or not (match := _BOARDS.fullmatch(to[0])):
            return to
        named = [n for n in lead.addressees if _BOARD.search(n)]
        if len(named) < 2 and match["both"]:
            before = self.units[: self.units.index(unit) + 1]
            named = list(dict.fromkeys(b.name for u in before for b in find_bodies(u.text) if _BOARD.search(b.name)))
        return named if len(named) == 2 or (named[1:] and not match["both"]) else to


def _begins_list(unit: Unit) -> bool:
    """Whether a list begins with the unit: its first item, or a line that names the bodies its first part is put to."""
    if unit.kind is UnitKind.ITEM or _CODED.match(unit.text):
        return True
    return unit.kind is UnitKind.PARAGRAPH and unit.text.endswith(":") and bool(bodies_alone(unit.text))


def _subject(text: str) -> list[str]:
    """The bodies an item itself names as its subject: "Nämnden bör ...", "att nämnden ..."."""
    low = text.lower()
    begin = 4 if low.startswith("att ") else 0
    bodies = [b for b in find_bodies(text) if b.start == begin]
    if not bodies:
        return []
    run = bodies[:1]
    for body in find_bodies(text)[1:]:
        if text[run[-1].end : body.start].strip(" ,") not in ("", "och", "samt"):
            break
        run.append(body)
    follows = re.match(
        r"\s*(?::|att\b|bör\b|ska\b|skall\b|behöver\b|måste\b|(?:årligen |gemensamt |löpande )?\w+(?:r|s)\b)",
        low[run[-1].end :],
    )
    return names(run) if follows else []


def _without(text: str, bodies: list[str]) -> str:
    for body in sorted(bodies, key=len, reverse=True):
        text = text.replace(body, " ")
    return text

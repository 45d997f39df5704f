"""Decides for every name found which place is meant, from the day, the words around it and the rest of the text.

The order of the questions: is it a place at all (words, persons)? which kind (municipality, district, county, region)?
which of several places of that name? What the words do not decide stays open, with candidates and the reason.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from gazetteer.lookup import FUTURE, PAST, QUARTER, RECENT, VALID, Reading
from gazetteer.matches import Match
from gazetteer.surroundings import chains, column_neighbours, joined, look_around
from gazetteer.tables import Clash, gazetteer

_CALLED = re.compile(r",\s+(?:\w+\s+){0,2}(?:kommun(?:er)?|städer|stadsdelar)\b")
"""What calls the names before it places: "Vara och Mark, två kommuner i Västergötland"."""

_SEVERAL = 2
"""Names that are also words vouch for others in a list only where so many of them stand in it."""

HEADS = ("municipality", "district", "quarter")
"""Kinds of place that a word beside the name may say it is; "stadsdel" says district or quarter."""

_HEADS_AFTER = frozenset(f"{head}_after" for head in HEADS)
_HEADS_BEFORE = frozenset(f"{head}_before" for head in HEADS)
_HEADED = frozenset({"municipality_after", "municipality_before", "district_after", "district_before"})
_ORGANISATION = frozenset({"organisation_before", "organisation_after", "county_before", "body_in_before"})
_SAYS_PLACE = _HEADS_AFTER | _HEADS_BEFORE | {"organisation_before", "organisation_after"}


@dataclass(frozen=True, slots=True)
class Decision:
    """The reading chosen for a match; None where it stays open between ``candidates``."""

    reading: Reading | None
    candidates: tuple[str, ...]
    organisation: bool
    score: float
    reason: str


def decide(text: str, found: list[Match], on: date) -> list[Decision | None]:
    """A decision for every match; None where the word is no place."""
    return _Decider(text, found, on).run()


class _Decider:
    """The state of one text while its names are decided."""

    def __init__(self, text: str, found: list[Match], on: date) -> None:
        self.text = text
        self.found = found
        self.on = on
        self.counties = {p.name.removesuffix(" län"): p for p in gazetteer().counties if p.valid(on)}
        self.around = [look_around(text, m) for m in found]
        self.chain = chains(text, found)
        self.clash = [self._clash(m) for m in found]
        self.members: dict[int, list[int]] = {}
        for i, number in enumerate(self.chain):
            self.members.setdefault(number, []).append(i)
        self.named: Counter[str] = Counter()  # ids named beyond doubt
        self.areas: Counter[str] = Counter()  # municipalities and counties named beyond doubt
        self.headed: set[str] = set()  # those whose names are also words or persons, named with their head

    def run(self) -> list[Decision | None]:
        """First what is beyond doubt, then the rest in its light."""
        for i, match in enumerate(self.found):
            best = match.readings[0]
            if not self.clash[i] and best.rank <= RECENT and best.needs_evidence == "no":
                self.named[best.place_id] += 1
                for area in _areas(best.place_id):
                    self.areas[area] += 1
        for i, match in enumerate(self.found):
            clash = self.clash[i]
            if clash and "head" not in clash.kinds and not _HEADED.isdisjoint(self.around[i].roles):
                self.headed.add(match.readings[0].place_id)
        return [self._decide(i) for i in range(len(self.found))]

    def _clash(self, match: Match) -> Clash | None:
        surface = self.text[match.start : match.name_end]
        table = gazetteer().clashes
        return table.get(surface) or table.get(match.readings[0].name) if match.origin != "fuzzy" else None

    def _decide(self, i: int) -> Decision | None:
        match, around = self.found[i], self.around[i]
        organisation = not _ORGANISATION.isdisjoint(around.roles)
        organisation = organisation or around.company or self._of_the_country(i) or self._shares_organisation(i)
        if around.role("club_after") or self._surname(i):
            return None
        readings = self._of_kind(i)
        if not readings:
            return None
        evidence = self._evidence(i)
        clash = self.clash[i]
        if clash:
            verdict = self._clashing(i, clash, evidence)
            if verdict is None:
                return None
            if not verdict:
                ids = tuple(r.place_id for r in readings)
                return Decision(None, ids, organisation, 0.4, f"“{match.readings[0].name}” may be another word or name")
        return self._choose(i, readings, evidence, organisation)

    def _surname(self, i: int) -> bool:
        """Whether a given name stands before it, and nothing beside says it is a place: "Eva Solna, rektor"."""
        around = self.around[i]
        says_place = _SAYS_PLACE - {"organisation_before"} if self.clash[i] else _SAYS_PLACE
        if not around.person or not says_place.isdisjoint(around.roles):  # "Maria Boden", but "Maria Nacka"
            return False
        return i == 0 or self.found[i - 1].end + 1 < self.found[i].start

    def _shares_organisation(self, i: int) -> bool:
        """Whether the name stands before another in one organisation's: "Danderyds och Huddinge sjukhus".

        Joined by "och" it must be a genitive, by a dash it need not: "Solna-Sundbybergs polisområde".
        """
        if i + 1 == len(self.found) or self.chain[i + 1] != self.chain[i]:
            return False
        genitive = self.found[i].end != self.found[i].name_end and self.around[i].after in {"och", "samt"}
        dashed = joined(self.text, self.found[i], self.found[i + 1]) and self.text[self.found[i].end] != "/"
        return (genitive or dashed) and self.around[i + 1].role("organisation_after")

    def _of_the_country(self, i: int) -> bool:
        """Whether the country's name is part of a body's: "Sveriges Lärarförbund", "Drivkraft Sverige"."""
        match, around = self.found[i], self.around[i]
        if match.readings[0].kind != "country":
            return False
        if match.end == match.name_end:
            at = max(0, match.start - len(around.before) - 1)
            ahead = self.text[max(0, at - 8) : at].rstrip(" ")[-1:]
            beside = self.text[match.start - 1 : match.start] == " " and ahead not in set(".!?:;\n•–-")
            return bool(beside and ahead and around.before[:1].isupper())
        return around.after[:1].isupper() or self.text.startswith(" kommuner och ", match.end)

    def _of_kind(self, i: int) -> list[Reading]:
        """The readings that the head words allow."""
        around, readings = self.around[i], list(self.found[i].readings)
        if self._in_county_list(i) or around.role("county_before"):
            stem = self._county(i)
            if stem:
                return [stem]
        if any(r.needs_evidence == "head" for r in readings) and not (
            around.role("municipality_after") or around.role("organisation_after")
        ):
            readings = [r for r in readings if r.needs_evidence != "head"]
        if around.role("district_after") or around.role("district_before"):
            return sorted(readings, key=lambda r: (r.kind != "district", r.rank)) if readings else []
        if around.role("municipality_after"):
            return sorted(readings, key=lambda r: (r.kind != "municipality", r.rank)) if readings else []
        return readings

    def _county(self, i: int) -> Reading | None:
        """The county that the name, with "län" set behind it, would name; an office may leave out the genitive -s."""
        surface = self.text[self.found[i].start : self.found[i].end]
        place = self.counties.get(surface)
        if place is None and self.around[i].role("county_before"):
            place = self.counties.get(surface + "s")
        return Reading(place.place_id, place.name, "county", VALID, "variant") if place else None

    def _in_county_list(self, i: int) -> bool:
        """Whether a list of such names goes on to a county: "Stockholms, Kalmar och Uppsala län"."""
        for j in range(i, len(self.found)):
            if self.chain[j] != self.chain[i]:
                return False
            if self.found[j].readings[0].kind == "county" and self.text.endswith(" län", 0, self.found[j].end):
                return j > i
            if self._county(j) is None or self.around[j].role("municipality_after"):
                return False
        return False

    def _evidence(self, i: int) -> str:
        """What speaks for a place, in words; "" for nothing."""
        around = self.around[i]
        if not _HEADS_AFTER.isdisjoint(around.roles):
            return f"followed by “{around.after}”"
        if not _HEADS_BEFORE.isdisjoint(around.roles):
            return f"preceded by “{around.before}”"
        if self._before_its_county(i):
            return "followed by its county"
        if _CALLED.match(self.text, self.found[self.members[self.chain[i]][-1]].end):
            return "followed by “kommuner”"
        if self._in_list(i):
            return "stands in a list of places"
        if self.named[self.found[i].readings[0].place_id] > 1 and not self.clash[i]:
            return "named elsewhere in the text"
        return ""

    def _in_list(self, i: int) -> bool:
        """Whether a sure place, or two that stand alone on their lines as it does, share its list or column."""
        peers = [j for j in self.members[self.chain[i]] if j != i]
        if any(self._sure(j) for j in peers if not self.clash[j]) or sum(map(self._sure, peers)) >= _SEVERAL:
            return True
        column = column_neighbours(self.text, self.found, i)
        alone = self.around[i].alone and sum(self.around[j].alone for j in peers + column) >= 2
        return alone or any(self._sure(j) for j in column)

    def _before_its_county(self, i: int) -> bool:
        """Whether the name of the place's own county follows: "Berg, Jämtlands län", "Berg (Jämtlands län)"."""
        if i + 1 >= len(self.found) or self.found[i + 1].readings[0].kind != "county":
            return False
        gap = self.text[self.found[i].end : self.found[i + 1].start]
        place = gazetteer().place(self.found[i].readings[0].place_id, self.on)
        beside = gap.strip() in {"", ",", "(", "i", "(*)"} and len(gap) <= 6
        return bool(beside and place and place.parent_id == self.found[i + 1].readings[0].place_id)

    def _sure(self, j: int) -> bool:
        clash = self.clash[j]
        word = clash and (clash.strict or ("word" in clash.kinds and self.around[j].begins))
        return not word and not self.around[j].person

    def _clashing(self, i: int, clash: Clash, evidence: str) -> bool | None:
        """True for a place, False for undecided, None for no place."""
        around = self.around[i]
        heads = evidence.startswith(("followed", "preceded"))
        if heads:
            return True
        if "head" in clash.kinds:
            return None
        placed = around.preposition(for_given_name="given_name" in clash.kinds)
        capital = around.before[:1].isupper() and not around.begins and not placed
        if "surname" in clash.kinds and (around.person or capital):
            return None
        if "given_name" in clash.kinds and around.before_name:
            return None
        if "word" in clash.kinds and around.capitals and not evidence:
            return None
        if evidence.startswith("stands"):
            return True
        if self.found[i].readings[0].place_id in self.headed and self._speaks_of_it(i):
            return True
        if "elsewhere" in clash.kinds:
            in_force = not clash.strict and self.found[i].readings[0].rank <= RECENT
            return in_force or self._at_home(i) or (None if clash.strict else False)
        if around.begins and not around.alone:
            return None if clash.strict else around.role("says_after")
        if placed:
            return True
        if around.role("organisation_before") or around.role("organisation_after"):
            return True
        return not clash.strict

    def _speaks_of_it(self, i: int) -> bool:
        """Whether a name that the text gives to a municipality acts as one, owns something or stands as a place."""
        around, match = self.around[i], self.found[i]
        owns = match.end != match.name_end and around.after[:1].islower()
        return owns or around.role("says_after") or around.preposition(for_given_name=False)

    def _at_home(self, i: int) -> bool:
        """Whether the text speaks of the municipality a quarter lies in."""
        homes = {gazetteer().municipality_of(r.place_id) for r in self.found[i].readings}
        return any(home and self.areas[home] for home in homes)

    def _choose(self, i: int, readings: list[Reading], evidence: str, organisation: bool) -> Decision | None:
        best = readings[0]
        rivals = [r for r in readings if r.rank == best.rank and r.kind == best.kind]
        if len(rivals) > 1:
            at_home = [r for r in rivals if self.areas[gazetteer().municipality_of(r.place_id) or ""]]
            if len(at_home) != 1:
                ids = tuple(r.place_id for r in rivals)
                return Decision(None, ids, organisation, 0.4, "several places have this name")
            best = at_home[0]
        if best.rank == RECENT and any(r.rank == QUARTER for r in readings) and self._successor_named(best):
            best = next(r for r in readings if r.rank == QUARTER)
        if best.rank == FUTURE:
            return Decision(None, (best.place_id,), organisation, 0.3, "not in force on the report's date")
        if best.needs_evidence == "yes" and not evidence and not self.named[best.place_id]:
            return Decision(None, (best.place_id,), organisation, 0.4, "a short form that nothing around settles")
        if best.kind == "locality" and self._foreign(best):
            return Decision(None, (best.place_id,), organisation, 0.3, "lies in a municipality the text does not name")
        return Decision(best, (), organisation, self._score(best, i), self._reason(best, evidence))

    def _successor_named(self, reading: Reading) -> bool:
        return any(c.from_id == reading.place_id and self.named[c.to_id] for c in gazetteer().changes)

    def _foreign(self, reading: Reading) -> bool:
        """A quarter in a text that names other counties but not its own."""
        municipality = gazetteer().municipality_of(reading.place_id) or ""
        own = {municipality, municipality[:5]}
        return bool(self.areas) and not any(self.areas[a] for a in own)

    def _score(self, best: Reading, i: int) -> float:
        score = {VALID: 1.0, RECENT: 0.95, QUARTER: 0.9, PAST: 0.8}[best.rank]
        if best.origin == "alias" or self.clash[i]:
            score -= 0.05
        return round(score * self.found[i].score, 3)

    def _reason(self, best: Reading, evidence: str) -> str:
        when = {
            VALID: "in force on the date",
            RECENT: "in force shortly before the date, or under another name",
            QUARTER: "a quarter or town",
            PAST: "a unit of the past",
        }[best.rank]
        return f"{when}; {evidence}" if evidence else when


def _areas(place_id: str) -> list[str]:
    """The municipality and county of a place, as ids."""
    municipality = gazetteer().municipality_of(place_id)
    if municipality:
        return [municipality, municipality[:5]]
    return [place_id[:5]] if place_id != "SE" else []

"""What a clause or heading says of the reports that a number counts."""

import re
from dataclasses import dataclass

from extractors.observations.family import Breakdown
from extractors.observations.vocabulary import find_actors


@dataclass(frozen=True, slots=True)
class Section:
    """What the nearest heading says of the numbers under it: a role ("Mottagare"), or that they are of themes."""

    role: str | None
    is_themes: bool
    speaks: bool = False  # of the noun counted

    @staticmethod
    def of(heading: str, rule: Breakdown, noun: re.Pattern[str]) -> "Section":
        """From the heading's words; where it names both roles, it gives none."""
        with_actors = marked(heading)
        roles = [c.id for c in rule.roles if c.shows(with_actors)]
        themes = bool(rule.theme_headings and rule.theme_headings.search(heading)) and not roles
        speaks = noun.search(heading) is not None or bool(roles) or themes
        return Section(roles[0] if len(roles) == 1 else None, themes, speaks)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a clause says of the reports it counts."""

    actor: str | None = None
    counterpart: str | None = None
    unit_name: str | None = None
    role: str | None = None
    theme: str | None = None
    internal: bool = False
    total: bool = False
    crossed: bool = False  # one actor's reports by another one, which the codebook has not
    weak: bool = False  # a total that only its size shows
    place_id: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether actor and role, a theme, or the total are all known."""
        return bool(self.internal or self.total or self.theme or (self.actor and self.role))


def marked(text: str) -> str:
    """The text with every actor as ‹A›, so that patterns can say where one stands."""
    for term in reversed(find_actors(text)):
        text = f"{text[: term.start]}‹A›{text[term.end :]}"
    return text

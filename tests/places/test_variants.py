"""Any place in force on a day is found under every form its name may take, and a misread one is never another."""

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazetteer.link import PlaceMention, link_text
from gazetteer.tables import Place, gazetteer, read_rows

UNITS = ("municipality", "district")
NAMES = [p for p in gazetteer().places if p.kind in UNITS]


@st.composite
def places_on_days(draw: st.DrawFn) -> tuple[Place, date]:
    place = draw(st.sampled_from(NAMES))
    first = max(place.valid_from or date(1990, 1, 1), date(1990, 1, 1))
    return place, draw(st.dates(first, place.valid_to or date(2027, 1, 1)))


def carrier(place: Place, day: date, name: str, head: bool = False) -> tuple[str, int]:
    """A sentence with the name and where it stands. Clashing names and names that two cities share get a head."""
    city = gazetteer().place(place.place_id[:7], day)
    clash = gazetteer().clashes.get(place.name)
    word = "kommunen" if place.kind == "municipality" else "stadsdelsnämnden"
    front = f"Utskottet i {city.name if city else ''} träffade "
    front += f"{word} " if clash or head else "kollegor som arbetar med barn och unga i "
    return f"{front}{name} under våren.", len(front)


def found_at(text: str, start: int, day: date) -> PlaceMention | None:
    return next((m for m in link_text(text, day) if m.start == start), None)


def joints(name: str, joint: str) -> str:
    return name.replace("-", joint) if "-" in name else name.replace(" ", joint if joint.strip() else "\n")


@settings(max_examples=300, deadline=None)
@given(places_on_days(), st.sampled_from(["–", "/", " - ", "- ", " / ", "-\n", "\u00a0"]))
def test_every_joint(pair: tuple[Place, date], joint: str) -> None:
    place, day = pair
    text, start = carrier(place, day, joints(place.name, joint))
    mention = found_at(text, start, day)
    assert mention
    assert mention.place_id == place.place_id


@settings(max_examples=200, deadline=None)
@given(places_on_days())
def test_genitive_and_heads(pair: tuple[Place, date]) -> None:
    place, day = pair
    genitive = place.name if place.name[-1] in "sxz" else place.name + "s"
    head = "kommun" if place.kind == "municipality" else "stadsdelsnämnd"
    city = gazetteer().place(place.place_id[:7], day)
    front = f"Företrädare för {city.name if city else ''} stad lämnade "
    mention = found_at(f"{front}{genitive} {head} ett svar.", len(front), day)
    assert mention
    assert mention.place_id == place.place_id
    assert mention.end == len(front) + len(genitive)


@settings(max_examples=200, deadline=None)
@given(places_on_days())
def test_capitals(pair: tuple[Place, date]) -> None:
    place, day = pair
    text, start = carrier(place, day, place.name.upper(), head=True)
    mention = found_at(text, start, day)
    assert mention
    assert mention.place_id == place.place_id


def misread(rounds: int, seed: int) -> list[tuple[Place, str]]:
    """Names of seven letters or more with one shape read for another, drawn evenly."""
    shapes = [(r["meant"], r["read"]) for r in read_rows("ocr_confusions.csv")]
    dice = random.Random(seed)
    long = [p for p in gazetteer().on(date(2018, 7, 1)) if p.kind in UNITS and sum(map(str.isalpha, p.name)) >= 7]
    out: list[tuple[Place, str]] = []
    while len(out) < rounds:
        place, (meant, read) = dice.choice(long), dice.choice(shapes)
        at = [i for i in range(len(place.name)) if place.name.startswith(meant, i)]
        if at:
            i = dice.choice(at)
            out.append((place, place.name[:i] + read + place.name[i + len(meant) :]))
    return out


def test_one_misread_shape() -> None:
    day = date(2018, 7, 1)
    right = 0
    cases = misread(600, 7)
    for place, name in cases:
        text, start = carrier(place, day, name, head=True)
        mention = found_at(text, start, day)
        right += bool(mention and mention.place_id == place.place_id)
        other = mention.place_id if mention else None
        if not gazetteer_name(name, day):
            assert other in {None, place.place_id}, name
    assert right / len(cases) >= 0.95


def gazetteer_name(name: str, day: date) -> bool:
    """Whether the misread name is by chance the name of another place ("Varberg" and "Vårberg")."""
    return any(p.name == name for p in gazetteer().on(day))


@pytest.mark.parametrize(
    ("one", "other"), [("Habo", "Håbo"), ("Varberg", "Vårberg"), ("Nora", "Mora"), ("Avesta", "Alvesta")]
)
def test_near_names_stay_apart(one: str, other: str) -> None:
    day = date(2018, 7, 1)
    ids = [link_text(f"Vi besökte kommunen {name} i maj.", day)[0].place_id for name in (one, other)]
    assert ids[0] != ids[1]

"""The first follow-up, kept only as pictures.

Traps: districts that ended in 2006; the year described is not the year of the date; numbers as words; a number of
children that is no BUS fact.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, h1, h2, obs, p, says, states

REPORT = Report(
    file="uppf_2002_arkivkopia.pdf",
    document=about("follow_up", "Stockholms län", 2002, "2003-02-14", "ho_follow_2002", "ocr"),
    size=12.5,
    scan="picture",
    number_at="middle",
    blocks=[
        h1("Uppföljning av lokal samverkan kring barn i behov av särskilt stöd år 2002"),
        p("14 februari 2003"),
        p("I mars 2002 antogs en gemensam policy för kommunerna och {Stockholms läns landsting}. Alla kommuner och stadsdelar fick under hösten en enkät om arbetet."),
        h2("Inkomna svar"),
        p(
            "Det kom in 36 svar. De omfattar 21 kommuner och femton stadsdelar.",
            obs("survey_responses", 36, 2002), obs("survey_municipalities", 21, 2002),
            obs("survey_districts", 15, 2002, place_also=["SE-0180"]),
        ),
        h2("Lokala BUS-grupper"),
        p(
            "Fjorton kommuner har en egen lokal BUS-grupp. {Kista} och {Spånga-Tensta} delar på en grupp.",
            obs("local_groups", 14, 2002, category="own"), *states("local_group", "shared", 2002, "Kista", "Spånga-Tensta"),
        ),
        p(
            "Lokal BUS-grupp saknas i {Nykvarn}, {Vaxholm}, {Rinkeby} och {Maria-Gamla stan}. I {Hägersten} håller en grupp på att bildas.",
            *states("local_group", "missing", 2002, "Nykvarn", "Vaxholm", "Rinkeby", "Maria-Gamla stan"),
            *states("local_group", "forming", 2002, "Hägersten"),
        ),
        p("Omkring 1 500 barn beräknas behöva insatser från flera verksamheter samtidigt."),
        h2("Fortsatt arbete"),
        says("Samverkansgruppen återkommer med en ny uppföljning under 2004.", "commitment", ["Samverkansgruppen"], "follow_up"),
    ],
)  # fmt: skip

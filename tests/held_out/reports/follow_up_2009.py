"""A follow-up in two narrow columns with broken words.

Traps: a table of members with "ingår"/"saknas" columns; nested lists; a share that fits its count; a footnote mark after
a number; last year's figures beside this year's; "BUP Täby" is an organisation.
"""

from examples.make.blocks import Fill, Report
from tests.held_out.kit import about, check, fact, grid, h1, h2, obs, p, states, t

_MEMBERS = [("Socialtjänst", "social_services", 27, 0), ("Skola", "school", 25, 2), ("BUP", "child_psychiatry", 26, 1),
            ("Habilitering", "habilitation", 20, 7), ("BUMM", "paediatric_clinic", 11, 16)]  # fmt: skip

REPORT = Report(
    file="2010-01-20 Lokala BUS-grupper 2009.pdf",
    document=about("follow_up", "Stockholms län", 2009, "2010-01-20", "ho_follow_2009"),
    size=13,
    columns=2,
    hyphens=True,
    number="– {n} –",
    number_at="middle",
    header="Lokala BUS-grupper 2009",
    blocks=[
        h1("Lokala BUS-grupper 2009"),
        p("2010-01-20"),
        p("Samverkansgruppen för barn i behov av särskilt stöd har för fjärde gången undersökt hur långt arbetet med lokala BUS-grupper har kommit i {Stockholms län}. Enkäten gick ut i oktober 2009."),
        h2("Hur många grupper?"),
        p(
            "I länet finns 27 lokala BUS-grupper^1^, mot 24 år 2008. 19 kommuner har egna grupper och fyra kommuner delar grupp två och två.",
            obs("local_groups", 27, 2009), obs("local_groups", 24, 2008),
            obs("local_groups", 19, 2009, category="own"), obs("local_groups", 4, 2009, category="shared"),
        ),
        t("item", "Delade grupper:", bullet="■"),
        t("item2", "{Södertälje} och {Nykvarn}", *states("local_group", "shared", 2009, "Södertälje", "Nykvarn"), bullet="○"),
        t("item2", "{Danderyd} och {Täby}", *states("local_group", "shared", 2009, "Danderyd", "Täby"), bullet="○"),
        t("item", "Grupp saknas:", bullet="■"),
        t("item2", "{Salem}", *states("local_group", "missing", 2009, "Salem"), bullet="○"),
        t("item2", "{Älvsjö}", *states("local_group", "missing", 2009, "Älvsjö"), bullet="○"),
        h2("Vilka ingår?"),
        grid(
            [["Verksamhet", "Ingår", "Saknas"], *([a, str(i), str(s)] for a, _, i, s in _MEMBERS)],
            "Vilka ingår?",
            *(obs("local_group_members", i, 2009, actor=a, category="present") for _, a, i, _ in _MEMBERS),
            *(obs("local_group_members", s, 2009, actor=a, category="absent") for _, a, _, s in _MEMBERS),
            widths=[95, 55, 65],
            look="rules",
        ),
        p("Siffrorna avser antal lokala BUS-grupper. I norr har {BUP Täby:?0160} varit drivande."),
        h2("Lokala överenskommelser"),
        p(
            "Sexton grupper (59 procent) har en lokal överenskommelse, sju arbetar med att ta fram en och fyra saknar överenskommelse.",
            obs("local_agreements", 16, 2009, category="in_place"),
            obs("local_agreements", 59, 2009, unit="percent", category="in_place"),
            obs("local_agreements", 7, 2009, category="in_progress"),
            obs("local_agreements", 4, 2009, category="none"),
            checks=[check("percent", 59, 59.3, holds=True)],
        ),
        h2("Vad händer nu?"),
        p(
            "Det är glädjande att fler grupper har kommit igång. Samverkansgruppen kommer att bjuda in alla lokala grupper till ett seminarium i maj 2010.",
            recommendations=[fact("Samverkansgruppen kommer att bjuda in alla lokala grupper till ett seminarium i maj 2010.", "commitment", ["Samverkansgruppen"])],
        ),
        Fill(30),
        t("note", "^1^ En grupp i {Österåker} räknas som en grupp trots att den träffas i två delar."),
    ],
)  # fmt: skip

"""A follow-up with side remarks and two years beside each other.

Traps: a table with a year to each column and percent signs; a sidebar of definitions with "ska"; Region Stockholm is a
place, "regionen" none; "samtliga" is no number; a question answered for one district.
"""

from examples.make.blocks import Report, Sidebar
from tests.held_out.kit import about, fact, grid, h1, h2, h3, obs, p, states, t

REPORT = Report(
    file="BUS-enkat 2019 resultat.pdf",
    document=about("follow_up", "Stockholms län", 2019, "2019-09-30", "ho_follow_2019"),
    font="sans",
    size=10.5,
    page_format="letter",
    number="Sida {n}",
    blocks=[
        h1("BUS-enkäten 2019 – så svarade de lokala grupperna"),
        p("30 september 2019"),
        Sidebar(
            [
                h2("Svarsfrekvens"),
                p("32 svar har kommit in på årets enkät och de omfattar alla länets 26 kommuner samt 13 stadsdelar.", obs("survey_responses", 32, 2019),
                  obs("survey_municipalities", 26, 2019), obs("survey_districts", 13, 2019, place_also=["SE-0180"])),
                p("I 21 svar har kommunen och {Region Stockholm} deltagit gemensamt, i nio svar har bara kommunen deltagit och i två svar enbart regionen.",
                  obs("survey_responses", 21, 2019, category="both"), obs("survey_responses", 9, 2019, category="municipality_only"), obs("survey_responses", 2, 2019, category="region_only")),
            ],
            [h3("Vad är BUS?"), t("p", "Alla kommuner ska ha en lokal grupp som följer länets överenskommelse.")],
        ),
        h2("Har gruppen en lokal överenskommelse?"),
        grid([["", "2018", "2019"], ["Har en lokal överenskommelse", "22", "27"], ["Arbetar med att ta fram en", "6", "4"], ["Saknar överenskommelse", "3", "1"]],
             "Har gruppen en lokal överenskommelse?",
             *(obs("local_agreements", n, y, category=c) for c, a, b in (("in_place", 22, 27), ("in_progress", 6, 4), ("none", 3, 1)) for y, n in ((2018, a), (2019, b))),
             look="striped", widths=[220, 70, 70]),
        h2("Lokala grupper"),
        p("Det finns 32 lokala BUS-grupper. {Järfälla} och {Upplands-Bro} har en gemensam grupp, liksom {Norrmalm} och {Östermalm}. I {Skarpnäck} saknas grupp. Socialtjänsten ingår i samtliga grupper, BUMM saknas i elva.",
          obs("local_groups", 32, 2019), *states("local_group", "shared", 2019, "Järfälla", "Upplands-Bro", "Norrmalm", "Östermalm"), *states("local_group", "missing", 2019, "Skarpnäck"),
          obs("local_group_members", 11, 2019, actor="paediatric_clinic", category="absent")),
        h2("Avvikelser"),
        p("Under perioden 1 januari–30 juni 2019 har 18 kopior på avvikelserapporter skickats till BUS-sekretariatet.", obs("deviation_copies", 18, 2019)),
        h2("Slutsatser"),
        p("Kännedomen är god. Sekretariatet ser över enkätens frågor inför nästa år.",
          recommendations=[fact("Sekretariatet ser över enkätens frågor inför nästa år.", "commitment", ["Sekretariatet"])]),
    ],
)  # fmt: skip

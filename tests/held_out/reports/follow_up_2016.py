"""A follow-up with a box of key figures at its head.

Traps: the box repeats figures that the prose says again (one fact each); abbreviations "st"; quoted answers with
numbers; ja/nej answers in words; a table without rules; "cirka", "drygt" and "knappt".
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, box, fact, grid, h1, h2, h3, item, obs, p, states


def _again(row):
    return {**row, "optional": True}


REPORT = Report(
    file="Rapport_lokal_samverkan_BUS_2016_slutlig.pdf",
    document=about("follow_up", "Stockholms län", 2016, None, "ho_follow_2016"),
    font="condensed",
    size=9.5,
    footer="Storsthlm | Lokal samverkan 2016",
    blocks=[
        h1("Lokal samverkan enligt BUS-överenskommelsen: uppföljning 2016"),
        box(
            h3("2016 i korthet"),
            item("29 svar på enkäten", obs("survey_responses", 29, 2016), bullet="✓"),
            item("30 lokala BUS-grupper i länet", obs("local_groups", 30, 2016), bullet="✓"),
            item("24 grupper har en lokal överenskommelse", obs("local_agreements", 24, 2016, category="in_place"), bullet="✓"),
            look="shaded",
        ),
        h2("Underlag"),
        p("Uppföljningen bygger på 29 svar som omfattar 25 kommuner och drygt tio stadsdelar. Cirka 40 personer har hjälpt till.",
          _again(obs("survey_responses", 29, 2016)), obs("survey_municipalities", 25, 2016), obs("survey_districts", 10, 2016, approx="over", place_also=["SE-0180"])),
        h2("Grupperna"),
        p("{Hägersten-Liljeholmen}, {Skärholmen} och {Älvsjö} har en gemensam BUS-grupp. Egna grupper finns i {Farsta}, {Södermalm} och {Enskede-Årsta-Vantör}, medan {Bromma} saknar grupp sedan i våras.",
          *states("local_group", "shared", 2016, "Hägersten-Liljeholmen", "Skärholmen", "Älvsjö"), *states("local_group", "own", 2016, "Farsta", "Södermalm", "Enskede-Årsta-Vantör"),
          *states("local_group", "missing", 2016, "Bromma")),
        p("Elevhälsan saknas i nio grupper och BVC deltar i sex grupper.", obs("local_group_members", 9, 2016, actor="pupil_health", category="absent"),
          obs("local_group_members", 6, 2016, actor="child_health", category="present")),
        h2("Lokala överenskommelser"),
        p("Utöver de 24 grupper som har en lokal överenskommelse arbetar fyra med att ta fram en. En grupp saknar överenskommelse.",
          _again(obs("local_agreements", 24, 2016, category="in_place")), obs("local_agreements", 4, 2016, category="in_progress"), obs("local_agreements", 1, 2016, category="none")),
        h2("SIP-mallen"),
        grid([["Omdöme", "Antal svar"], ["Fungerar bra", "17"], ["Fungerar mindre bra", "5"], ["Vet ej", "7"]], "SIP-mallen",
             obs("sip_template_rating", 17, 2016, category="good"), obs("sip_template_rating", 5, 2016, category="less_good"), obs("sip_template_rating", 7, 2016, category="dont_know"),
             look="plain", widths=[170, 90]),
        p("Ur fritextsvaren: ”Vi har gjort 32 SIP i år, dubbelt så många som i fjol.” ”Skolan borde kalla oftare.”"),
        h2("Samordningsansvarig"),
        p("Knappt en tredjedel av grupperna, nio stycken, utser en samordningsansvarig person. Tjugo grupper gör det inte eller vet inte om någon utses.",
          obs("habilitation_coordinator", 9, 2016, category="yes"), obs("habilitation_coordinator", 33, 2016, unit="percent", category="yes", approx="under", tolerance=0.5, optional=True),
          obs("habilitation_coordinator", 20, 2016, category="none_or_unknown")),
        h2("Framåt"),
        p("BUSSAM följer upp de lokala överenskommelserna på nytt 2018. Vi tackar alla som har svarat.",
          recommendations=[fact("BUSSAM följer upp de lokala överenskommelserna på nytt 2018.", "commitment", ["BUSSAM"], "routines")]),
    ],
)  # fmt: skip

"""Six documents that are none of the four kinds and hold no BUS facts.

Traps: a "granskningsrapport" of a thesis with advice to the writer; minutes with "rekommenderar"; a budget table with
social services; a web page about BUP with phone numbers; a preschool survey with answers and shares; a climate plan with
goals and commitments. Only places, tables and the document's own facts are gold; goals and commitments of other subjects
are optional where a reader of the codebook might keep them.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, fact, grid, h1, h2, item, p, t


def _maybe(text, kind, to=None):
    return [{**fact(text, kind, to), "optional": True}]


THESIS = Report(
    file="granskningsrapport_examensarbete_2015.pdf",
    document=about("other", "", 2015, "2015-05-29", "ho_other_thesis"),
    size=12,
    blocks=[
        h1("Granskningsrapport av examensarbete"),
        p("2015-05-29"),
        p("Arbetets titel: Delaktighet i mötet. En studie av samtal mellan elever och kuratorer."),
        h2("Helhetsintryck"),
        p("Arbetet är välskrivet och disponerat i sex kapitel om sammanlagt 48 sidor. Syftet är tydligt, men frågeställningarna besvaras bara delvis."),
        h2("Synpunkter till författarna"),
        item("Metodavsnittet kan kortas.", recommendations=_maybe("Metodavsnittet kan kortas.", "recommendation")),
        item("Referenserna behöver ses över.", recommendations=_maybe("Referenserna behöver ses över.", "recommendation")),
    ],
)  # fmt: skip

MINUTES = Report(
    file="sammantrade_tekniska_namnden_2011.pdf",
    document=about("other", "Lidingö", 2011, "2011-10-05", "ho_other_minutes"),
    font="sans",
    blocks=[
        h1("Sammanträdesprotokoll, tekniska nämnden"),
        p("{Lidingö stad}, 2011-10-05"),
        h2("§ 71 Lekplatser"),
        p("Nämnden beslutar att rusta upp fyra lekplatser under 2012 till en kostnad av 2,4 miljoner kronor."),
        h2("§ 72 Vinterväghållning"),
        p("Förvaltningen rapporterar att 31 klagomål kom in under våren. Grannkommunen {Danderyd} har haft fler."),
    ],
)  # fmt: skip

BUDGET = Report(
    file="budget_2018_nynashamn_utdrag.pdf",
    document=about("other", "Nynäshamn", 2018, None, "ho_other_budget"),
    font="carlito",
    blocks=[
        h1("Budget 2018 för {Nynäshamns kommun}"),
        p("Kommunfullmäktige har beslutat om följande ramar för nämnderna. Beloppen anges i miljoner kronor."),
        grid([["Nämnd", "2017", "2018"], ["Socialnämnden", "612", "630"], ["Barn- och utbildningsnämnden", "705", "731"], ["Summa", "1 317", "1 361"]], "Budget 2018 för Nynäshamns kommun", widths=[220, 70, 70], look="rules"),
        p("Skattesatsen är oförändrad. Befolkningen väntas öka med 400 personer under året."),
    ],
)  # fmt: skip

WEB = Report(
    file="webbutskrift_hitta_mottagning.pdf",
    document=about("other", "", 2020, None, "ho_other_web"),
    font="sans",
    header="Hitta mottagning – utskrift 2020-02-11",
    footer="https://www.exempel.se/barn/mottagning",
    blocks=[
        h1("Hitta mottagning för barn och unga"),
        p("Startsida > Barn och unga > Hitta mottagning"),
        p("Mottagningen har öppet måndag till fredag klockan 8–16. Telefon 08-555 12 34. Sidan uppdaterades 2020-02-11."),
        h2("Det här kan du få hjälp med"),
        item("samtal om oro och nedstämdhet"),
        item("frågor om sömn"),
        p("Ring 112 om det är bråttom."),
    ],
)  # fmt: skip

PRESCHOOL = Report(
    file="forskoleenkat_upplandsbro_2019.pdf",
    document=about("other", "Upplands-Bro", 2019, "2019-05-08", "ho_other_preschool"),
    font="condensed",
    size=10,
    blocks=[
        h1("Förskoleenkäten 2019"),
        p("{Upplands-Bro kommun}, 2019-05-08"),
        p("Enkäten skickades till vårdnadshavare vid 22 förskolor. Totalt kom 840 svar in, vilket ger en svarsfrekvens på 68 procent."),
        grid([["Påstående", "Instämmer", "Instämmer inte"], ["Mitt barn är tryggt på förskolan", "94 %", "6 %"], ["Maten är god", "81 %", "19 %"]], "Förskoleenkäten 2019", widths=[210, 80, 100]),
        p("Andelen nöjda har ökat med tre procentenheter sedan 2018."),
    ],
)  # fmt: skip

CLIMATE = Report(
    file="klimatplan_varmdo_2021-2030.pdf",
    document={**about("other", "Värmdö", 2021, "2021-04-20", "ho_other_climate")},
    font="carlito",
    size=12,
    blocks=[
        t("title", "Klimatplan 2021–2030"),
        t("date", "{Värmdö kommun}"),
        p("Antagen av kommunfullmäktige 2021-04-20"),
        h2("Mål"),
        item("Utsläppen ska minska med 10 procent per år.", recommendations=_maybe("Utsläppen ska minska med 10 procent per år.", "goal")),
        item("Alla skolor ska ha solceller 2030.", recommendations=_maybe("Alla skolor ska ha solceller 2030.", "goal")),
        h2("Genomförande"),
        p("Kommunen kommer att byta ut 60 bilar mot elbilar. Resor till {Nacka} och {Stockholm} står för 40 procent av utsläppen.",
          recommendations=_maybe("Kommunen kommer att byta ut 60 bilar mot elbilar.", "commitment", ["Kommunen"])),
    ],
)  # fmt: skip

"""A follow-up that contradicts itself.

Traps: a list shorter than its stated length; a share that does not fit; a chart that repeats the prose; interview words
with "borde"; questions as headings; the agreement on habilitation with places that said no or wait.
"""

from examples.make.blocks import Chart, Report
from tests.held_out.kit import about, check, fact, h1, h2, item, obs, p, states, t

_BOTH = ["Botkyrka", "Ekerö", "Haninge", "Lidingö", "Nacka", "Nykvarn", "Sollentuna", "Tyresö", "Värmdö"]
_ALONE = ["Huddinge", "Norrtälje", "Sigtuna", "Kungsholmen", "Rinkeby-Kista"]
_LIST = "{Botkyrka}, {Ekerö}, {Haninge}, {Lidingö}, {Nacka}, {Nykvarn}, {Sollentuna}, {Tyresö} och {Värmdö}"

REPORT = Report(
    file="uppfoljning_lokalt_arbete_2012.pdf",
    document=about("follow_up", "Stockholms län", 2012, "2012-06-11", "ho_follow_2012"),
    font="carlito",
    size=12,
    number="{n} (3)",
    number_at="head",
    footer="KSL och Hälso- och sjukvårdsförvaltningen",
    blocks=[
        h1("Barn i behov av särskilt stöd – uppföljning av det lokala arbetet 2012"),
        p("2012-06-11"),
        h2("Vilka har svarat?"),
        p("Sammanlagt har 28 svar lämnats av de lokala BUS-grupperna. Svaren täcker 24 kommuner och 12 stadsdelar.",
          obs("survey_responses", 28, 2012), obs("survey_municipalities", 24, 2012), obs("survey_districts", 12, 2012, place_also=["SE-0180"])),
        item(f"I tio svar har både kommun och landsting deltagit: {_LIST}.", obs("survey_responses", 10, 2012, category="both"),
             *states("survey_participation", "both", 2012, *_BOTH), checks=[check("list_length", 10, 9, holds=False)]),
        item("I fem svar har enbart kommunen deltagit: {Huddinge}, {Norrtälje}, {Sigtuna}, {Kungsholmen} och {Rinkeby-Kista}.",
             obs("survey_responses", 5, 2012, category="municipality_only"), *states("survey_participation", "municipality_only", 2012, *_ALONE),
             checks=[check("list_length", 5, 5, holds=True)]),
        item("Från {Solna} kom två svar, ett från kommunen och ett från landstinget.", *states("survey_participation", "separate_answers", 2012, "Solna")),
        item("{Vallentuna} och {Östermalm} har inte svarat på enkäten.", *states("survey_participation", "no_answer", 2012, "Vallentuna", "Östermalm")),
        h2("Hur fungerar SIP-mallen?"),
        p("Av de 28 svaren anser elva att mallen för SIP fungerar bra, nio att den fungerar mindre bra och åtta svarar vet ej.",
          obs("sip_template_rating", 11, 2012, category="good"), obs("sip_template_rating", 9, 2012, category="less_good"), obs("sip_template_rating", 8, 2012, category="dont_know")),
        t("caption", "Figur 1. Omdöme om SIP-mallen, antal svar"),
        Chart(["Bra", "Mindre bra", "Vet ej"], [11, 9, 8]),
        p("”Mallen borde kortas till fyra sidor”, skriver en grupp. En annan: ”Vi har provat den i 15 ärenden.”"),
        h2("Har överenskommelsen om habilitering antagits?"),
        p("Överenskommelsen om samordning av habilitering är antagen av 22 kommuner. {Danderyd} har sagt nej och {Salem} samt {Upplands-Bro} har ännu inte fattat beslut.",
          obs("habilitation_agreement", 22, 2012, category="adopted"), *states("habilitation_agreement_status", "rejected", 2012, "Danderyd"),
          *states("habilitation_agreement_status", "undecided", 2012, "Salem", "Upplands-Bro")),
        p("Sex lokala BUS-grupper har tagit fram eller håller på att ta fram lokala rutiner för habilitering. Övriga 22 grupper, 85 procent, har inga rutiner eller vet inte om det finns några.",
          obs("habilitation_routines", 6, 2012, category="has_or_in_progress"), obs("habilitation_routines", 22, 2012, category="none_or_unknown"),
          obs("habilitation_routines", 85, 2012, unit="percent", category="none_or_unknown"), checks=[check("percent", 85, 78.6, holds=False)]),
        p("Fyra grupper utser en samordningsansvarig person. 24 grupper gör det inte eller vet inte.",
          obs("habilitation_coordinator", 4, 2012, category="yes"), obs("habilitation_coordinator", 24, 2012, category="none_or_unknown")),
        h2("Avvikelser"),
        p("Sedan den 1 januari 2012 har sju kopior på avvikelserapporter kommit in till sekretariatet.", obs("deviation_copies", 7, 2012)),
        h2("Kommentar"),
        p("Det behövs mer kunskap om mallen. BUS-sekretariatet tar fram ett nytt informationsmaterial om SIP under hösten.",
          recommendations=[fact("BUS-sekretariatet tar fram ett nytt informationsmaterial om SIP under hösten.", "commitment", ["BUS-sekretariatet"], "sip")]),
    ],
)  # fmt: skip

"""An audit whose advice stands under numbered headings, each to a board of its own.

Traps: "Rekommendation 1" headings; the board is named inside the advice; questions listed early and answered later in
prose under headings that repeat them; "Vi kan inte bedöma".
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, fact, h1, h2, h3, item, p, question

_Q = [
    "Finns det en gemensam målbild för samverkan?",
    "Är rutinerna kända i verksamheterna?",
    "Ger samverkan avsedd effekt för barnen?",
]

REPORT = Report(
    file="botkyrka_granskning_barn_2016.pdf",
    document=about("audit", "Botkyrka", 2016, "2016-09-19", "ho_aud_botkyrka"),
    size=11,
    header="PM – granskning",
    number_at="head",
    number="Sid {n}",
    blocks=[
        h1("Granskning av samverkan för barn i behov av särskilt stöd i {Botkyrka kommun}"),
        p("2016-09-19"),
        h2("1 Uppdrag"),
        p("De förtroendevalda revisorerna har gett oss i uppdrag att granska samverkan. Granskningen besvarar tre frågor:"),
        *(item(q, bullet="–") for q in _Q),
        h2("2 Bedömning"),
        h3(_Q[0]),
        p("Vår bedömning är att det finns en gemensam målbild. Den har beslutats av båda nämnderna.", audit_questions=[question(_Q[0], "yes")]),
        h3(_Q[1]),
        p("Vår bedömning är att rutinerna endast delvis är kända. Nyanställda får ingen genomgång.", audit_questions=[question(_Q[1], "partly")]),
        h3(_Q[2]),
        p("Frågan har inte kunnat bedömas eftersom underlag saknas.", audit_questions=[question(_Q[2], "not_assessed")]),
        h2("3 Våra rekommendationer"),
        h3("Rekommendation 1"),
        p("Socialnämnden bör införa en obligatorisk introduktion om samverkan.", recommendations=[fact("Socialnämnden bör införa en obligatorisk introduktion om samverkan.", "recommendation", ["Socialnämnden"])]),
        h3("Rekommendation 2"),
        p("Utbildningsnämnden bör ta fram nyckeltal för uppföljning av samverkan.", recommendations=[fact("Utbildningsnämnden bör ta fram nyckeltal för uppföljning av samverkan.", "recommendation", ["Utbildningsnämnden"], "follow_up")]),
        h3("Rekommendation 3"),
        p("Båda nämnderna bör se över hur uppgifter lämnas mellan skola och socialtjänst med hänsyn till sekretess.",
          recommendations=[fact("Båda nämnderna bör se över hur uppgifter lämnas mellan skola och socialtjänst med hänsyn till sekretess.", "recommendation", ["Båda nämnderna"], "privacy")]),
    ],
)  # fmt: skip

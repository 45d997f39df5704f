"""An audit with advice in a framed box and a table of answers in another order of columns.

Traps: a number column before the questions; "Ej uppfyllt" and "Uppfyllt"; two boards in the lead-in and one board in the
second lead-in; the box is drawn like a table; a count of files that is no BUS fact.
"""

from examples.make.blocks import PageBreak, Report
from tests.held_out.kit import about, advice, box, grid, h1, p, question, t

_BOTH, _ONE = ["barn- och utbildningsnämnden", "socialnämnden"], ["kommunstyrelsen"]
_Q = [("Finns en aktuell lokal överenskommelse om samverkan?", "Ej uppfyllt", "Överenskommelsen löpte ut 2019.", "no"),
      ("Erbjuds barn samordnad individuell plan när det behövs?", "Delvis uppfyllt", "Planer görs, men sällan på initiativ av skolan.", "partly"),
      ("Finns fungerande rutiner för avvikelser?", "Uppfyllt", "Rutinen är känd och följs.", "yes")]  # fmt: skip

REPORT = Report(
    file="granskning_vaxholm_bus_2022.pdf",
    document=about("audit", "Vaxholm", 2022, "2022-05-30", "ho_aud_vaxholm"),
    font="carlito",
    size=12,
    footer="Vaxholms stads revisorer",
    blocks=[
        t("title", "Granskning av samverkan kring barn och unga"),
        t("date", "{Vaxholms stad}"),
        t("date", "2022-05-30"),
        PageBreak(),
        h1("Sammanfattning"),
        p("Granskningen visar att nämnderna delvis har en ändamålsenlig samverkan med {Region Stockholm}. Störst är bristerna i styrningen."),
        box(
            p("Vi rekommenderar barn- och utbildningsnämnden och socialnämnden att:"),
            advice("teckna en ny lokal överenskommelse med regionen", "recommendation", _BOTH, "routines"),
            advice("öka kunskapen om SIP i skolan", "recommendation", _BOTH, "sip"),
            p("Vi rekommenderar kommunstyrelsen att:"),
            advice("inom ramen för sin uppsiktsplikt följa nämndernas arbete", "recommendation", _ONE, "follow_up"),
        ),
        h1("Iakttagelser"),
        p("{Vaxholm} delar BUP-mottagning med {Österåker}. En rektor säger att elevhälsan måste få mer tid. Stickprov har gjorts i 14 akter, och i nio av dem saknas plan."),
        h1("Svar på revisionsfrågorna"),
        grid([["Nr", "Revisionsfråga", "Bedömning", "Kommentar"], *([str(i), q, v, c] for i, (q, v, c, _) in enumerate(_Q, 1))], "Svar på revisionsfrågorna",
             widths=[30, 165, 90, 165], facts={"audit_questions": [question(q, v) for q, _, _, v in _Q]}),
    ],
)  # fmt: skip

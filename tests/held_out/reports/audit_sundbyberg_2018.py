"""An audit with traffic-light words in a striped table and advice after "bör" in each chapter.

Traps: "Grön", "Gul", "Röd" as verdicts; advice gathered in a closing list with ○ and another lead-in; a proposal of the
interviewees; a city whose name begins like a district; dated in
March with no year of its own, so either 2017 or 2018 may be the year described and gold gives none.
"""

from examples.make.blocks import Report
from tests.held_out.kit import about, advice, grid, h1, h2, p, question

_Q = [("Samverkar nämnderna utifrån ett gemensamt uppdrag?", "Grön", "Uppdraget är beslutat i båda nämnderna.", "yes"), ("Tas avvikelser om hand?", "Gul", "Rutin finns men används sällan.", "partly"),
      ("Utvärderas samverkan?", "Röd", "Ingen utvärdering har gjorts.", "no")]  # fmt: skip
_TO = ["skol- och fritidsnämnden"]

REPORT = Report(
    file="sundbyberg_revision_samverkan.pdf",
    document=about("audit", "Sundbyberg", None, "2018-03-26", "ho_aud_sundbyberg"),
    font="sans",
    size=11.5,
    number="| {n}",
    blocks=[
        h1("Revisionsgranskning: barn i behov av särskilt stöd"),
        p("{Sundbybergs stad}, 26 mars 2018"),
        h2("Bakgrund"),
        p("{Sundbyberg} har en lokal BUS-grupp tillsammans med {Region Stockholm}. Revisorerna har bedömt risken för bristande samverkan som hög."),
        h2("Resultat per fråga"),
        grid([["Fråga", "Bedömning", "Motivering"], *([q, c, m] for q, c, m, _ in _Q)], "Resultat per fråga", look="striped", widths=[190, 75, 185], facts={"audit_questions": [question(q, v) for q, _, _, v in _Q]}),
        h2("Vad vi har sett"),
        p("Flera chefer föreslår en gemensam budget för insatser. Kuratorerna menar att socialtjänsten ska svara inom en vecka."),
        h2("Vad nämnden bör göra"),
        p("Mot bakgrund av granskningen bör skol- och fritidsnämnden:"),
        advice("besluta om hur och när samverkan ska utvärderas", "recommendation", _TO, "follow_up", "○"),
        advice("påminna verksamheterna om rutinen för avvikelser", "recommendation", _TO, "routines", "○"),
    ],
)  # fmt: skip

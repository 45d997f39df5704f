"""An audit of one board with "Svar:" under each question.

Traps: verdict words other than ja and nej ("i huvudsak", "endast i begränsad omfattning"); colour words; a law extract with
"ska"; interviewees who want something; advice as numbered list that the summary gives and the last page repeats word for word (the repeats are optional).
"""

from examples.make.blocks import PageBreak, Report
from tests.held_out.kit import about, advice, fact, h1, h2, item, p, question

_TO = ["socialnämnden"]
_A = ("upprätta skriftliga rutiner för hur samverkan ska gå till", "routines")
_B = ("säkerställa att resultatet av samverkan följs upp och återrapporteras", "follow_up")
_Q = [
    "Har nämnden säkerställt att ansvaret för samverkan är tydligt?",
    "Är samverkan med landstinget ändamålsenlig?",
    "Följs samverkan upp på ett tillfredsställande sätt?",
]

REPORT = Report(
    file="Revisionsrapport 2014 Osteraker samverkan.pdf",
    document=about("audit", "Österåker", 2014, "2014-11-03", "ho_aud_osteraker"),
    font="sans",
    size=11,
    header="Revisionsrapport – samverkan kring barn",
    number="{n} av 3",
    blocks=[
        h1("Samverkan kring barn i behov av särskilt stöd"),
        p("Revisionsrapport, {Österåkers kommun}, 3 november 2014"),
        h2("Sammanfattning"),
        p("Vi har på uppdrag av kommunens revisorer granskat socialnämndens samverkan med landstinget. Vår bedömning är att samverkan i huvudsak fungerar. Vi rekommenderar socialnämnden att:"),
        advice(_A[0], "recommendation", _TO, _A[1], "1."),
        advice(_B[0], "recommendation", _TO, _B[1], "2."),
        PageBreak(),
        h2("Revisionskriterier"),
        p("Av 5 kap. socialtjänstlagen framgår att nämnden ska verka för att barn växer upp under trygga förhållanden. Nämnden bör även samverka med andra samhällsorgan."),
        h2("Iakttagelser"),
        p("De intervjuade anser att BUP bör delta oftare och att skolan ska kalla till möten. I {Vallentuna} finns en gemensam mottagning."),
        h2(_Q[0]),
        p("Svar: Ja, till övervägande del. Ansvaret framgår av delegationsordningen.", audit_questions=[{**question(_Q[0], "yes"), "verdict_also": "partly"}]),
        h2(_Q[1]),
        p("Svar: Delvis (gul). Det finns forum men de används olika.", audit_questions=[question(_Q[1], "partly")]),
        h2(_Q[2]),
        p("Svar: Nej (röd). Nämnden har inte följt upp samverkan under 2013 eller 2014.", audit_questions=[question(_Q[2], "no")]),
        PageBreak(),
        h2("Rekommendationer"),
        p("Utifrån granskningen rekommenderar vi socialnämnden att:"),
        *(item(text, bullet=f"{i}.", recommendations=[{**fact(text, "recommendation", _TO, theme), "optional": True}]) for i, (text, theme) in enumerate((_A, _B), 1)),
    ],
)  # fmt: skip
